import PilotScript
import Testing

@Suite("Interpreter: commands and pipes")
struct PipelineTests {
    @Test("; and && run commands in order, and a failure ends the script")
    func sequence() {
        let ran = run("get a; get b && get c\nfail no luck\nget d")
        #expect(
            ran.host.log == [["get", "a"], ["get", "b"], ["get", "c"], ["fail", "no", "luck"]])
        #expect(ran.output == "get a\nget b\nget c\npartly\n")
        #expect(ran.status == 1)
    }

    @Test("a variable alone on a line is printed, unless a command has its name")
    func loneVariable() {
        #expect(run("let n = 3\nn").output == "3\n")
        #expect(run("let n = 3\nn | it + 1").output == "4\n")
        #expect(run("let n = 3\nlet m = $(n)\nm + 1").output == "4\n")
        #expect(run("let get = 3\nget").output == "get\n")
        #expect(run("def f(a) {\n  a\n}\nf(2)").output == "2\n")
        #expect(run("let n = 3\n'n'").status == 2)
    }

    @Test("a here-document is the command's input, with interpolation unless quoted")
    func hereDocuments() {
        let script = """
            let n = 3
            read <<END
            replicas: ${n}
            cost: \\${n} $(VAR) $HOME
            END
            read <<'END'
            ${n} \\$
            END
            read <<-END
            \t\tindented
            \tEND
            """
        #expect(
            run(script).output
                == "replicas: 3\ncost: ${n} $(VAR) $HOME\n${n} \\$\nindented\n")
    }

    @Test("cat <<EOF | kubectl apply -f - hands the document on")
    func pastedForm() {
        let ran = run("cat <<EOF | apply -f -\nkind: Pod\nEOF\nget pods")
        #expect(ran.host.log == [["apply", "-f", "-"], ["get", "pods"]])
        #expect(ran.host.inputs == ["kind: Pod\n", nil])
    }

    @Test("a pipe may go on in the next line, after the here-document's body too")
    func continuedPipe() {
        #expect(run("cat <<EOF |\none\ntwo\nEOF\n  wc -l").output == "2\n")
        #expect(run("get a |\n\n  # a comment\n  wc -w").output == "2\n")
    }

    @Test("grep, head, tail, sort and wc work on what a command prints")
    func tools() {
        let text = "read <<END\nb 2\na 10\nc 1\nEND\n"
        func piped(_ stages: String) -> String {
            run(text.replacingFirst("\n", with: " | \(stages)\n")).output
        }
        #expect(piped("sort") == "a 10\nb 2\nc 1\n")
        #expect(piped("sort -k 2 -n") == "c 1\nb 2\na 10\n")
        #expect(piped("sort -r | head -1") == "c 1\n")
        #expect(piped("tail -n +3") == "c 1\n")
        #expect(piped("grep -v a | wc -l") == "2\n")
        #expect(piped("grep -n '^[ab]'") == "1:b 2\n2:a 10\n")
    }

    @Test("CEL after a pipe works on it, the value of the output")
    func expressionStage() {
        #expect(run("json a b c | size(it)").output == "3\n")
        #expect(run("json a b | it + [\"c\"] | size(it) * 10").output == "30\n")
        #expect(run("get pods | size(it)").output == "9\n")
        #expect(run("json a | it | wc -c").output == "4\n")
    }

    @Test("$(COMMAND) captures the value, or the output without its last newline")
    func capture() {
        #expect(run("let v = $(json a b)\necho ${size(v)}").output == "2\n")
        #expect(run("let v = $(get pods | wc -w)\necho ${v + 1}").output == "3\n")
        #expect(run("let v = 1\nv = $(get \"a ) b\" c)\necho [${v}]").output == "[get a ) b c]\n")
    }

    @Test("a function's output goes into the pipe and the capture it is called in")
    func functionOutput() {
        let script = "def f() { get a; get b }\nf | wc -l\nlet t = $(f)\necho <${size(t)}>"
        #expect(run(script.replacing("<", with: "").replacing(">", with: "")).output == "2\n11\n")
    }

    @Test("grep without a match ends its chain and not the script")
    func noMatch() {
        let ran = run("get a | grep z && get never\nget b")
        #expect(ran.output == "get b\n")
        #expect(ran.status == 0)
    }

    @Test("the output of a command that fails inside a pipe is printed")
    func failingStage() {
        let ran = run("fail x | wc -l")
        #expect(ran.output == "partly\n")
        #expect(ran.status == 1)
    }

    @Test("a command that takes an expression gets it whole, operators and quotes included")
    func expressionCommand() {
        let ran = run("until verb == \"bind\" && to != 'a|b'  # comment\nuntil kube-scheduler")
        #expect(ran.output == "verb == \"bind\" && to != 'a|b'\nkube-scheduler\n")
    }

    @Test("wait with a flag or --for is kubectl's")
    func kubectlWait() {
        let ran = run("wait --for=condition=Ready pod/a\nwait pod/a --for=delete\nwait -f x")
        #expect(ran.host.log.map(\.count) == [3, 3, 3])
    }

    @Test("echo prints its words, with -n without a newline")
    func echo() {
        #expect(run("echo a  'b  c'; echo -n d; echo").output == "a b  c\nd\n")
    }
}

extension String {
    fileprivate func replacingFirst(_ text: String, with other: String) -> String {
        let pieces = split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
        return pieces.joined(separator: other)
    }
}
