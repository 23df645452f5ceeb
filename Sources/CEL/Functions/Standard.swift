import Phrasebook

extension Library {
    /// The functions of the language definition.
    static let standard = Library(
        id: .standard, title: .celLibraryStandard,
        functions: sizes + conversions + texts + times + typeFunctions)

    private static let sizes: [FunctionDeclaration] = {
        let measure: Overload.Body = { (arguments: [Value], meter) throws(Problem) in
            switch arguments[0] {
            case .string(let text):
                try meter.charge(bytes: text.utf8.count)
                return .int(Int64(text.unicodeScalars.count))
            case .bytes(let bytes): return .int(Int64(bytes.count))
            case .list(let list): return .int(Int64(list.count))
            case .map(let map): return .int(Int64(map.count))
            default: throw .noSuchOverload(function: "size", types: arguments)
            }
        }
        let types: [CELType] = [
            .string, .bytes, .list(.parameter("A")), .map(.parameter("A"), .parameter("B")),
        ]
        let overloads = types.map { function([$0], .int, measure) }
        let members = types.map { method([$0], .int, measure) }
        return [FunctionDeclaration("size", .celSize, overloads + members)]
    }()

    private static let typeFunctions: [FunctionDeclaration] = [
        FunctionDeclaration(
            "type", .celType,
            [
                function([.parameter("A")], .type(.parameter("A"))) {
                    (arguments: [Value], _) throws(Problem) in .type(arguments[0].type)
                }
            ]),
        FunctionDeclaration(
            "dyn", .celDyn,
            [function([.parameter("A")], .dyn) { (arguments: [Value], _) in arguments[0] }]),
    ]

    private static let texts: [FunctionDeclaration] = [
        test("contains", .celContains) { $0.containsScalars(of: $1) },
        test("startsWith", .celStartsWith) { $0.utf8.starts(with: $1.utf8) },
        test("endsWith", .celEndsWith) { $0.utf8.reversed().starts(with: $1.utf8.reversed()) },
        FunctionDeclaration(
            "matches", .celMatches,
            [
                function([.string, .string], .bool, match),
                method([.string, .string], .bool, match),
            ]),
    ]

    private static func test(
        _ name: String, _ summary: Text, _ holds: @escaping @Sendable (String, String) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([.string, .string], .bool) { (arguments: [Value], meter) throws(Problem) in
                    let (text, part) = (try arguments.string(0), try arguments.string(1))
                    try meter.charge(bytes: text.utf8.count)
                    return .bool(holds(text, part))
                }
            ])
    }

    private static let match: Overload.Body = { (arguments: [Value], meter) throws(Problem) in
        let pattern = try Pattern(try arguments.string(1), &meter)
        return .bool(try pattern.matches(try arguments.string(0), &meter))
    }
}

extension String {
    /// Whether `part` occurs in it, scalar by scalar.
    func containsScalars(of part: String) -> Bool {
        Array(utf8).firstIndex(of: Array(part.utf8)) != nil
    }
}

extension Array where Element: Equatable {
    /// Where `part` first occurs, at `start` or later: Knuth, Morris and Pratt's search, whose
    /// time grows with the sum of the lengths.
    func firstIndex(of part: [Element], from start: Int = 0) -> Int? {
        if part.isEmpty { return start <= count ? start : nil }
        var borders = [0]
        var length = 0
        for index in part.indices.dropFirst() {
            while length > 0, part[index] != part[length] { length = borders[length - 1] }
            if part[index] == part[length] { length += 1 }
            borders.append(length)
        }
        var matched = 0
        var index = start
        while index < count {
            while matched > 0, self[index] != part[matched] { matched = borders[matched - 1] }
            if self[index] == part[matched] { matched += 1 }
            index += 1
            if matched == part.count { return index - matched }
        }
        return nil
    }
}
