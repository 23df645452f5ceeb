import Kubectl
import Phrasebook

/// What `help` says without a word: everything that there is, a line each.
struct HelpOverview {
    /// What the front end understands besides.
    let promptWords: [PromptWord]

    private static let topics: [(title: Text, commands: [SessionCommand])] = [
        (
            .Help.clusters,
            SessionCommand.clusterCommands + SessionCommand.nodeCommands
                + SessionCommand.faultCommands
        ),
        (.Help.time, SessionCommand.timeCommands),
        (.Help.trace, SessionCommand.traceCommands),
        (.Help.traffic, SessionCommand.requestCommands),
        (.Help.session, SessionCommand.sessionCommands + SessionCommand.journalCommands),
        (.Help.lessons, SessionCommand.lessonCommands),
    ]

    func text(_ page: HelpPage) -> String {
        var text = page.lines(of: Text.Help.introduction(page.language)) + "\n"
        for (title, commands) in Self.topics {
            text += page.heading(title) + page.rows(Self.rows(of: commands)) + "\n"
        }
        let words = promptWords.filter(\.isListed)
        if !words.isEmpty {
            text += page.heading(.Help.prompt)
            text += page.rows(words.map { .init($0.usage, $0.summary) }) + "\n"
        }
        text += page.heading(.Help.kubectl) + page.rows(Self.kubectl) + "\n"
        text += page.lines(of: Text.Help.refused(Self.refused)(page.language))
        text += "\n" + page.heading(.Help.language)
        return text
            + page.rows(
                LanguageReference.entries.filter { !$0.words.isEmpty }.map {
                    .init($0.words.joined(separator: " "), $0.summary.firstSentence)
                })
    }

    /// A line for each command; one for all that have their first word in common.
    private static func rows(of commands: [SessionCommand]) -> [HelpPage.Row] {
        var rows: [HelpPage.Row] = []
        var seen: Set<String> = []
        for command in commands {
            let word = command.path[0]
            if let summary = Text.Help.family(word) {
                if seen.insert(word).inserted { rows.append(.init(word + " …", summary)) }
            } else {
                let usage = [command.name, command.arguments].filter { !$0.isEmpty }
                rows.append(.init(usage.joined(separator: " "), command.summary))
            }
        }
        return rows
    }

    private static var kubectl: [HelpPage.Row] {
        var rows: [HelpPage.Row] = []
        var seen: Set<String> = []
        for command in usable {
            let word = command.path[0]
            guard seen.insert(word).inserted else { continue }
            if command.path.count > 1, let summary = Text.Help.family(word) {
                rows.append(.init(word + " …", summary))
            } else {
                rows.append(.init(command.name, command.summary))
            }
        }
        return rows
    }

    /// The first words of which kubectl has commands, and the simulation none.
    private static var refused: [String] {
        var seen = Set(usable.map { $0.path[0] })
        return Command.all.map { $0.path[0] }.filter { seen.insert($0).inserted }
    }

    private static var usable: [Command] {
        Command.all.filter { $0.refusal == nil && $0.inapplicable == nil }
    }
}

extension Text {
    /// The first sentence of each language, without the marks that Markdown has for code.
    fileprivate var firstSentence: Text {
        func cut(_ language: Language, _ end: Character) -> String {
            let text = self(language).filter { $0 != "`" }
            return String(text.split(separator: end, maxSplits: 1).first ?? "")
        }
        return Text(en: cut(.english, "."), zh: cut(.chinese, "。"))
    }
}
