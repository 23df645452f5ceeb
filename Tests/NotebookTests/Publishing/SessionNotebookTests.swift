import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// Journals and notebooks in memory.
private final class MemoryStore: JournalStore {
    let files = Mutex<[String: String]>([:])

    func append(_ text: String) {}
    func replace(_ text: String) {}

    func save(_ text: String, to path: String) -> Text? {
        files.withLock { $0[path] = text }
        return nil
    }

    func load(_ path: String?) -> FileContent {
        files.withLock { $0[path ?? ""] }.map { .text($0) } ?? .unreadable(.noSuchFile(path ?? ""))
    }

    subscript(path: String) -> String? { files.withLock { $0[path] } }
}

@Suite struct SessionNotebookTests {
    private func play(_ inputs: [String], _ language: Phrasebook.Language = .english) -> MemoryStore
    {
        let store = MemoryStore()
        var session = Session(
            sinks: .init(output: { _ in }, diagnostics: { _ in }), language: language)
        session.recording.store = store
        session.settlesByItself = true
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        for input in inputs { _ = session.execute(Source(input), in: &interpreter) }
        return store
    }

    @Test func `a session is written with its commands, outputs and notes`() {
        let store = play([
            "cluster create demo --nodes=2", "run web --image=nginx",
            "note \"It isn't **ready** yet.\"",
            "let n = pods().size()", "note There is ${n} Pod", "get pod nobody", "", "# nothing",
            "save notes.md",
        ])
        #expect(
            store["notes.md"] == """
                # A session with Pilothouse

                Clusters have the seed 1 unless a command says another.

                ```pilot
                cluster create demo --nodes=2
                ```

                ```output
                cluster/demo created: 2 nodes
                ```

                ```pilot
                run web --image=nginx
                ```

                ```output
                pod/web created
                ```

                It isn't **ready** yet.

                ```pilot
                let n = pods().size()
                ```

                There is 1 Pod

                ```pilot
                get pod nobody
                ```

                ```output
                error: Error from server (NotFound): pods "nobody" not found
                    get pod nobody
                    ^~~~~~~~~~~~~~
                ```

                ```pilot
                # nothing
                ```

                """)
    }

    @Test func `a page of a session has the notes, the outputs and the trace`() throws {
        let store = play(
            [
                "cluster create demo", "run web --image=nginx", "note 这是 <b>笔记</b>",
                "export session a.html",
            ],
            .chinese)
        let page = try #require(store["a.html"])
        #expect(page.contains("pod/web created"))
        #expect(page.contains("这是"))
        #expect(!page.contains("<b>笔记"))
        #expect(page.contains("id=\"player\""))
        #expect(!page.contains("class=\"about\""))
    }

    @Test func `a notebook with another ending is refused, and nothing is written`() {
        let store = play(["cluster create demo", "export session notes.txt"])
        #expect(store["notes.txt"] == nil)
    }

    @Test func `a session that is loaded again has its notebook again`() {
        let store = play([
            "cluster create demo", "note One", "save a.journal", "load a.journal", "note Two",
            "save b.md",
        ])
        let text = store["b.md"] ?? ""
        #expect(text.contains("cluster/demo created: 3 nodes\n```\n\nOne\n\nTwo\n"))
    }

    @Test func `outputs that are too long in total are let go, the oldest first`() {
        var transcript = SessionTranscript()
        let long = String(repeating: "x", count: SessionTranscript.limit / 2)
        for name in ["a", "b", "c"] { transcript.add(name, long) }
        #expect(transcript.entries.map { $0.output == nil } == [true, false, false])
    }

    @Test func `colors don't reach a notebook`() {
        #expect("\u{1B}[1;31mred\u{1B}[0m \u{1B}x".withoutTerminalSequences == "red x")
    }

    @Test func `an output with backticks gets a longer fence`() {
        let store = play(["cluster create demo", "echo '```'", "save a.md"])
        #expect(store["a.md"]?.contains("````output\n```\n````\n") == true)
    }
}
