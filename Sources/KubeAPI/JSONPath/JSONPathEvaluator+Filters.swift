extension JSONPathEvaluator {
    /// The elements of lists for which a comparison holds.
    mutating func filter(
        _ input: [JSONValue?], _ left: [JSONPathNode], _ operation: String,
        _ right: [JSONPathNode]
    ) throws(JSONPathError) -> [JSONValue?] {
        var found: [JSONValue?] = []
        for value in input {
            guard case .array(let array)? = value else {
                throw failure(.cannotFilter(GoText.verb(value ?? .null)))
            }
            for element in array
            where try isSelected(element, left, operation, right) {
                found.append(element)
            }
        }
        return found
    }

    private mutating func isSelected(
        _ element: JSONValue, _ left: [JSONPathNode], _ operation: String,
        _ right: [JSONPathNode]
    ) throws(JSONPathError) -> Bool {
        if operation == "exists" {
            // A path that leads nowhere is no error here.
            do { return try !evaluate(left, on: [element]).isEmpty } catch {
                if case .tooManyResults = error.reason { throw error }
                return false
            }
        }
        guard let leftValue = try operand(left, element),
            let rightValue = try operand(right, element)
        else { return false }
        switch operation {
        case "<": return try isLess(leftValue, rightValue)
        case ">=": return try !isLess(leftValue, rightValue)
        case "<=":
            if try isLess(leftValue, rightValue) { return true }
            return try isEqual(leftValue, rightValue)
        case ">":
            if try isLess(leftValue, rightValue) { return false }
            return try !isEqual(leftValue, rightValue)
        case "==": return try isEqual(leftValue, rightValue)
        case "!=": return try !isEqual(leftValue, rightValue)
        case "=~": return try matches(leftValue, rightValue)
        default: throw failure(.unrecognizedOperator(operation))
        }
    }

    /// The one value of a side; nil where there is none.
    private mutating func operand(
        _ nodes: [JSONPathNode], _ element: JSONValue
    ) throws(JSONPathError) -> JSONValue? {
        let values = try evaluate(nodes, on: [element])
        guard values.count <= 1 else { throw failure(.severalToCompare) }
        return values.first ?? nil
    }

    /// Only values of the same type can be compared; an integer and a fraction can't.
    private func isEqual(_ left: JSONValue, _ right: JSONValue) throws(JSONPathError) -> Bool {
        switch (left, right) {
        case (.null, _), (_, .null), (.array, _), (_, .array), (.object, _), (_, .object):
            throw failure(.badComparisonType)
        default:
            guard left.goType == right.goType else { throw failure(.badComparison) }
            return left == right
        }
    }

    private func isLess(_ left: JSONValue, _ right: JSONValue) throws(JSONPathError) -> Bool {
        switch (left, right) {
        case (.int(let left), .int(let right)): return left < right
        case (.double(let left), .double(let right)): return left < right
        case (.string(let left), .string(let right)): return left.precedes(right)
        case (.bool, .bool): throw failure(.badComparisonType)
        default:
            _ = try isEqual(left, right)
            throw failure(.badComparison)
        }
    }

    private func matches(_ data: JSONValue, _ pattern: JSONValue) throws(JSONPathError) -> Bool {
        guard case .string(let text) = data, case .string(let expression) = pattern else {
            throw failure(
                .regexNeedsText(
                    pattern: Self.goSyntax(pattern), data: Self.goSyntax(data)))
        }
        do {
            return try RegularExpression(expression).matches(text)
        } catch {
            throw failure(.badRegex(error.message))
        }
    }

    /// The value as Go's `%#v` prints it.
    private static func goSyntax(_ value: JSONValue) -> String {
        if case .string(let string) = value { GoText.quoted(string) } else { GoText.verb(value) }
    }
}
