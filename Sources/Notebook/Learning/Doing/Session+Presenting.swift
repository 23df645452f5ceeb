import Diagrams
import Phrasebook
import PilotScript

extension Session {
    /// Shows the present step: what there is to read, and what to do.
    mutating func presentStep(_ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner else { return }
        for piece in learner.step.pieces {
            show(piece, learner)
            say("\n")
        }
        if case .exercise(let exercise) = learner.step.task, learner.work == nil {
            return beginExercise(exercise, &interpreter)
        }
        presentTask()
    }

    /// Shows what to do, without the reading before it.
    func presentTask() {
        guard let learner = learning?.learner else { return }
        switch learner.step.task {
        case .run(let cell): present(cell, learner)
        case .predict(let predict, _): present(predict, learner)
        case .quiz(let quiz): present(quiz)
        case .claim(let claim, _):
            say(spans: [mark(.question), Span(Text.Learning.claimHeading(language), .question)])
            say(markdown: claim.claim, indent: 2)
            sayWays(.Learning.claimWays)
        case .exercise: presentExercise()
        case .end: presentEnd(learner)
        }
    }

    private func show(_ piece: LessonStep.Piece, _ learner: Learner) {
        switch piece {
        case .prose(let markdown): say(markdown: markdown)
        case .illustration(let text):
            say(
                text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
                    $0.isEmpty ? "\n" : "    " + sinks.paint(.code, String($0)) + "\n"
                }.joined())
        case .diagram(let diagram): show(diagram, learner)
        }
    }

    private func show(_ diagram: DiagramCell, _ learner: Learner) {
        if !diagram.title.isEmpty { say(spans: [Span(diagram.title, .heading)]) }
        switch learner.present.picture(of: diagram, since: learner.mark) {
        case .success(.map(let map)):
            say(map.text(isPlain: sinks.display().style == .plain))
        case .success(.sequence(let hops)):
            let display = sinks.display()
            let drawing = TerminalDiagram(
                Diagram(hops), width: display.columns, style: display.style, language: language)
            say(drawing.text)
        case .failure(let problem): say(problem.text, .notice)
        }
    }

    private func present(_ cell: LessonCell, _ learner: Learner) {
        guard learner.stage == .waiting else { return sayWays(.Learning.doneWays) }
        say(commandLines(of: cell))
        if cell.isMeantToFail { say(.Learning.meantToFail, .quiet) }
        sayWays(cell.kind == .yaml ? .Learning.manifestWays : .Learning.commandWays)
    }

    /// The cell's commands, as they would be typed.
    func commandLines(of cell: LessonCell) -> String {
        let bar = sinks.display().style == .drawn ? "  ▌ " : "    "
        return cell.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            sinks.paint(.quiet, bar) + sinks.paint(.command, String($0)) + "\n"
        }.joined()
    }

    private func present(_ predict: PredictCell, _ learner: Learner) {
        if case .confidence = learner.stage { return sayConfidence() }
        say(spans: [mark(.question), Span(Text.Learning.predictHeading(language), .question)])
        say(markdown: predict.ask, indent: 2)
        sayOptions(predict.shownOrder.map { predict.options[$0].text })
        switch predict.kind {
        case .order: sayWays(.Learning.orderWays(predict.options.count))
        case .number: sayWays(.Learning.numberWays)
        case .node, .name, .value: sayWays(.Learning.nameWays)
        }
    }

    func sayConfidence() {
        say(.Learning.confidenceQuestion, .question)
        sayWays(.Learning.confidenceWays)
    }

    private func present(_ quiz: QuizCell) {
        say(spans: [mark(.question), Span(Text.Learning.quizHeading(language), .question)])
        say(markdown: quiz.ask, indent: 2)
        sayOptions(quiz.shownOrder.map { quiz.options[$0].text })
        switch quiz.kind {
        case .choice: sayWays(.Learning.choiceWays)
        case .multiple: sayWays(.Learning.multipleWays)
        case .number: sayWays(.Learning.numberWays)
        case .hop: sayWays(.Learning.hopWays)
        case .name, .value: sayWays(.Learning.nameWays)
        }
    }

    private func sayOptions(_ options: [String]) {
        for (number, option) in options.enumerated() {
            let lines = reader.lines(of: option).first ?? []
            say(spans: [Span("  \(Self.letter(number))  ", .strong)] + lines)
        }
    }

    /// `a` for the first option.
    static func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    }
}
