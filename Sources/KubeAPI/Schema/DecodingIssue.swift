/// What is wrong, or worth a warning, in a document that was read as an API object.
public struct DecodingIssue: Sendable, Equatable {
    public enum Problem: Sendable, Equatable {
        /// The API has no such field; `nearest` is a field of the same object that looks alike.
        case unknownField(nearest: String?)
        /// The API has the field, but the simulation can't act on it, so it is refused.
        case unsupportedField
        /// The field is kept and shown, but nothing in the simulation depends on it.
        case withoutEffect
        case wrongType(expected: String, found: String)
        /// One of the fixed words of the API was expected.
        case unsupportedValue(String, supported: [String])
        /// The text isn't a quantity, a time, a duration …; `reason` is the API's own sentence.
        case malformed(String, reason: String)
    }

    /// `spec.template.spec.containers[0].imaeg`.
    public let path: String
    public let problem: Problem

    public init(path: FieldPath, _ problem: Problem) {
        self.path = path.description
        self.problem = problem
    }

    /// Whether the object is accepted all the same.
    public var isWarning: Bool { problem == .withoutEffect }
}

/// Collects issues while a document is read.
public struct DecodingIssues: Sendable {
    public private(set) var all: [DecodingIssue] = []

    public init() {}

    public var errors: [DecodingIssue] { all.filter { !$0.isWarning } }
    public var warnings: [DecodingIssue] { all.filter(\.isWarning) }

    public mutating func add(_ path: FieldPath, _ problem: DecodingIssue.Problem) {
        all.append(DecodingIssue(path: path, problem))
    }

    /// Records that `json` isn't a value of the expected kind.
    public mutating func addWrongType(_ path: FieldPath, expected: String, found json: JSONValue) {
        add(path, .wrongType(expected: expected, found: json.typeName))
    }
}

extension JSONValue {
    /// The JSON name of this value's type.
    public var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .int, .double: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
