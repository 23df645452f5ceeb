import PilotScript
import Testing

@Suite("Parser: where an expression ends")
struct ExpressionExtentTests {
    /// The text of the first statement's expression.
    private func expression(_ text: String) -> String? {
        let source = Source(text)
        guard case .complete(let script) = ScriptParser.parse(source),
            let statement = script.statements.first
        else { return nil }
        let range: SourceRange? =
            switch statement.kind {
            case .bind(let binding):
                if case .expression(let node) = binding.value { node.range } else { nil }
            case .branch(let branch): branch.arms[0].condition.range
            case .each(let loop): loop.sequence.range
            case .loop(let loop): loop.condition.range
            case .expect(let expectation): expectation.condition.range
            case .wait(let node, _): node.range
            case .expression(let node): node.range
            default: nil
            }
        return range.map { source.text($0) }
    }

    @Test(
        "it runs to the line end, a ; or a comment outside brackets and strings",
        arguments: [
            ("let x = a + b  \nget c", "a + b"),
            ("let x = f(\";\", '#') ; get c", "f(\";\", '#')"),
            ("let x = [1, # one\n 2]", "[1, # one\n 2]"),
            ("let x = a // note\nget b", "a"),
            ("let x = '''a\nb'''", "'''a\nb'''"),
            ("let x = r'\\' + b\"\\\"\"", "r'\\' + b\"\\\"\""),
            ("let x = ({\n'a': 1\n})", "({\n'a': 1\n})"),
            ("let x = {'a': 1}", "{'a': 1}"),
            ("let x = a \\\n + b", "a \\\n + b"),
            ("x = a == b", "a == b"),
            ("x=1", "1"),
            ("if a && b || c {\n}", "a && b || c"),
            ("if (x) { }", "(x)"),
            ("if m[{'k': 1}.k] == f({}) { }", "m[{'k': 1}.k] == f({})"),
            ("for p in pods('a').filter(p, p.x) { }", "pods('a').filter(p, p.x)"),
            ("while a ? b : c { }", "a ? b : c"),
            ("expect a == b within 30s", "a == b"),
            ("expect a.within within 1s : 'm'", "a.within"),
            ("expect a ? b : c : 'm'", "a ? b : c"),
            ("expect {'a': 1}.a == 1: \"m\"", "{'a': 1}.a == 1"),
            ("expect a.?b.orValue(1) == 1 : m", "a.?b.orValue(1) == 1"),
            ("wait timeout > 3 timeout 60s", "timeout > 3"),
            ("wait x in [timeout] timeout 60s", "x in [timeout]"),
            ("f(1, 2); get a", "f(1, 2)"),
            ("x.y[0] == 3", "x.y[0] == 3"),
        ])
    func extent(text: String, expected: String) {
        #expect(expression(text) == expected)
    }

    @Test("comments and continuations of the script inside it are blanks to the host")
    func blanks() {
        let ran = run("let x = [1, # two\n 2]\nlet y = 1 \\\n + 2\necho ${size(x) + y}")
        #expect(ran.output == "5\n")
    }

    @Test(
        "a text that breaks off is incomplete, and says why",
        arguments: [
            ("get 'a", Incompleteness.openQuote), ("get \"a\nb", .openQuote),
            ("let x = '''a", .openQuote), ("if a {", .openBlock),
            ("if a {\n if b {\n}", .openBlock),
            ("let x = f(1,", .openBracket), ("get ${a", .openBracket),
            ("read <<END\nx\n", .openHereDocument(delimiter: "END")),
            ("read <<END", .openHereDocument(delimiter: "END")),
            ("get a \\", .trailingBackslash), ("get a |", .trailingOperator),
            ("get a &&\n", .trailingOperator), ("def f(a) {\n  get ${a}", .openBlock),
            ("cat <<A |\nx\nA\n", .trailingOperator),
        ])
    func incomplete(text: String, expected: Incompleteness) {
        guard case .incomplete(let reason, _) = ScriptParser.parse(Source(text)) else {
            Issue.record("\(text) is not incomplete")
            return
        }
        #expect(reason == expected)
    }

    @Test(
        "a text that no further line can mend is invalid at once",
        arguments: [
            "let x = 'a", "if {", "def f( {", "get a ||", "let 1 = 2\nif a {", "get $(a b",
            "let x = f(1]", "} ", "let x = $(get a", "return 1", "get <name>",
        ])
    func invalid(text: String) {
        guard case .invalid = ScriptParser.parse(Source(text)) else {
            Issue.record("\(text) is not invalid")
            return
        }
    }

    @Test("an empty text and a text of comments are complete")
    func empty() {
        for text in ["", "\n\n", "# a\n", ";;", "  "] {
            guard case .complete(let script) = ScriptParser.parse(Source(text)) else {
                Issue.record("\(text) is not complete")
                continue
            }
            #expect(script.statements.isEmpty)
        }
    }
}
