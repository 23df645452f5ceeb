extension Evaluator {
    /// `operand.field` and `operand.?field`.
    mutating func select(
        _ operand: Value, _ field: String, _ isOptional: Bool, _ place: Place
    ) throws(Failure) -> Value {
        try charge(place)
        switch operand {
        case .map(let map):
            let value = map[field]
            if isOptional { return .optional(value) }
            if let value { return value }
            throw Failure(.noSuchKey(.string(field), in: map), at: place)
        case .optional(nil): return operand
        case .optional(.map(let map)?): return .optional(map[field])
        case .optional(let wrapped?):
            return .optional(try select(wrapped, field, false, place))
        default: throw Failure(.notSelectable(type: operand.type.description), at: place)
        }
    }

    /// `has(operand.field)`.
    mutating func presence(
        _ operand: Value, _ field: String, _ isOptional: Bool, _ place: Place
    ) throws(Failure) -> Value {
        try charge(place)
        switch operand {
        case .map(let map): return .bool(map[field] != nil)
        case .optional(nil): return .bool(false)
        case .optional(let wrapped?): return try presence(wrapped, field, isOptional, place)
        default: throw Failure(.notSelectable(type: operand.type.description), at: place)
        }
    }

    /// `operand[index]` and `operand[?index]`.
    mutating func index(
        _ operand: Value, _ index: Value, _ isOptional: Bool, _ place: Place
    ) throws(Failure) -> Value {
        try charge(place)
        switch operand {
        case .optional(nil): return operand
        case .optional(let wrapped?): return try self.index(wrapped, index, true, place)
        case .map(let map):
            let value = MapKey(index).flatMap { map[$0] }
            if isOptional { return .optional(value) }
            if let value { return value }
            guard let key = MapKey(index) else {
                throw Failure(noSuchKey(index, in: map), at: place)
            }
            throw Failure(.noSuchKey(key, in: map), at: place)
        case .list(let list):
            let value = try element(of: list, index, isOptional, place)
            if isOptional { return .optional(value) }
            return value ?? .null
        default:
            throw Failure(.noSuchOverload(function: "_[_]", types: [operand, index]), at: place)
        }
    }

    private func noSuchKey(_ index: Value, in map: MapValue) -> Problem {
        if case .double = index { return .noSuchKey(.string(index.text), in: map) }
        return .unsupportedKey(type: index.type.description)
    }

    /// An index is a number of any kind that is whole. Nil only when `isOptional`.
    private func element(
        of list: [Value], _ index: Value, _ isOptional: Bool, _ place: Place
    ) throws(Failure) -> Value? {
        guard let position = index.int else {
            throw Failure(
                .noSuchOverload(function: "_[_]", types: [.list(list), index]), at: place)
        }
        if let position = Int(exactly: position), list.indices.contains(position) {
            return list[position]
        }
        if isOptional { return nil }
        throw Failure(.indexOutOfRange(position, count: list.count), at: place)
    }

    // MARK: - Making lists and maps

    mutating func list(_ elements: [Plan.ListElement], _ place: Place) throws(Failure) -> Value {
        try charge(place, steps: 1 + elements.count)
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements {
            let value = try evaluate(element.value)
            if element.isOptional {
                if let wrapped = try unwrap(value, place) { values.append(wrapped) }
            } else {
                values.append(value)
            }
        }
        return .list(values)
    }

    mutating func map(_ entries: [Plan.MapEntry], _ place: Place) throws(Failure) -> Value {
        try charge(place, steps: 1 + entries.count)
        var builder = MapBuilder(capacity: entries.count)
        for entry in entries {
            let keyValue = try evaluate(entry.key)
            var value = try evaluate(entry.value)
            if entry.isOptional {
                guard let wrapped = try unwrap(value, entry.place) else { continue }
                value = wrapped
            }
            let key = try key(keyValue, entry.place)
            if !builder.insert(key, value) { throw Failure(.repeatedKey(key), at: entry.place) }
        }
        return .map(MapValue(builder))
    }

    /// The key of an entry; a double isn't one.
    func key(_ value: Value, _ place: Place) throws(Failure) -> MapKey {
        if case .double = value {
            throw Failure(.unsupportedKey(type: "double"), at: place)
        }
        guard let key = MapKey(value) else {
            throw Failure(.unsupportedKey(type: value.type.description), at: place)
        }
        return key
    }

    private func unwrap(_ value: Value, _ place: Place) throws(Failure) -> Value? {
        guard case .optional(let wrapped) = value else {
            let type = value.type.description
            throw Failure(.wrongType(found: type, expected: "optional"), at: place)
        }
        return wrapped
    }

    mutating func optionalMap(
        _ operand: Value, _ slot: Int, _ body: Plan, _ isFlat: Bool, _ place: Place
    ) throws(Failure) -> Value {
        let wrapped = try unwrap(operand, place)
        guard let wrapped else { return operand }
        locals[slot] = .value(wrapped)
        let value = try evaluate(body)
        guard isFlat else { return .optional(value) }
        _ = try unwrap(value, place)
        return value
    }
}
