import Kubectl
import Phrasebook

/// The page about every command, made from the tables that the commands are made from.
public enum CommandReference {
    /// A command of either family, as the page shows it.
    struct Entry {
        let name: String
        let usage: String
        let summary: Text
        let flags: [(usage: String, summary: Text)]
        let examples: [String]
        /// Its name in the documentation of Kubernetes; nil for our own.
        let documentationName: String?
    }

    static let own: [Entry] = SessionCommand.all.map { command in
        Entry(
            name: command.name, usage: command.usage, summary: command.summary,
            flags: command.flags.map { ($0.usage, $0.summary) }, examples: command.examples,
            documentationName: nil)
    }

    static let kubectl: [Entry] = Command.all
        .filter { $0.refusal == nil && $0.inapplicable == nil }
        .map { command in
            Entry(
                name: command.name,
                usage: command.name + (command.usage.isEmpty ? "" : " " + command.usage),
                summary: command.summary,
                flags: command.flags.filter { $0.refusal == nil }.map { flag in
                    (flag.usage.withoutLeadingBlanks, flag.summary)
                },
                examples: command.examples.map(\.line),
                documentationName: command.documentationName)
        }

    /// The whole page as Markdown.
    public static func markdown(_ language: Language) -> String {
        var page = "# " + Text.Reference.commandsTitle(language) + "\n\n"
        page += Text.Reference.commandsIntroduction(language) + "\n"
        page += "\n## " + Text.Reference.ownCommands(language) + "\n"
        for entry in own { page += section(entry, language) }
        page += "\n## " + Text.Reference.kubectlCommands(language) + "\n\n"
        page += Text.Reference.kubectlIntroduction(language) + "\n"
        for entry in kubectl { page += section(entry, language) }
        page += "\n### " + Text.Reference.commonFlags(language) + "\n\n"
        page += table(
            Flag.global.filter { $0.refusal == nil }.map {
                ($0.usage.withoutLeadingBlanks, $0.summary)
            }, language)
        page += "\n## " + Text.Reference.refusedCommands(language) + "\n\n"
        for command in Command.all {
            guard let why = command.refusal ?? command.inapplicable else { continue }
            page += "- `\(command.name)`: \(why(language))\n"
        }
        return page
    }

    private static func section(_ entry: Entry, _ language: Language) -> String {
        var text = "\n### " + entry.name + "\n\n" + entry.summary(language).asSentence(language)
        if let name = entry.documentationName {
            text += " " + Text.Help.documentation("`\(name)`")(language).asSentence(language)
        }
        text += "\n\n```text\n\(entry.usage)\n```\n"
        if !entry.flags.isEmpty { text += "\n" + table(entry.flags, language) }
        text += "\n" + Text.Help.examples(language) + "\n\n```sh\n"
        return text + entry.examples.map { $0 + "\n" }.joined() + "```\n"
    }

    private static func table(
        _ rows: [(usage: String, summary: Text)], _ language: Language
    ) -> String {
        var text = "| \(Text.Reference.flag(language)) | \(Text.Reference.meaning(language)) |\n"
        text += "|---|---|\n"
        for (usage, summary) in rows {
            text += "| `\(usage.inTableCell)` | \(summary(language).inTableCell) |\n"
        }
        return text
    }
}

extension SessionCommand.Flag {
    /// `--nodes=N`; `-o text|json` for a flag of one letter.
    var usage: String {
        let dashes = name.count == 1 ? "-" : "--"
        return dashes + name + (placeholder.map { (name.count == 1 ? " " : "=") + $0 } ?? "")
    }
}

extension String {
    fileprivate var withoutLeadingBlanks: String { String(drop { $0 == " " }) }

    fileprivate var inTableCell: String {
        split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    fileprivate func asSentence(_ language: Language) -> String {
        if hasSuffix(".") || hasSuffix("。") { return self }
        return self + (language == .chinese ? "。" : ".")
    }
}
