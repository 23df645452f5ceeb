import Phrasebook

/// Why a text is not a label selector or a field selector.
public struct SelectorError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// A word or sign that can't stand at its place.
        case unexpected(String, Expectation)
        /// Keys or values that no label can have, in the words of the API server.
        case invalid([String])
        /// A part of a field selector that is no comparison.
        case notUnderstood(String)
    }

    /// What could have stood at the place, in the words of the API server.
    public enum Expectation: String, Sendable, CaseIterable {
        case start = "expected: !, identifier, or 'end of string'"
        case end = "expected: ',' or 'end of string'"
        case afterComma = "expected: identifier after ','"
        case identifier = "expected: identifier"
        case operation = "expected: in, notin, =, ==, !=, gt, lt"
        case open = "expected: '('"
        case set = "expected: ',', ')' or identifier"
        case commaOrClose = "expected: ',' or ')'"
        case listItem = "expected: ',', or identifier"
    }

    public var reason: Reason
    /// The text that was read.
    public var input: String
    /// The position of the problem in bytes of UTF-8, from 0.
    public var offset: Int
    /// Whether the problem is inside of one requirement.
    var isInRequirement = true

    /// The API server's message, in English.
    public var message: String {
        let message =
            switch reason {
            case .unexpected(let found, .open): "found '\(found)' \(Expectation.open.rawValue)"
            case .unexpected(let found, let expected): "found '\(found)', \(expected.rawValue)"
            case .invalid(let problems):
                problems.count == 1 ? problems[0] : "[\(problems.joined(separator: ", "))]"
            case .notUnderstood(let part):
                "invalid selector: '\(input)'; can't understand '\(part)'"
            }
        return isInRequirement ? "unable to parse requirement: " + message : message
    }

    /// One sentence for people, which points at the problem.
    public var text: Text {
        let problem: Text =
            switch reason {
            case .unexpected(let found, let expected):
                .selectorUnexpected(found, expected: expected.text, message: message)
            case .invalid: .selectorInvalid(message: message)
            case .notUnderstood(let part): .fieldSelectorPart(part, message: message)
            }
        return .atColumn(column(inUTF8: offset, of: input), problem)
    }
}

extension SelectorError.Expectation {
    fileprivate var text: Text {
        switch self {
        case .start: .selectorStart
        case .end: .selectorEnd
        case .afterComma, .identifier: .selectorIdentifier
        case .operation: Text(verbatim: "in, notin, =, ==, !=, >, <")
        case .open: Text(verbatim: "'('")
        case .set, .listItem: .selectorListItem
        case .commaOrClose: .oneOrOther("','", "')'")
        }
    }
}
