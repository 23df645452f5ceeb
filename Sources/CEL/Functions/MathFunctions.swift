import Phrasebook

extension Library {
    /// The extension `math`.
    static let math = Library(
        id: .math, title: .celLibraryMath, functions: extremes + rounding + bits)

    private static let extremes: [FunctionDeclaration] = [
        extreme("math.greatest", .celGreatest, .greater),
        extreme("math.least", .celLeast, .less),
    ]

    /// The greatest or the least of any number of arguments, or of a list.
    private static func extreme(
        _ name: String, _ summary: Text, _ wanted: Ordering
    ) -> FunctionDeclaration {
        let body: Overload.Body = { (arguments: [Value], meter) throws(Problem) in
            var candidates = arguments
            if arguments.count == 1, case .list(let list) = arguments[0] { candidates = list }
            guard var best = candidates.first, compareNumbers(best, best) != nil else {
                throw .noSuchOverload(function: name, types: arguments)
            }
            for candidate in candidates.dropFirst() {
                try meter.charge()
                guard let ordering = compareNumbers(candidate, best) else {
                    throw .noSuchOverload(function: name, types: arguments)
                }
                if ordering == wanted { best = candidate }
            }
            return best
        }
        let types: [CELType] = [.int, .uint, .double, .dyn]
        let variadic = types.map {
            Overload(isMember: false, [$0], isVariadic: true, $0, body)
        }
        let lists = types.map { function([.list($0)], $0, body) }
        return FunctionDeclaration(name, summary, lists + variadic)
    }

    private static let rounding: [FunctionDeclaration] = [
        ofDouble("math.ceil", .celCeil) { .double($0.rounded(.up)) },
        ofDouble("math.floor", .celFloor) { .double($0.rounded(.down)) },
        ofDouble("math.round", .celRound) {
            .double($0.rounded(.toNearestOrAwayFromZero))
        },
        ofDouble("math.trunc", .celTrunc) { .double($0.rounded(.towardZero)) },
        ofDouble("math.isNaN", .celIsNaN, .bool) { .bool($0.isNaN) },
        ofDouble("math.isInf", .celIsInf, .bool) { .bool($0.isInfinite) },
        ofDouble("math.isFinite", .celIsFinite, .bool) { .bool($0.isFinite) },
        FunctionDeclaration(
            "math.sqrt", .celSqrt,
            [CELType.double, .int, .uint].map { type in
                function([type], .double) { (a: [Value], _) throws(Problem) in
                    guard case .double(let number) = try Conversion.double(a[0]) else {
                        throw .noSuchOverload(function: "math.sqrt", types: a)
                    }
                    return .double(number.squareRoot())
                }
            }),
        FunctionDeclaration(
            "math.abs", .celAbs,
            [
                function([.int], .int) { (a: [Value], _) throws(Problem) in
                    let number = try a.int(0)
                    if number == .min { throw .overflow(operation: "math.abs") }
                    return .int(Swift.abs(number))
                },
                function([.uint], .uint) { (a: [Value], _) in a[0] },
                function([.double], .double) { (a: [Value], _) throws(Problem) in
                    .double(try a.double(0).magnitude)
                },
            ]),
        FunctionDeclaration(
            "math.sign", .celSign,
            [
                function([.int], .int) { (a: [Value], _) throws(Problem) in
                    .int(try a.int(0).signum())
                },
                function([.uint], .uint) { (a: [Value], _) throws(Problem) in
                    .uint(try a.uint(0) == 0 ? 0 : 1)
                },
                function([.double], .double) { (a: [Value], _) throws(Problem) in
                    let number = try a.double(0)
                    return .double(number > 0 ? 1 : number < 0 ? -1 : number)
                },
            ]),
    ]

    private static func ofDouble(
        _ name: String, _ summary: Text, _ result: CELType = .double,
        _ compute: @escaping @Sendable (Double) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                function([.double], result) { (a: [Value], _) throws(Problem) in
                    compute(try a.double(0))
                }
            ])
    }

    private static let bits: [FunctionDeclaration] = [
        combine("math.bitAnd", .celBitAnd, { $0 & $1 }),
        combine("math.bitOr", .celBitOr, { $0 | $1 }),
        combine("math.bitXor", .celBitXor, { $0 ^ $1 }),
        FunctionDeclaration(
            "math.bitNot", .celBitNot,
            [
                function([.int], .int) { (a: [Value], _) throws(Problem) in .int(~(try a.int(0))) },
                function([.uint], .uint) { (a: [Value], _) throws(Problem) in
                    .uint(~(try a.uint(0)))
                },
            ]),
        shift("math.bitShiftLeft", .celBitShiftLeft) { $0 << $1 },
        shift("math.bitShiftRight", .celBitShiftRight) { $0 >> $1 },
    ]

    private static func combine(
        _ name: String, _ summary: Text, _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                function([.int, .int], .int) { (a: [Value], _) throws(Problem) in
                    let left = UInt64(bitPattern: try a.int(0))
                    return .int(Int64(bitPattern: combine(left, UInt64(bitPattern: try a.int(1)))))
                },
                function([.uint, .uint], .uint) { (a: [Value], _) throws(Problem) in
                    .uint(combine(try a.uint(0), try a.uint(1)))
                },
            ])
    }

    /// Shifts fill with zeros on both sides; by 64 or more, nothing is left.
    private static func shift(
        _ name: String, _ summary: Text, _ shift: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> FunctionDeclaration {
        let apply: @Sendable (UInt64, Int64) throws(Problem) -> UInt64 = {
            (bits: UInt64, distance: Int64) throws(Problem) in
            if distance < 0 { throw .invalidArgument(.celNegativeShift(String(distance))) }
            return distance >= 64 ? 0 : shift(bits, UInt64(distance))
        }
        return FunctionDeclaration(
            name, summary,
            [
                function([.int, .int], .int) { (a: [Value], _) throws(Problem) in
                    let bits = try apply(UInt64(bitPattern: try a.int(0)), try a.int(1))
                    return .int(Int64(bitPattern: bits))
                },
                function([.uint, .int], .uint) { (a: [Value], _) throws(Problem) in
                    .uint(try apply(try a.uint(0), try a.int(1)))
                },
            ])
    }
}
