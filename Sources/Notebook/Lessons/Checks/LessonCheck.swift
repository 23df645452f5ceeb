import Phrasebook

/// The author's checks of a lesson: every cell runs, recorded outputs are true, both languages
/// agree cell for cell, and the Chinese uses the standard terms.
public struct LessonCheck: Sendable {
    /// The lesson's or the document's name.
    public let name: String
    public private(set) var problems: [LessonProblem] = []
    /// How many cells have run.
    public private(set) var cellsRun = 0
    /// The new text of each file whose recorded outputs are no longer true.
    public private(set) var rewritten: [(path: String, text: String)] = []

    /// Runs all checks of a lesson.
    public init(_ folder: LessonFolder) {
        name = folder.name
        var lessons: [Lesson] = []
        for language in Phrasebook.Language.allCases {
            switch folder.lesson(language) {
            case .success(let lesson): lessons.append(lesson)
            case .failure(let failure): problems += failure.problems
            }
        }
        for lesson in lessons { run(lesson, in: folder.path) }
        for lesson in lessons {
            problems += TermCheck.problems(of: lesson)
            problems += ReadingLevel.problems(of: lesson)
        }
        guard let english = lessons.first(where: { $0.language == .english }),
            let chinese = lessons.first(where: { $0.language == .chinese })
        else { return }
        problems += LessonAgreement.problems(english, chinese)
        let exercises = (try? folder.exercises.get()) ?? []
        let estimate = TimeEstimate(
            english, exercises: exercises.reduce(0) { $0 + $1.minutes })
        if let problem = estimate.problem(of: english) { problems.append(problem) }
    }

    /// Runs the cells of an English Markdown file that is no lesson.
    public init(document path: String) {
        name = path
        switch LessonFolder.read(path, .english, as: .document) {
        case .success(let document):
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            run(document, in: folder)
        case .failure(let failure): problems = failure.problems
        }
    }

    private mutating func run(_ lesson: Lesson, in folder: String) {
        let recorder = LessonRecorder(lesson, files: DirectoryFiles(folder, confined: true))
        cellsRun += lesson.cells.count { $0.kind.isRunnable }
        problems += missingExercises(of: lesson, in: folder)
        problems += LinkCheck.problems(of: lesson, in: folder)
        problems += recorder.failures + recorder.differences
        let text = recorder.rewritten
        if recorder.failures.isEmpty, text != lesson.text { rewritten.append((lesson.path, text)) }
    }

    /// The cells that give a place to an exercise that isn't there.
    private func missingExercises(of lesson: Lesson, in folder: String) -> [LessonProblem] {
        lesson.cells.compactMap { cell in
            guard case .exercise(let id) = cell.content else { return nil }
            let path = "exercises/\(id).yaml"
            if case .text = DirectoryFiles(folder, confined: true).read(path) { return nil }
            return LessonProblem(
                path: lesson.path, line: cell.firstLine, text: .Lesson.noExercise(id, path: path))
        }
    }
}
