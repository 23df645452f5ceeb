import Phrasebook

extension Library {
    private static let list = CELType.list(.parameter("A"))

    /// The extension `sets`: lists, of which only matters what is in them.
    static let sets = Library(
        id: .sets, title: .celLibrarySets,
        functions: [
            FunctionDeclaration(
                "sets.contains", .celSetsContains,
                [
                    function([list, list], .bool) { (a: [Value], meter) throws(Problem) in
                        .bool(try containsAll(try a.list(0), try a.list(1), &meter))
                    }
                ]),
            FunctionDeclaration(
                "sets.equivalent", .celSetsEquivalent,
                [
                    function([list, list], .bool) { (a: [Value], meter) throws(Problem) in
                        let (left, right) = (try a.list(0), try a.list(1))
                        guard try containsAll(left, right, &meter) else { return .bool(false) }
                        return .bool(try containsAll(right, left, &meter))
                    }
                ]),
            FunctionDeclaration(
                "sets.intersects", .celSetsIntersects,
                [
                    function([list, list], .bool) { (a: [Value], meter) throws(Problem) in
                        for element in try a.list(1)
                        where try contains(try a.list(0), element, &meter) {
                            return .bool(true)
                        }
                        return .bool(false)
                    }
                ]),
        ])

    private static func containsAll(
        _ list: [Value], _ elements: [Value], _ meter: inout Meter
    ) throws(Problem) -> Bool {
        for element in elements {
            guard try contains(list, element, &meter) else { return false }
        }
        return true
    }

    static func contains(
        _ list: [Value], _ element: Value, _ meter: inout Meter
    ) throws(Problem) -> Bool {
        for candidate in list {
            try meter.charge()
            if try candidate.isEqual(to: element, &meter) { return true }
        }
        return false
    }
}
