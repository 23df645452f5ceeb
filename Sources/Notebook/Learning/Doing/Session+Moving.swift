import Phrasebook
import PilotScript

extension Session {
    /// `lesson next`: does what the step waits for, or goes on to the next one.
    mutating func goOn(_ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner else { return }
        switch (learner.step.task, learner.stage) {
        case (.run(let cell), .waiting):
            guard runCell(cell, &interpreter) else { return }
            advance(&interpreter)
        case (.end, _): endLesson(&interpreter)
        case (_, .done): advance(&interpreter)
        case (.exercise, _):
            say(.Learning.exerciseOpen)
            sayWays(.Learning.exerciseWays)
        default:
            say(.Learning.answerFirst)
            presentTask()
        }
    }

    /// Goes to the next step and shows it.
    mutating func advance(_ interpreter: inout Interpreter<Session>) {
        guard var learner = learning?.learner, learner.index + 1 < learner.steps.count else {
            return
        }
        let hadExercise = learner.work != nil
        if hadExercise { journalNote(.left) }
        learner.work = nil
        if learner.line.count == learner.index + 1 { learner.line.append(learner.present) }
        learner.index += 1
        learner.stage = .waiting
        learner.typed = 0
        learning?.learner = learner
        if hadExercise { takeLine(&interpreter) }
        savePlace()
        say("\n")
        presentStep(&interpreter)
    }

    /// `lesson skip`: past a question or an exercise; a cell runs without being shown, since what
    /// follows builds on it.
    mutating func skip(_ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner else { return }
        if case .end = learner.step.task { return endLesson(&interpreter) }
        if case .run(let cell) = learner.step.task, learner.stage == .waiting {
            guard runCell(cell, &interpreter, isQuiet: true) else { return }
            say(.Learning.ranQuietly, .quiet)
        }
        learning?.learner?.commitment = nil
        advance(&interpreter)
    }

    /// `lesson back`: to the step before, in the state that it saw.
    mutating func goBack(_ interpreter: inout Interpreter<Session>) {
        guard var learner = learning?.learner else { return }
        guard learner.index > 0 else { return say(.Learning.noStepBefore) }
        if learner.work != nil { journalNote(.left) }
        learner.index -= 1
        learner.line.removeLast(learner.line.count - learner.index - 1)
        learner.stage = .waiting
        learner.commitment = nil
        learner.work = nil
        learning?.learner = learner
        takeLine(&interpreter)
        savePlace()
        presentStep(&interpreter)
    }

    /// `lesson run`: runs the present cell and stays; one that has run begins again from the state
    /// that it saw.
    mutating func runAgain(_ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner else { return }
        guard case .run(let cell) = learner.step.task else {
            say(.Learning.nothingToRun)
            return presentTask()
        }
        if learner.stage == .done { rewindStep() }
        if runCell(cell, &interpreter) { sayWays(.Learning.doneWays) }
    }

    /// `lesson again`: the present step from its beginning.
    mutating func doAgain(variant: UInt64?, _ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner else { return }
        switch learner.step.task {
        case .run: runAgain(&interpreter)
        case .exercise(let exercise):
            beginExercise(exercise, variant: variant, isNew: true, &interpreter)
        case .end: goBack(&interpreter)
        case .predict, .quiz, .claim:
            rewindStep()
            takeLine(&interpreter)
            presentTask()
        }
    }

    private mutating func rewindStep() {
        guard var learner = learning?.learner else { return }
        learner.line.removeLast(learner.line.count - learner.index - 1)
        learner.stage = .waiting
        learner.commitment = nil
        learning?.learner = learner
    }

    /// `lesson reset`: back to the lesson's own state, or to an exercise's start.
    mutating func reset(_ interpreter: inout Interpreter<Session>) {
        if learning?.learner?.work != nil { return resetExercise(&interpreter) }
        takeLine(&interpreter)
        say(.Learning.backOnTheLine)
        presentTask()
    }
}
