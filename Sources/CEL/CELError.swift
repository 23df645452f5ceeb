import Phrasebook

/// What is wrong with an expression, and where.
public struct CELError: Error, Sendable {
    /// The facts.
    public let problem: Problem
    /// Where the part begins that is to blame.
    public let position: SourcePosition
    /// How many UTF-8 bytes it covers, at least 1.
    public let length: Int
    /// The nearest name that would be valid, for a name that isn't.
    public let suggestion: String?

    /// One sentence; the suggestion is not part of it.
    public var text: Text { problem.text }

    /// What would have been valid at the position, for mistakes of syntax.
    public var expected: [Expected] {
        if case .unexpectedToken(_, let expected) = problem { expected } else { [] }
    }

    init(_ failure: Failure, in source: String, _ environment: Environment? = nil) {
        problem = failure.problem
        position = SourcePosition(offset: failure.start, in: source)
        length = max(1, failure.end - failure.start)
        suggestion = Suggestions.nearest(for: failure, environment)
    }
}

extension CELError: CustomStringConvertible {
    /// `1:5: undeclared reference to 'x'`, in English.
    public var description: String {
        "\(position.line):\(position.column): \(text(.english))"
            + (suggestion.map { " (\(Text.didYouMean($0)(.english)))" } ?? "")
    }
}
