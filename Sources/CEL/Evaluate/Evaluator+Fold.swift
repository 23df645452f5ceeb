/// What a comprehension goes through: a list's elements or a map's entries.
private enum Range {
    case list([Value])
    case map(MapValue)

    var count: Int {
        switch self {
        case .list(let list): list.count
        case .map(let map): map.count
        }
    }
}

extension Evaluator {
    mutating func evaluateFold(_ fold: Plan.Fold) throws(Failure) -> Value {
        let value = try evaluate(fold.range)
        let range: Range
        switch value {
        case .list(let list): range = .list(list)
        case .map(let map): range = .map(map)
        default:
            throw Failure(.notIterable(type: value.type.description), at: fold.rangePlace)
        }
        switch fold.kind {
        case .all: return .bool(try decide(fold, range, deciding: false))
        case .exists: return .bool(try decide(fold, range, deciding: true))
        case .existsOne: return .bool(try countMatches(fold, range) == 1)
        case .filter: return .list(try filter(fold, range))
        case .map, .transformList: return .list(try transform(fold, range))
        case .transformMap, .transformMapEntry: return .map(try transformMap(fold, range))
        case .sortBy: return try sort(fold, range)
        }
    }

    /// Sets the variables for the element at `position`.
    private mutating func enter(
        _ fold: Plan.Fold, _ range: Range, _ position: Int
    ) throws(Failure) {
        try charge(fold.place)
        switch range {
        case .list(let list) where fold.hasTwoVariables:
            locals[fold.slot] = .value(.int(Int64(position)))
            locals[fold.slot + 1] = .value(list[position])
        case .list(let list): locals[fold.slot] = .value(list[position])
        case .map(let map):
            locals[fold.slot] = .value(map.key(at: position).value)
            if fold.hasTwoVariables { locals[fold.slot + 1] = .value(map.value(at: position)) }
        }
    }

    private mutating func holds(_ plan: Plan, _ fold: Plan.Fold) throws(Failure) -> Bool {
        let value = try evaluate(plan)
        if case .bool(let holds) = value { return holds }
        throw Failure(
            .wrongType(found: value.type.description, expected: "bool"), at: fold.place)
    }

    /// `all` and `exists`: an element that decides wins over those that fail.
    private mutating func decide(
        _ fold: Plan.Fold, _ range: Range, deciding: Bool
    ) throws(Failure) -> Bool {
        var first: Failure?
        for position in 0..<range.count {
            try enter(fold, range, position)
            do throws(Failure) {
                if try holds(fold.body, fold) == deciding { return deciding }
            } catch {
                guard error.isAbsorbable else { throw error }
                first = first ?? error
            }
        }
        if let first { throw first }
        return !deciding
    }

    private mutating func countMatches(
        _ fold: Plan.Fold, _ range: Range
    ) throws(Failure) -> Int {
        var count = 0
        for position in 0..<range.count {
            try enter(fold, range, position)
            if try holds(fold.body, fold) { count += 1 }
        }
        return count
    }

    private mutating func filter(_ fold: Plan.Fold, _ range: Range) throws(Failure) -> [Value] {
        var kept: [Value] = []
        for position in 0..<range.count {
            try enter(fold, range, position)
            guard try holds(fold.body, fold) else { continue }
            switch range {
            case .list(let list): kept.append(list[position])
            case .map(let map): kept.append(map.key(at: position).value)
            }
        }
        return kept
    }

    private mutating func transform(
        _ fold: Plan.Fold, _ range: Range
    ) throws(Failure) -> [Value] {
        var results: [Value] = []
        for position in 0..<range.count {
            try enter(fold, range, position)
            if let condition = fold.condition, try !holds(condition, fold) { continue }
            results.append(try evaluate(fold.body))
        }
        return results
    }

    /// `transformMap` keeps the keys, or a list's indices; `transformMapEntry` makes new ones.
    private mutating func transformMap(
        _ fold: Plan.Fold, _ range: Range
    ) throws(Failure) -> MapValue {
        var builder = MapBuilder(capacity: range.count)
        for position in 0..<range.count {
            try enter(fold, range, position)
            if let condition = fold.condition, try !holds(condition, fold) { continue }
            let result = try evaluate(fold.body)
            guard fold.kind == .transformMapEntry else {
                let key: MapKey =
                    switch range {
                    case .list: .int(Int64(position))
                    case .map(let map): map.key(at: position)
                    }
                builder.set(key, to: result)
                continue
            }
            guard case .map(let entries) = result else {
                throw Failure(
                    .wrongType(found: result.type.description, expected: "map"), at: fold.place)
            }
            try charge(fold.place, steps: entries.count)
            for entry in 0..<entries.count {
                let key = entries.key(at: entry)
                guard builder.insert(key, entries.value(at: entry)) else {
                    throw Failure(.repeatedKey(key), at: fold.place)
                }
            }
        }
        return MapValue(builder)
    }

    /// `sortBy`: the elements in the order of what the body makes of them.
    private mutating func sort(_ fold: Plan.Fold, _ range: Range) throws(Failure) -> Value {
        let keys = try transform(fold, range)
        guard case .list(let list) = range else {
            throw Failure(.notIterable(type: "map"), at: fold.rangePlace)
        }
        return try located(fold.place) { (meter: inout Meter) throws(Problem) in
            try CEL.sorted(list, by: keys, &meter)
        }
    }
}
