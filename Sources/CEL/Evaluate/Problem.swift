import Phrasebook

/// What is wrong with an expression, as facts. `Problem.text` has the prose.
public enum Problem: Error, Sendable {
    // Reading
    case unexpectedCharacter(Unicode.Scalar)
    case unterminatedString
    case unterminatedQuotedName
    case invalidEscape(String)
    case invalidNumber(String)
    case integerOutOfRange(String)
    /// `expected` holds token texts or the names of constructs.
    case unexpectedToken(found: FoundToken, expected: [Expected])
    case reservedWord(String)
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    case messageLiteral(String)
    case macroNeedsVariable(macro: String)
    case macroVariableTwice(String)
    case hasNeedsField
    case optionalSyntaxDisabled

    // Checking
    case undeclaredReference(name: String, container: String)
    case undeclaredFunction(name: String, container: String)
    case noMatchingOverload(function: String, types: [String], signatures: [String])
    case notSelectable(type: String)
    case notIterable(type: String)
    case wrongType(found: String, expected: String)

    // Evaluating
    /// The arguments that no signature takes. Operators have their names in CEL: `_+_`.
    case noSuchOverload(function: String, types: [String])
    case noSuchKey(MapKey, in: MapValue)
    case indexOutOfRange(Int64, count: Int)
    case divisionByZero
    case modulusByZero
    case overflow(operation: String)
    case conversion(value: String, type: String)
    case outOfRange(value: String, type: String)
    case unsupportedKey(type: String)
    case repeatedKey(MapKey)
    case optionalNone
    case budgetExceeded(steps: Int)
    /// A function of the host failed with an error of its own.
    case host(any Error)
    /// A function refused its arguments: its own words.
    case invalidArgument(Text)
}

/// What a reader found where it expected something else.
public enum FoundToken: Sendable, Equatable {
    case end
    case token(String)
}

/// What a reader expected.
public enum Expected: Sendable, Equatable {
    case token(String)
    case expression
    case fieldName
    case end
}

extension Problem {
    static func noSuchOverload(function: String, types values: [Value]) -> Problem {
        .noSuchOverload(function: function, types: values.map(\.type.description))
    }
}
