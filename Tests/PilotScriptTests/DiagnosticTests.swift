import Phrasebook
import PilotScript
import Testing

@Suite("Diagnostics: golden texts")
struct DiagnosticTests {
    @Test("several errors are reported in one go, each at its column")
    func several() {
        let script = """
            let 1x = 2
            if n = 3 {
              get a ||  get b
            } elif n { }
            for x of [1] { }
            """
        #expect(
            diagnostics(script) == """
                1:5: error: `1x` can't be a name; names have ASCII letters, digits and `_`, \
                and begin with a letter or `_`
                    let 1x = 2
                        ^~
                  example: let replicas = 3

                2:6: error: `=` compares nothing; two values are compared with `==`
                    if n = 3 {
                         ^
                  did you mean '=='?

                3:9: error: there is no `||` between commands: a script stops at the first failure
                      get a ||  get b
                            ^~

                4:3: error: `elif` opens no block; `if`, `else`, `for`, `while` and `def` do
                    } elif n { }
                      ^~~~
                  did you mean 'else if'?
                  example: while n < 3 { … }

                5:7: error: `in` is expected after `for x`
                    for x of [1] { }
                          ^
                  example: for p in pods("app=web") { … }

                """)
    }

    @Test("full-width punctuation is named, and the mark stands under it")
    func fullWidth() {
        #expect(
            diagnostics("def 部署（a，b） {\n}\nlet 名 = 1\nexpect pods(“app”)", .chinese) == """
                1:5: 错误：`部署（a，b）` 不能用作名称；名称由 ASCII 字母、数字和 `_` 组成，以字母或 `_` 开头
                    def 部署（a，b） {
                        ^~~~~~~~~~~~
                  示例：let replicas = 3

                3:5: 错误：`名` 不能用作名称；名称由 ASCII 字母、数字和 `_` 组成，以字母或 `_` 开头
                    let 名 = 1
                        ^~
                  示例：let replicas = 3

                4:13: 错误：`“` 是全角字符；这里要用半角的 `"`
                    expect pods(“app”)
                                ^
                  你是不是想写 '"'？

                """)
        #expect(
            diagnostics("def deploy（a，b） {\n}", .chinese) == """
                1:11: 错误：`（` 是全角字符；这里要用半角的 `(`
                    def deploy（a，b） {
                              ^~
                  你是不是想写 '('？

                """)
        #expect(diagnostics("expect \"部署\" == x：\"没有\"", .chinese).contains("半角的 `:`"))
        #expect(diagnostics("def f(a，b) { }").contains("here it is written `,`"))
        #expect(diagnostics("let x ＝ 1").contains("here it is written `=`"))
        #expect(diagnostics("for x in [1] ｛\n}").contains("here it is written `{`"))
    }

    @Test(
        "each slip has its sentence",
        arguments: [
            ("let", "a name is expected after `let`"),
            ("let in = 1", "`in` is a reserved word of CEL"),
            ("let x 5", "`=` and a value are expected after `let x`"),
            ("let x =", "an expression is expected after `=`"),
            ("x += 1", "there is no `+=`"),
            ("if {\n}", "a map is put in parentheses"),
            ("if a\n", "`{` is expected here, to open the block of `if`"),
            ("if a {\n}\nelse {\n}", "`else` stands on the line of the `}`"),
            ("if a { } elif b { }", "`elif` is written `else if` here"),
            ("def f {\n}", "the parameters of `f` are expected"),
            ("def f(a, a) { }", "two parameters are called `a`"),
            ("foreach x in y {\n}", "did you mean 'for'?"),
            ("whlie x {\n}", "did you mean 'while'?"),
            ("if a { def f() { } }", "`def` can't stand inside a block"),
            ("break", "`break` is for loops"),
            ("return", "`return` is for functions"),
            ("expect a within", "a length of time is expected after `within`"),
            ("expect a within 5", "`5` is not a length of time"),
            ("expect a : two words", "a message in quotes is expected"),
            ("source", "the name of a file is expected"),
            ("break; let x = 1", "`break` is for loops"),
            ("get a > file", "scripts don't read or write files"),
            ("get a &", "nothing runs in the background"),
            ("get pod <pod-name>", "`<pod-name>` is a placeholder"),
            ("get $(get b)", "`$(COMMAND)` exists only after `let NAME =`"),
            ("let x = $(get a", "this `$(` has no `)` on its line"),
            ("let x = $(get a) + 1", "`$(COMMAND)` stands alone"),
            ("get a | size(x)", "an expression after `|` uses `it`"),
            ("get a | | b", "a command is expected after `|`"),
            ("read <<\n", "a word that ends the here-document"),
            ("read <<A <<B\nA\nB", "a command reads one here-document"),
            ("read <<A\n  A\n", "in line 2 it has blanks around it"),
            ("get ${}", "`${}` has no expression"),
            ("let x = f(1", "this `(` is not closed"),
            ("let x = f(1\nlet y = 2", "this `(` is not closed"),
            ("let x = 1)", "this `)` closes nothing"),
            ("let x = \"a", "this string is not closed on its line"),
            ("let x = $y", "names its variables without `$`"),
            ("let x = 1\n}", "this `}` closes no block"),
            ("get 'a", "this ' has no partner"),
            ("get a \\", "the text ends after a backslash"),
            ("if a {\n", "this block has no closing `}`"),
        ])
    func slips(text: String, expected: String) {
        #expect(diagnostics(text).contains(expected), "\(diagnostics(text))")
    }

    @Test("an error in a block's header doesn't hide the errors in the block, nor add any after it")
    func recovery() {
        let text = "if a = b {\n  let\n} else {\n  get a\n}\nget b\n"
        #expect(diagnostics(text).contains("2:6: error: a name is expected"))
        #expect(diagnostics(text).split(separator: "error:").count == 3)
    }

    @Test("a here-document of a wrong line is not taken for commands")
    func hereDocumentRecovery() {
        let text = "get a || b <<END\nlet\nEND\nget c"
        #expect(diagnostics(text).split(separator: "error:").count == 2)
    }

    @Test("a long line is cut around the mark, control characters don't reach the terminal")
    func longLines() {
        let long =
            "get " + String(repeating: "x", count: 500) + " > y "
            + String(repeating: "z", count: 500)
        let lines = diagnostics(long).split(separator: "\n")
        #expect(lines[1].displayWidth <= 104)
        let mark = lines[2].firstIndex(of: "^").map {
            lines[2].distance(from: lines[2].startIndex, to: $0)
        }
        let sign = lines[1].firstIndex(of: ">").map {
            lines[1].distance(from: lines[1].startIndex, to: $0)
        }
        #expect(mark == sign)
        #expect(!diagnostics("get \u{1B}[31m > y").contains("\u{1B}"))
        #expect(diagnostics("\tget > y").contains("        get > y\n            ^"))
    }

    @Test("at most twenty errors are reported")
    func bounded() {
        let text = String(repeating: "let\n", count: 100)
        #expect(diagnostics(text).split(separator: "error:").count == 21)
    }

    @Test("suggestions are near, and none is made for something else")
    func suggestions() {
        let words = ["replicationcontroller", "pods", "get"]
        #expect(Suggestion.nearest(to: "replicationcontroler", among: words) == words[0])
        #expect(Suggestion.nearest(to: "gte", among: words) == "get")
        #expect(Suggestion.nearest(to: "POD", among: words) == "pods")
        #expect(Suggestion.nearest(to: "volume", among: words) == nil)
        #expect(Suggestion.nearest(to: "", among: words) == nil)
    }
}
