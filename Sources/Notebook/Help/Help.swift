import CEL
import KubeAPI
import Kubectl
import Phrasebook

extension Session {
    func help(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let words = arguments.positional.map(\.text)
        guard let text = help(on: words) else {
            let name = words.joined(separator: " ")
            throw CommandFailure(
                .noSuchCommand(name), kind: .usage, word: arguments.positional.first?.word,
                suggestion: nearest(to: name, in: helpWords), example: "help get")
        }
        return CommandOutput(text)
    }

    /// What there is to say about words: a command or a family of them, a word of the language, a
    /// function of expressions, a kind.
    ///
    /// - Returns: nil when the words name nothing.
    func help(on words: [String]) -> String? {
        let words = words.first == "kubectl" ? Array(words.dropFirst()) : words
        guard let first = words.first else {
            return HelpOverview(promptWords: promptWords).text(helpPage)
        }
        let page = helpPage
        if let command = SessionCommand.find(words) { return page.text(of: command) }
        let own = SessionCommand.starting(with: first)
        if !own.isEmpty { return page.rows(own.map { .init($0.usage, $0.summary) }) }
        if let text = page.text(ofKubectl: words) { return text }
        guard words.count == 1 else { return nil }
        if let known = promptWords.first(where: { $0.word == first }) {
            return page.rows([.init(known.usage, known.summary)])
        }
        let entries = LanguageReference.entries.filter { $0.words.contains(first) }
        if !entries.isEmpty { return entries.map(page.text).joined(separator: "\n") }
        if first == "cel" { return page.celOverview }
        let functions = CELReference.sections.flatMap(\.entries).filter { $0.name == first }
        if !functions.isEmpty { return functions.map(page.text).joined(separator: "\n") }
        return Kind(word: first).map { Text.Help.aKind($0.info.name)(language) + "\n" }
    }

    /// The help that a command line asks for by `--help`, `-h` or `kubectl help`; nil when it asks
    /// for none.
    func helpAsked(in words: [String]) -> String? {
        if words.starts(with: ["kubectl", "help"]) { return help(on: Array(words.dropFirst(2))) }
        let before = words.prefix { $0 != "--" }
        guard before.contains(where: { $0 == "--help" || $0 == "-h" }) else { return nil }
        // The command's words come first; what follows them are its arguments.
        var topic = words.prefix { !$0.hasPrefix("-") }
        while !topic.isEmpty {
            if let text = help(on: Array(topic)) { return text }
            topic.removeLast()
        }
        return nil
    }

    private var helpPage: HelpPage {
        HelpPage(language: language, columns: sinks.display().columns, paint: sinks.paint)
    }

    private var helpWords: [String] {
        promptWords.map(\.word) + SessionCommand.all.map(\.name) + Command.all.map(\.name)
            + LanguageReference.entries.flatMap(\.words)
    }
}
