import KubeAPI
import Phrasebook

/// What could stand at the cursor.
public struct Completion: Sendable, Equatable {
    /// The word that the candidate completes the present one to.
    public var candidate: String
    /// What it means, in a few words; may be empty.
    public var summary: Text

    /// Live names, which completion asks for only where they are needed.
    public struct Source: Sendable {
        /// The names of the objects of a kind in a namespace (nil for the current one).
        public var names: @Sendable (Kind, _ namespace: String?) -> [String]
        /// The labels of the objects of a kind in a namespace.
        public var labels: @Sendable (Kind, _ namespace: String?) -> [Labels]
        /// The paths of files that begin with a text.
        public var files: @Sendable (String) -> [String]

        public init(
            names: @escaping @Sendable (Kind, String?) -> [String] = { _, _ in [] },
            labels: @escaping @Sendable (Kind, String?) -> [Labels] = { _, _ in [] },
            files: @escaping @Sendable (String) -> [String] = { _ in [] }
        ) {
            self.names = names
            self.labels = labels
            self.files = files
        }
    }

    init(_ candidate: String, _ summary: Text = Text(verbatim: "")) {
        self.candidate = candidate
        self.summary = summary
    }

    /// The candidates for a word of a command line.
    ///
    /// - Parameters:
    ///   - words: the words after `kubectl`, up to and including the one at the cursor (which may
    ///     be empty); what follows the cursor is left out.
    ///   - source: where names come from.
    /// - Returns: candidates that begin with the last word, in a fixed order, each once.
    public static func candidates(_ words: [String], source: Source) -> [Completion] {
        var completer = Completer(words.isEmpty ? [""] : words, source)
        var seen: Set<String> = []
        return completer.candidates().filter { seen.insert($0.candidate).inserted }
    }
}

/// Finds the candidates for the last word.
struct Completer {
    let words: [String]
    let current: String
    let source: Completion.Source
    private(set) var command: Command?
    /// The words so far that are neither flags nor their values nor the command itself.
    private(set) var arguments: [String] = []
    private(set) var namespace: String?

    init(_ words: [String], _ source: Completion.Source) {
        self.words = Array(words.dropLast())
        current = words.last ?? ""
        self.source = source
    }

    mutating func candidates() -> [Completion] {
        guard let length = findCommand() else { return commandWords() }
        readArguments(after: length)
        if words.contains("--") { return [] }
        if let flag = flagBefore() { return values(of: flag, current, prefix: "") }
        if current.hasPrefix("--"), let equals = current.firstIndex(of: "=") {
            let name = current[current.index(current.startIndex, offsetBy: 2)..<equals]
            guard let flag = command?.allFlags.first(where: { $0.name == name }) else { return [] }
            let value = String(current[current.index(after: equals)...])
            return values(of: flag, value, prefix: "--\(name)=")
        }
        if current.hasPrefix("-") { return flags() }
        return argumentCandidates()
    }

    /// How many words name the command; nil where the cursor is still inside of its name.
    private mutating func findCommand() -> Int? {
        var depth = 0
        var matches = Command.all
        while depth < words.count {
            let word = words[depth]
            let next = matches.filter { command in
                command.path.count > depth
                    && (command.path[depth] == word
                        || depth == command.path.count - 1 && command.aliases.contains(word))
            }
            if next.isEmpty { break }
            matches = next
            depth += 1
        }
        guard depth > 0, let found = matches.first(where: { $0.path.count == depth }) else {
            return nil
        }
        let hasDeeper = matches.contains { $0.path.count > depth }
        if hasDeeper, depth == words.count, !current.hasPrefix("-") { return nil }
        command = found
        return depth
    }

    private func commandWords() -> [Completion] {
        let depth = words.count
        return Command.all.compactMap { command in
            guard command.path.count > depth, command.refusal == nil,
                Array(command.path[..<depth]) == words,
                command.path[depth].hasPrefix(current)
            else { return nil }
            let isWhole = command.path.count == depth + 1
            return Completion(
                command.path[depth], isWhole ? command.summary : Text(verbatim: ""))
        }
    }

    private mutating func readArguments(after length: Int) {
        var index = length
        while index < words.count {
            let word = words[index]
            index += 1
            guard word.hasPrefix("-") else {
                arguments.append(word)
                continue
            }
            let flag = flag(word)
            if let flag, flag.takesNextWord, !word.contains("="), index < words.count {
                if flag.name == "namespace" { namespace = words[index] }
                index += 1
            } else if flag?.name == "namespace", let equals = word.firstIndex(of: "=") {
                namespace = String(word[word.index(after: equals)...])
            }
        }
    }

    /// The flag that a word is.
    private func flag(_ word: String) -> Flag? {
        let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
        return command?.allFlags.first { flag in
            word.hasPrefix("--") ? flag.name == name : name.count == 1 && flag.short == name.first
        }
    }

    /// The flag whose value the current word is.
    private func flagBefore() -> Flag? {
        guard let last = words.last, last.hasPrefix("-"), !last.contains("="),
            let flag = flag(last), flag.takesNextWord
        else { return nil }
        return flag
    }

    private func flags() -> [Completion] {
        guard let command else { return [] }
        return command.allFlags.filter { $0.refusal == nil }.compactMap { flag in
            let ending = flag.value == .toggle || flag.placeholder.isEmpty ? "" : "="
            let candidate = "--" + flag.name + ending
            if candidate.hasPrefix(current) { return Completion(candidate, flag.summary) }
            guard current == "-", let short = flag.short else { return nil }
            return Completion("-\(short)", flag.summary)
        }
    }
}
