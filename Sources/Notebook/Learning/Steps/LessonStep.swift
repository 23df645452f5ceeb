import Phrasebook

/// A stretch of a lesson: something to read, and then something to do.
struct LessonStep: Sendable {
    /// Something to read or to look at.
    enum Piece: Sendable {
        /// Markdown.
        case prose(String)
        /// A block that is only shown.
        case illustration(String)
        case diagram(DiagramCell)
    }

    /// Something to do.
    enum Task: Sendable {
        case run(LessonCell)
        /// With its number among the predictions of the lesson, from 1.
        case predict(PredictCell, Int)
        case quiz(QuizCell)
        /// With its number among the claims of the lesson, from 1.
        case claim(ClaimCell, Int)
        case exercise(Exercise)
        /// Nothing: the lesson is over.
        case end
    }

    var pieces: [Piece] = []
    var task = Task.end
    /// The last heading before the task.
    var heading = ""

    /// Whether the step stands and falls with an answer that is typed.
    var isQuestion: Bool {
        switch task {
        case .predict, .quiz, .claim: true
        case .run, .exercise, .end: false
        }
    }
}

extension Lesson {
    /// The lesson as steps; the last one is its end.
    ///
    /// Recorded outputs are left out: the learner sees the real ones.
    ///
    /// - Parameter exercises: those of the lesson; whichever has no place in the text comes at
    ///   the end.
    func steps(_ exercises: [Exercise]) -> [LessonStep] {
        var builder = StepBuilder(exercises: exercises)
        var prose = self.prose[...]
        for cell in cells {
            while let next = prose.first, next.line < cell.lines.lowerBound {
                builder.add(next)
                prose.removeFirst()
            }
            builder.add(cell)
        }
        for block in prose { builder.add(block) }
        return builder.finished()
    }
}

/// Collects blocks until there is something to do.
private struct StepBuilder {
    let exercises: [Exercise]
    private var steps: [LessonStep] = []
    private var step = LessonStep()
    private var placed: Set<String> = []
    private var predictions = 0
    private var claims = 0

    init(exercises: [Exercise]) { self.exercises = exercises }

    mutating func add(_ prose: LessonProse) {
        if prose.headingLevel > 0 {
            step.heading = String(prose.text.drop { $0 == "#" || $0 == " " })
        }
        step.pieces.append(.prose(prose.text))
    }

    mutating func add(_ cell: LessonCell) {
        switch (cell.kind, cell.content) {
        case (.pilot, _), (.yaml, _): end(with: .run(cell))
        case (.output, _): break
        case (.illustration, _): step.pieces.append(.illustration(cell.text))
        case (_, .diagram(let diagram)): step.pieces.append(.diagram(diagram))
        case (_, .predict(let predict)):
            predictions += 1
            end(with: .predict(predict, predictions))
        case (_, .quiz(let quiz)): end(with: .quiz(quiz))
        case (_, .claim(let claim)):
            claims += 1
            end(with: .claim(claim, claims))
        case (_, .exercise(let id)):
            guard let exercise = exercises.first(where: { $0.name == id }) else { return }
            placed.insert(id)
            end(with: .exercise(exercise))
        default: break
        }
    }

    private mutating func end(with task: LessonStep.Task) {
        step.task = task
        steps.append(step)
        step = LessonStep(heading: step.heading)
    }

    mutating func finished() -> [LessonStep] {
        for exercise in exercises where !placed.contains(exercise.name) {
            end(with: .exercise(exercise))
        }
        return steps + [step]
    }
}
