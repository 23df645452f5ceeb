import Records
import Testing

@testable import Notebook

@Suite struct MarkRulesFileTests {
    @Test func aWholeFileIsRead() throws {
        let text = """
            course: One hop at a time
            count: last
            attempts: 5
            late: {per day: 10, at most: 50, grace: 15m}
            exercises:
              keep-running: {weight: 2, deadline: 2026-12-01T12:00:00Z}
              reach-it: {attempts: 3}
            extensions:
              - {student: ada, exercise: keep-running, until: 2026-12-08T12:00:00Z}
              - {student: bob, until: "2026-12-09T12:00:00Z"}
            """
        let rules = try MarkRulesFile.parse(text, path: "course.yaml").get()
        let deadline = try #require(UTCTime.seconds("2026-12-01T12:00:00Z"))
        #expect(rules.title == "One hop at a time")
        #expect(rules.count == .last)
        #expect(rules.attempts == 5)
        #expect(rules.late == MarkRules.Late(perDay: 10, atMost: 50, grace: 900))
        #expect(rules.exercises.map(\.name) == ["keep-running", "reach-it"])
        #expect(rules.exercises[0].rule == .init(weight: 2, deadline: deadline))
        #expect(rules.exercises[1].rule == .init(attempts: 3))
        #expect(rules.extensions.map(\.student) == ["ada", "bob"])
        #expect(rules.extensions[1].exercise == nil)
    }

    @Test(arguments: [
        ("cuonrse: x", 1), ("count: worst", 1), ("\nattempts: 0", 2),
        ("late: {per day: 101}", 1), ("late: {per day: 1, grace: soon}", 1),
        ("exercises:\n  keep: {deadline: tomorrow}", 2),
        ("extensions:\n  - {student: ada}", 2), ("exercises: [", 1),
    ]) func mistakesAreToldWithTheirLine(text: String, line: Int) {
        guard case .failure(let failure) = MarkRulesFile.parse(text, path: "course.yaml") else {
            Issue.record("it was read")
            return
        }
        #expect(failure.problems.first.map { $0.line >= line } == true)
        #expect(failure.problems.first?.render(in: .english).hasPrefix("course.yaml:") == true)
    }

    @Test func aTableShowsMarksAndTotals() {
        var book = Gradebook()
        book.marks = [
            MarkRecord(
                student: "ada", exercise: "keep", submitted: 1, earned: 2500, possible: 4000,
                assisted: true, grader: "0.1.0"),
            MarkRecord(
                student: "=1+1", exercise: "keep", submitted: 1, earned: 4000, possible: 4000,
                grader: "0.1.0"),
        ]
        let table = GradebookTable(book, MarkRules())
        let text = table.text(in: .english)
        #expect(text.contains("ada       keep       1          2.5    2.5    2.5/4   assisted"))
        #expect(text.contains("ada: in all 62.5 %"))
        #expect(
            table.csv.hasPrefix(
                "student,exercise,attempts,counted,best,last,mark,possible,days_late,assisted,"
                    + "overridden\r\n'=1+1,keep,1,1,4,4,4,4,0,false,false\r\n"))
    }
}
