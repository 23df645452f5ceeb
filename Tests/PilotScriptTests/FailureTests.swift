import Phrasebook
import PilotScript
import Synchronization
import Testing

@Suite("Interpreter: failures and limits")
struct FailureTests {
    @Test("nothing runs when a later line has an unknown command")
    func nothingRuns() {
        let ran = run("get a\ngte b\nlet x = y\n")
        #expect(ran.host.log.isEmpty)
        #expect(ran.status == 2)
        #expect(
            ran.report() == """
                test.pilot:2:1: error: unknown command `gte`
                    gte b
                    ^~~
                  did you mean 'get'?

                test.pilot:3:9: error: no variable y
                    let x = y
                            ^

                """)
    }

    @Test("expect that is false fails with status 1, its message and the values")
    func expectFails() {
        let ran = run("let n = 2\nexpect n + 1 == 4 : \"n is ${n}\"\nget a")
        #expect(ran.status == 1)
        #expect(ran.host.log.isEmpty)
        #expect(
            ran.report(.chinese) == """
                test.pilot:2:8: 错误：期望不成立：n is 2
                    expect n + 1 == 4 : "n is ${n}"
                           ^~~~~~~~~~
                  实际是 3 == 4

                """)
    }

    @Test("expect within waits, and an error means not yet")
    func expectWithin() {
        #expect(run("expect clock() == 5 within 10s").status == 0)
        let ran = run("expect clock() == 50 within 10s: \"slow\"")
        #expect(ran.status == 1)
        #expect(ran.report().contains("did not hold within 10s: slow"))
        #expect(ran.host.clock == 10)
    }

    @Test("wait lets time pass, 30 seconds when nothing is said")
    func waits() {
        #expect(run("wait clock() == 20").status == 0)
        #expect(run("wait clock() == 40").status == 1)
        #expect(run("let s = 50\nwait clock() == 40 timeout ${s}s").status == 2)
        #expect(run("let s = \"50s\"\nwait clock() == 40 timeout ${s}").status == 0)
    }

    @Test("a failure in a function shows where it was called")
    func callStack() {
        let script = """
            def outer(n) {
              inner(n + 1)
            }
            def inner(n) {
              expect n == 1
            }
            outer(4)
            """
        #expect(
            run(script).report() == """
                test.pilot:5:10: error: the expectation does not hold
                      expect n == 1
                             ^~~~~~
                  it is 5 == 1
                  in inner, called at test.pilot:2
                  in outer, called at test.pilot:7

                """)
    }

    @Test("each limit ends the script with status 3")
    func limits() {
        var limits = ScriptLimits()
        limits.steps = 50
        #expect(run("while true { tick }", limits: limits).status == 3)
        limits = ScriptLimits(iterations: 20)
        #expect(run("while true { }", limits: limits).report().contains("after 20 turns"))
        limits = ScriptLimits(memoryBytes: 10_000)
        let growth = "let s = \"x\"\nwhile true { s = double(s) }"
        #expect(run(growth, limits: limits).report().contains("more than 10000 bytes"))
        limits = ScriptLimits(outputBytes: 100)
        #expect(run("while true { get a }", limits: limits).status == 3)
        #expect(run("def f() { return f() }\nf()").report().contains("the limit is 100"))
    }

    @Test("a limit inside a function isn't absorbed by the expression that called it")
    func limitIsNotAbsorbed() {
        let ran = run("def f() { return f() }\nlet ok = f() || true\nget a")
        #expect(ran.status == 3)
        #expect(ran.host.log.isEmpty)
    }

    @Test("a limit reached while waiting ends the script")
    func limitWhileWaiting() {
        let script = "def f() { return f() }\nexpect f() == 1 within 3s"
        #expect(run(script).status == 3)
        let refused = "def g() { fail x }\nexpect g() == 1 within 3s"
        #expect(run(refused).report().contains("did not hold within 3s"))
    }

    @Test("a cancelled script ends with status 130, and the next run works")
    func cancellation() {
        let flag = Counter()
        let ran = run("while true { tick }", isCancelled: { flag.next() > 100 })
        #expect(ran.status == 130)
        #expect(ran.report().contains("interrupted"))
    }

    @Test("a condition that is no Boolean and a sequence that is no list are pointed at")
    func wrongTypes() {
        #expect(run("if 1 { }").report().contains("not `1`"))
        #expect(run("for x in 3 { }").report().contains("not `3`"))
    }

    @Test("misuse of functions is found before anything runs")
    func functionMisuse() {
        #expect(run("get a\ndef f(a) { }\nf").report().contains("takes 1 argument, not 0"))
        #expect(run("def get() { }").report().contains("`get` is a command"))
        #expect(run("def f() { }\ndef f() { }").report().contains("defined twice"))
        #expect(run("def f() { }\nget a | f").report().contains("can't read from a `|`"))
        #expect(run("x = 1").report().contains("did you mean 'let x'?"))
    }

    @Test("a sourced file's errors are reported with its name, and a cycle is refused")
    func sourceErrors() {
        let files = ["bad.pilot": "let = 1\n", "a.pilot": "source a.pilot\n"]
        #expect(run("source bad.pilot", files: files).report().contains("bad.pilot:1:5: error"))
        #expect(run("source a.pilot", files: files).status == 2)
        #expect(run("source none.pilot", files: files).report().contains("no file"))
    }

    @Test("tools refuse files, unknown options and broken patterns before anything runs")
    func toolUsage() {
        #expect(run("get a\ncat /etc/passwd").report().contains("before a `|`"))
        #expect(run("get a | cat /etc/passwd").report().contains("reads no files"))
        #expect(run("get a | grep -z x").report().contains("no option `-z`"))
        #expect(run("get a | grep '['").report().contains("a `[` has no `]`"))
        #expect(run("get a | head -n x").status == 2)
    }

    @Test("a hint names the substitute of a Unix tool and the full-width sign in a command")
    func hints() {
        #expect(run("get a | jq .items").report().contains("works on `it`"))
        #expect(run("gets；get b").report(.chinese).contains("`；` 是全角字符"))
    }
}

/// Counts how often it is asked.
private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
