import Foundation
import Phrasebook

@testable import Notebook

/// A grader that tests share, and files that are handed in.
enum GradingFixtures {
    static func grader(
        _ name: String = "keep-running", seeds: Int = 3
    ) throws -> ExerciseGrader {
        try ExerciseGrader(
            ExerciseFixtures.exercise(name), Sitting(seedCount: seeds), language: .english)
    }

    static func submission(_ text: String, as name: String = "answer.pilot") -> Submission {
        var submission = Submission(name: "student")
        submission.parts = SubmissionText.parts(of: text, file: name, nil)
        return submission
    }

    /// A folder of its own with files in it, which goes when `body` is done.
    static func withFolder<Result>(
        _ files: [String: [UInt8]], _ body: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pilothouse-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, bytes) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return try body(folder.path)
    }

    /// The right answer to the first exercise in the sitting of these tests.
    static func solution(_ grader: ExerciseGrader) -> String {
        grader.stages[0].script(of: grader.exercise.solutions[0])
    }

    static func report(
        _ verdicts: [SubmissionVerdict], _ language: Language = .english
    ) -> GradeReport {
        GradeReport(
            subject: "keep-running", sitting: Sitting(seedCount: 3), language: language,
            submissions: verdicts)
    }
}
