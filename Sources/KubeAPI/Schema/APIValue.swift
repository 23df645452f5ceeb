import Phrasebook

/// A value that can stand in a field of an API object.
public protocol APIValue: Sendable, Equatable {
    /// The value that `json` stands for; adds to `issues` and returns nil where it isn't one.
    static func decode(_ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues) -> Self?
    /// The JSON form.
    var json: JSONValue { get }
    /// Whether the field is left out of documents: nil, empty, zero (Go's `omitempty`).
    var isOmittable: Bool { get }
    /// What `explain`, completion and patches need to know of the type.
    static var shape: Shape { get }
    /// The words that the API takes, sorted; empty where it takes more than certain words.
    static var words: [String] { get }
}

extension APIValue {
    public static var words: [String] { [] }
}

/// The form of a value, without the value.
public indirect enum Shape: Sendable {
    case string, integer, number, boolean, quantity, intOrString, time, any
    case list(Shape)
    case map(Shape)
    case object(TypeDescription)

    /// The type's name as `kubectl explain` prints it.
    public var name: String {
        switch self {
        case .string: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .quantity: "Quantity"
        case .intOrString: "IntOrString"
        case .time: "Time"
        case .any: "Object"
        case .list(let element): "[]\(element.name)"
        case .map(let element): "map[string]\(element.name)"
        case .object(let description): description.name
        }
    }

    /// The object that fields below this value belong to, through lists and maps.
    public var description: TypeDescription? {
        switch self {
        case .list(let element), .map(let element): element.description
        case .object(let description): description
        default: nil
        }
    }
}

/// An object type of the API: its name and fields.
public struct TypeDescription: Sendable {
    public let name: String
    public let fields: [FieldDescription]
    /// Fields that the real API has and the simulation refuses.
    public let unsupported: [String]

    public func field(_ name: String) -> FieldDescription? {
        fields.first { $0.name.hasSameScalars(as: name) }
    }
}

/// A field of an API object, as `kubectl explain` and strategic merge patches see it.
public struct FieldDescription: Sendable {
    /// How a strategic merge patch treats the field; `key` identifies the elements of a list.
    public enum PatchStrategy: Sendable, Equatable {
        case replace
        case merge(key: String?)
        case retainKeys
        case mergeRetainingKeys(key: String)
    }

    public let name: String
    /// What the field means, in a sentence or two.
    public let summary: Text
    public let isRequired: Bool
    /// Whether the field is kept without effect, which is worth a warning.
    public let isInert: Bool
    public let strategy: PatchStrategy
    let value: any APIValue.Type

    /// Computed when asked for, since types refer to each other.
    public var shape: Shape { value.shape }
    /// The words that the field takes, sorted; empty where it takes more than certain words.
    public var words: [String] { value.words }
}
