import Phrasebook

extension Command {
    /// How to use the command: what it does, its flags, examples, and its name in the
    /// documentation of Kubernetes.
    public var help: Text {
        func compose(_ language: Language) -> String {
            var text = summary(language) + "\n\n"
            text +=
                "\(Text.Help.usage(language))\n  \(name)\(usage.isEmpty ? "" : " " + usage)\n"
            if let refusal {
                return text + "\n" + Text.kubectlUnsupported(name, hint: refusal)(language) + "\n"
            }
            if let inapplicable { text += "\n" + inapplicable(language) + "\n" }
            if !examples.isEmpty {
                text += "\n\(Text.Help.examples(language))\n"
                for example in examples {
                    text += "  # \(example.summary(language))\n  \(example.line)\n"
                }
            }
            text += "\n\(Text.Help.flags(language))\n"
            let shown = allFlags.filter { $0.refusal == nil }
            let lines = shown.map { "  \($0.usage)\t\($0.summary(language))\n" }
            text += TabWriter.description(lines.joined())
            return text + "\n" + Text.Help.documentation(documentationName)(language) + "\n"
        }
        return Text(en: compose(.english), zh: compose(.chinese))
    }

    /// The command of a name or its beginning: `create rc`, `get`.
    public static func named(_ words: [String]) -> Command? {
        try? find(words).command
    }
}
