import Testing

@testable import CEL

@Suite struct BudgetTests {
    private func isStopped(_ text: String, steps: Int = 100_000) -> Bool {
        do throws(CELError) {
            _ = try Environment().compile(text).evaluate(budget: Budget(steps: steps))
            return false
        } catch {
            if case .budgetExceeded(let limit) = error.problem { return limit == steps }
            return false
        }
    }

    /// Binds `s` to the start, then again and again to what the step makes of it.
    private static func nested(
        _ start: String, _ step: String, _ body: String, depth: Int
    ) -> String {
        let steps = String(repeating: "cel.bind(s, \(step), ", count: depth)
        return "cel.bind(s, \(start), \(steps)\(body))" + String(repeating: ")", count: depth)
    }

    @Test(arguments: [
        "lists.range(1000).all(a, lists.range(1000).all(b, true))",
        "lists.range(9223372036854775807).size() > 0",
        nested("'\(String(repeating: "x", count: 16))'", "s+s+s+s+s+s+s+s", "s == s", depth: 5),
        nested("[0]", "[s, s, s, s, s, s, s, s]", "s == s", depth: 6),
        nested("[0]", "s+s+s+s+s+s+s+s", "s == s", depth: 6),
        "lists.range(30000).map(x, 'a').join('\(String(repeating: "b", count: 100))') == ''",
        "lists.range(1000).distinct() == []",
        "lists.range(99999).sort().size() == 0",
    ])
    func `an expression that does too much is stopped`(text: String) {
        #expect(isStopped(text))
    }

    @Test func `running out of budget cannot be absorbed`() {
        #expect(isStopped("lists.range(1000000).size() > 0 || true"))
        #expect(isStopped("[1].exists(x, lists.range(1000000).size() > 0) || true"))
        #expect(isStopped("cel.bind(x, lists.range(1000000), true)"))
    }

    @Test func `an ordinary expression takes few steps`() throws {
        let program = try Environment().compile("[1, 2, 3].filter(x, x > 1).size() == 2")
        #expect(try program.run().steps < 50)
    }

    @Test func `expressions that nest too deep or are too long are refused`() {
        for text in [
            String(repeating: "(", count: 100_000), String(repeating: "[", count: 5000),
            String(repeating: "-", count: 9000) + "1",
            String(repeating: "!", count: 9000) + "true",
            "1" + String(repeating: "+1", count: 20_000),
            "a" + String(repeating: ".a", count: 20_000),
            String(repeating: "a ? b : ", count: 9000) + "c",
            "a" + String(repeating: "[0]", count: 9000), String(repeating: "f(", count: 9000),
            String(repeating: " ", count: 200_000),
            String(repeating: "{1:", count: 9000), String(repeating: "[1].map(x, ", count: 5000),
        ] {
            #expect(throws: CELError.self) { try Environment().compile(text, checking: false) }
        }
    }

    @Test func `rows of and and or may be long`() throws {
        #expect(try evaluate(String(repeating: "true && ", count: 5000) + "true") == true)
        #expect(try evaluate(String(repeating: "false || ", count: 5000) + "true") == true)
    }

    @Test func `what nests as deep as allowed can be run`() throws {
        #expect(
            try evaluate(
                String(repeating: "(", count: 240) + "1" + String(repeating: ")", count: 240)) == 1)
        #expect(try evaluate("1" + String(repeating: "+1", count: 240)) == 241)
        #expect(
            try evaluate(String(repeating: "[", count: 240) + String(repeating: "]", count: 240))
                .list?.count == 1)
        let macros =
            String(repeating: "[1].map(x, ", count: 120) + "1" + String(repeating: ")", count: 120)
        #expect(try evaluate(macros).list?.count == 1)
        #expect(try evaluate(String(repeating: "!", count: 240) + "true") == true)
    }
}
