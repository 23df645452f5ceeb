import CEL
import Phrasebook
import PilotScript

/// An exercise whose scripts and expressions have been compiled, once for all its draws.
///
/// Its sessions share one place through which expressions see a cluster, so it and all stages made
/// of it belong to one thread.
public struct PreparedExercise: Sendable {
    public let exercise: Exercise
    /// What every session of the exercise is a copy of.
    let base: Session
    let start: PilotScript.Program<Session>?
    let task: PreparedText
    let hints: [PreparedText]
    let checks: [PreparedCheck]
    /// The signs of the wrong answers.
    let signs: [CEL.Program?]

    /// - Parameters:
    ///   - language: in which commands print.
    ///   - limits: how much a check may do.
    /// - Throws: everything in it that can't be compiled.
    public init(
        _ exercise: Exercise, language: Phrasebook.Language,
        limits: ScriptLimits = ExerciseStage.limits
    ) throws(LessonProblems) {
        var base = Session(
            sinks: Session.Sinks(output: { _ in }, diagnostics: { _ in }), language: language)
        base.limits = limits
        var compiler = ExerciseCompiler(exercise, base)
        start = exercise.start.flatMap { compiler.script($0) }
        compiler.knowsHiddenVariants = false
        task = compiler.text(exercise.task)
        hints = exercise.hints.map { compiler.text($0) }
        checks = exercise.checks.map { compiler.check($0) }
        compiler.knowsHiddenVariants = true
        signs = exercise.wrongAnswers.map { $0.sign.flatMap { compiler.expression($0) } }
        guard compiler.problems.isEmpty else { throw LessonProblems(compiler.problems) }
        self.exercise = exercise
        self.base = base
    }
}

/// A check, ready to run.
struct PreparedCheck: Sendable {
    let check: ExerciseCheck
    /// Tries and expects.
    let program: PilotScript.Program<Session>?
    let title: PreparedText
    let feedback: PreparedText?
    let object: PreparedTemplate?
    let hop: CEL.Program?
    let show: PreparedTemplate?
}

/// A template whose expressions have been compiled.
struct PreparedTemplate: Sendable {
    enum Part: Sendable {
        case text(String)
        case program(CEL.Program)
    }

    var parts: [Part] = []

    /// The text; `?` stands for what has no value.
    func text(_ evaluate: (CEL.Program) -> CEL.Value?) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .program(let program): evaluate(program).map { $0.string ?? $0.text } ?? "?"
            }
        }
        .joined()
    }
}

/// A prepared template in every language.
struct PreparedText: Sendable {
    var english = PreparedTemplate()
    var chinese = PreparedTemplate()

    subscript(language: Phrasebook.Language) -> PreparedTemplate {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    func text(_ evaluate: (CEL.Program) -> CEL.Value?) -> Text {
        Text(en: english.text(evaluate), zh: chinese.text(evaluate))
    }
}
