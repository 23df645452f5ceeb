import Testing

@testable import CEL

/// Makes expressions: grammatical ones of a bounded depth, and mutations of any text.
private struct ExpressionMaker {
    var random: SeededGenerator

    private static let atoms = [
        "1", "-1", "0u", "9223372036854775807", "1.5", "1e308", "''", "'a'", "'日本'", "b'\\xff'",
        "true", "false", "null",
        "[]", "{}", "x", "y.z", "int", "timestamp(0)", "duration('1s')", "optional.none()",
        "[1, 'a']", "{'a': 1}", ".x",
        "'(a|b)*'", "quantity('1Gi')", "ip('::1')", "lists.range(5)", "'%s %d'",
    ]
    private static let infixes = [
        "+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "in",
    ]
    private static let fragments = [
        "(", ")", "[", "]", "{", "}", "'", "\"", "`", "\\", ".", "?", ":", ",", "//", "\n", "é",
        "0x", "$", "'''",
    ]

    mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    mutating func expression(_ depth: Int, _ names: [String]) -> String {
        if depth == 0 { return pick(Self.atoms) }
        let inner = depth - 1
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1:
            return "(\(expression(inner, names)) \(pick(Self.infixes)) \(expression(inner, names)))"
        case 2:
            let (first, second) = (expression(inner, names), expression(inner, names))
            return "\(expression(inner, names)) ? \(first) : \(second)"
        case 3: return "\(pick(["!", "-"]))\(expression(inner, names))"
        case 4: return "\(expression(inner, names))[\(pick(["", "?"]))\(expression(inner, names))]"
        case 5: return "\(expression(inner, names))\(pick([".", ".?"]))a"
        case 6: return "[\(expression(inner, names)), \(expression(inner, names))]"
        case 7: return "{\(expression(inner, names)): \(expression(inner, names))}"
        case 8:
            let macro = pick(["all", "exists", "map", "filter", "exists_one", "sortBy", "optMap"])
            return "\(expression(inner, names)).\(macro)(x, \(expression(inner, names)))"
        case 9:
            let macro = pick([
                "all", "transformMap", "transformList", "transformMapEntry", "existsOne",
            ])
            return "\(expression(inner, names)).\(macro)(k, v, \(expression(inner, names)))"
        case 10: return "cel.bind(x, \(expression(inner, names)), \(expression(inner, names)))"
        default:
            let name = pick(names)
            let count = Int.random(in: 0..<3, using: &random)
            let arguments = (0..<count).map { _ in expression(inner, names) }.joined(
                separator: ", ")
            return Bool.random(using: &random)
                ? "\(name)(\(arguments))" : "\(expression(inner, names)).\(name)(\(arguments))"
        }
    }

    mutating func mutate(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let position = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                scalars.insert(contentsOf: Array(pick(Self.fragments).unicodeScalars), at: position)
            case 1 where position < scalars.count: scalars.remove(at: position)
            default: scalars.swapAt(min(position, max(0, scalars.count - 1)), 0)
            }
            if scalars.isEmpty { scalars = ["1"] }
        }
        return Strings.text(scalars)
    }

    mutating func noise() -> String {
        let count = Int.random(in: 0..<40, using: &random)
        return (0..<count).map { _ in
            Bool.random(using: &random) ? pick(Self.fragments) : pick(Self.atoms)
        }.joined()
    }
}

@Suite struct FuzzTests {
    @Test func `ten thousand random inputs neither crash nor hang`() {
        var maker = ExpressionMaker(random: SeededGenerator(state: 42))
        let environment = Environment(variables: ["x": .dyn, "y": .dyn])
        let names = environment.callableNames
        let bindings: Bindings = ["x": ["a": [1, "b"]], "y": ["z": 3]]
        var compiled = 0
        var succeeded = 0
        for round in 0..<10_000 {
            var text = maker.expression(Int.random(in: 1...3, using: &maker.random), names)
            if round % 4 == 2 { text = maker.mutate(text) }
            if round % 4 == 3 {
                text = round % 8 == 3 ? maker.noise() : maker.mutate(maker.mutate(text))
            }
            let isChecked = round % 2 == 0
            if isChecked { _ = environment.check(text) }
            guard let program = try? environment.compile(text, checking: isChecked) else {
                continue
            }
            compiled += 1
            if let value = try? program.evaluate(bindings, budget: Budget(steps: 20_000)) {
                succeeded += 1
                _ = value.text
            }
        }
        #expect(compiled > 2500)
        #expect(succeeded > 300)
    }

    @Test func `random patterns neither crash nor hang`() {
        var random = SeededGenerator(state: 7)
        let parts = [
            "a", "(", ")", "[", "]", "*", "+", "?", "{2,3}", "|", "^", "$", "\\d", "\\b", ".",
            "(?i)", "-", "\\pL", "[^a-z]", "é",
        ]
        var valid = 0
        for _ in 0..<2000 {
            let pattern = (0..<Int.random(in: 1...10, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            var meter = Meter(limit: 100_000)
            guard let compiled = try? Pattern(pattern) else { continue }
            valid += 1
            _ = try? compiled.matches("aab é12 xyz-A", &meter)
        }
        #expect(valid > 100)
    }

    @Test func `random texts do not confuse the scanner`() {
        var maker = ExpressionMaker(random: SeededGenerator(state: 99))
        let stops = CELScanner.Stops(
            [.newline, .semicolon, .openBrace, .closeBrace, .colon, .pipe], words: ["x"])
        for _ in 0..<2000 {
            let text = maker.noise() + ";" + maker.noise()
            let extent = CELScanner.endOfExpression(
                in: text, from: text.startIndex, stoppingAt: stops)
            #expect(extent.end <= extent.next && extent.next <= text.endIndex)
        }
    }
}
