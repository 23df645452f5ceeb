/// A key of a map: a truth value, an integer of either kind, or a string.
public enum MapKey: Sendable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case string(String)

    /// The key that `value` is or, for lookups, equals: the double 2.0 finds the key 2.
    ///
    /// Nil for values that can't be keys.
    init?(_ value: Value) {
        switch value {
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .uint(let uint): self = .uint(uint)
        case .string(let string): self = .string(string)
        case .double(let double):
            if let int = Int64(exactly: double) {
                self = .int(int)
            } else if let uint = UInt64(exactly: double) {
                self = .uint(uint)
            } else {
                return nil
            }
        default: return nil
        }
    }

    /// The key as a value of the language.
    public var value: Value {
        switch self {
        case .bool(let bool): .bool(bool)
        case .int(let int): .int(int)
        case .uint(let uint): .uint(uint)
        case .string(let string): .string(string)
        }
    }

    /// The order of lookups: truth values, numbers, strings. Equal numbers are the same key,
    /// whichever kind they are of.
    func precedes(_ other: MapKey) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): left.precedes(right)
        case (.int(let left), .int(let right)): left < right
        case (.uint(let left), .uint(let right)): left < right
        case (.int(let left), .uint(let right)): left < 0 || UInt64(left) < right
        case (.uint(let left), .int(let right)): right > 0 && left < UInt64(right)
        case (.bool(let left), .bool(let right)): !left && right
        default: rank < other.rank
        }
    }

    func isSame(as other: MapKey) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
        case (.int(let left), .int(let right)): left == right
        case (.uint(let left), .uint(let right)): left == right
        case (.int(let int), .uint(let uint)), (.uint(let uint), .int(let int)):
            int >= 0 && UInt64(int) == uint
        case (.bool(let left), .bool(let right)): left == right
        default: false
        }
    }

    private var rank: Int {
        switch self {
        case .bool: 0
        case .int, .uint: 1
        case .string: 2
        }
    }
}
