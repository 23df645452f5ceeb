import KubeAPI
import Kubectl
import Phrasebook

/// Completes the words of kubectl's commands, from their table.
struct KubectlCompleter {
    private let completer: Completer

    init(_ completer: Completer) {
        self.completer = completer
    }

    /// - Parameter words: those before the one that is being typed, without `kubectl`.
    func add(after words: [String], partial: String, to list: inout CandidateList) {
        for command in Command.all
        where command.refusal == nil && command.path.count > words.count
            && command.path.starts(with: words)
        {
            let word = command.path[words.count]
            completer.add(word, command.summary, to: &list)
            guard words.count == command.path.count - 1, !word.hasPrefix(partial) else { continue }
            for alias in command.aliases { completer.add(alias, command.summary, to: &list) }
        }
        let found = Command.all.filter { $0.isNamed(by: words) }
            .max { $0.path.count < $1.path.count }
        guard let command = found else { return }
        let rest = Array(words.dropFirst(command.path.count))
        if let flag = rest.last.flatMap({ pendingFlag($0, of: command) }) {
            return addValues(of: flag, "", partial, rest, to: &list)
        }
        if partial.hasPrefix("-") { return addFlags(of: command, partial, rest, to: &list) }
        let arguments = positional(rest, of: command)
        addArguments(of: command, arguments, partial, to: &list)
        if partial.isEmpty, list.total == 0 { addFlags(of: command, partial, rest, to: &list) }
    }

    // MARK: Flags

    /// The flag whose value the next word is.
    private func pendingFlag(_ word: String, of command: Command) -> Flag? {
        guard word.hasPrefix("-"), word.count > 1, !word.contains("=") else { return nil }
        let flag =
            word.hasPrefix("--")
            ? command.allFlags.first { $0.name == word.dropFirst(2) }
            : command.allFlags.first { $0.short == word.last }
        guard let flag else { return nil }
        switch flag.value {
        case .toggle, .optional: return nil
        case .text, .integer, .duration: return flag
        }
    }

    private func positional(_ words: [String], of command: Command) -> [String] {
        var result: [String] = []
        var skips = false
        for word in words {
            if skips {
                skips = false
            } else if word.hasPrefix("-"), word != "-" {
                skips = pendingFlag(word, of: command) != nil
            } else {
                result.append(word)
            }
        }
        return result
    }

    private func addFlags(
        of command: Command, _ partial: String, _ words: [String], to list: inout CandidateList
    ) {
        if let equals = partial.firstIndex(of: "=") {
            let name = partial[..<equals].drop { $0 == "-" }
            let flag = command.allFlags.first {
                $0.name == name || (name.count == 1 && $0.short == name.first)
            }
            let prefix = String(partial[...equals])
            guard let flag else { return }
            let value = String(partial.dropFirst(prefix.count))
            return addValues(of: flag, prefix, value, words, to: &list)
        }
        for flag in command.allFlags where flag.refusal == nil {
            let takesValue =
                switch flag.value {
                case .toggle: false
                default: true
                }
            let text = "--" + flag.name + (takesValue ? "=" : "")
            list.add(text) {
                Candidate(
                    text, flag.summary(completer.language),
                    shown: flag.usage.trimmingBlanks, continues: takesValue)
            }
            if let short = flag.short, partial == "-\(short)" {
                list.add(partial) { Candidate(partial, flag.summary(completer.language)) }
            }
        }
    }

    // MARK: Values

    /// - Parameters:
    ///   - prefix: what stands before the value in the same word: `--output=`.
    ///   - partial: what is typed of the value.
    private func addValues(
        of flag: Flag, _ prefix: String, _ partial: String, _ words: [String],
        to list: inout CandidateList
    ) {
        let kind = kind(in: words) ?? .pod
        switch flag.suggestion {
        case .nothing, .fieldSelector: break
        case .words(let choices):
            for word in choices {
                list.add(prefix + word) {
                    Candidate(prefix + word, flag.summary(completer.language), shown: word)
                }
            }
        case .outputFormat:
            FieldPathCompleter(kind: kind, isList: isList(words))
                .addFormats(partial, prefix: prefix, completer.language, to: &list)
        case .namespace: completer.objects?.addNames(.namespace, to: &list, prefix: prefix)
        case .selector, .label:
            completer.objects?.addLabels(of: kind, partial: partial, to: &list, prefix: prefix)
        case .file:
            FileNames(directory: completer.directory, language: completer.language)
                .add(partial, to: &list, prefix: prefix)
        case .fieldPath:
            FieldPathCompleter(kind: kind, isList: false)
                .addPath(partial, prefix: prefix, completer.language, to: &list)
        }
    }

    private func kind(in words: [String]) -> Kind? {
        for word in words where !word.hasPrefix("-") {
            let name = word.prefix { $0 != "/" && $0 != "," }
            if let kind = Kind(word: String(name)) { return kind }
        }
        return nil
    }

    /// Whether `get` will print a list rather than one object.
    private func isList(_ words: [String]) -> Bool {
        let objects = words.drop { Kind(word: String($0.prefix { $0 != "/" })) == nil }
        guard let first = objects.first, !first.contains("/") else { return false }
        let second = objects.dropFirst().first
        return second.map { $0.hasPrefix("-") } ?? true
    }

    // MARK: Arguments

    private func addArguments(
        of command: Command, _ arguments: [String], _ partial: String,
        to list: inout CandidateList
    ) {
        let objects = completer.objects
        switch command.arguments {
        case .nothing, .newName, .free: break
        case .words(let words):
            for word in words {
                list.add(word) { Candidate(word, command.summary(completer.language)) }
            }
        case .names(let kind): objects?.addNames(kind, to: &list)
        case .fieldPath:
            addKinds(partial, to: &list)
            FieldPathCompleter.addExplained(partial, completer.language, to: &list)
        case .objects: addObjects(arguments, partial, to: &list)
        case .objectsThenLabels:
            let named = arguments.first?.contains("/") == true || arguments.count > 1
            guard named, let kind = kind(in: arguments) else {
                return addObjects(arguments, partial, to: &list)
            }
            objects?.addLabels(of: kind, partial: partial, to: &list)
        }
    }

    /// `KIND NAME…` or `KIND/NAME…`.
    private func addObjects(
        _ arguments: [String], _ partial: String, to list: inout CandidateList
    ) {
        if let slash = partial.firstIndex(of: "/") {
            guard let kind = Kind(word: String(partial[..<slash])) else { return }
            completer.objects?.addNames(kind, to: &list, prefix: String(partial[...slash]))
        } else if let first = arguments.first, !first.contains("/") {
            guard let kind = Kind(word: first) else { return }
            completer.objects?.addNames(kind, to: &list)
        } else {
            addKinds(partial, to: &list)
        }
    }

    /// Kinds, also after the comma in `pods,services`.
    private func addKinds(_ partial: String, to list: inout CandidateList) {
        let comma = partial.lastIndex(of: ",").map { partial.index(after: $0) }
        let before = String(partial[..<(comma ?? partial.startIndex)])
        for kind in Kind.allCases {
            let info = kind.info
            let summary = ([info.name] + info.shortNames).joined(separator: " · ")
            let typed = partial.dropFirst(before.count)
            // Who has typed `po` wants Pods and not to choose between two names for them.
            let names = info.plural.hasPrefix(typed) ? [info.plural] : info.shortNames
            for word in names {
                list.add(before + word) { Candidate(before + word, summary, shown: word) }
            }
        }
    }
}

extension Command {
    /// Whether the command's words are those that `words` begin with.
    fileprivate func isNamed(by words: [String]) -> Bool {
        guard words.count >= path.count, let last = path.last else { return false }
        guard words.starts(with: path.dropLast()) else { return false }
        let word = words[path.count - 1]
        return word == last || aliases.contains(word)
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}
