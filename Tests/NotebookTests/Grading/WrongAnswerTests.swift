import Foundation
import Phrasebook
import Testing

@testable import Notebook

/// What learners are told who give the known wrong answers of the lessons.
@Suite struct WrongAnswerTests {
    private static var lessons: [LessonFolder] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return LessonFolder.all(at: root.appending(path: "lessons").path)
    }

    /// With `PILOTHOUSE_SHOW_FEEDBACK` set, prints the reports, to be read as a learner would.
    @Test func eachIsToldItsOwnMisconceptionAndWhereItWentAnotherWay() throws {
        let shows = ProcessInfo.processInfo.environment["PILOTHOUSE_SHOW_FEEDBACK"] != nil
        var count = 0
        for folder in Self.lessons {
            for exercise in try folder.exercises.get() {
                let grader = try ExerciseGrader(
                    exercise, Sitting(seedCount: 1), language: .english)
                for wrong in exercise.wrongAnswers {
                    count += 1
                    let script = grader.stages[0].script(of: wrong.answer)
                    let verdict = grader.grade(GradingFixtures.submission(script))
                    let place = "\(exercise.name): \(wrong.answer.name)"
                    #expect(verdict.misconceptionName == wrong.answer.name, "\(place)")
                    let failed = verdict.checks.filter { !$0.passed && !$0.isHidden }
                    #expect(failed.allSatisfy { $0.divergence != nil }, "\(place)")
                    #expect(failed.allSatisfy { $0.hopText != nil }, "\(place)")
                    guard shows else { continue }
                    var submission = SubmissionVerdict(
                        name: wrong.answer.name, exercises: [verdict])
                    submission.problems = []
                    print(script + GradingFixtures.report([submission]).text(as: .text))
                }
            }
        }
        #expect(count > 40)
    }
}
