/// A value of CEL: what variables are bound to, and what an expression evaluates to.
///
/// Values are plain data and cheap to copy. Numbers of the three kinds are equal when they are the
/// same number (`1 == 1u == 1.0`); strings are equal when they have the same Unicode scalars.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case list([Value])
    case map(MapValue)
    case timestamp(Value.Timestamp)
    case duration(Value.Duration)
    /// A type as a value, as `type(1)` answers it.
    indirect case type(CELType)
    /// An optional of the extension of that name; nil is `optional.none()`.
    indirect case optional(Value?)
    /// A value of an extension library or of the host.
    indirect case opaque(any OpaqueValue)

    /// The type of this value as far as one level shows it: lists and maps hold `dyn`.
    public var type: CELType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list(.dyn)
        case .map: .map(.dyn, .dyn)
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type(.dyn)
        case .optional: .optional(.dyn)
        case .opaque(let value): value.type
        }
    }
}

/// A value that an extension library or a host adds to CEL, known by its type's name.
public protocol OpaqueValue: Sendable {
    /// The type, which is `.opaque(name)`.
    var type: CELType { get }

    /// What `string(x)`-like output shows.
    var text: String { get }

    /// Whether `==` holds. `other` is of any opaque type.
    func isEqual(to other: any OpaqueValue) -> Bool
}

// MARK: - Writing values in Swift

extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }

    /// A map with string keys, in the order written; a later entry wins over an earlier one.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .map(MapValue(members: elements))
    }
}

// MARK: - Taking values apart

extension Value {
    /// The truth value, when this is one.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The number, when this is an `int`, or a `uint` or `double` that is exactly one.
    public var int: Int64? {
        switch self {
        case .int(let value): value
        case .uint(let value): Int64(exactly: value)
        case .double(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The text, when this is a string.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// The elements, when this is a list.
    public var list: [Value]? { if case .list(let value) = self { value } else { nil } }

    /// The entries, when this is a map.
    public var map: MapValue? { if case .map(let value) = self { value } else { nil } }
}
