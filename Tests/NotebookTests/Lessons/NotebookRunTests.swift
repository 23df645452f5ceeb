import Phrasebook
import PilotScript
import Testing

@testable import Notebook

@Suite struct NotebookRunTests {
    private func notebook(_ cells: [String]) throws -> NotebookRun {
        let text = cells.map { "```\($0)\n```\n\n" }.joined()
        let lesson = try LessonParser.parse(
            text, path: "x.md", language: .english, as: .document
        ).get()
        return NotebookRun(lesson, files: NoFiles())
    }

    private func count(_ run: NotebookRun) -> Int? {
        var runner = run.runner
        let value = runner.evaluate(CellExpression(text: "pods().size()", line: 1))
        return (try? value.get())?.int.map(Int.init)
    }

    private func pod(_ name: String) -> String {
        "pilot\nrun \(name) --image=nginx"
    }

    @Test func `cells are counted as they run`() throws {
        var run = try notebook(["pilot\ncluster create demo", "text\nx", pod("a"), pod("b")])
        #expect(run.next == 0)
        run.runAll()
        #expect(run.states.map(\.executionCount) == [1, nil, 2, 3])
        #expect(run.next == nil)
        #expect(run.run(1) == nil)
    }

    @Test func `an earlier cell starts from what it saw first, and later ones become stale`()
        throws
    {
        var run = try notebook(["pilot\ncluster create demo", pod("a"), pod("b"), pod("c")])
        run.runAll()
        #expect(count(run) == 3)
        #expect(run.run(1)?.failure == nil)
        #expect(count(run) == 1)
        #expect(run.states.map(\.isStale) == [false, false, true, true])
        #expect(run.states.map(\.executionCount) == [1, 5, 3, 4])
        #expect(run.next == 2)
        // A stale cell goes on from here.
        #expect(run.run(3)?.failure == nil)
        #expect(count(run) == 2)
        #expect(run.states.map(\.isStale) == [false, false, true, false])
        // And again: from the same state, with the same result.
        #expect(run.run(3)?.failure == nil)
        #expect(count(run) == 2)
    }

    @Test func `what is typed in between is seen by a cell that runs for the first time`() throws {
        var run = try notebook(["pilot\ncluster create demo", pod("a")])
        run.run(0)
        let source = Source("run mine --image=nginx")
        _ = run.runner.interpreter.run(source, on: &run.runner.session)
        run.run(1)
        #expect(count(run) == 2)
        run.run(1)
        #expect(count(run) == 2)
    }

    @Test func `the same run gives the same output each time`() throws {
        var run = try notebook([
            "pilot\ncluster create demo",
            "pilot\ncreate rc web --image=nginx -l app=web\nsettle\nget pods",
        ])
        run.runAll()
        let first = run.states[1].result?.output
        #expect(run.run(1)?.output == first)
        run.reset()
        #expect(run.states.allSatisfy { $0.executionCount == nil })
        run.runAll()
        #expect(run.states[1].result?.output == first)
    }

    @Test func `predictions, claims and diagrams look at the state at their place`() throws {
        var run = try notebook([
            "predict\n{ask: x, kind: number, answer: pods().size(), explain: so}",
            "pilot\ncluster create demo\nrun a --image=nginx",
            "claim\n{claim: x, true: yes, try: delete pod a, expect: pods().size() == 0, explain: so}",
            "diagram\n{of: sequence, hops: 'hop.verb == \"create\"', title: t}", pod("b"),
        ])
        #expect(run.truth(of: 0) == nil)
        run.runAll()
        #expect(try run.truth(of: 0)?.get() == .value("1"))
        #expect(run.outcome(of: 2)?.problem == nil)
        guard case .sequence(let hops) = try run.picture(of: 3)?.get() else {
            Issue.record("no sequence")
            return
        }
        #expect(!hops.contains { $0.object.hasSuffix("/b") })
        #expect(count(run) == 2)
    }
}
