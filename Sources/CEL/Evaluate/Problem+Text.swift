import Phrasebook

extension Problem {
    /// The problem as a sentence.
    public var text: Text {
        switch self {
        case .unexpectedCharacter(let scalar): .celUnexpectedCharacter(String(scalar))
        case .unterminatedString: .celUnterminatedString()
        case .unterminatedQuotedName: .celUnterminatedQuotedName()
        case .invalidEscape(let escape): .celInvalidEscape(escape)
        case .invalidNumber(let number): .celInvalidNumber(number)
        case .integerOutOfRange(let number): .celIntegerOutOfRange(number)
        case .unexpectedToken(let found, let expected):
            .celUnexpected(found: found.text, expected: expected.map(\.text))
        case .reservedWord(let word): .celReservedWord(word)
        case .tooLong(let limit): .celTooLong(limit: limit)
        case .tooDeep(let limit): .celTooDeep(limit: limit)
        case .messageLiteral(let name): .celMessageLiteral(name)
        case .macroNeedsVariable(let macro): .celMacroNeedsVariable(macro)
        case .macroVariableTwice(let name): .celMacroVariableTwice(name)
        case .hasNeedsField: .celHasNeedsField()
        case .optionalSyntaxDisabled: .celOptionalSyntaxDisabled()
        default: checkingText
        }
    }

    private var checkingText: Text {
        switch self {
        case .undeclaredReference(let name, let container):
            .celUndeclaredReference(name, container: container)
        case .undeclaredFunction(let name, let container):
            .celUndeclaredFunction(name, container: container)
        case .noMatchingOverload(let function, let types, let signatures):
            .celNoMatchingOverload(Self.shown(function, types), signatures: signatures)
        case .noSuchOverload(let function, let types):
            .celNoSuchOverload(Self.shown(function, types))
        case .notSelectable(let type): .celNotSelectable(type)
        case .notIterable(let type): .celNotIterable(type)
        case .wrongType(let found, let expected): .celWrongType(found: found, expected: expected)
        default: evaluationText
        }
    }

    private var evaluationText: Text {
        switch self {
        case .noSuchKey(let key, _): .celNoSuchKey(key.value.text)
        case .indexOutOfRange(let index, let count):
            .celIndexOutOfRange(String(index), count: count)
        case .divisionByZero: .celDivisionByZero()
        case .modulusByZero: .celModulusByZero()
        case .overflow(let operation): .celOverflow(Self.symbol(operation) ?? operation)
        case .conversion(let value, let type): .celConversion(value, type: type)
        case .outOfRange(let value, let type): .celOutOfRange(value, type: type)
        case .unsupportedKey(let type): .celUnsupportedKey(type: type)
        case .repeatedKey(let key): .celRepeatedKey(key.value.text)
        case .optionalNone: .celOptionalNone()
        case .budgetExceeded(let steps): .celBudgetExceeded(steps: steps)
        case .host(let error as CELError): error.text
        case .host(let error): Text(verbatim: "\(error)")
        case .invalidArgument(let text): text
        default: Text(verbatim: "")
        }
    }

    /// A call as its operator shows it: `int + string`, `size(int)`.
    private static func shown(_ function: String, _ types: [String]) -> String {
        guard let symbol = symbol(function) else {
            return "\(function)(\(types.joined(separator: ", ")))"
        }
        switch types.count {
        case 2 where function == "_[_]": return "\(types[0])[\(types[1])]"
        case 2: return "\(types[0]) \(symbol) \(types[1])"
        case 3: return "\(types[0]) ? \(types[1]) : \(types[2])"
        case 1 where function == "_?_:_": return "\(types[0]) ? … : …"
        default: return symbol + types.joined()
        }
    }

    /// `+` for `_+_`; nil for the name of a function.
    private static func symbol(_ function: String) -> String? {
        if function == "@in" { return "in" }
        guard function.contains("_"), function.hasPrefix("_") || function.hasSuffix("_") else {
            return nil
        }
        let symbol = function.filter { $0 != "_" }
        return symbol.allSatisfy { $0.isLetter || $0.isNumber } ? nil : symbol
    }
}

extension FoundToken {
    /// The token between quotes, or what its absence is called.
    var text: Text {
        switch self {
        case .end: .celEndOfExpression()
        case .token(let token): Text(verbatim: "'\(token)'")
        }
    }
}

extension Expected {
    /// How messages call it.
    public var text: Text {
        switch self {
        case .token(let token): Text(verbatim: "'\(token)'")
        case .expression: .celAnExpression()
        case .fieldName: .celAFieldName()
        case .end: .celEndOfExpression()
        }
    }
}
