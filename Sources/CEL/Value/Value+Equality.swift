extension Value: Equatable {
    /// CEL's equality: numbers by their value, strings by their scalars, maps in any order.
    ///
    /// Values of different kinds are not equal; NaN equals nothing.
    public static func == (left: Value, right: Value) -> Bool {
        var meter = Meter(limit: .max)
        return (try? left.isEqual(to: right, &meter)) ?? false
    }

    /// Whether `==` holds, charging one step per element looked at: lists that share their parts
    /// can be exponentially larger than the expression that made them.
    func isEqual(to other: Value, _ meter: inout Meter) throws(Problem) -> Bool {
        switch (self, other) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.int(let left), .int(let right)): return left == right
        case (.string(let left), .string(let right)): return left.hasSameScalars(as: right)
        case (.bytes(let left), .bytes(let right)): return left == right
        case (.list(let left), .list(let right)):
            return try Self.areEqual(left, right, &meter)
        case (.map(let left), .map(let right)):
            return try Self.areEqual(left, right, &meter)
        case (.timestamp(let left), .timestamp(let right)): return left == right
        case (.duration(let left), .duration(let right)): return left == right
        case (.type(let left), .type(let right)): return left.name == right.name
        case (.optional(let left), .optional(let right)):
            guard let left, let right else { return left == nil && right == nil }
            return try left.isEqual(to: right, &meter)
        case (.opaque(let left), .opaque(let right)): return left.isEqual(to: right)
        default:
            return compareNumbers(self, other) == .equal
        }
    }

    private static func areEqual(
        _ left: [Value], _ right: [Value], _ meter: inout Meter
    ) throws(Problem) -> Bool {
        guard left.count == right.count else { return false }
        for index in left.indices {
            try meter.charge()
            guard try left[index].isEqual(to: right[index], &meter) else { return false }
        }
        return true
    }

    private static func areEqual(
        _ left: MapValue, _ right: MapValue, _ meter: inout Meter
    ) throws(Problem) -> Bool {
        guard left.count == right.count else { return false }
        for position in 0..<left.count {
            try meter.charge()
            guard let other = right[left.key(at: position)],
                try left.value(at: position).isEqual(to: other, &meter)
            else { return false }
        }
        return true
    }
}
