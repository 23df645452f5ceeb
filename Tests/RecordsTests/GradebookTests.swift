import Glibc
import Testing

@testable import Records

@Suite struct GradebookTests {
    private static let day: Int64 = 86_400

    private func mark(
        _ submitted: Int64, _ earned: Int64, student: String = "ada", exercise: String = "keep",
        assisted: Bool = false
    ) -> MarkRecord {
        MarkRecord(
            student: student, exercise: exercise, submitted: submitted, earned: earned,
            possible: 4000, assisted: assisted, submission: "create rc web\n", grader: "0.1.0")
    }

    @Test func theBestOfTheFirstAttemptsCounts() throws {
        var book = Gradebook()
        book.marks = [mark(3, 4000), mark(1, 1000), mark(2, 2500)]
        var rules = MarkRules()
        rules.attempts = 2
        let standing = try #require(book.standings(rules).first)
        #expect(standing.attempts == 3)
        #expect(standing.counted == 2)
        #expect(standing.best == 2500)
        #expect(standing.mark == 2500)
        rules.attempts = nil
        rules.count = .last
        #expect(book.standings(rules).first?.mark == 4000)
    }

    @Test func latenessCostsByTheDayUpToALimitAndAfterAGrace() {
        var rules = MarkRules()
        rules.late = .init(perDay: 10, atMost: 25, grace: 600)
        rules.exercises = [("keep", .init(deadline: 1000))]
        #expect(rules.points(mark(1000, 4000)) == 4000)
        #expect(rules.points(mark(1600, 4000)) == 4000)
        #expect(rules.points(mark(1601, 4000)) == 3600)
        #expect(rules.points(mark(1600 + Self.day, 4000)) == 3600)
        #expect(rules.points(mark(1600 + Self.day + 1, 4000)) == 3200)
        #expect(rules.points(mark(1600 + 90 * Self.day, 4000)) == 3000)
        rules.extensions = [.init(student: "ada", exercise: nil, until: 5000)]
        #expect(rules.points(mark(5000, 4000)) == 4000)
        #expect(rules.points(mark(5000, 4000, student: "bob")) == 3600)
        #expect(rules.daysLate(mark(.max / 2, 1)) == 36_500)
    }

    @Test func theTotalWeighsAndCountsWhatIsMissingAsNothing() {
        var book = Gradebook()
        book.marks = [mark(1, 4000), mark(1, 2000, exercise: "reach")]
        var rules = MarkRules()
        rules.exercises = [
            ("keep", .init(weight: 2)), ("reach", .init()), ("never", .init()),
        ]
        #expect(book.total("ada", rules) == 62_500)
        #expect(book.total("bob", rules) == 0)
        #expect(book.total("ada") == 75_000)
    }

    @Test func overridesWinAndAreTakenBack() throws {
        var book = Gradebook()
        book.marks = [mark(1, 1000)]
        book.overrides = [
            OverrideRecord(
                student: "ada", exercise: "keep", time: 5, old: 1000, new: 3000, reason: "oral"),
            OverrideRecord(
                student: "bob", exercise: "keep", time: 6, old: 0, new: 500, reason: "ill"),
        ]
        #expect(book.standings().map(\.mark) == [3000, 500])
        #expect(book.standings().map(\.isOverridden) == [true, true])
        book.overrides.append(
            OverrideRecord(
                student: "ada", exercise: "keep", time: 7, old: 3000, new: nil, reason: "mistake"))
        #expect(book.standings().first?.mark == 1000)
        #expect(book.students == ["ada", "bob"])
    }

    @Test func everythingIsKeptAndMergedOnce() throws {
        let folder = try TemporaryFolder()
        let store = try GradebookStore(path: folder.path + "/g.sqlite")
        try store.add([mark(1, 1000), mark(2, 2000)])
        try store.add(
            OverrideRecord(
                student: "ada", exercise: "keep", time: 5, old: 1000, new: 3000, reason: "oral"))
        var better = mark(2, 2500)
        better.grader = "0.2.0"
        try store.regrade(mark(2, 2000), as: better, reason: "the check was wrong", at: 9)
        let book = try store.gradebook()
        #expect(book.marks == [mark(1, 1000), better])
        #expect(book.regrades.map(\.old) == [2000])
        #expect(book.regrades.map(\.new) == [2500])
        let text = GradebookText.text(of: book)
        #expect(try GradebookText.read(text) == book)
        try store.merge(book)
        #expect(try store.gradebook() == book)
        let other = try GradebookStore(path: folder.path + "/h.sqlite")
        try other.merge(try GradebookText.read(text))
        #expect(try other.gradebook() == book)
    }

    @Test(
        arguments: [
            ("2.5", 2500), ("0", 0), ("12", 12_000), ("0.125", 125), ("1000000", 1_000_000_000),
        ] as [(String, Int64)]) func pointsReadBack(text: String, thousandths: Int64)
    {
        #expect(Points.thousandths(text) == thousandths)
        #expect(Points.text(thousandths) == text)
    }

    @Test(arguments: ["", "-1", "1.", ".5", "1.2345", "1e3", "99999999", "１", "1,5"])
    func whatIsNoNumberOfPointsIsRefused(text: String) {
        #expect(Points.thousandths(text) == nil)
    }

    @Test func hostileLinesAreRefused() {
        let header = #"{"format":"pilothouse-gradebook","version":1}"# + "\n"
        for line in [
            #"{"record":"mark"}"#, #"{"record":"override","student":"a"}"#, "[]", "{",
            #"{"record":"mark","student":"a\u001b[2J","exercise":"b"}"#,
            String(repeating: "[", count: 100_000),
        ] {
            #expect(throws: RecordsProblem.badLine(2)) { try GradebookText.read(header + line) }
        }
    }
}

@Suite struct TeacherKeyTests {
    let folder: TemporaryFolder
    private var path: String { folder.path + "/teacher.key" }

    init() throws { folder = try TemporaryFolder() }

    private let mark = MarkRecord(
        student: "ada", exercise: "keep", submitted: 7, earned: 2500, possible: 4000,
        submission: "a\nb\\", grader: "0.1.0")

    @Test func aSignedMarkIsGenuineUntilAnythingInItChanges() throws {
        let key = try TeacherKey(making: path)
        let signed = try key.sign(mark)
        #expect(signed.verdict(key: key.publicKey) == .genuine)
        #expect(mark.verdict(key: key.publicKey) == .unsigned)
        let changes: [(inout MarkRecord) -> Void] = [
            { $0.student = "bob" }, { $0.exercise = "reach" }, { $0.submitted += 1 },
            { $0.earned += 1 }, { $0.possible += 1 }, { $0.assisted.toggle() },
            { $0.variant += 1 }, { $0.sitting += 1 }, { $0.seeds += 1 }, { $0.grader = "0.2.0" },
            { $0.submission = "a" }, { $0.signature = "AAAA" }, { $0.key = "nonsense" },
        ]
        for change in changes {
            var forged = signed
            change(&forged)
            #expect(forged.verdict(key: key.publicKey) == .forged)
        }
    }

    @Test func aLineBreakInAFactMovesNoFact() throws {
        var left = mark
        left.student = "ada\nexercise x"
        var right = mark
        right.student = "ada"
        #expect(left.canonicalText != right.canonicalText)
        #expect(left.canonicalText.split(separator: "\n").count == 12)
    }

    @Test func anotherTeachersMarkIsToldApart() throws {
        let key = try TeacherKey(making: path)
        let other = try TeacherKey(making: folder.path + "/other.key")
        #expect(try other.sign(mark).verdict(key: key.publicKey) == .otherKey)
    }

    @Test func theKeyIsReadBackAndNeverReplaced() throws {
        let key = try TeacherKey.keyOrNew(path: path)
        #expect(try TeacherKey.keyOrNew(path: path).publicKey == key.publicKey)
        #expect(throws: RecordsProblem.self) { try TeacherKey(making: path) }
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func aKeyThatOthersCanReadIsRefused() throws {
        _ = try TeacherKey(making: path)
        chmod(path, 0o644)
        #expect(throws: RecordsProblem.openKey(path: path)) { try TeacherKey(path: path) }
    }

    @Test(arguments: ["", "pilothouse-key 1\n", "pilothouse-key 1\nAAAA\n", "x\ny\n"])
    func whatIsNoKeyIsRefused(text: String) {
        folder.write(Array(text.utf8), to: "teacher.key")
        #expect(throws: RecordsProblem.notAKey(path: path)) { try TeacherKey(path: path) }
    }

    @Test func aMissingKeyIsToldWithTheWayToMakeOne() {
        #expect(throws: RecordsProblem.noKey(path: path)) { try TeacherKey(path: path) }
    }
}
