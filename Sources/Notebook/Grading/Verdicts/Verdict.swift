import Phrasebook

/// What a check of an exercise says about a submission, over all seeds.
public struct CheckVerdict: Sendable, Equatable {
    public var name: String
    public var title: Text
    public var points: Int
    public var earned: Score
    /// Under how many seeds it held, and of how many.
    public var held: Int
    public var seeds: Int
    public var isHidden: Bool
    public var isAlways: Bool
    /// What was expected and what is, under the first seed in which it fails.
    public var feedback: Text?
    /// Where the trace went another way than the reference solution's.
    public var divergence: Text?
    public var object: String?
    public var hop: Int?
    public var hopText: Text?
    public var show: String?

    public var passed: Bool { held == seeds }
}

/// What an exercise's checks say about a submission.
public struct ExerciseVerdict: Sendable, Equatable {
    /// How far grading got.
    public enum Outcome: String, Sendable {
        case graded
        /// Nothing was handed in for it.
        case missing
        /// It can't be read as a script or a manifest; nothing has run.
        case unreadable
        /// It wanted more than it may have.
        case limit
        /// The grader was stopped or broke down: no mark, try again.
        case notGraded = "not-graded"
    }

    public var exercise: String
    public var title: Text
    public var outcome: Outcome
    public var points: Int
    public var checks: [CheckVerdict] = []
    /// What the script complained about, as the terminal shows it.
    public var message: Text?
    /// The file and line that a message is about.
    public var file: String?
    public var line: Int?
    /// What those believe who fail the same checks.
    public var misconception: Text?
    /// The wrong answer that stands for it.
    public var misconceptionName: String?
    /// The seed of the values that the task told.
    public var variant: UInt64 = 1
    /// How many hints the person had taken, and whether the solution had been shown, as the
    /// journal tells.
    public var hints = 0
    public var isAssisted = false
    /// What the rules of the course make of it, where there are some.
    public var ruling: Ruling?
    /// The picture of what happened, where one was asked for.
    public var diagram: String?

    public var earned: Score { checks.reduce(Score(points: 0)) { $0 + $1.earned } }
}

/// What all the graded exercises say about a submission.
public struct SubmissionVerdict: Sendable, Equatable {
    public var name: String
    public var exercises: [ExerciseVerdict]
    /// When it was handed in; only where the rules of a course ask for it.
    public var submitted: SubmittedTime?
    /// Percent by the weights of the course's rules.
    public var total: Double?
    /// What couldn't be read.
    public var problems: [SubmissionProblem] = []
    /// What tells near-identical texts: hashes of runs of words.
    public var fingerprint: [UInt64] = []
    /// How long the grading took, in milliseconds of wall time; only shown when asked for.
    public var milliseconds = 0

    public var earned: Score { exercises.reduce(Score(points: 0)) { $0 + $1.earned } }
    public var points: Int { exercises.reduce(0) { $0 + $1.points } }
    public var isGraded: Bool { !exercises.contains { $0.outcome == .notGraded } }
    /// The points in the end: after the rules of the course, where there are some.
    public var mark: Score { exercises.reduce(Score(points: 0)) { $0 + $1.mark } }
    public var percent: Double { total ?? earned.percent(of: Score(points: points)) }
}
