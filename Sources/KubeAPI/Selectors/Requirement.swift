/// One condition of a ``Selector``.
public struct Requirement: Sendable, Equatable {
    public enum Operation: String, Sendable, CaseIterable {
        case `in`
        case notIn = "notin"
        case equals = "="
        case doubleEquals = "=="
        case notEquals = "!="
        case exists
        case doesNotExist = "!"
        case greaterThan = "gt"
        case lessThan = "lt"
    }

    public let key: String
    public let operation: Operation
    /// What the label is compared with; none for `exists` and `doesNotExist`.
    public let values: [String]

    /// A requirement that isn't checked; see ``problems`` for that.
    public init(key: String, operation: Operation, values: [String] = []) {
        self.key = key
        self.operation = operation
        self.values = values
    }

    /// Whether an object with `labels` meets it. A label that isn't there meets `notIn`,
    /// `notEquals` and `doesNotExist`; a value that is no number is neither greater nor less.
    public func matches(_ labels: Labels) -> Bool {
        let value = labels[key]
        switch operation {
        case .exists: return value != nil
        case .doesNotExist: return value == nil
        case .in, .equals, .doubleEquals: return value.map(isListed) ?? false
        case .notIn, .notEquals: return !(value.map(isListed) ?? false)
        case .greaterThan, .lessThan:
            guard values.count == 1, let bound = Int64(values[0]),
                let number = value.flatMap({ Int64($0) })
            else { return false }
            return operation == .greaterThan ? number > bound : number < bound
        }
    }

    private func isListed(_ value: String) -> Bool {
        values.contains { $0.hasSameScalars(as: value) }
    }

    /// What the API server would say is wrong with it; empty when nothing is.
    public var problems: [String] {
        var problems: [String] = []
        let keyMessages = Names.qualifiedName(key)
        if !keyMessages.isEmpty {
            problems.append(Self.invalid("key", key, keyMessages.joined(separator: "; ")))
        }
        switch operation {
        case .in, .notIn:
            if values.isEmpty {
                problems.append(
                    "values: Invalid value: []: "
                        + "for 'in', 'notin' operators, values set can't be empty")
            }
        case .equals, .doubleEquals, .notEquals:
            if values.count != 1 {
                problems.append(
                    Self.invalidList(values, "exact-match compatibility requires one single value"))
            }
        case .exists, .doesNotExist:
            if !values.isEmpty {
                problems.append(
                    Self.invalidList(
                        values, "values set must be empty for exists and does not exist"))
            }
        case .greaterThan, .lessThan:
            problems += boundProblems
        }
        for (index, value) in values.enumerated() {
            let messages = Names.labelValue(value)
            if !messages.isEmpty {
                let message = messages.joined(separator: "; ")
                problems.append(Self.invalid("values[\(index)][\(key)]", value, message))
            }
        }
        return problems
    }

    private var boundProblems: [String] {
        var problems: [String] = []
        if values.count != 1 {
            problems.append(
                Self.invalidList(values, "for 'Gt', 'Lt' operators, exactly one value is required"))
        }
        for (index, value) in values.enumerated() where Int64(value) == nil {
            let message = "for 'Gt', 'Lt' operators, the value must be an integer"
            problems.append(Self.invalid("values[\(index)]", value, message))
        }
        return problems
    }

    private static func invalid(_ path: String, _ value: String, _ message: String) -> String {
        "\(path): Invalid value: \(GoText.quoted(value)): \(message)"
    }

    private static func invalidList(_ values: [String], _ message: String) -> String {
        let list = JSONWriter.text(of: .array(values.map(JSONValue.string)))
        return "values: Invalid value: \(list): \(message)"
    }
}

extension Requirement: CustomStringConvertible {
    /// As it is written for `-l`; the values of a set are sorted.
    public var description: String {
        let sorted = values.sorted { $0.precedes($1) }.joined(separator: ",")
        return switch operation {
        case .exists: key
        case .doesNotExist: "!" + key
        case .in, .notIn: "\(key) \(operation.rawValue) (\(sorted))"
        case .equals, .doubleEquals, .notEquals: key + operation.rawValue + sorted
        case .greaterThan: key + ">" + sorted
        case .lessThan: key + "<" + sorted
        }
    }
}
