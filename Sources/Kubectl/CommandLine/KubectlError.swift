import KubeAPI
import Phrasebook

/// A mistake in a command line, found before anything was sent.
public struct KubectlError: Error, Sendable, Equatable {
    /// What is wrong.
    public enum Reason: Sendable, Equatable {
        case missingCommand
        case unknownCommand(String, nearest: String?)
        case missingSubcommand(of: String, known: [String])
        case unknownSubcommand(String, of: String, known: [String], nearest: String?)
        case unsupportedCommand(String, hint: Text)
        case unknownFlag(String, command: String, nearest: String?)
        case unsupportedFlag(String, hint: Text)
        case missingFlagValue(String)
        case invalidFlagValue(flag: String, value: String, expected: Text)
        case missingFlag(String)
        case conflictingFlags(String, String)
        case missingArgument(Text)
        case unexpectedArgument(String)
        case unknownKind(String, nearest: String?)
        case unsupportedKind(String)
        case wrongKind(String, expected: [String])
        case missingName(kind: String)
        case kindBesideSlash
        case nameWithSelector
        case invalidLabel(String, problem: String)
        /// A label that is set and removed at once.
        case contradiction(String)
        case unknownField(String, of: String, nearest: String?)
        /// A value within a flag's text is wrong; the text says it all.
        case value(Text)
    }

    /// Where the mistake is.
    public struct Place: Sendable, Equatable {
        /// The number of the word, from 0; one past the last where something is missing.
        public var word: Int
        /// How many Unicode scalars of the word precede the mistake.
        public var offset: Int

        public init(word: Int, offset: Int = 0) {
            self.word = word
            self.offset = offset
        }
    }

    public var reason: Reason
    public var place: Place?
    /// One example of right use.
    public var example: String?

    init(_ reason: Reason, at place: Place? = nil, example: String? = nil) {
        self.reason = reason
        self.place = place
        self.example = example
    }

    /// Whether something is missing, rather than wrong.
    var isAboutAbsence: Bool {
        switch reason {
        case .missingCommand, .missingSubcommand, .missingFlagValue, .missingFlag,
            .missingArgument, .missingName:
            true
        default: false
        }
    }

    /// One sentence for people, without the example.
    public var text: Text {
        switch reason {
        case .missingCommand: .kubectlMissingCommand
        case .unknownCommand(let word, let nearest): .kubectlUnknownCommand(word, nearest: nearest)
        case .missingSubcommand(let command, let known):
            .kubectlMissingSubcommand(command, known: known)
        case .unknownSubcommand(let word, let command, let known, let nearest):
            .kubectlUnknownSubcommand(word, of: command, known: known, nearest: nearest)
        case .unsupportedCommand(let name, let hint): .kubectlUnsupported(name, hint: hint)
        case .unknownFlag(let flag, let command, let nearest):
            .kubectlUnknownFlag(flag, command: command, nearest: nearest)
        case .unsupportedFlag(let flag, let hint): .kubectlUnsupported(flag, hint: hint)
        case .missingFlagValue(let flag): .kubectlMissingFlagValue(flag)
        case .invalidFlagValue(let flag, let value, let expected):
            .kubectlInvalidFlagValue(flag, value: value, expected: expected)
        case .missingFlag(let flag): .kubectlMissingFlag(flag)
        case .conflictingFlags(let one, let other): .kubectlConflictingFlags(one, other)
        case .missingArgument(let what): .kubectlMissingArgument(what)
        case .unexpectedArgument(let word): .kubectlUnexpectedArgument(word)
        case .unknownKind(let word, let nearest): .kubectlUnknownKind(word, nearest: nearest)
        case .unsupportedKind(let kind): .kubectlUnsupportedKind(kind)
        case .wrongKind(let kind, let expected): .kubectlWrongKind(kind, expected: expected)
        case .missingName(let kind): .kubectlMissingName(kind: kind)
        case .kindBesideSlash: .kubectlKindBesideSlash
        case .nameWithSelector: .kubectlNameWithSelector
        case .invalidLabel(let text, let problem): .kubectlInvalidLabel(text, problem: problem)
        case .contradiction(let key): .kubectlContradiction(key)
        case .unknownField(let field, let type, let nearest):
            .kubectlUnknownField(field, of: type, nearest: nearest)
        case .value(let text): text
        }
    }

    /// The sentence, and the example below it.
    public var fullText: Text {
        example.map { .kubectlWithExample(text, $0) } ?? text
    }
}
