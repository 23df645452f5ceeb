import KubeAPI
import Phrasebook

/// A command of kubectl, as data: parsing, help, completion and the reference are made from it.
public struct Command: Sendable {
    /// One line that shows how to use a command.
    public struct Example: Sendable, Equatable {
        public let line: String
        public let summary: Text
    }

    /// What the words after the command are.
    public enum Arguments: Sendable, Equatable {
        case nothing
        /// `KIND [NAME…]` or `KIND/NAME…`.
        case objects
        /// `KIND NAME` or `KIND/NAME`, then labels to set.
        case objectsThenLabels
        /// Names of objects of one kind.
        case names(Kind)
        /// A new object's name.
        case newName
        /// `pod.spec.containers`.
        case fieldPath
        case words([String])
        case free
    }

    /// What a command does once its words are understood.
    typealias Action = @Sendable (KubectlContext) -> Exchange

    /// `["create", "service", "clusterip"]`.
    public let path: [String]
    public let aliases: [String]
    public let summary: Text
    /// The words after the command in the usage line: `KIND [NAME…] [-o FORMAT]`.
    public let usage: String
    public let arguments: Arguments
    public let flags: [Flag]
    public let examples: [Example]
    /// Why the simulation refuses the command, if it does.
    public let refusal: Text?
    /// Why no object here is of a kind that the command works on, if that is so. It refuses each in
    /// kubectl's words.
    public let inapplicable: Text?
    let make: @Sendable (Invocation) throws(KubectlError) -> Action

    init(
        _ path: String, aliases: [String] = [], _ summary: Text, usage: String = "",
        arguments: Arguments = .nothing, flags: [Flag] = [], examples: [Example] = [],
        inapplicable: Text? = nil,
        make: @escaping @Sendable (Invocation) throws(KubectlError) -> Action
    ) {
        self.path = path.split(separator: " ").map(String.init)
        self.aliases = aliases
        self.summary = summary
        self.usage = usage
        self.arguments = arguments
        self.flags = flags
        self.examples = examples
        refusal = nil
        self.inapplicable = inapplicable
        self.make = make
    }

    /// A command of real kubectl that the simulation refuses.
    init(refused path: String, _ summary: Text, _ refusal: Text) {
        let words = path.split(separator: " ").map(String.init)
        self.path = words
        aliases = []
        self.summary = summary
        usage = ""
        arguments = .free
        flags = []
        examples = []
        self.refusal = refusal
        inapplicable = nil
        make = { invocation throws(KubectlError) in
            throw KubectlError(
                .unsupportedCommand(path, hint: refusal), at: .init(word: 0))
        }
    }

    /// The command as it is written: `create service clusterip`.
    public var name: String { path.joined(separator: " ") }

    /// What the documentation of Kubernetes calls the command.
    public var documentationName: String { "kubectl " + name }

    /// The flags of this command and those of all commands.
    public var allFlags: [Flag] { flags + Flag.global }
}

extension Command {
    /// All commands, in the order of the help.
    public static let all: [Command] = basic + generators + workloads + inspection + clusterAdmin

    /// The command that `words` begin with, and how many words name it.
    static func find(_ words: [String]) throws(KubectlError) -> (command: Command, length: Int) {
        guard let first = words.first else { throw KubectlError(.missingCommand) }
        var candidates = all.filter { $0.answers(to: first, at: 0) }
        guard !candidates.isEmpty else {
            let names = all.map { $0.path[0] }
            throw KubectlError(
                .unknownCommand(first, nearest: nearest(to: first, in: names)), at: .init(word: 0))
        }
        var depth = 1
        while true {
            let deeper = candidates.filter { $0.path.count > depth }
            if deeper.isEmpty { break }
            let next = words.count > depth ? words[depth] : nil
            let matches = next.map { next in deeper.filter { $0.answers(to: next, at: depth) } }
            if let matches, !matches.isEmpty {
                candidates = matches
                depth += 1
            } else if let exact = candidates.first(where: { $0.path.count == depth }),
                next.map({ $0.hasPrefix("-") }) ?? true
            {
                return (exact, depth)
            } else {
                throw unknownSubcommand(next, among: deeper, depth: depth, words: words)
            }
        }
        return (candidates[0], depth)
    }

    private func answers(to word: String, at depth: Int) -> Bool {
        guard path.count > depth else { return false }
        if path[depth] == word { return true }
        return depth == path.count - 1 && aliases.contains(word)
    }

    private static func unknownSubcommand(
        _ word: String?, among candidates: [Command], depth: Int, words: [String]
    ) -> KubectlError {
        var known: [String] = []
        for command in candidates where !known.contains(command.path[depth]) {
            if command.refusal == nil { known.append(command.path[depth]) }
        }
        let parent = words[..<depth].joined(separator: " ")
        let place = KubectlError.Place(word: depth)
        let example = candidates.lazy.compactMap(\.examples.first?.line).first
        guard let word, !word.hasPrefix("-") else {
            return KubectlError(
                .missingSubcommand(of: parent, known: known), at: place, example: example)
        }
        if parent == "create", let kind = UnsupportedKind(word: word) {
            return KubectlError(.unsupportedKind(kind.name), at: place, example: example)
        }
        let reason = KubectlError.Reason.unknownSubcommand(
            word, of: parent, known: known, nearest: nearest(to: word, in: known))
        return KubectlError(reason, at: place, example: example)
    }
}
