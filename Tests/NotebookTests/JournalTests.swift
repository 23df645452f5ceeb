import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// Journals, and the sessions that they bring back.
@Suite struct JournalTests {
    @Test func aJournalReadsBackAsItWasWritten() throws {
        var journal = Journal(seed: 42, language: .chinese)
        journal.entries = [
            Journal.Entry("cluster create demo"), Journal.Entry("echo 'a\nb\\n'\r\n你好"),
            Journal.Entry("advance 1h", stoppedAt: 512),
        ]
        #expect(try Journal(reading: journal.text) == journal)
    }

    @Test func aRecordThatWasCutOffIsLeftOut() throws {
        var journal = Journal(seed: 1, language: .english)
        journal.entries = [Journal.Entry("get pods"), Journal.Entry("get nodes")]
        var text = journal.text
        while text.utf8.count > journal.header.utf8.count {
            text = String(decoding: text.utf8.dropLast(), as: UTF8.self)
            let read = try Journal(reading: text)
            #expect(read.entries.count < 2)
        }
    }

    @Test(arguments: [
        "", "hello\n", "pilothouse-journal\n", "pilothouse-journal 9\n> get pods\n",
        "pilothouse-journal 1\nseed x\n", "pilothouse-journal 1\n^ 3\n",
        "pilothouse-journal 1\n> a\\q\n", "pilothouse-journal 1\nnew thing\n",
    ]) func aTextThatIsNoJournalIsRefused(text: String) {
        #expect(throws: JournalError.self) { try Journal(reading: text) }
    }

    @Test func anUnknownVersionIsRefusedByNumber() {
        do {
            _ = try Journal(reading: "pilothouse-journal 7\n> get pods\n")
            Issue.record("it was read")
        } catch {
            #expect(error.text(.english).contains("version 7"))
        }
    }

    @Test func aReplayedSessionHasTheSameTraceAlsoWhereTheUserStoppedIt() throws {
        let wantsStop = Mutex(false)
        let asked = Mutex(0)
        let first = Typist {
            guard wantsStop.withLock({ $0 }) else { return false }
            return asked.withLock { count in
                count += 1
                return count > 900
            }
        }
        first.type("cluster create demo --nodes=2")
        first.type("create rc web --image=nginx --replicas=3 -l app=web")
        first.type("let n = 7")
        wantsStop.withLock { $0 = true }
        first.type("advance 1000h")
        wantsStop.withLock { $0 = false }
        first.type("kill pod nobody")
        let journal = first.session.recording.journal
        #expect(journal.entries.contains { $0.stoppedAt != nil })

        let second = Typist { false }
        try second.session.replay(journal)
        let original = try #require(first.session.current)
        let replayed = try #require(second.session.current)
        #expect(original.revision == replayed.revision)
        #expect(original.now == replayed.now)
        let lines = original.trace.kept.compactMap { original.trace[$0].map(original.json(of:)) }
        let again = replayed.trace.kept.compactMap { replayed.trace[$0].map(replayed.json(of:)) }
        #expect(lines == again)
        #expect(second.session.recording.loaded.first?.value(of: "n")?.int == 7)
    }

    @Test func scriptsCanNeitherSaveNorLoad() {
        let typist = Typist { false }
        #expect(typist.type("save x.journal") == 1)
        #expect(typist.type("load") == 1)
    }

    @Test func undoTakesBackTheLastChangeAndNotTheLastLook() {
        let typist = Typist { false }
        typist.type("cluster create demo --nodes=1")
        typist.type("create rc web --image=nginx --replicas=1 -l app=web")
        typist.type("get pods")
        #expect(typist.type("undo") == 0)
        #expect(typist.type("get rc web") == 1)
        #expect(typist.type("redo") == 0)
        #expect(typist.type("get rc web") == 0)
    }
}

/// Somebody who types commands in a session that keeps a journal.
private final class Typist {
    var session: Session
    private var interpreter: Interpreter<Session>

    init(isStopped: @escaping @Sendable () -> Bool) {
        let stops = StopCounter(isStopped: isStopped)
        session = Session(sinks: Session.Sinks(output: { _ in }, diagnostics: { _ in }))
        session.settlesByItself = true
        session.isCancelled = { stops.check() }
        session.recording.stops = stops
        interpreter = Interpreter(syntax: Session.syntax, isCancelled: { stops.check() })
    }

    @discardableResult
    func type(_ text: String) -> Int32 {
        session.execute(Source(text), in: &interpreter).exitStatus
    }
}
