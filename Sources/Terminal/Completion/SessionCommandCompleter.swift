import KubeAPI
import Notebook
import Phrasebook

/// Completes the words of the session's own commands, from their table.
struct SessionCommandCompleter {
    private let completer: Completer

    init(_ completer: Completer) {
        self.completer = completer
    }

    /// - Parameter family: the commands with the same first word.
    func add(
        _ family: [SessionCommand], after words: [String], partial: String,
        to list: inout CandidateList
    ) {
        if words.count == 1 {
            for command in family where command.path.count > 1 {
                completer.add(command.path[1], command.summary, to: &list)
            }
        }
        let found = family.filter { words.starts(with: $0.path) }
            .max { $0.path.count < $1.path.count }
        guard let command = found else { return }
        if partial.hasPrefix("-") { return addFlags(of: command, partial, to: &list) }
        let rest = words.dropFirst(command.path.count)
        if let last = rest.last, last.hasPrefix("-"), !last.contains("=") {
            let name = last.drop { $0 == "-" }
            if let flag = command.flags.first(where: { $0.name == name }), flag.placeholder != nil {
                return addValues(of: flag, "", partial, to: &list)
            }
        }
        let position = rest.filter { !$0.hasPrefix("-") }.count
        addArguments(of: command, at: position, Array(rest), partial, to: &list)
        if partial.isEmpty, position >= command.count.upperBound {
            addFlags(of: command, partial, to: &list)
        }
    }

    private func addFlags(
        of command: SessionCommand, _ partial: String, to list: inout CandidateList
    ) {
        if let equals = partial.firstIndex(of: "=") {
            let name = partial[..<equals].drop { $0 == "-" }
            guard let flag = command.flags.first(where: { $0.name == name }) else { return }
            let prefix = String(partial[...equals])
            addValues(of: flag, prefix, String(partial.dropFirst(prefix.count)), to: &list)
            return
        }
        for flag in command.flags {
            let text = "--" + flag.name + (flag.placeholder == nil ? "" : "=")
            list.add(text) {
                Candidate(
                    text, flag.summary(completer.language),
                    shown: "--" + flag.name + (flag.placeholder.map { "=" + $0 } ?? ""),
                    continues: flag.placeholder != nil)
            }
        }
    }

    private func addValues(
        of flag: SessionCommand.Flag, _ prefix: String, _ partial: String,
        to list: inout CandidateList
    ) {
        if flag.name == "component" { return addComponents(to: &list, prefix: prefix) }
        if let words = flag.placeholder, words.contains("|") {
            addWords(words, flag.summary, to: &list, prefix: prefix)
        }
    }

    /// `text|json`: words to choose from.
    private func addWords(
        _ words: String, _ summary: Text, to list: inout CandidateList, prefix: String = ""
    ) {
        for word in words.split(separator: "|") where word.allSatisfy(\.isLowercase) {
            list.add(prefix + word) {
                Candidate(prefix + word, summary(completer.language), shown: String(word))
            }
        }
    }

    private func addArguments(
        of command: SessionCommand, at position: Int, _ words: [String], _ partial: String,
        to list: inout CandidateList
    ) {
        let objects = completer.objects
        switch (command.name, position) {
        case ("cluster use", 0), ("cluster delete", 0), ("cluster diff", 0...1):
            addClusters(to: &list)
        case ("node crash", 0), ("node recover", 0), ("node partition", 0), ("node heal", 0):
            objects?.addNames(.node, to: &list)
        case ("kill pod", 0): objects?.addNames(.pod, to: &list)
        case ("watch delay", 0), ("watch drop", 0): addComponents(to: &list)
        case ("watch delay", 1), ("watch drop", 1):
            for kind in Kind.allCases {
                list.add(kind.info.plural) { Candidate(kind.info.plural, kind.info.name) }
            }
        case ("trace", 0), ("why", 0), ("why not", 0): addObjectPath(partial, to: &list)
        case ("request", 0): objects?.addNames(.service, to: &list, prefix: "http://")
        case ("resolve", 0): objects?.addNames(.service, to: &list)
        case ("request", 1), ("resolve", 1): completer.add("from", .wordFrom, to: &list)
        case ("request", 2), ("resolve", 2):
            objects?.addNames(.replicationController, to: &list, prefix: "rc/")
            objects?.addNames(.pod, to: &list)
            if command.name == "request" { completer.add("outside", .wordOutside, to: &list) }
        case ("lesson start", 0), ("lesson resume", 0):
            for name in completer.session.learning?.course.names ?? [] {
                list.add(name) { Candidate(name, command.summary(completer.language)) }
            }
        case ("save", 0), ("load", 0), ("lesson certificate", 0), ("export session", 0):
            FileNames(directory: completer.directory, language: completer.language)
                .add(partial, to: &list)
        default:
            if position == 0, command.arguments.contains("|") {
                addWords(command.arguments, command.summary, to: &list)
            }
        }
    }

    /// `KIND/NAME`.
    private func addObjectPath(_ partial: String, to list: inout CandidateList) {
        if let slash = partial.firstIndex(of: "/") {
            guard let kind = Kind(word: String(partial[..<slash])) else { return }
            let prefix = String(partial[...slash])
            completer.objects?.addNames(kind, to: &list, prefix: prefix)
        } else {
            for kind in Kind.allCases {
                let text = kind.info.singular + "/"
                list.add(text) { Candidate(text, kind.info.name, continues: true) }
            }
        }
    }

    private func addClusters(to list: inout CandidateList) {
        for (name, summary) in completer.session.clusterSummaries {
            list.add(name) { Candidate(name, summary) }
        }
    }

    private func addComponents(to list: inout CandidateList, prefix: String = "") {
        for name in completer.componentNames {
            list.add(prefix + name) {
                let role = String(name.prefix { $0 != "@" })
                let duty = (Text.duty(of: role) ?? .endOfHops(role))(completer.language)
                return Candidate(prefix + name, duty, shown: name)
            }
        }
    }
}

extension Completer {
    /// The names of everything that can be an end of a hop.
    var componentNames: [String] {
        let nodes = session.current?.machineNames ?? []
        return Role.allCases.flatMap { role in
            role.isPerNode ? nodes.map { role.name + "@" + $0 } : [role.name]
        }
    }
}
