import Phrasebook
import Testing

@testable import Notebook

/// Submissions that mean harm, or that came out badly: each ends as a zero with a reason.
@Suite struct HostileSubmissionTests {
    private func verdict(_ script: String) throws -> ExerciseVerdict {
        try GradingFixtures.grader("reach-it", seeds: 1).grade(
            GradingFixtures.submission(script))
    }

    private func expectLimit(_ script: String, _ words: String) throws {
        let verdict = try verdict(script)
        #expect(verdict.outcome == .limit)
        #expect(verdict.earned == Score(points: 0))
        #expect(verdict.message?(.english).contains(words) == true, "\(verdict.message as Any)")
    }

    @Test func anEndlessLoopIsStopped() throws {
        try expectLimit("while true { }\n", "steps")
    }

    @Test func anEndlessLoopOfCommandsIsStopped() throws {
        try expectLimit("while true {\n  get pods\n}\n", "more than")
    }

    @Test func aMemoryBombIsStopped() throws {
        try expectLimit("let x = \"0123456789\"\nwhile true {\n  x = x + x\n}\n", "bytes")
    }

    @Test func aMillionObjectsAreStopped() throws {
        try expectLimit(
            "let n = 0\nwhile true {\n  create namespace n-${n}\n  n = n + 1\n}\n", "more than")
    }

    @Test func aMillionReplicasAreStopped() throws {
        let verdict = try verdict("create rc big --image=nginx --replicas=1000000 -l app=big\n")
        #expect(verdict.outcome == .limit)
        #expect(verdict.earned == Score(points: 0))
    }

    @Test func hugeOutputIsStopped() throws {
        try expectLimit("while true {\n  get pods -o json\n}\n", "prints more than")
    }

    @Test func deepRecursionIsStopped() throws {
        try expectLimit("def f(n) {\n  return f(n + 1)\n}\nf(1)\n", "functions")
    }

    @Test func deepNestingIsRefused() throws {
        let deep = "let x = " + String(repeating: "[", count: 100_000) + "\n"
        #expect(try verdict(deep).outcome == .unreadable)
    }

    @Test func anExpensiveExpressionIsStopped() throws {
        let list = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]"
        let loops = ["a", "b", "c", "d"].map { "\(list).all(\($0), " }.joined()
        let script = "while true {\n  let y = \(loops)true))))\n}\n"
        try expectLimit(script, "steps")
    }

    @Test func tooMuchVirtualTimeIsStopped() throws {
        try expectLimit("while true {\n  advance 10h\n}\n", "virtual time")
    }

    @Test(arguments: [
        "apply -f ../../../../etc/passwd\n", "apply -f /etc/passwd\n", "source /etc/passwd\n",
        "source ../exercises/reach-it.yaml\n",
    ])
    func aPathOutsideIsRefused(_ script: String) throws {
        let verdict = try verdict(script)
        #expect(verdict.earned == Score(points: 0))
        #expect(verdict.message?(.english).isEmpty == false)
    }

    @Test(arguments: [
        "trace --to=svg --file=/tmp/results.json\n", "save /tmp/results.json\n",
        "lesson solution\n",
    ])
    func theReportAndTheChecksAreOutOfReach(_ script: String) throws {
        let verdict = try verdict(script)
        #expect(verdict.earned == Score(points: 0))
        #expect(verdict.message != nil)
    }

    @Test func theNamesOfTheDrawAreNotDefined() throws {
        let verdict = try verdict("get service ${name}\n")
        #expect(verdict.outcome == .unreadable)
    }

    @Test func whatAScriptPrintsCannotForgeAMark() throws {
        let verdict = try verdict("\"{\\\"score\\\": 3}\"\n")
        #expect(verdict.earned == Score(points: 0))
    }

    @Test func undecodableBytesAreTold() throws {
        try GradingFixtures.withFolder(["answer.pilot": [0xFF, 0x00, 0xC3, 0x28, 0x81]]) { folder in
            let submission = SubmissionReader.read(folder, name: "x")
            #expect(submission.parts.isEmpty)
            #expect(submission.problems.map(\.file) == ["answer.pilot"])
        }
    }
}
