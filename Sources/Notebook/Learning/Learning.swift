import KubeCluster
import Phrasebook
import PilotScript

/// The learner's side of a session: which lessons there are, what is known of progress, and the
/// lesson that is open.
public struct Learning: Sendable {
    public var course: Course
    public var keeper: ProgressKeeper
    /// The open lesson.
    var learner: Learner?
    /// What `lesson …` commands have asked for; done when the input that they stand in is over.
    var requests: [LessonRequest] = []
    /// While a journal is replayed: how the exercises of the present input began.
    var replayed: [ReplayedBeginning] = []

    public init(course: Course, keeper: ProgressKeeper = ProgressKeeper()) {
        self.course = course
        self.keeper = keeper
    }

    /// What the prompt says about the open lesson: its number, and how far one is.
    public var prompt: String? { learner?.place }
}

/// What a command of the family `lesson` asks for.
enum LessonRequest: Sendable {
    case list, map
    case start(LessonFolder, at: Int?)
    case resume(LessonFolder?)
    case next, back, run, skip, hint, check, reset, solution, explain, quit
    case again(variant: UInt64?)
    case answer(String)
    case certificate(path: String, name: String?)
}

/// Somebody in the middle of a lesson: a value, like everything else.
///
/// The lesson has a line of its own: the state before each step, which nothing that is tried in
/// between can disturb. What the person types works on a copy of it.
struct Learner: Sendable {
    /// How far one is with the step's task.
    enum Stage: Sendable, Equatable {
        case waiting
        /// A prediction has been made, and how sure one is has not been said.
        case confidence(answer: String)
        case done
    }

    /// A prediction that the next cell will be compared with.
    struct Commitment: Sendable {
        let predict: PredictCell
        let number: Int
        let answer: String
        let confidence: Int
    }

    /// What free play looked like before the lesson began.
    struct Outside: Sendable {
        var session: Session
        var interpreter: Interpreter<Session>
    }

    let folder: LessonFolder
    var lesson: Lesson
    var steps: [LessonStep]
    let outside: Boxed<Outside>
    /// When the lesson was first begun, in seconds since 1970.
    let started: Int64

    /// The present step.
    var index = 0
    var stage = Stage.waiting
    /// The lesson's state before each step up to the present one, and after it when it has run.
    var line: [LessonRunner]
    /// The moment before the cell that ran last.
    var mark: LessonRunner.Mark
    /// How many statements of the present cell the person has typed.
    var typed = 0
    /// Whether something has been changed that the lesson doesn't know of.
    var hasStrayed = false
    var commitment: Commitment?
    /// Predictions of this visit, for what is told at the end.
    var calibration = Calibration()
    /// The exercise that is being worked on, where the step is one.
    var work: ExerciseWork?

    var step: LessonStep { steps[index] }

    /// `05 7/23`.
    var place: String {
        let number = folder.number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? folder.name
        return "\(number) \(index + 1)/\(steps.count)"
    }

    /// The lesson's own state, as of now.
    var present: LessonRunner { line[line.count - 1] }
}

/// How well a person knows what they know.
struct Calibration: Sendable, Equatable {
    /// Right and wrong predictions for each degree of confidence, from 1.
    private(set) var right = [0, 0, 0]
    private(set) var total = [0, 0, 0]

    mutating func add(confidence: Int, isRight: Bool) {
        guard (1...3).contains(confidence) else { return }
        total[confidence - 1] += 1
        if isRight { right[confidence - 1] += 1 }
    }

    var isEmpty: Bool { total == [0, 0, 0] }
}
