/// What a teacher has laid down for a course: what counts, until when, and how much.
public struct MarkRules: Sendable, Equatable {
    /// Which of several attempts counts.
    public enum Count: String, Sendable, CaseIterable {
        case best, last
    }

    /// What being late costs.
    public struct Late: Sendable, Equatable {
        /// Percent of the earned points for each day that has begun.
        public var perDay: Int
        /// The most that it costs, in percent.
        public var atMost: Int
        /// Seconds after the deadline that don't count.
        public var grace: Int64

        public init(perDay: Int = 0, atMost: Int = 100, grace: Int64 = 0) {
            self.perDay = perDay
            self.atMost = atMost
            self.grace = grace
        }
    }

    public struct ExerciseRule: Sendable, Equatable {
        public var weight: Int
        /// How many attempts count, in the order in which they were handed in; nil for all.
        public var attempts: Int?
        /// Seconds since 1970; nil for no end.
        public var deadline: Int64?

        public init(weight: Int = 1, attempts: Int? = nil, deadline: Int64? = nil) {
            self.weight = weight
            self.attempts = attempts
            self.deadline = deadline
        }
    }

    /// More time for one student.
    public struct Extension: Sendable, Equatable {
        public var student: String
        /// Nil for all exercises.
        public var exercise: String?
        public var until: Int64

        public init(student: String, exercise: String?, until: Int64) {
            self.student = student
            self.exercise = exercise
            self.until = until
        }
    }

    public var title = ""
    public var count = Count.best
    /// For exercises without a number of their own.
    public var attempts: Int?
    public var late = Late()
    /// By name, in the order of the file.
    public var exercises: [(name: String, rule: ExerciseRule)] = []
    public var extensions: [Extension] = []

    public init() {}

    public static func == (left: Self, right: Self) -> Bool {
        left.title == right.title && left.count == right.count && left.attempts == right.attempts
            && left.late == right.late && left.extensions == right.extensions
            && left.exercises.map(\.name) == right.exercises.map(\.name)
            && left.exercises.map(\.rule) == right.exercises.map(\.rule)
    }

    func rule(for exercise: String) -> ExerciseRule {
        exercises.first { $0.name == exercise }?.rule ?? ExerciseRule()
    }

    /// How many attempts at an exercise count; nil for all.
    public func attempts(for exercise: String) -> Int? {
        rule(for: exercise).attempts ?? attempts
    }

    /// How much an exercise counts beside the others.
    public func weight(of exercise: String) -> Int { rule(for: exercise).weight }

    /// When a student's time is over.
    public func deadline(_ student: String, _ exercise: String) -> Int64? {
        guard let deadline = rule(for: exercise).deadline else { return nil }
        return
            extensions
            .filter { $0.student == student && ($0.exercise ?? exercise) == exercise }
            .map(\.until).reduce(deadline, max)
    }

    /// What a mark is worth after what lateness costs, in thousandths.
    public func points(_ mark: MarkRecord) -> Int64 {
        let days = daysLate(mark)
        guard days > 0 else { return mark.earned }
        let percent = min(
            Int64(late.atMost),
            days.multipliedReportingOverflow(by: Int64(late.perDay)).partialValue)
        return mark.earned - mark.earned * max(0, min(100, percent)) / 100
    }

    /// Days after the deadline that have begun.
    public func daysLate(_ mark: MarkRecord) -> Int64 {
        guard let deadline = deadline(mark.student, mark.exercise) else { return 0 }
        let seconds = mark.submitted - deadline - late.grace
        return seconds > 0 ? min((seconds + 86_399) / 86_400, 36_500) : 0
    }
}
