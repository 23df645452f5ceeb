import Phrasebook
import Records

/// What a learner has done of a course, and what is left.
struct CourseMap: Sendable {
    /// One lesson of it.
    struct Entry: Sendable {
        let folder: LessonFolder
        let title: String
        let concepts: [String]
        /// About how long the whole lesson takes, exercises included, in minutes.
        let minutes: Int
        let exercises: [ExerciseEntry]
        let record: LessonRecord?
        /// Questions answered right at least once.
        let rightAnswers: Int

        /// How much of the text has been gone through, from 0 to 1.
        var share: Double {
            guard let record else { return 0 }
            if record.finished != nil { return 1 }
            return record.length > 1 ? Double(record.place) / Double(record.length - 1) : 0
        }

        var isFinished: Bool { record?.finished != nil }

        /// Whether nothing is left to do.
        var isDone: Bool { isFinished && exercises.allSatisfy { $0.state != .open } }

        /// About how long it takes from here, in minutes.
        var minutesLeft: Int {
            let open = exercises.filter { $0.state == .open }.map(\.minutes).reduce(0, +)
            let reading = Double(minutes) * (1 - share)
            return Int(reading.rounded(.up)) + (isFinished ? open : 0)
        }
    }

    struct ExerciseEntry: Sendable {
        enum State: Sendable { case open, solved, assisted }

        let name: String
        let title: Text
        let minutes: Int
        let state: State
    }

    let entries: [Entry]

    var minutesLeft: Int { entries.map(\.minutesLeft).reduce(0, +) }
    var isDone: Bool { !entries.isEmpty && entries.allSatisfy(\.isDone) }

    /// - Returns: the map, with the lessons that can be read.
    init(_ course: Course, _ progress: Progress, _ language: Phrasebook.Language) {
        entries = course.folders.compactMap { folder in
            guard case .success(let lesson) = folder.lesson(language) else { return nil }
            let answers = progress.answers.filter {
                $0.lesson == folder.name && $0.kind == .quiz && $0.right
            }
            return Entry(
                folder: folder, title: lesson.frontMatter.title,
                concepts: lesson.frontMatter.concepts, minutes: lesson.frontMatter.minutes,
                exercises: Self.exercises(of: folder, progress),
                record: progress.lesson(folder.name),
                rightAnswers: Set(answers.map(\.question)).count)
        }
    }

    private static func exercises(
        of folder: LessonFolder, _ progress: Progress
    ) -> [ExerciseEntry] {
        folder.practice.map { exercise in
            let state: ExerciseEntry.State =
                progress.isSolved(exercise.name)
                ? .solved : progress.isAssisted(exercise.name) ? .assisted : .open
            return ExerciseEntry(
                name: exercise.name, title: exercise.title, minutes: exercise.minutes,
                state: state)
        }
    }
}
