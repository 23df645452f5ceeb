import KubeAPI
import Testing

@testable import ContainerRuntime

@Suite struct ShellTests {
    private func world() -> ShellWorld {
        var spec = PodSpec()
        spec.containers = [Container(name: "app", image: "busybox")]
        return ShellWorld(
            files: FileTree(), volumes: FileTree(), nodeFiles: FileTree(), spec: Ref(spec),
            container: spec.containers[0], now: Timestamp(seconds: 1_767_225_600),
            address: IPv4(10, 244, 0, 2), hostname: "web")
    }

    /// What the script prints, the pauses that it makes (at most ten), and how it ends.
    private func run(
        _ script: String
    ) -> (lines: [String], pauses: [Micros], rest: ShellMachine.Rest)? {
        guard let program = ShellParser.program(of: script) else { return nil }
        var machine = ShellMachine(program)
        var world = world()
        var pauses: [Micros] = []
        while true {
            world.stepsLeft = 20_000
            let rest = machine.run(in: &world)
            guard case .pause(let span) = rest, pauses.count < 10 else {
                return (world.printed, pauses, rest)
            }
            pauses.append(span)
        }
    }

    @Test func `Commands run one after another and the last decides about the exit code`() throws {
        let result = try #require(run("echo one; echo \"two  three\"\nfalse"))
        #expect(result.lines == ["one", "two  three"])
        #expect(result.rest == .ended(exitCode: 1))
    }

    @Test func `And and or depend on the status before them`() throws {
        let result = try #require(run("true && echo a || echo b; false && echo c || echo d"))
        #expect(result.lines == ["a", "d"])
    }

    @Test func `A sleep pauses the script`() throws {
        let result = try #require(run("sleep 5; sleep 0.5; sleep 1m; exit 3"))
        #expect(result.pauses == [.seconds(5), .milliseconds(500), .seconds(60)])
        #expect(result.rest == .ended(exitCode: 3))
    }

    @Test func `Loops count and stop`() throws {
        let result = try #require(
            run(
                "i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done; "
                    + "for x in a b; do echo $x; done"
            ))
        #expect(result.lines == ["0", "1", "2", "a", "b"])
    }

    @Test func `A loop without an end pauses again and again`() throws {
        let result = try #require(run("while true; do date; sleep 5; done"))
        #expect(result.pauses.count == 10)
        #expect(result.lines.first == "Thu Jan  1 00:00:00 UTC 2026")
    }

    @Test func `A busy loop goes on for ever without keeping the simulation busy`() throws {
        let result = try #require(run("while true; do :; done"))
        #expect(result.rest == .forever)
    }

    @Test func `A shell that calls itself comes to an end`() throws {
        let result = try #require(
            run("export x='while true; do sh -c \"$x\"; done'; sh -c \"$x\"; echo after"))
        #expect(result.rest == .forever || result.rest == .ended(exitCode: 0))
    }

    @Test func `Files are made, read and removed`() throws {
        let result = try #require(
            run("echo hi > /tmp/f; cat /tmp/f; rm /tmp/f; [ -f /tmp/f ] || echo gone; cat /tmp/f"))
        #expect(
            result.lines == ["hi", "gone", "cat: can't open '/tmp/f': No such file or directory"])
        #expect(result.rest == .ended(exitCode: 1))
    }

    @Test func `Patterns become the files that match, or stay as they are`() throws {
        let result = try #require(
            run(
                """
                echo 1 > /tmp/b.log; echo 2 > /tmp/a.log; echo 3 > /tmp/c.txt
                echo /tmp/*.log /tmp/?.txt /t*/c* /tmp/*.none "/tmp/*.log"
                cd /tmp; for f in /tmp/[ab].log /tmp/*.log; do cat $f; done
                """))
        #expect(
            result.lines == [
                "/tmp/a.log /tmp/b.log /tmp/c.txt /tmp/c.txt /tmp/*.none /tmp/*.log",
                "cat: can't open '/tmp/[ab].log': No such file or directory", "2", "1",
            ])
    }

    @Test func `Head and tail take the ends of files, and name several`() throws {
        let result = try #require(
            run(
                """
                seq 1 20 > /tmp/a; seq 5 > /tmp/b
                tail -n 2 /tmp/a; head -3 /tmp/b; seq 1 12 | head -n 1
                tail -n1 /tmp/a /tmp/b; tail -f /tmp/b
                """))
        #expect(
            result.lines == [
                "19", "20", "1", "2", "3", "1", "==> /tmp/a <==", "20", "", "==> /tmp/b <==", "5",
                "1", "2", "3", "4", "5",
            ])
        #expect(result.rest == .forever)
    }

    @Test func `Conditions choose a branch`() throws {
        let script = "if [ -f /nope ]; then echo a; elif true; then echo b; else echo c; fi"
        #expect(run(script)?.lines == ["b"])
    }

    @Test func `With set -e the first failure ends the script`() throws {
        let result = try #require(run("set -e; if false; then echo a; fi; false; echo b"))
        #expect(result.lines.isEmpty)
        #expect(result.rest == .ended(exitCode: 1))
    }

    @Test func `Output of a command becomes words`() throws {
        #expect(run("for i in $(seq 3); do echo n$i; done")?.lines == ["n1", "n2", "n3"])
    }

    @Test func `What goes beyond the language has no program`() {
        #expect(ShellParser.program(of: "case $x in a) echo b;; esac") == nil)
        #expect(ShellParser.program(of: "cat <<END\nx\nEND") == nil)
        #expect(ShellParser.program(of: "echo 'open") == nil)
        #expect(ShellParser.program(of: "if true; then echo") == nil)
    }

    @Test func `Nonsense crashes nothing`() {
        let pieces = [
            "echo", "sleep 1", "while", "do", "done", "if", "then", "fi", "for i in", "$(", ")",
            "((", "$((1+", "'", "\"", "`", ";", "&&", "||", "|", ">", ">>", "2>&1", "{", "}", "!",
            "until", "x=1", "$x", "${x:-y}", "\n", "&", "\\", "exit 300", "break", "continue",
            "[ 1 -lt", "]", "sh -c", "eval", "$((9223372036854775807*9/0))", "é", "seq 9 -1",
            "printf %s%d", "test", "exec nginx", "trap 'x' TERM", "cat", "/tmp/a", "#",
        ]
        var random = RandomSource(seed: 3)
        for _ in 0..<10_000 {
            let script = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }
                .joined(separator: random.below(3) == 0 ? "" : " ")
            _ = run(script)
        }
    }
}
