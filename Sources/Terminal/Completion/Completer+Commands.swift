import Kubectl
import Notebook
import Phrasebook
import PilotScript

extension Completer {
    /// The words that begin a statement of the language.
    private static let scriptWords: [(String, Text)] = [
        ("let", .wordLet), ("if", .wordIf), ("for", .wordFor), ("while", .wordWhile),
        ("def", .wordDef), ("return", .wordReturn), ("break", .wordBreak),
        ("continue", .wordContinue), ("wait", .wordWait), ("expect", .wordExpect),
        ("source", .wordSource),
    ]

    /// What can begin a statement.
    func addStatements(to list: inout CandidateList) {
        for (word, summary) in Self.scriptWords { add(word, summary, to: &list) }
        for name in interpreter.functionNames {
            let parameters = interpreter.parameters(ofFunction: name) ?? []
            list.add(name) { Candidate(name, "(" + parameters.joined(separator: ", ") + ")") }
        }
        for name in interpreter.variableNames {
            list.add(name) { Candidate(name, Text.aVariable(language)) }
        }
        for entry in aliases.promptWords { add(entry.word, entry.summary, to: &list) }
        addCommands(to: &list, stage: 0)
    }

    /// What can begin a command.
    func addCommands(to list: inout CandidateList, stage: Int) {
        guard stage > 0 else { return addFirstWords(to: &list) }
        for tool in TextTool.allCases { add(tool.rawValue, .aTextTool, to: &list) }
        add("it", .nameIt, to: &list)
        add("kubectl", .wordKubectl, to: &list)
        for command in Command.all
        where command.path.count == 1 && command.flags.contains(where: { $0.name == "filename" }) {
            add(command.name, command.summary, to: &list)
        }
    }

    /// The first words of the session's commands and of kubectl's.
    func addFirstWords(to list: inout CandidateList) {
        var seen: Set<String> = []
        for command in SessionCommand.all where seen.insert(command.path[0]).inserted {
            let hasMore = command.path.count > 1
            let family = SessionCommand.all.filter { $0.path[0] == command.path[0] }
            let summary =
                hasMore && family.count > 1
                ? family.compactMap { $0.path.count > 1 ? $0.path[1] : nil }.joined(
                    separator: " · ")
                : command.summary(language)
            list.add(command.path[0]) { Candidate(command.path[0], summary) }
        }
        add("kubectl", .wordKubectl, to: &list)
        for command in Command.all
        where command.refusal == nil && seen.insert(command.path[0]).inserted {
            add(command.path[0], command.summary, to: &list)
        }
    }

    func add(_ word: String, _ summary: Text, to list: inout CandidateList) {
        list.add(word) { Candidate(word, summary(language)) }
    }

    /// Words of a command after its first.
    func addArguments(
        after words: [String?], partial: String, stage: Int, to list: inout CandidateList
    ) {
        let known = words.map { $0 ?? "" }
        guard let first = known.first else { return addCommands(to: &list, stage: stage) }
        if TextTool(rawValue: first) != nil { return }
        if first == "kubectl" {
            return KubectlCompleter(self).add(
                after: Array(known.dropFirst()), partial: partial, to: &list)
        }
        if first == "step", known.count > 1 || Int(partial) == nil {
            if known.count == 1 { addFirstWords(to: &list) }
            let rest = Array(words.dropFirst())
            return rest.isEmpty
                ? () : addArguments(after: rest, partial: partial, stage: stage, to: &list)
        }
        if first == "help" { return addHelpTopics(after: Array(known.dropFirst()), to: &list) }
        let family = SessionCommand.all.filter { $0.path[0] == first }
        if family.isEmpty {
            return KubectlCompleter(self).add(after: known, partial: partial, to: &list)
        }
        SessionCommandCompleter(self).add(family, after: known, partial: partial, to: &list)
    }

    private func addHelpTopics(after words: [String], to list: inout CandidateList) {
        if words.isEmpty { return addFirstWords(to: &list) }
        for command in SessionCommand.all
        where command.path.count == words.count + 1 && command.path.starts(with: words) {
            add(command.path[words.count], command.summary, to: &list)
        }
        for command in Command.all
        where command.path.count > words.count && command.path.starts(with: words) {
            add(command.path[words.count], command.summary, to: &list)
        }
    }
}
