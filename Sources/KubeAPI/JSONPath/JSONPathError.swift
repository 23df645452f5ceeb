import Phrasebook

/// Why a text is no JSONPath template, or why one can't be used on a value.
public struct JSONPathError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        // MARK: Reading
        case unclosedAction, unterminatedArray, unterminatedFilter, unclosedArray
        case unterminatedQuote
        case unrecognizedCharacter(Unicode.Scalar)
        case multipleRecursiveDescent
        case badNumber(String)
        case badIndex(String)
        case badQuote(String)
        case notRelaxed
        case tooDeep

        // MARK: Using
        case unrecognizedIdentifier(String)
        case nothingToEnd
        case notFound(String)
        /// The type, in Go's words.
        case notAList(String)
        case cannotFilter(String)
        case outOfBounds(index: Int, length: Int)
        case startAfterEnd(Int, Int)
        case badStep
        case severalToCompare
        case unrecognizedOperator(String)
        case badComparisonType, badComparison
        case regexNeedsText(pattern: String, data: String)
        case badRegex(String)
        case tooManyResults
    }

    public var reason: Reason
    /// The template.
    public var input: String
    /// The position in bytes of UTF-8, from 0: of the problem, or of the part of the template
    /// that couldn't be used.
    public var offset: Int

    init(_ reason: Reason, in input: String, at offset: Int) {
        self.reason = reason
        self.input = input
        self.offset = offset
    }

    /// The message of client-go, in English.
    public var message: String {
        switch reason {
        case .unclosedAction: "unclosed action"
        case .unterminatedArray: "unterminated array"
        case .unterminatedFilter: "unterminated filter"
        case .unclosedArray: "unclosed array expect ]"
        case .unterminatedQuote: "unterminated quoted string"
        case .unrecognizedCharacter(let scalar):
            "unrecognized character in action: \(Self.codePoint(scalar)) '\(scalar)'"
        case .multipleRecursiveDescent: "invalid multiple recursive descent"
        case .badNumber(let text): "cannot parse number \(text)"
        case .badIndex(let text): "invalid array index \(text)"
        case .badQuote(let text): "unquote string \(text) error invalid syntax"
        case .notRelaxed:
            "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}'"
                + " or '{.name1.name2}'"
        case .tooDeep: "too many filters and unions inside of one another"
        case .unrecognizedIdentifier(let name): "unrecognized identifier \(name)"
        case .nothingToEnd: "not in range, nothing to end"
        case .notFound(let name): "\(name) is not found"
        case .notAList(let type): "\(type) is not array or slice"
        case .cannotFilter(let value): "\(value) is not array or slice and cannot be filtered"
        case .outOfBounds(let index, let length):
            "array index out of bounds: index \(index), length \(length)"
        case .startAfterEnd(let start, let end):
            "starting index \(start) is greater than ending index \(end)"
        case .badStep: "step must be > 0"
        case .severalToCompare: "can only compare one element at a time"
        case .unrecognizedOperator(let text): "unrecognized filter operator \(text)"
        case .badComparisonType: "invalid type for comparison"
        case .badComparison: "incompatible types for comparison"
        case .regexNeedsText(let pattern, let data):
            "regexp search only support string now but getting pattern: \(pattern), data: \(data)"
        case .badRegex(let problem): "error parsing regexp: \(problem)"
        case .tooManyResults: "the template finds too many values"
        }
    }

    /// One sentence for people, which points at the problem.
    public var text: Text {
        .atColumn(column(inUTF8: offset, of: input), .jsonPath(message: message))
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
