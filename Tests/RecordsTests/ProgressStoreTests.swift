import GRDB
import Testing

@testable import Records

@Suite struct ProgressStoreTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/progress.sqlite" }

    init() throws { folder = try TemporaryFolder() }

    private let lesson = LessonRecord(
        lesson: "05-call-flow", started: 100, place: 3, length: 10, updated: 200)
    private let attempt = AttemptRecord(
        exercise: "keep-three", variant: .max, started: 100, best: 2, last: 1, possible: 4,
        hints: 1, work: ["create rc web\n\\", "get pods"], updated: 150)

    @Test func whatIsSavedIsThereAfterOpeningAgain() throws {
        try ProgressStore(path: path).save(lesson)
        try ProgressStore(path: path).save(attempt)
        let answer = AnswerRecord(
            lesson: "05-call-flow", question: "1", kind: .prediction, time: 7, answer: "2 1",
            right: false, confidence: 3)
        try ProgressStore(path: path).save(answer)
        let progress = try ProgressStore(path: path).progress()
        #expect(progress.lessons == [lesson])
        #expect(progress.attempts == [attempt])
        #expect(progress.answers == [answer])
    }

    @Test func placeFollowsTheNewerAndFinishedStaysTheFirst() throws {
        let store = try ProgressStore(path: path)
        var later = lesson
        later.finished = 300
        later.place = 9
        later.updated = 300
        try store.save(later)
        try store.save(lesson)
        var back = later
        back.finished = nil
        back.place = 1
        back.updated = 400
        try store.save(back)
        let found = try #require(try store.lesson("05-call-flow"))
        #expect(found.finished == 300)
        #expect(found.place == 1)
        #expect(found.started == 100)
    }

    @Test func attemptKeepsTheBestAndNeverForgetsHelp() throws {
        let store = try ProgressStore(path: path)
        var helped = attempt
        helped.assisted = true
        helped.hints = 3
        helped.best = 4
        helped.last = 4
        helped.solved = 160
        helped.updated = 160
        try store.save(helped)
        try store.save(attempt)
        let found = try #require(try store.lastAttempt(at: "keep-three"))
        #expect(found == helped)
        #expect(try store.progress().isAssisted("keep-three"))
        #expect(try !store.progress().isSolved("keep-three"))
    }

    @Test func twoConnectionsWriteOneAfterTheOther() throws {
        let stores = try [ProgressStore(path: path), ProgressStore(path: path)]
        for number in 0..<50 {
            var record = lesson
            record.lesson = "lesson-\(number)"
            try stores[number % 2].save(record)
        }
        #expect(try stores[0].progress().lessons.count == 50)
    }

    @Test func fullDiskIsToldAndNothingIsLost() throws {
        let store = try ProgressStore(path: path)
        try store.save(lesson)
        try store.file.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA max_page_count = 5")
        }
        var big = attempt
        big.work = [String(repeating: "x", count: 100_000)]
        #expect(throws: RecordsProblem.diskFull(path: path)) { try store.save(big) }
        #expect(try store.progress().lessons == [lesson])
        #expect(try store.progress().attempts.isEmpty)
        try store.file.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA max_page_count = 100000")
        }
        try store.save(big)
        #expect(try store.progress().attempts == [big])
    }

    @Test func aFileOfANewerVersionIsRefusedAndLeftAsItIs() throws {
        try ProgressStore(path: path).save(lesson)
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(
                sql: "INSERT INTO grdb_migrations (identifier) VALUES ('2: from the future')")
        }
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try queue.close()
        let before = folder.read("progress.sqlite")
        #expect(throws: RecordsProblem.newerVersion(path: path)) {
            try ProgressStore(path: path)
        }
        #expect(folder.read("progress.sqlite") == before)
    }

    @Test func anotherProgramsDatabaseIsRefusedAndLeftAsItIs() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
        try queue.close()
        let before = folder.read("progress.sqlite")
        #expect(throws: RecordsProblem.notOurs(path: path)) { try ProgressStore(path: path) }
        #expect(folder.read("progress.sqlite") == before)
    }

    @Test func aDamagedFileIsMovedAsideAndTold() throws {
        folder.write(
            Array("this is no database, whatever its name says".utf8), to: "progress.sqlite")
        let store = try ProgressStore(path: path)
        #expect(store.notices == [.Records.movedAside(path, to: path + ".damaged-1")])
        #expect(folder.read("progress.sqlite.damaged-1").starts(with: Array("this is".utf8)))
        try store.save(lesson)
        #expect(try store.progress().lessons == [lesson])
    }

    @Test func damagedPagesAreNoticed() throws {
        let store = try ProgressStore(path: path)
        for number in 0..<200 {
            var record = attempt
            record.exercise = "exercise-\(number)"
            try store.save(record)
        }
        try store.file.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try store.file.queue.close()
        var bytes = folder.read("progress.sqlite")
        for index in 4096..<(bytes.count - 4096) { bytes[index] = UInt8(index % 251) }
        folder.write(bytes, to: "progress.sqlite")
        let next = try ProgressStore(path: path)
        #expect(next.notices.count == 1)
        #expect(folder.names.contains("progress.sqlite.damaged-1"))
    }

    @Test func aPlaceThatCannotBeMadeIsToldWithItsReason() {
        #expect {
            try ProgressStore(path: "/proc/none/progress.sqlite")
        } throws: { error in
            guard case .cannotOpen = error as? RecordsProblem else { return false }
            return true
        }
    }

    @Test func aFileThatNobodyMayWriteIsRead() throws {
        try ProgressStore(path: path).save(lesson)
        let file = try RecordsFile(path, readOnly: true)
        #expect(throws: RecordsProblem.readOnly(path: path)) {
            try file.write { try $0.execute(sql: "DELETE FROM lesson") }
        }
        #expect(try file.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM lesson") } == 1)
    }
}
