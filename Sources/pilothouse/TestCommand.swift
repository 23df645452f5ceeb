import ArgumentParser
import Glibc
import Notebook
import Phrasebook

/// `pilothouse test`: the author's checks of lessons.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Check lessons: every cell runs, and its output is true.",
        discussion: """
            Every cell runs and its recorded output is true; English and Chinese agree cell for \
            cell; the Chinese uses the standard terms. Exit status: 0 all is well; 1 something \
            isn't; 2 there is no lesson to test.
            """)

    @Flag(help: "Rewrite recorded outputs that are no longer true.")
    var record = false

    @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
    var language: Language = .fromEnvironment

    @Option(help: "How many seeds an exercise's solutions are tried under.")
    var seeds = ExerciseReview.standardSeeds

    @Argument(help: "Lessons, folders with lessons, or Markdown files with cells.")
    var paths: [String] = ["lessons"]

    func run() throws {
        var isGood = true
        for path in paths {
            if path.hasSuffix(".md") {
                if try !test({ LessonCheck(document: path) }) { isGood = false }
                continue
            }
            let folders = LessonFolder.all(at: path)
            guard !folders.isEmpty else {
                throw ValidationError(Text.Lesson.noLessons(at: path)(language))
            }
            for folder in folders {
                if try !test({ LessonCheck(folder) }) { isGood = false }
                if !record, !testExercises(of: folder) { isGood = false }
            }
        }
        if !isGood { throw ExitCode.failure }
    }

    /// Checks one notebook, after recording it if that is wanted.
    private func test(_ run: () -> LessonCheck) throws -> Bool {
        var check = run()
        if record, !check.rewritten.isEmpty {
            for (path, text) in check.rewritten {
                try Self.write(text, to: path)
                Console.output(Text.Lesson.recorded(path)(language) + "\n")
            }
            check = run()
        }
        for problem in check.problems { Console.error(problem.render(in: language)) }
        let report = Text.Lesson.report(
            check.name, cells: check.cellsRun, problems: check.problems.count)
        Console.output(report(language) + "\n")
        return check.problems.isEmpty
    }

    /// Checks the exercises of a lesson.
    private func testExercises(of folder: LessonFolder) -> Bool {
        var problems: [LessonProblem] = []
        switch folder.exercises {
        case .success(let exercises):
            for exercise in exercises {
                let review = ExerciseReview(exercise, seeds: max(1, seeds), language: language)
                problems += review.problems
                Console.output(review.report(language) + "\n")
            }
        case .failure(let failure): problems = failure.problems
        }
        for problem in problems { Console.error(problem.render(in: language)) }
        return problems.isEmpty
    }

    private static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw ValidationError("can't write '\(path)': \(String(cString: strerror(errno)))")
        }
        Descriptor.write(text, to: descriptor)
        close(descriptor)
    }
}
