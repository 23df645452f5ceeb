import PilotScript
import Testing

@Suite("Completion: what stands at the cursor")
struct CompletionTests {
    private func context(_ text: String) -> CompletionContext {
        CompletionContext(text, syntax: ScriptSyntax(expressionCommands: ["until"]))
    }

    @Test("a statement begins at an empty line, after ; and && and in a block")
    func statements() {
        for text in ["", "get a; ", "get a && ", "if x {\n  ", "get a\n", "let x = 1; "] {
            #expect(context(text).place == .statement, "\(text)")
        }
        let partial = context("get a; ge")
        #expect(partial.place == .statement)
        #expect(partial.partial == "ge")
        #expect(partial.replacing == SourceRange(7, 9))
    }

    @Test("a later word knows the words before it, quotes removed")
    func arguments() {
        #expect(context("get ").place == .argument(words: ["get"], stage: 0))
        let partial = context("get 'po ds' ${x} -o w")
        #expect(partial.place == .argument(words: ["get", "po ds", nil, "-o"], stage: 0))
        #expect(partial.partial == "w")
        let quoted = context("get \"a b")
        #expect(quoted.place == .argument(words: ["get"], stage: 0))
        #expect(quoted.partial == "a b")
        #expect(quoted.quoting == .double)
        #expect(quoted.replacing == SourceRange(4, 8))
        #expect(context("get 'a").quoting == .single)
    }

    @Test("after a pipe and in a capture a command begins")
    func stages() {
        #expect(context("get a | ").place == .command(stage: 1))
        #expect(context("get a | gr").place == .command(stage: 1))
        #expect(context("get a | grep -").place == .argument(words: ["grep"], stage: 1))
        #expect(context("let x = $(get ").place == .argument(words: ["get"], stage: 0))
    }

    private func expression(_ text: String) -> ExpressionPlace? {
        if case .expression(let place) = context(text).place { place } else { nil }
    }

    @Test("in an expression it finds the name, what it is a field of, and the call of a string")
    func expressions() {
        let field = expression("let x = rc(\"web\").spec.re")
        #expect(field?.partial == "re")
        #expect(field?.receiver == "rc(\"web\").spec")
        #expect(expression("get ${pods")?.partial == "pods")
        #expect(expression("get ${pods")?.receiver == nil)
        let string = expression("expect size(pods(\"app=")
        #expect(string?.isInString == true)
        #expect(string?.partial == "app=")
        #expect(string?.call == "pods")
        #expect(expression("if a[0].?b.c")?.receiver == "a[0].?b")
        #expect(expression("until hop.ve")?.receiver == "hop")
        #expect(expression("get a | it.it")?.receiver == "it")
        #expect(expression("get \"x ${a.b")?.receiver == "a")
    }

    @Test("nothing is offered for new names, in comments and here-documents")
    func nothing() {
        for text in ["let ", "let na", "for ", "def f(", "# a", "get a # b", "read <<END\nx"] {
            #expect(context(text).place == .nothing, "\(text)")
        }
        #expect(context("source lib").place == .file)
        #expect(context("source lib").partial == "lib")
        #expect(context("source ").place == .file)
    }

    @Test("only the text before the cursor counts")
    func cursor() {
        let context = CompletionContext("get po -o wide", cursor: 6)
        #expect(context.place == .argument(words: ["get"], stage: 0))
        #expect(context.partial == "po")
        #expect(CompletionContext("get po", cursor: 99).partial == "po")
    }
}
