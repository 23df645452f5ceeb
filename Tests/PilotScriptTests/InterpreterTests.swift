import Phrasebook
import PilotScript
import Testing

@Suite("Interpreter: statements")
struct InterpreterTests {
    @Test("let and reassignment change what later commands see")
    func variables() {
        let ran = run("let x = 1\nx = x + 1\nget ${x} pod-${x}\n")
        #expect(ran.host.log == [["get", "2", "pod-2"]])
        #expect(ran.status == 0)
    }

    @Test("if takes the first arm that is true, with else if and else on the brace's line")
    func branches() {
        let script = """
            def kind(n) {
              if n == 0 {
                return "zero"
              } else if n == 1 { return "one"
              } else {
                return "many"
              }
            }
            echo ${kind(0)} ${kind(1)} ${kind(2)}
            """
        #expect(run(script).output == "zero one many\n")
    }

    @Test("for goes through a list, continue and break work, the variable is the loop's own")
    func forLoop() {
        let script = """
            let x = 9
            for x in [1, 2, 3, 4] {
              if x == 2 { continue; }
              if x == 4 { break }
              echo ${x}
            }
            echo ${x}
            """
        #expect(run(script).output == "1\n3\n9\n")
    }

    @Test("while runs until its condition is false")
    func whileLoop() {
        #expect(run("let n = 0\nwhile n < 3 {\n n = n + 1\n}\nn == 3\n").output == "true\n")
    }

    @Test("a block's variables end with it, and it changes those around it")
    func blockScope() {
        let ran = run("let a = 1\nif true {\n let b = 2\n a = b\n}\necho ${a}\n")
        #expect(ran.output == "2\n")
        #expect(run("if true { let b = 2 }\necho ${b}").status == 2)
    }

    @Test("a function sees its own and the script's variables, not its caller's")
    func functionScope() {
        let script = """
            let shared = "s"
            def inner() { return shared }
            def outer(own) { let hidden = 1; return inner() + own }
            echo ${outer("x")}
            """
        #expect(run(script).output == "sx\n")
        #expect(run("def f() { echo ${y} }\ndef g() { let y = 1; f() }\ng()").status == 2)
    }

    @Test("a function may be called before its definition, and call itself")
    func recursion() {
        let script = """
            echo ${sum(4)}
            def sum(n) {
              if n == 0 { return 0 }
              return n + sum(n - 1)
            }
            """
        #expect(run(script).output == "10\n")
    }

    @Test("a function called as a command gets its words as text and a sole ${} as a value")
    func functionAsCommand() {
        let script = """
            def show(name, n) { echo ${name} ${n + 1} }
            show web ${41}
            show "two words" ${1}
            """
        #expect(run(script).output == "web 42\ntwo words 2\n")
    }

    @Test("an expression by itself prints its value, and nothing when it has none")
    func expressionStatement() {
        #expect(run("1 + 2\n[1, 2]\n(3)").output == "3\n[1, 2]\n3\n")
        #expect(run("def f() { }\nf()\nf").output == "")
    }

    @Test("source runs a file in the script's own scope, and its functions become known")
    func source() {
        let files = ["lib.pilot": "let base = 40\ndef plus(n) { return base + n }\n"]
        let ran = run("source lib.pilot\necho ${plus(2)} ${base}", files: files)
        #expect(ran.output == "42 40\n")
    }

    @Test("variables and functions stay for the next run, as in a REPL")
    func keepsState() {
        var host = ToyHost()
        var interpreter = Interpreter<ToyHost>()
        for text in ["let x = 1", "def f(a) { return a + x }", "x = 5", "echo ${f(1)}"] {
            #expect(interpreter.run(Source(text), on: &host).exitStatus == 0)
        }
        #expect(host.output == "6\n")
        #expect(interpreter.variableNames == ["x"])
        #expect(interpreter.functionNames == ["f"])
        #expect(interpreter.parameters(ofFunction: "f") == ["a"])
    }

    @Test("a copy of the interpreter keeps its own variables")
    func snapshot() {
        var host = ToyHost()
        var interpreter = Interpreter<ToyHost>()
        _ = interpreter.run(Source("let x = 1"), on: &host)
        let before = interpreter
        _ = interpreter.run(Source("x = 2"), on: &host)
        #expect(before.value(of: "x") == .int(1))
        #expect(interpreter.value(of: "x") == .int(2))
    }
}
