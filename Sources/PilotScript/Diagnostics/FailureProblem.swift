import Phrasebook

/// How a script can fail while it runs.
public enum FailureProblem: Sendable, Equatable {
    /// The value of a condition, rendered.
    case notCondition(String)
    /// The value after `in`, rendered.
    case notSequence(String)
    case expectationFailed(message: String?)
    case expectationTimedOut(microseconds: Int64, message: String?)
    case waitTimedOut(microseconds: Int64)
    case invalidDuration(String)
    case unknownFunction(String)
    case argumentCount(function: String, expected: Int, found: Int)
    case undeclared(String)
    case tool(UsageProblem)
    case limit(ScriptLimit, Int)
    case interrupted
}

/// A failure of a running script.
///
/// A host throws one with what it knows; the interpreter fills in the place and the call stack.
public struct ScriptFailure: Error, Sendable {
    public enum Kind: Sendable, Equatable {
        /// A command was refused, an expression has no value, a wait timed out.
        case refused
        /// An `expect` did not hold.
        case expectation
        /// A limit was reached.
        case limit
        case interrupted
    }

    public var kind: Kind
    public var problem: ScriptProblem
    /// Where it happened. Nil until the interpreter knows.
    public var source: Source?
    public var range: SourceRange?
    public var notes: [Text]
    public var suggestion: String?
    public var example: String?
    /// The functions that were running, the innermost first.
    public var stack: [StackFrame] = []

    public init(
        _ kind: Kind, _ problem: ScriptProblem, range: SourceRange? = nil, notes: [Text] = [],
        suggestion: String? = nil, example: String? = nil
    ) {
        self.kind = kind
        self.problem = problem
        self.range = range
        self.notes = notes
        self.suggestion = suggestion
        self.example = example
    }

    /// A refusal by the host.
    ///
    /// - Parameter range: The words or the part of the expression to blame, when known.
    public static func refused(_ text: Text, at range: SourceRange? = nil) -> ScriptFailure {
        ScriptFailure(.refused, .host(text), range: range)
    }

    /// Whether waiting may go on after it: the thing may not be there yet.
    public var isAbsorbable: Bool { kind == .refused || kind == .expectation }

    /// Somebody pressed Ctrl-C.
    public static let interrupted = ScriptFailure(.interrupted, .failure(.interrupted))

    /// The failure as a diagnostic; its source is empty when it never had a place.
    public var diagnostic: Diagnostic {
        Diagnostic(
            problem, source: source ?? Source(""), range: range ?? SourceRange(0, 0),
            notes: notes, suggestion: suggestion, example: example)
    }
}

/// A function that was running when a script failed.
public struct StackFrame: Sendable {
    public var function: String
    /// Where it was called.
    public var source: Source
    public var range: SourceRange
}
