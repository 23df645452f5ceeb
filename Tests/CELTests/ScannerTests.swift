import Testing

@testable import CEL

@Suite struct ScannerTests {
    /// The expression that the scanner finds at the start, what follows it, and whether it ended.
    private func scan(
        _ text: String, _ marks: CELScanner.Stops.Marks, words: [String] = []
    ) -> (expression: String, rest: String, isComplete: Bool) {
        let extent = CELScanner.endOfExpression(
            in: text, from: text.startIndex, stoppingAt: .init(marks, words: words))
        return (String(text[..<extent.end]), String(text[extent.next...]), extent.isComplete)
    }

    @Test func `a line ends an expression outside of brackets`() {
        #expect(scan("1 + 2\nnext", .newline) == ("1 + 2", "\nnext", true))
        #expect(scan("[1,\n 2]\nnext", .newline) == ("[1,\n 2]", "\nnext", true))
        #expect(scan("'a\\n' // comment\nnext", .newline) == ("'a\\n'", "\nnext", true))
        #expect(scan("'''a\nb'''; x", [.newline, .semicolon]) == ("'''a\nb'''", "; x", true))
    }

    @Test func `a semicolon in a string or a bracket does not end it`() {
        #expect(scan("f(';') + ';'; rest", .semicolon) == ("f(';') + ';'", "; rest", true))
    }

    @Test func `a brace ends it where a block begins`() {
        #expect(scan("x > 1 {\n", [.newline, .openBrace]) == ("x > 1", "{\n", true))
        #expect(scan("({'a': 1}).a == 1 {", .openBrace) == ("({'a': 1}).a == 1", "{", true))
        #expect(scan("[{'a': 1}] {", .openBrace) == ("[{'a': 1}]", "{", true))
    }

    @Test func `an interpolation ends at its brace`() {
        #expect(scan("{'a': '}'}.a} tail", .closeBrace) == ("{'a': '}'}.a", "} tail", true))
    }

    @Test func `a colon ends it unless a question asked for it`() {
        #expect(scan("a ? b : c : \"message\"", .colon) == ("a ? b : c", ": \"message\"", true))
        #expect(
            scan("x.?a.orValue(1) == 1 : 'm'", .colon) == ("x.?a.orValue(1) == 1", ": 'm'", true))
    }

    @Test func `a word ends it after an operand`() {
        #expect(scan("a == b within 30s", [], words: ["within"]) == ("a == b", "within 30s", true))
        #expect(
            scan("a.within == within.x within 3s", [], words: ["within"]) == (
                "a.within == within.x", "within 3s", true
            ))
        #expect(scan("f(1) timeout 60s", [], words: ["timeout"]) == ("f(1)", "timeout 60s", true))
    }

    @Test func `one bar is a pipe, two are an operator`() {
        #expect(scan("a || b | grep x", .pipe) == ("a || b", "| grep x", true))
    }

    @Test func `an open bracket or triple quote asks for more`() {
        #expect(scan("[1, 2", .newline) == ("[1, 2", "", false))
        #expect(scan("f(\n", .newline).isComplete == false)
        #expect(scan("'''abc\n", .newline).isComplete == false)
        #expect(scan("'abc", .newline).isComplete)
    }

    @Test func `what is not CEL is stepped over`() {
        #expect(scan("a $ # b; c", .semicolon) == ("a $ # b", "; c", true))
        #expect(scan("", .newline) == ("", "", true))
        #expect(scan("日本 'é'; x", .semicolon) == ("日本 'é'", "; x", true))
    }

    @Test func `an expression may be longer than what is looked at first`() {
        for count in [800, 818, 819, 820, 3276, 4000, 20_000] {
            let long = "[" + String(repeating: "1234,", count: count) + "]"
            #expect(scan(long + "\nnext", .newline) == (long, "\nnext", true))
            let words = String(repeating: "a + ", count: count) + "a"
            #expect(scan(words + " within 3s", [], words: ["within"]).rest == "within 3s")
        }
    }

    @Test func `it starts where it is told`() {
        let text = "let x = 1 + 1\nlet y"
        let start = text.index(text.startIndex, offsetBy: 8)
        let extent = CELScanner.endOfExpression(in: text, from: start, stoppingAt: .init(.newline))
        #expect(text[start..<extent.end] == "1 + 1")
    }
}
