/// How far somebody has come in one lesson.
public struct LessonRecord: Sendable, Equatable, Codable {
    /// The folder's name: `05-call-flow`.
    public var lesson: String
    /// Seconds since 1970.
    public var started: Int64
    /// When its end was first reached; nil before that.
    public var finished: Int64?
    /// The step where one stopped, from 0.
    public var place: Int
    /// How many steps the lesson had then.
    public var length: Int
    /// When one was there last.
    public var updated: Int64

    public init(
        lesson: String, started: Int64, finished: Int64? = nil, place: Int = 0, length: Int = 1,
        updated: Int64
    ) {
        self.lesson = lesson
        self.started = started
        self.finished = finished
        self.place = place
        self.length = length
        self.updated = updated
    }
}

/// One attempt at an exercise: from its start with one variant to the next.
public struct AttemptRecord: Sendable, Equatable, Codable {
    /// The exercise's id, unique in the course.
    public var exercise: String
    /// The seed that the variant's values were drawn from.
    public var variant: UInt64
    public var started: Int64
    /// When all checks held for the first time.
    public var solved: Int64?
    /// The most points that held at once.
    public var best: Int
    /// The points that held last.
    public var last: Int
    /// The points of all checks.
    public var possible: Int
    /// How many tiers of hints were shown.
    public var hints: Int
    /// Whether the solution was shown before it was solved.
    public var assisted: Bool
    /// What was typed, so that it can be carried on.
    public var work: [String]
    public var updated: Int64

    public init(
        exercise: String, variant: UInt64, started: Int64, solved: Int64? = nil, best: Int = 0,
        last: Int = 0, possible: Int = 0, hints: Int = 0, assisted: Bool = false,
        work: [String] = [], updated: Int64
    ) {
        self.exercise = exercise
        self.variant = variant
        self.started = started
        self.solved = solved
        self.best = best
        self.last = last
        self.possible = possible
        self.hints = hints
        self.assisted = assisted
        self.work = work
        self.updated = updated
    }
}

/// An answer to a question of a lesson.
public struct AnswerRecord: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable {
        case quiz, prediction, claim
    }

    public var lesson: String
    /// The quiz's id, or the number of the cell among its kind.
    public var question: String
    public var kind: Kind
    public var time: Int64
    /// What was answered, as it was typed.
    public var answer: String
    public var right: Bool
    /// How sure one was: 1 a guess, 2 fairly sure, 3 certain; predictions only.
    public var confidence: Int?

    public init(
        lesson: String, question: String, kind: Kind, time: Int64, answer: String, right: Bool,
        confidence: Int? = nil
    ) {
        self.lesson = lesson
        self.question = question
        self.kind = kind
        self.time = time
        self.answer = answer
        self.right = right
        self.confidence = confidence
    }
}

/// All that is known of somebody's progress.
public struct Progress: Sendable, Equatable {
    /// By lesson.
    public var lessons: [LessonRecord] = []
    /// By exercise and time.
    public var attempts: [AttemptRecord] = []
    /// By lesson, question and time.
    public var answers: [AnswerRecord] = []

    public init() {}

    public func lesson(_ name: String) -> LessonRecord? { lessons.first { $0.lesson == name } }

    public func attempts(at exercise: String) -> [AttemptRecord] {
        attempts.filter { $0.exercise == exercise }
    }

    /// Whether the exercise was ever solved without being shown the solution.
    public func isSolved(_ exercise: String) -> Bool {
        attempts(at: exercise).contains { $0.solved != nil && !$0.assisted }
    }

    /// Whether the exercise was only ever solved with the solution in sight.
    public func isAssisted(_ exercise: String) -> Bool {
        !isSolved(exercise) && attempts(at: exercise).contains { $0.solved != nil }
    }
}
