import Phrasebook

/// Why a text is not a JSON document, and where.
public struct JSONError: Error, Equatable, Sendable {
    /// What was wrong at the position.
    public enum Reason: Equatable, Sendable {
        /// The text ended inside of a value.
        case unexpectedEnd
        /// A character that can't be there; `expected` says what can, as `','` or `a value`.
        case unexpectedCharacter(Unicode.Scalar, expected: Expectation)
        /// A control character inside of a string; it has to be written as `\n` or `\u000a`.
        case controlCharacter(UInt8)
        /// A backslash followed by something that is no escape.
        case badEscape
        /// Digits that are no JSON number, as `01` or `1.`.
        case badNumber(String)
        /// A number with a larger exponent than a 64-bit floating-point number can have.
        case numberOutOfRange(String)
        /// A key that the same object has already.
        case duplicateKey(String)
        /// More arrays and objects inside of one another than ``JSONParser/maximumDepth``.
        case tooDeep
        /// Something after the document's end.
        case trailingText
    }

    /// What could have stood at the position.
    public enum Expectation: Equatable, Sendable {
        case value, key, colon, commaOrBrace, commaOrBracket
    }

    public var reason: Reason
    /// The position in bytes of UTF-8, from 0.
    public var offset: Int
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int

    /// One sentence for people.
    public var text: Text {
        let problem: Text =
            switch reason {
            case .unexpectedEnd: .jsonUnexpectedEnd
            case .unexpectedCharacter(let scalar, let expected):
                .jsonUnexpectedCharacter(String(scalar), expected: expected.text)
            case .controlCharacter(let byte): .jsonControlCharacter(byte)
            case .badEscape: .jsonBadEscape
            case .badNumber(let number): .jsonBadNumber(number)
            case .numberOutOfRange(let number): .jsonNumberOutOfRange(number)
            case .duplicateKey(let key): .jsonDuplicateKey(key)
            case .tooDeep: .jsonTooDeep(limit: JSONParser.maximumDepth)
            case .trailingText: .jsonTrailingText
            }
        return .atLine(line, column: column, problem)
    }
}

extension JSONError.Expectation {
    fileprivate var text: Text {
        switch self {
        case .value: .jsonValue
        case .key: .jsonKey
        case .colon: Text(verbatim: "':'")
        case .commaOrBrace: .oneOrOther("','", "'}'")
        case .commaOrBracket: .oneOrOther("','", "']'")
        }
    }
}
