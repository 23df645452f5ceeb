extension Selector {
    /// The selector that `text` says, as after `-l`.
    ///
    /// The grammar is that of apimachinery's `labels.Parse`: `key=value`, `==`, `!=`,
    /// `key in (a,b)`, `notin`, `key`, `!key`, `key>1`, `key<5`, joined by commas. An empty text
    /// selects everything.
    ///
    /// - Throws: ``SelectorError`` with the API server's message and the position.
    public init(parsing text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        self.init(try parser.requirements())
    }
}

/// Reads the requirements of a label selector, one token ahead.
private struct SelectorParser {
    private let input: String
    private let items: [SelectorLexer.Item]
    private var position = 0

    init(_ text: String) {
        input = text
        items = SelectorLexer.items(of: text)
    }

    mutating func requirements() throws(SelectorError) -> [Requirement] {
        var requirements: [Requirement] = []
        while true {
            switch next.token {
            case .end: return requirements
            case .identifier, .not, .in, .notIn: break
            default: throw unexpected(next, .start, isInRequirement: false)
            }
            requirements.append(try requirement())
            let separator = take()
            switch separator.token {
            case .end: return requirements
            case .comma:
                guard isIdentifier(next) || next.token == .not else {
                    throw unexpected(next, .afterComma, isInRequirement: false)
                }
            default: throw unexpected(separator, .end, isInRequirement: false)
            }
        }
    }

    private mutating func requirement() throws(SelectorError) -> Requirement {
        let start = next.offset
        var first = take()
        let isNegated = first.token == .not
        if isNegated { first = take() }
        guard isIdentifier(first) else { throw unexpected(first, .identifier) }
        let key = first.text
        let messages = Names.qualifiedName(key)
        guard messages.isEmpty else {
            let problem =
                "<nil>: Invalid value: \(GoText.quoted(key)): \(messages.joined(separator: "; "))"
            throw SelectorError(reason: .invalid([problem]), input: input, offset: first.offset)
        }

        var operation = isNegated ? Requirement.Operation.doesNotExist : .exists
        var values: [String] = []
        let isUnary = next.token == .end || next.token == .comma
        if !isUnary && !isNegated {
            operation = try binaryOperation()
            values =
                operation == .in || operation == .notIn ? try valueSet() : [try exactValue()]
        }
        let requirement = Requirement(key: key, operation: operation, values: values)
        let problems = requirement.problems
        guard problems.isEmpty else {
            throw SelectorError(reason: .invalid(problems), input: input, offset: start)
        }
        return requirement
    }

    private mutating func binaryOperation() throws(SelectorError) -> Requirement.Operation {
        let item = take()
        switch item.token {
        case .in: return .in
        case .notIn: return .notIn
        case .equals: return .equals
        case .doubleEquals: return .doubleEquals
        case .notEquals: return .notEquals
        case .greaterThan: return .greaterThan
        case .lessThan: return .lessThan
        default: throw unexpected(item, .operation)
        }
    }

    /// The value after a comparison; nothing at all is the empty value.
    private mutating func exactValue() throws(SelectorError) -> String {
        if next.token == .end || next.token == .comma { return "" }
        let item = take()
        guard isIdentifier(item) else { throw unexpected(item, .identifier) }
        return item.text
    }

    /// The values in parentheses, sorted, each once; `(a,,b)` and `()` contain the empty value.
    private mutating func valueSet() throws(SelectorError) -> [String] {
        let open = take()
        guard open.token == .open else { throw unexpected(open, .open) }
        guard isIdentifier(next) || next.token == .comma || next.token == .close else {
            throw unexpected(next, .set)
        }
        var values: [String] = []
        var isAfterValue = false
        while true {
            let item = take()
            switch item.token {
            case .identifier, .in, .notIn:
                guard !isAfterValue else { throw unexpected(item, .commaOrClose) }
                values.append(item.text)
                isAfterValue = true
            case .comma:
                if !isAfterValue { values.append("") }
                isAfterValue = false
            case .close:
                if !isAfterValue { values.append("") }
                let sorted = values.sorted { $0.precedes($1) }
                return sorted.enumerated().filter {
                    $0.offset == 0 || !$0.element.hasSameScalars(as: sorted[$0.offset - 1])
                }.map(\.element)
            default: throw unexpected(item, isAfterValue ? .commaOrClose : .listItem)
            }
        }
    }

    private var next: SelectorLexer.Item { items[min(position, items.count - 1)] }

    private mutating func take() -> SelectorLexer.Item {
        let item = next
        position += 1
        return item
    }

    /// `in` and `notin` are identifiers wherever no operator can be.
    private func isIdentifier(_ item: SelectorLexer.Item) -> Bool {
        [.identifier, .in, .notIn].contains(item.token)
    }

    private func unexpected(
        _ item: SelectorLexer.Item, _ expected: SelectorError.Expectation,
        isInRequirement: Bool = true
    ) -> SelectorError {
        SelectorError(
            reason: .unexpected(item.text, expected), input: input, offset: item.offset,
            isInRequirement: isInRequirement)
    }
}
