import Foundation
import Phrasebook
import PilotScript

@testable import Notebook

/// The exercises that the tests of grading work with.
enum ExerciseFixtures {
    static let folder =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/course").path

    static let lesson = LessonFolder(path: folder + "/07-controllers")

    static func exercise(_ name: String) throws -> Exercise {
        try ExerciseFile.read(lesson.path + "/exercises/\(name).yaml").get()
    }

    static func stage(
        _ name: String, variants: UInt64 = 1, seed: UInt64 = 1
    ) throws -> ExerciseStage {
        let exercise = try exercise(name)
        return try ExerciseStage(
            exercise, Draw(exercise, variantSeed: variants, seed: seed), language: .english)
    }
}

extension ExerciseStage {
    /// What the checks say after a script.
    func results(after script: String) -> [CheckResult] {
        var session = startSession
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        _ = interpreter.run(Source(script), on: &session)
        session.settleForChecking()
        return check(session)
    }

    /// The names of the checks that fail after a script.
    func failures(after script: String) -> [String] {
        results(after: script).filter { !$0.holds }.map(\.name)
    }
}
