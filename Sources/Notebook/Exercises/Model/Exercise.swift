import Phrasebook

/// A task with a starting state, hints, checks, reference solutions, and wrong answers that must
/// be rejected.
///
/// It lives in `lessons/NN-name/exercises/ID.yaml`; ``ExerciseFile`` reads it, and an
/// ``ExerciseStage`` sets it up with the values of one draw.
public struct Exercise: Sendable {
    /// The file's name without its ending; unique in a course.
    public let name: String
    /// The file, as diagnostics call it.
    public let path: String
    public var title = Text(verbatim: "")
    /// Its place in the lesson.
    public var order = 0
    /// Whether it is one of those that everybody should do.
    public var isMain = false
    /// About how long it takes.
    public var minutes = 1
    /// Which of the lesson's terms it trains.
    public var concepts: [String] = []
    /// Values that the task tells; the same under all seeds of a grading.
    public var shownVariants: [Variant] = []
    /// Values that are drawn anew for every seed: faults, strays, numbers of nodes.
    public var hiddenVariants: [Variant] = []
    /// A script that brings about the state that the learner begins with; nil for nothing at all.
    public var start: CellExpression?
    /// Markdown.
    public var task = TextTemplate()
    /// Names that stand in the starting state and not in the task, on which checks may rely.
    public var given: [String] = []
    /// From a nudge to nearly the command.
    public var hints: [TextTemplate] = []
    public var checks: [ExerciseCheck] = []
    /// The first is the one that is shown.
    public var solutions: [Answer] = []
    public var wrongAnswers: [WrongAnswer] = []
    public var equivalents: [EquivalentMutant] = []

    /// The sum of the checks' points.
    public var points: Int { checks.reduce(0) { $0 + $1.points } }

    init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}

/// Something that the checks look at, with its weight.
public struct ExerciseCheck: Sendable {
    /// Unique in the exercise.
    public let name: String
    public let title: TextTemplate
    public let points: Int
    /// Whether learners aren't told what is checked.
    public let isHidden: Bool
    /// Whether it must hold under every seed; else the share of the seeds counts.
    public let isAlways: Bool
    /// A script that runs on a copy of the cluster: what a teacher would do to see whether it
    /// holds.
    public let trial: CellExpression?
    /// How much virtual time there is until the expectation must have come true.
    public let within: String?
    public let expectation: CellExpression
    /// What is said when it doesn't hold.
    public let feedback: TextTemplate?
    /// What the mark points to, in kubectl's words.
    public let object: Template?
    /// Which hop the mark points to.
    public let hop: CellExpression?
    /// The command that shows it.
    public let show: Template?
    /// The file's line that it begins on.
    public let line: Int
}

/// A way to do an exercise: a script, or a manifest that is applied.
public struct Answer: Sendable {
    public enum Form: String, Sendable {
        case script
        case manifest = "yaml"
    }

    public let name: String
    public let form: Form
    public let text: Template
    /// The file's line that the text begins on.
    public let line: Int
}

/// A way that doesn't do the exercise, and what those who take it believe.
public struct WrongAnswer: Sendable {
    public let answer: Answer
    public let misconception: TextTemplate
    /// The names of the checks that fail, and no others do.
    public let fails: [String]
    /// What is true of the cluster and the trace after such an answer, and after no other; nil
    /// where it is told by what it does and what the checks then say.
    public let sign: CellExpression?
    /// The file's line that it begins on.
    public let line: Int
}

/// A change of a reference solution that makes no difference, as the author has found.
public struct EquivalentMutant: Sendable {
    /// What the report of the author's checks calls it.
    public let mutant: String
    public let reason: String
    public let line: Int
}
