/// How two values are ordered. NaN is `unordered` with everything.
enum Ordering {
    case less, equal, greater, unordered

    init<T: Comparable>(_ left: T, _ right: T) {
        self = left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
    }

    var reversed: Ordering {
        switch self {
        case .less: .greater
        case .greater: .less
        default: self
        }
    }
}

/// Compares two numbers of any kinds as numbers; nil when one of them isn't one.
func compareNumbers(_ left: Value, _ right: Value) -> Ordering? {
    switch (left, right) {
    case (.int(let left), .int(let right)): Ordering(left, right)
    case (.uint(let left), .uint(let right)): Ordering(left, right)
    case (.double(let left), .double(let right)): Ordering(left, right)
    case (.int(let left), .uint(let right)):
        left < 0 ? .less : Ordering(UInt64(left), right)
    case (.uint(let left), .int(let right)):
        right < 0 ? .greater : Ordering(left, UInt64(right))
    case (.int(let left), .double(let right)): compare(left, right)
    case (.double(let left), .int(let right)): compare(right, left).reversed
    case (.uint(let left), .double(let right)): compare(left, right)
    case (.double(let left), .uint(let right)): compare(right, left).reversed
    default: nil
    }
}

/// Compares as doubles what is in the integers' range, as the other implementations do: the
/// greatest int64 and 2^63 are then equal.
private func compare<I: FixedWidthInteger>(_ integer: I, _ double: Double) -> Ordering {
    if double.isNaN { return .unordered }
    if double > Double(I.max) { return .less }
    if double < Double(I.min) { return .greater }
    return Ordering(Double(integer), double)
}

extension Value {
    /// How `<` and its kin order two values; nil when they have no order.
    func ordering(to other: Value) -> Ordering? {
        switch (self, other) {
        case (.bool(let left), .bool(let right)): Ordering(left ? 1 : 0, right ? 1 : 0)
        case (.string(let left), .string(let right)):
            left.hasSameScalars(as: right) ? .equal : left.precedes(right) ? .less : .greater
        case (.bytes(let left), .bytes(let right)):
            left == right ? .equal : left.lexicographicallyPrecedes(right) ? .less : .greater
        case (.timestamp(let left), .timestamp(let right)): Ordering(left, right)
        case (.duration(let left), .duration(let right)): Ordering(left, right)
        default: compareNumbers(self, other)
        }
    }
}
