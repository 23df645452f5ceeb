import Phrasebook
import Testing

@testable import CEL

@Suite struct ErrorTests {
    @Test(arguments: [
        ("1 +", 1, 4, 3), ("(1", 1, 3, 2), ("[1, 2", 1, 6, 5), ("1 2", 1, 3, 2), ("'abc", 1, 1, 0),
        ("a.\n b.", 2, 4, 6),
        ("x.y.z(", 1, 7, 6), ("日 + 1", 1, 1, 0), ("'日' + nope", 1, 7, 8), ("1 +\n  nope", 2, 3, 6),
        ("{'a' 1}", 1, 6, 5),
        ("1 ? 2", 1, 6, 5), ("true ? 1 : nope", 1, 12, 11), ("[1].map(x, y)", 1, 12, 11),
        ("a b", 1, 3, 2), ("$", 1, 1, 0),
    ])
    func `an error has its place`(text: String, line: Int, column: Int, offset: Int) {
        guard let error = failure(of: text) else { return }
        #expect(
            error.position == SourcePosition(offset: offset, line: line, column: column), "\(error)"
        )
    }

    @Test func `an error of evaluation points at what failed`() {
        let bindings: Bindings = ["pod": ["spec": ["replicas": 3]]]
        guard let error = failure(of: "pod.spec.replica > 1", bindings) else { return }
        #expect(error.position.column == 10)
        #expect(error.length == 7)
        #expect(error.suggestion == "replicas")
        #expect(failure(of: "1 + 2 / 0")?.position.column == 7)
        #expect(failure(of: "[1][2]")?.position.column == 4)
    }

    @Test(arguments: [
        ("sizee([])", "size"), ("[1].filtr(x, true)", "filter"),
        ("strings.qoute('a')", "strings.quote"),
        ("podd.name", "pod"), ("pod.kindd", "kind"), ("[1].exist(x, true)", "exists"),
        ("'a'.startWith('a')", "startsWith"), ("[1].map(element, elemnt)", "element"),
    ])
    func `a misspelt name is answered with the nearest`(text: String, suggestion: String) {
        #expect(failure(of: text, ["pod": ["kind": "Pod"]])?.suggestion == suggestion)
    }

    @Test func `a name like no other has no suggestion`() {
        #expect(failure(of: "zebra", ["pod": 1])?.suggestion == nil)
        #expect(failure(of: "{'a': 1}.b")?.suggestion == nil)
    }

    @Test func `an error of syntax says what was expected`() {
        #expect(failure(of: "[1 2]")?.expected == [.token(","), .token("]")])
        #expect(failure(of: "1 +")?.expected == [.expression])
        #expect(failure(of: "a.[")?.expected == [.fieldName])
        #expect(failure(of: "f(1")?.expected == [.token(","), .token(")")])
    }

    @Test(arguments: [
        ("1 +", "found the end of the expression, expected an expression", "这里是 表达式的结尾，应当是 表达式"),
        ("1 / 0", "division by zero", "除数为零"),
        ("1 + 'a'", "no matching overload for int + string", "int + string 没有匹配的重载"),
        ("nope", "undeclared reference to 'nope'", "'nope' 没有声明"),
        ("{}.a", "no such key: \"a\"", "没有这个键：\"a\""),
        (
            "Foo{a: 1}",
            "message literals such as 'Foo{…}' are not supported; "
                + "put a map that follows a name in parentheses",
            "不支持 'Foo{…}' 这样的消息字面量；跟在名字后面的映射要放在圆括号里"
        ),
        ("dyn('a') < 1", "no such overload: string < int", "没有这样的重载：string < int"),
        ("-dyn('a')", "no such overload: -string", "没有这样的重载：-string"),
    ])
    func `errors speak both languages`(text: String, english: String, chinese: String) {
        guard let error = failure(of: text) else { return }
        #expect(error.text(.english) == english)
        #expect(error.text(.chinese) == chinese)
    }

    @Test func `every sentence exists in both languages and differs`() {
        let problems: [Problem] = [
            .unexpectedCharacter("$"), .unterminatedString, .unterminatedQuotedName,
            .invalidEscape("\\q"), .invalidNumber("1x"),
            .integerOutOfRange("9"), .reservedWord("if"), .tooLong(limit: 1), .tooDeep(limit: 1),
            .macroNeedsVariable(macro: "map"),
            .macroVariableTwice("x"), .hasNeedsField, .optionalSyntaxDisabled,
            .undeclaredFunction(name: "f", container: "a"),
            .notSelectable(type: "int"), .notIterable(type: "int"),
            .wrongType(found: "int", expected: "bool"),
            .indexOutOfRange(3, count: 1), .modulusByZero, .overflow(operation: "_+_"),
            .conversion(value: "x", type: "int"),
            .outOfRange(value: "1", type: "int"), .unsupportedKey(type: "null"),
            .repeatedKey(.int(1)), .optionalNone,
            .budgetExceeded(steps: 1),
        ]
        for problem in problems {
            #expect(!problem.text(.english).isEmpty)
            #expect(problem.text(.english) != problem.text(.chinese))
        }
    }

    @Test func `values are shown as an expression writes them`() throws {
        #expect(
            try evaluate(
                "[1, 2u, 3.0, 'a\\n', b'\\x00a', null, true, {'k': 1.5}, int, optional.of(1)]"
            ).text
                == #"[1, 2u, 3.0, "a\n", b"\x00a", null, true, {"k": 1.5}, int, optional.of(1)]"#
        )
        #expect(
            try evaluate("[timestamp(0), duration('1.5s'), 1e30, 0.0 / 0.0]").text
                == #"[timestamp("1970-01-01T00:00:00Z"), duration("1.5s"), 1e+30, NaN]"#)
        #expect(try evaluate("lists.range(5000)").text.utf8.count < 1200)
    }
}
