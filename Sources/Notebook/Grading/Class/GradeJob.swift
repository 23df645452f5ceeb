import KubeAPI
import Phrasebook

/// What a worker process is told before its first submission.
public struct WorkerOrder: Sendable {
    /// The files of the exercises.
    public var exercises: [String]
    /// The folders of the lessons whose questions are graded.
    public var lessons: [String]
    public var sitting: Sitting
    public var language: Phrasebook.Language

    public init(
        exercises: [String], lessons: [String] = [], sitting: Sitting,
        language: Phrasebook.Language
    ) {
        self.exercises = exercises
        self.lessons = lessons
        self.sitting = sitting
        self.language = language
    }

    var wire: JSONValue {
        [
            "exercises": .array(exercises.map(JSONValue.string)),
            "lessons": .array(lessons.map(JSONValue.string)),
            "seed": .string(String(sitting.seed)), "variant": .string(String(sitting.variant)),
            "seedCount": .int(Int64(sitting.seedCount)), "diagrams": .bool(sitting.hasDiagrams),
            "language": .string(language.rawValue),
        ]
    }

    init?(wire: JSONValue) {
        guard let exercises = wire["exercises"]?.array,
            let seed = wire["seed"]?.string.flatMap({ UInt64($0) }),
            let variant = wire["variant"]?.string.flatMap({ UInt64($0) }),
            let count = wire["seedCount"]?.int,
            let language = wire["language"]?.string.flatMap(Phrasebook.Language.init(rawValue:))
        else { return nil }
        self.exercises = exercises.compactMap(\.string)
        lessons = (wire["lessons"]?.array ?? []).compactMap(\.string)
        sitting = Sitting(seed: seed, variant: variant, seedCount: Int(count))
        sitting.hasDiagrams = wire["diagrams"]?.bool ?? false
        self.language = language
    }

    /// The lessons' questions.
    func quizzes() throws(LessonProblems) -> [QuizGrader] {
        var quizzes: [QuizGrader] = []
        for path in lessons {
            if let quiz = try QuizGrader(LessonFolder(path: path)) { quizzes.append(quiz) }
        }
        return quizzes
    }
}

/// A submission that is to be graded.
public struct GradeJob: Sendable, Equatable {
    /// Where it lies.
    public let path: String
    /// What the report calls it.
    public let name: String

    public init(path: String, name: String) {
        self.path = path
        self.name = name
    }

    /// Whose it is: the entry's name in the class's folder, without the ending of a file.
    public var student: String { Self.student(name) }

    /// The name of a submission without an ending that submissions have; `j. smith` has none.
    static func student(_ name: String) -> String {
        for ending in SubmissionReader.endings + ["zip"] {
            let end = "." + ending
            if name.lowercased().hasSuffix(end), name.count > end.count {
                return String(name.dropLast(end.count))
            }
        }
        return name
    }

    /// When it was handed in, as far as anything tells.
    public var submitted: SubmittedTime? {
        SubmittedTime.find(path, names: [name, student])
    }

    var wire: JSONValue { ["path": .string(path), "name": .string(name)] }

    init?(wire: JSONValue) {
        guard let path = wire["path"]?.string, let name = wire["name"]?.string else { return nil }
        self.init(path: path, name: name)
    }
}
