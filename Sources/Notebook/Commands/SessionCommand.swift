import Phrasebook
import PilotScript

/// A command that kubectl lacks, described as data: help, completion, the reference and the
/// check before a script runs all read this.
public struct SessionCommand: Sendable {
    public struct Flag: Sendable {
        public let name: String
        /// What stands for the value in usage texts; nil for a switch.
        public let placeholder: String?
        public let summary: Text

        init(_ name: String, _ placeholder: String? = nil, _ summary: Text) {
            self.name = name
            self.placeholder = placeholder
            self.summary = summary
        }
    }

    typealias Body = @Sendable (inout Session, Arguments) throws(CommandFailure) -> CommandOutput

    /// The words of the command: `cluster create`.
    public let path: [String]
    /// The arguments as usage texts show them: `NAME`.
    public let arguments: String
    /// How many arguments there may be.
    public let count: ClosedRange<Int>
    public let flags: [Flag]
    public let summary: Text
    public let examples: [String]
    /// Whether an expression of CEL may stand after the words.
    public let takesExpression: Bool
    let body: Body

    init(
        _ path: String, taking arguments: String = "", count: ClosedRange<Int> = 0...0,
        flags: [Flag] = [], _ summary: Text, examples: [String], takesExpression: Bool = false,
        _ body: @escaping Body
    ) {
        self.path = path.split(separator: " ").map(String.init)
        self.arguments = arguments
        self.count = count
        self.flags = flags
        self.summary = summary
        self.examples = examples
        self.takesExpression = takesExpression
        self.body = body
    }

    public var name: String { path.joined(separator: " ") }

    /// Whether the words after its own may be another command, with flags that belong to that one.
    var takesCommand: Bool { path == ["step"] || path == ["lesson", "answer"] }

    /// Whether `step` can begin it: a change to the machines, whose consequences are hops.
    var canBeStepped: Bool { ["node", "kill", "watch"].contains(path[0]) }

    /// `cluster create NAME [--nodes=N]`.
    public var usage: String {
        let parts = flags.map { "[" + $0.usage + "]" }
        return ([name] + (arguments.isEmpty ? [] : [arguments]) + parts).joined(separator: " ")
    }

    /// All of them.
    public static let all: [SessionCommand] =
        clusterCommands + nodeCommands + faultCommands + timeCommands + traceCommands
        + requestCommands + sessionCommands + journalCommands + lessonCommands

    /// The commands whose first word is `word`.
    static func starting(with word: String) -> [SessionCommand] {
        all.filter { $0.path[0] == word }
    }

    /// The command that `words` begin with, and how many words it takes.
    static func find(_ words: [String]) -> SessionCommand? {
        all.filter { words.starts(with: $0.path) }.max { $0.path.count < $1.path.count }
    }
}

/// What a command of the session has printed.
struct CommandOutput: Sendable {
    var text = ""
    /// Lines for the diagnostics.
    var notes: [Text] = []

    init(_ text: String = "", notes: [Text] = []) {
        self.text = text
        self.notes = notes
    }

    /// A sentence as output, in the session's language.
    init(_ text: Text, _ language: Language) {
        self.text = text(language) + "\n"
    }
}
