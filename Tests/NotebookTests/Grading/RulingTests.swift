import Records
import Testing

@testable import Notebook

/// The rules of a course, applied to what was graded.
@Suite struct RulingTests {
    private func moment(_ text: String) throws -> Int64 {
        try #require(SubmittedTime.seconds(text))
    }

    @Test(arguments: [
        ("2026-12-01T12:00:00Z", "2026-12-01T12:00:00Z"),
        ("2026-12-01 12:00:00.123456 UTC\n", "2026-12-01T12:00:00Z"),
        ("2026-12-01T20:00:00+08:00", "2026-12-01T12:00:00Z"),
        ("2026-12-01T07:00:00-0500", "2026-12-01T12:00:00Z"),
    ]) func momentsWithAZoneAreRead(text: String, utc: String) {
        #expect(SubmittedTime.seconds(text).map(UTCTime.text) == utc)
    }

    @Test(arguments: ["", "tomorrow", "2026-12-01T12:00:00", "2026-13-01T12:00:00Z", "2026-12-01"])
    func anythingElseIsNoMoment(text: String) {
        #expect(SubmittedTime.seconds(text) == nil)
    }

    @Test func theTableComesBeforeTheStampAndTheStampBeforeTheFile() throws {
        let table = "\u{FEFF}student,submitted\r\n\"ada\",2026-12-01T12:00:00Z\r\n"
        let files: [String: [UInt8]] = [
            "submitted.csv": Array(table.utf8), "ada/a.pilot": Array("get pods\n".utf8),
            "bob/x/timestamp.txt": Array("2026-12-02 10:00:00 UTC\n".utf8),
            "bob/x/a.pilot": Array("get pods\n".utf8), "eve/a.pilot": Array("get pods\n".utf8),
        ]
        try GradingFixtures.withFolder(files) { folder in
            let jobs = ClassFolder.jobs(at: folder, exercises: ["keep-running"], isClass: true)
            #expect(jobs.map(\.name) == ["ada", "bob", "eve"])
            #expect(jobs.map { $0.submitted?.source } == [.list, .stamp, .file])
            let table = try moment("2026-12-01T12:00:00Z")
            #expect(jobs[0].submitted?.seconds == table)
            let submission = SubmissionReader.read(folder + "/bob", name: "bob")
            #expect(submission.parts.map(\.file) == ["x/a.pilot"])
        }
    }

    private func rules() throws -> MarkRules {
        var rules = MarkRules()
        rules.attempts = 2
        rules.late = .init(perDay: 10, atMost: 50)
        rules.exercises = [
            ("one", .init(weight: 3, deadline: try moment("2026-12-01T12:00:00Z"))),
            ("two", .init(weight: 1)),
        ]
        return rules
    }

    private func verdict() -> SubmissionVerdict {
        let exercises = ["one", "two", "three"].map { name in
            var exercise = ExerciseVerdict(
                exercise: name, title: .init(verbatim: name), outcome: .graded, points: 4)
            exercise.checks = [
                CheckVerdict(
                    name: "c", title: .init(verbatim: "c"), points: 4, earned: Score(points: 4),
                    held: 1, seeds: 1, isHidden: false, isAlways: false)
            ]
            return exercise
        }
        return SubmissionVerdict(name: "ada", exercises: exercises)
    }

    @Test func latenessCostsAndWeightsCount() throws {
        var verdict = verdict()
        let time = SubmittedTime(seconds: try moment("2026-12-02T13:00:00Z"), source: .stamp)
        verdict.apply(try rules(), student: "ada", time: time, earlier: [])
        #expect(verdict.exercises[0].ruling?.daysLate == 2)
        #expect(verdict.exercises[0].mark.text == "3.2")
        #expect(verdict.exercises[0].earned.text == "4")
        #expect(verdict.exercises[1].mark.text == "4")
        // What the rules don't name counts for nothing.
        #expect(verdict.total == 85)
        let report = GradingFixtures.report([verdict])
        #expect(report.text(as: .text).contains("handed in 2026-12-02T13:00:00Z (timestamp.txt)"))
        #expect(report.text(as: .csv).contains(",4,0.8,3.2,4"))
        #expect(report.text(as: .json).contains("\"submittedFrom\": \"timestamp.txt\""))
    }

    @Test func attemptsBeyondTheLimitEarnNothing() throws {
        let times = try ["2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"].map(moment)
        let earlier = times.map {
            MarkRecord(
                student: "ada", exercise: "one", submitted: $0, earned: 1, possible: 4, grader: "")
        }
        var verdict = verdict()
        let time = SubmittedTime(seconds: try moment("2026-11-03T00:00:00Z"), source: .file)
        verdict.apply(try rules(), student: "ada", time: time, earlier: earlier)
        #expect(verdict.exercises[0].ruling?.attempt == 3)
        #expect(verdict.exercises[0].ruling?.counts == false)
        #expect(verdict.exercises[0].mark == Score(points: 0))
        #expect(verdict.exercises[1].ruling?.attempt == 1)
    }

    @Test func withoutRulesNoClockIsInAnyReport() {
        for format in GradeFormat.allCases {
            let text = GradingFixtures.report([verdict()]).text(as: format)
            #expect(!text.contains("submittedFrom") && !text.contains("20:"), "\(format)")
        }
    }
}
