import Phrasebook

extension Library {
    private static let element = CELType.parameter("A")
    private static let list = CELType.list(.parameter("A"))

    /// The extension `lists`, with what Kubernetes adds to it.
    static let lists = Library(
        id: .lists, title: .celLibraryLists, functions: shapes + orders + positions)

    private static let shapes: [FunctionDeclaration] = [
        FunctionDeclaration(
            "slice", .celSlice,
            [
                method([list, .int, .int], list) { (a: [Value], meter) throws(Problem) in
                    let (list, start, end) = (try a.list(0), try a.int(1), try a.int(2))
                    guard start >= 0, end <= list.count, start <= end else {
                        throw .invalidArgument(
                            .celSliceRange(start: "\(start)", end: "\(end)", count: list.count))
                    }
                    try meter.charge(Int(end - start))
                    return .list(Array(list[Int(start)..<Int(end)]))
                }
            ]),
        FunctionDeclaration(
            "flatten", .celFlatten,
            [
                method([.list(list)], list) { (a: [Value], meter) throws(Problem) in
                    .list(try flatten(try a.list(0), depth: 1, &meter))
                },
                method([.list(.dyn), .int], .list(.dyn)) { (a: [Value], meter) throws(Problem) in
                    guard try a.int(1) >= 0 else { throw .invalidArgument(.celFlattenDepth()) }
                    return .list(try flatten(try a.list(0), depth: try a.int(1), &meter))
                },
            ]),
        FunctionDeclaration(
            "reverse", .celReverseList,
            [
                method([list], list) { (a: [Value], meter) throws(Problem) in
                    try meter.charge(try a.list(0).count)
                    return .list(try a.list(0).reversed())
                }
            ]),
        FunctionDeclaration(
            "lists.range", .celRange,
            [
                function([.int], .list(.int)) { (a: [Value], meter) throws(Problem) in
                    let count = Int(max(0, try a.int(0)))
                    try meter.charge(count)
                    return .list((0..<Int64(count)).map { .int($0) })
                }
            ]),
        FunctionDeclaration(
            "distinct", .celDistinct,
            [
                method([list], list) { (a: [Value], meter) throws(Problem) in
                    var kept: [Value] = []
                    for element in try a.list(0)
                    where try !contains(kept, element, &meter) {
                        kept.append(element)
                    }
                    return .list(kept)
                }
            ]),
    ]

    private static func flatten(
        _ list: [Value], depth: Int64, _ meter: inout Meter
    ) throws(Problem) -> [Value] {
        var result: [Value] = []
        for value in list {
            try meter.charge()
            if depth > 0, case .list(let inner) = value {
                result += try flatten(inner, depth: depth - 1, &meter)
            } else {
                result.append(value)
            }
        }
        return result
    }

    // MARK: - Order and sums

    private static let orders: [FunctionDeclaration] = [
        FunctionDeclaration(
            "sort", .celSort,
            [
                method([list], list) { (a: [Value], meter) throws(Problem) in
                    try sorted(try a.list(0), by: try a.list(0), &meter)
                }
            ]),
        FunctionDeclaration(
            "isSorted", .celIsSorted,
            [
                method([list], .bool) { (a: [Value], meter) throws(Problem) in
                    let list = try a.list(0)
                    for index in list.indices.dropFirst() {
                        try meter.charge()
                        if try precedes(list[index], list[index - 1]) { return .bool(false) }
                    }
                    return .bool(true)
                }
            ]),
        FunctionDeclaration(
            "min", .celMin,
            [
                method([list], element) { (a: [Value], meter) throws(Problem) in
                    try best(a, isLeast: true, &meter)
                }
            ]),
        FunctionDeclaration(
            "max", .celMax,
            [
                method([list], element) { (a: [Value], meter) throws(Problem) in
                    try best(a, isLeast: false, &meter)
                }
            ]),
        FunctionDeclaration(
            "sum", .celSum, [CELType.int, .uint, .double, .duration].map(sum)),
    ]

    private static func precedes(_ left: Value, _ right: Value) throws(Problem) -> Bool {
        guard let ordering = left.ordering(to: right) else {
            throw .noSuchOverload(function: "_<_", types: [left, right])
        }
        return ordering == .less
    }

    private static func best(
        _ a: [Value], isLeast: Bool, _ meter: inout Meter
    ) throws(Problem) -> Value {
        let list = try a.list(0)
        guard var best = list.first else { throw .invalidArgument(.celEmptyList()) }
        for candidate in list.dropFirst() {
            try meter.charge()
            let isBetter = isLeast ? try precedes(candidate, best) : try precedes(best, candidate)
            if isBetter { best = candidate }
        }
        return best
    }

    /// The sum of no elements is 0. Whichever signature is taken, the elements decide.
    private static func sum(of type: CELType) -> Overload {
        method([.list(type)], type) { (a: [Value], meter) throws(Problem) in
            let list = try a.list(0)
            guard var total = list.first else { return .int(0) }
            guard [.int, .uint, .double, .duration].contains(total.type) else {
                throw .noSuchOverload(function: "sum", types: a)
            }
            for element in list.dropFirst() {
                try meter.charge()
                total = try Arithmetic.apply(.add, total, element, &meter)
            }
            return total
        }
    }

    private static let positions: [FunctionDeclaration] = [
        position("indexOf", .celListIndexOf, isLast: false),
        position("lastIndexOf", .celListLastIndexOf, isLast: true),
    ]

    private static func position(
        _ name: String, _ summary: Text, isLast: Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([list, element], .int) { (a: [Value], meter) throws(Problem) in
                    let list = try a.list(0)
                    let order = isLast ? Array(list.indices.reversed()) : Array(list.indices)
                    for index in order {
                        try meter.charge()
                        if try list[index].isEqual(to: a[1], &meter) { return .int(Int64(index)) }
                    }
                    return .int(-1)
                }
            ])
    }
}
