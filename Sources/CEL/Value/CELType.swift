/// A type of CEL: what a variable is declared as, what a function takes, what `type(x)` answers.
///
/// `dyn` is the type of everything that is only known when the expression runs; it goes together
/// with any other type, so hosts without schemas declare all their variables as `dyn`.
public indirect enum CELType: Sendable, Equatable {
    case dyn, null, bool, int, uint, double, string, bytes, timestamp, duration
    case list(CELType)
    case map(CELType, CELType)
    case optional(CELType)
    /// The type of a type value: `int` is of the type `type(int)`.
    case type(CELType)
    /// A type of an extension or a host, known by its name, such as `kubernetes.Quantity`.
    case opaque(String)
    /// A type parameter of a signature: `list(A)`.
    case parameter(String)
    /// A variable of the checker: a type not yet known.
    case inferred(Int)

    /// The name that the type has as a value: `type([1])` is `list`, whatever the list holds.
    public var name: String {
        switch self {
        case .dyn, .inferred: "dyn"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list: "list"
        case .map: "map"
        case .optional: "optional_type"
        case .type: "type"
        case .opaque(let name), .parameter(let name): name
        }
    }

    /// The types that every expression can name, by their names.
    static let named: [String: CELType] = {
        let types: [CELType] = [
            .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
            .list(.dyn), .map(.dyn, .dyn), .type(.dyn),
        ]
        return Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })
    }()
}

extension CELType: CustomStringConvertible {
    /// The type as signatures write it: `map(string, list(int))`.
    public var description: String {
        switch self {
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .optional(let wrapped): "optional(\(wrapped))"
        case .type(.dyn): "type"
        case .type(let type): "type(\(type))"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .null: "null"
        default: name
        }
    }
}
