import Phrasebook
import PilotScript
import Testing

@testable import Notebook

/// A stranger's script gets no further than its limits.
@Suite struct ScriptLimitTests {
    private func run(
        _ script: String, _ limits: ScriptLimits, _ language: Language = .english
    ) -> (status: Int32, output: String) {
        let desk = Desk()
        var session = desk.session(language)
        let status = ScriptRunner.run(
            Source(script, name: "test"), in: &session, isTerminal: false, limits: limits)
        return (status, desk.printed)
    }

    private static let web = """
        cluster create demo --nodes=2
        create rc web --image=nginx --replicas=3

        """

    @Test(arguments: [
        "advance 2m", "settle\nadvance 2m", "wait false timeout 2m", "expect false within 2m",
        "step 100000", "until hop.verb == \"nothing\"",
        "while true {\n  advance 10s\n}",
    ]) func `virtual time is limited however it passes`(script: String) {
        var limits = ScriptLimits()
        limits.virtualTime = 1_500_000
        let (status, output) = run(Self.web + script, limits)
        #expect(status == 3)
        #expect(output.contains("after 1.5s of virtual time"), "\(output)")
    }

    @Test func `the time of all clusters counts together`() {
        var limits = ScriptLimits()
        limits.virtualTime = 60_000_000
        let two = "cluster create a\nadvance 40s\ncluster create b\nadvance 40s\n"
        #expect(run(two, limits).status == 3)
    }

    @Test func `memory of clusters is limited`() {
        var limits = ScriptLimits()
        limits.hostBytes = 1 << 20
        let (status, output) = run(Self.web + "scale rc web --replicas=200\nsettle", limits)
        #expect(status == 3)
        #expect(output.contains("clusters take more than 1048576 bytes"))
    }

    @Test func `warnings count as output`() {
        var limits = ScriptLimits()
        limits.outputBytes = 2_000
        let script = "cluster create demo\nfor i in lists.range(1000) {\n  get pods\n}"
        let (status, output) = run(script, limits, .chinese)
        #expect(status == 3)
        #expect(output.contains("脚本的输出超过了 2000 字节"))
        #expect(output.utf8.count < 3_000)
    }

    @Test func `a script of a thousand variables compiles in a moment`() {
        let lines = (0..<20_000).map { "let v\($0) = \($0)\n" }.joined()
        #expect(run(lines + "expect v19999 == 19999", ScriptLimits()).status == 0)
    }

    @Test func `a misspelt variable is suggested`() {
        let (status, output) = run("let counter = 1\nlet x = conter + 1", ScriptLimits())
        #expect(status == 2)
        #expect(output.contains("counter"))
    }
}
