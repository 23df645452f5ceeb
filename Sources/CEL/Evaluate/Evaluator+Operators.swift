extension Evaluator {
    mutating func apply(
        _ operation: UnaryOperator, _ operand: Value, _ place: Place
    ) throws(Failure) -> Value {
        try charge(place)
        switch (operation, operand) {
        case (.not, .bool(let value)): return .bool(!value)
        case (.negate, .int(let value)):
            guard value != .min else {
                throw Failure(.overflow(operation: operation.rawValue), at: place)
            }
            return .int(-value)
        case (.negate, .double(let value)): return .double(-value)
        default:
            throw Failure(
                .noSuchOverload(function: operation.rawValue, types: [operand]), at: place)
        }
    }

    mutating func apply(
        _ operation: BinaryOperator, _ left: Value, _ right: Value, _ place: Place
    ) throws(Failure) -> Value {
        do throws(Problem) {
            try meter.charge()
            switch operation {
            case .equal: return .bool(try left.isEqual(to: right, &meter))
            case .notEqual: return .bool(try !left.isEqual(to: right, &meter))
            case .less, .lessOrEqual, .greater, .greaterOrEqual:
                return .bool(try compare(operation, left, right))
            case .contains: return .bool(try contains(right, left))
            default: return try Arithmetic.apply(operation, left, right, &meter)
            }
        } catch {
            throw Failure(error, at: place)
        }
    }

    private func compare(
        _ operation: BinaryOperator, _ left: Value, _ right: Value
    ) throws(Problem) -> Bool {
        guard let ordering = left.ordering(to: right) else {
            throw .noSuchOverload(function: operation.rawValue, types: [left, right])
        }
        switch operation {
        case .less: return ordering == .less
        case .lessOrEqual: return ordering == .less || ordering == .equal
        case .greater: return ordering == .greater
        default: return ordering == .greater || ordering == .equal
        }
    }

    /// `element in container`: of a map, whether it is a key.
    private mutating func contains(_ container: Value, _ element: Value) throws(Problem) -> Bool {
        switch container {
        case .list(let list):
            for candidate in list {
                try meter.charge()
                if try candidate.isEqual(to: element, &meter) { return true }
            }
            return false
        case .map(let map): return MapKey(element).map { map[$0] != nil } ?? false
        default:
            throw .noSuchOverload(
                function: BinaryOperator.contains.rawValue, types: [element, container])
        }
    }
}

/// `+ - * / %` on values. Integers that don't fit are errors.
enum Arithmetic {
    static func apply(
        _ operation: BinaryOperator, _ left: Value, _ right: Value, _ meter: inout Meter
    ) throws(Problem) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)): return .int(try integers(operation, left, right))
        case (.uint(let left), .uint(let right)):
            return .uint(try integers(operation, left, right))
        case (.double(let left), .double(let right)) where operation != .remainder:
            return .double(doubles(operation, left, right))
        case (.string(let left), .string(let right)) where operation == .add:
            try meter.charge(bytes: left.utf8.count + right.utf8.count)
            return .string(left + right)
        case (.bytes(let left), .bytes(let right)) where operation == .add:
            try meter.charge(bytes: left.count + right.count)
            return .bytes(left + right)
        case (.list(let left), .list(let right)) where operation == .add:
            try meter.charge(left.count + right.count)
            return .list(left + right)
        default:
            if let result = try times(operation, left, right) { return result }
            throw .noSuchOverload(function: operation.rawValue, types: [left, right])
        }
    }

    private static func integers<I: FixedWidthInteger>(
        _ operation: BinaryOperator, _ left: I, _ right: I
    ) throws(Problem) -> I {
        let (result, overflow): (I, Bool)
        switch operation {
        case .add: (result, overflow) = left.addingReportingOverflow(right)
        case .subtract: (result, overflow) = left.subtractingReportingOverflow(right)
        case .multiply: (result, overflow) = left.multipliedReportingOverflow(by: right)
        case .divide:
            if right == 0 { throw .divisionByZero }
            (result, overflow) = left.dividedReportingOverflow(by: right)
        default:
            if right == 0 { throw .modulusByZero }
            (result, overflow) = left.remainderReportingOverflow(dividingBy: right)
        }
        if overflow { throw .overflow(operation: operation.rawValue) }
        return result
    }

    private static func doubles(
        _ operation: BinaryOperator, _ left: Double, _ right: Double
    ) -> Double {
        switch operation {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        default: left / right
        }
    }

    /// Sums and differences of timestamps and durations; nil for other operands.
    private static func times(
        _ operation: BinaryOperator, _ left: Value, _ right: Value
    ) throws(Problem) -> Value? {
        let result: Value?
        switch (left, operation, right) {
        case (.duration(let left), .add, .duration(let right)):
            let (sum, overflow) = left.nanoseconds.addingReportingOverflow(right.nanoseconds)
            result = overflow ? nil : .duration(Value.Duration(nanoseconds: sum))
        case (.duration(let left), .subtract, .duration(let right)):
            let (sum, overflow) = left.nanoseconds.subtractingReportingOverflow(right.nanoseconds)
            result = overflow ? nil : .duration(Value.Duration(nanoseconds: sum))
        case (.timestamp(let moment), .add, .duration(let span)),
            (.duration(let span), .add, .timestamp(let moment)):
            result = moment.adding(span).map { .timestamp($0) }
        case (.timestamp(let moment), .subtract, .duration(let span)):
            let (negated, overflow) = Int64(0).subtractingReportingOverflow(span.nanoseconds)
            result =
                overflow
                ? nil : moment.adding(Value.Duration(nanoseconds: negated)).map { .timestamp($0) }
        case (.timestamp(let left), .subtract, .timestamp(let right)):
            result = left.since(right).map { .duration($0) }
        default: return nil
        }
        guard let result else { throw .overflow(operation: operation.rawValue) }
        return result
    }
}
