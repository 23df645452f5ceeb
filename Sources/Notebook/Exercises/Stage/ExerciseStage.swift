import CEL
import KubeCluster
import Phrasebook
import PilotScript

/// An exercise set up with a draw: its texts with their values, and the state that the learner
/// begins with.
public struct ExerciseStage: Sendable {
    /// How much an answer or a check may do.
    public static let limits = ScriptLimits(
        steps: 20_000, iterations: 100_000, callDepth: 64, memoryBytes: 16 << 20,
        outputBytes: 1 << 20, virtualTime: 6 * 3_600_000_000, hostBytes: 32 << 20,
        hostSteps: 20_000_000)

    public let prepared: PreparedExercise
    public let draw: Draw
    /// The session as the learner finds it; a copy is a fresh start.
    public let startSession: Session
    /// What expressions can name.
    let variables: [(name: String, value: CEL.Value)]

    public var exercise: Exercise { prepared.exercise }

    public init(
        _ exercise: Exercise, _ draw: Draw, language: Phrasebook.Language
    ) throws(LessonProblems) {
        try self.init(PreparedExercise(exercise, language: language), draw)
    }

    /// - Throws: why there is no starting state: its script failed.
    public init(_ prepared: PreparedExercise, _ draw: Draw) throws(LessonProblems) {
        self.prepared = prepared
        self.draw = draw
        let seed = ("seed", CEL.Value.int(Int64(draw.seed & 0x7FFF_FFFF_FFFF_FFFF)))
        var variables = draw.shown + draw.hidden + [seed]
        var session = prepared.base
        session.defaultSeed = draw.seed
        if let start = prepared.start {
            // The script itself can't name it: it isn't known before the end.
            var interpreter = Self.interpreter(variables + [("start", .int(0))], session)
            do throws(ScriptFailure) {
                try interpreter.run(start, on: &session)
            } catch {
                throw Self.problem(error, prepared.exercise, session.language)
            }
            session.settleForChecking()
            session.forgetPast()
        }
        session.usage = SessionUsage()
        startSession = session
        variables.append(("start", .int(Int64(session.current?.trace.count ?? 0))))
        self.variables = variables
    }

    private static func problem(
        _ failure: ScriptFailure, _ exercise: Exercise, _ language: Phrasebook.Language
    ) -> LessonProblems {
        let place = failure.diagnostic
        return LessonProblems([
            LessonProblem(
                path: exercise.path, line: place.source.position(of: place.range.start).line,
                text: .Exercise.startFails,
                details: DiagnosticRenderer(language: language).render(failure))
        ])
    }

    static func interpreter(
        _ variables: [(name: String, value: CEL.Value)], _ session: Session
    ) -> Interpreter<Session> {
        var interpreter = Interpreter<Session>(
            limits: session.limits ?? ScriptLimits(), syntax: Session.syntax)
        for (name, value) in variables { interpreter.setValue(value, of: name, on: session) }
        return interpreter
    }

    /// The task as Markdown.
    public func task(_ language: Phrasebook.Language) -> String {
        prepared.task[language].text(shownValue)
    }

    /// The hints, from a nudge to nearly the command, as Markdown.
    public func hints(_ language: Phrasebook.Language) -> [String] {
        prepared.hints.map { $0[language].text(shownValue) }
    }

    /// The value of an expression over the shown variants.
    func shownValue(_ program: CEL.Program) -> CEL.Value? {
        let values = Dictionary(draw.shown.map { ($0.name, $0.value) }) { $1 }
        return try? program.evaluate(Bindings(values))
    }
}

extension Session {
    /// Lets everything happen that is still pending.
    ///
    /// - Returns: the limit that was reached before the end, if one was.
    @discardableResult
    mutating func settleForChecking() -> ScriptFailure? {
        guard currentIndex != nil else { return nil }
        do throws(CommandFailure) {
            _ = try moveTime(atMost: Cluster.settleLimit, stopsAtBreakpoints: false) {
                (cluster: borrowing Cluster, _) in cluster.isSettled
            }
            return nil
        } catch {
            return error.kind == .limit ? error.scriptFailure(at: nil) : nil
        }
    }

    /// Lets go of all copies of earlier moments.
    mutating func forgetPast() {
        past = []
        undone = []
        for index in clusters.indices {
            clusters[index].timeline = Timeline()
            clusters[index].timeline.remember(clusters[index].cluster)
        }
    }
}
