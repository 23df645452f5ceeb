import Phrasebook
import PilotScript
import Records

extension Session {
    /// `lesson answer …`: what was typed while a question was open.
    mutating func answer(_ text: String, _ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner else { return }
        switch (learner.step.task, learner.stage) {
        case (.predict(let predict, let number), .waiting): commit(predict, number, text)
        case (.predict(let predict, let number), .confidence(let answer)):
            commit(predict, number, answer, confidence: text, &interpreter)
        case (.quiz(let quiz), _): judge(quiz, text)
        case (.claim(let claim, let number), .waiting): vote(claim, number, text)
        case (.predict, .done), (.claim, .done): say(.Learning.answeredAlready)
        default: say(.Learning.noQuestion)
        }
    }

    // MARK: predict

    private mutating func commit(_ predict: PredictCell, _ number: Int, _ text: String) {
        guard predict.isReadable(text) else {
            say(.Learning.unreadableAnswer(text), .notice)
            return presentTask()
        }
        learning?.learner?.stage = .confidence(answer: text)
        sayConfidence()
    }

    private mutating func commit(
        _ predict: PredictCell, _ number: Int, _ answer: String, confidence text: String,
        _ interpreter: inout Interpreter<Session>
    ) {
        guard let confidence = Self.confidence(text) else {
            say(.Learning.noConfidence(text), .notice)
            return sayConfidence()
        }
        learning?.learner?.commitment = Learner.Commitment(
            predict: predict, number: number, answer: answer, confidence: confidence)
        say(.Learning.committed(answer, .Learning.confidence(confidence)))
        advance(&interpreter)
    }

    /// 1 to 3, or the words for them.
    private static func confidence(_ text: String) -> Int? {
        if let number = Int(text.foldedAnswer) { return (1...3).contains(number) ? number : nil }
        let folded = text.foldedAnswer
        return (1...3).first { degree in
            Language.allCases.contains {
                Text.Learning.confidence(degree)($0).foldedAnswer.hasPrefix(folded)
            }
        }
    }

    /// After the cell has run: what was predicted, and what has happened.
    mutating func comparePrediction() {
        guard var learner = learning?.learner, let commitment = learner.commitment else { return }
        learner.commitment = nil
        var runner = learner.present
        let truth = runner.truth(of: commitment.predict, since: learner.mark)
        say("\n")
        guard case .success(let truth) = truth else {
            learning?.learner = learner
            if case .failure(let problem) = truth { say(problem.text, .notice) }
            return
        }
        let verdict = commitment.predict.compare(commitment.answer, with: truth)
        let degree = Text.Learning.confidence(commitment.confidence)
        let mark = mark(verdict.isRight ? .right : .wrong)
        let text = Text.Learning.predicted(commitment.answer, degree, isRight: verdict.isRight)
        say(spans: [mark, Span(text(language))])
        say(truth, of: commitment.predict, verdict)
        say(markdown: commitment.predict.explain, indent: 2)
        learner.calibration.add(
            confidence: commitment.confidence, isRight: verdict.isRight)
        learning?.learner = learner
        save(
            .prediction, question: "\(commitment.number)", answer: commitment.answer,
            isRight: verdict.isRight, confidence: commitment.confidence)
    }

    private func say(_ truth: PredictTruth, of predict: PredictCell, _ verdict: PredictVerdict) {
        switch truth {
        case .value(let value):
            if !verdict.isRight { say(.Learning.itWas(value)) }
        case .order(let moments):
            for (place, moment) in moments.enumerated() {
                let isPlaced =
                    verdict.order.indices.contains(place)
                    && verdict.order[place] == moment.option
                let option = reader.lines(of: predict.options[moment.option].text).first ?? []
                say(
                    spans: [mark(isPlaced ? .right : .wrong)]
                        + option + [Span("  #\(moment.hop)", .quiet)],
                    indent: 2)
            }
        }
    }

    // MARK: quiz

    private mutating func judge(_ quiz: QuizCell, _ text: String) {
        guard let learner = learning?.learner else { return }
        let other: Phrasebook.Language = language == .english ? .chinese : .english
        let verdict = quiz.grade(
            text, counterpart: counterpart(of: quiz, in: other),
            cluster: learner.present.session.current)
        guard verdict.isReadable else {
            say(.Learning.unreadableAnswer(text), .notice)
            return presentTask()
        }
        let word = verdict.isRight ? Text.Learning.right : .Learning.notRight
        say(spans: [mark(verdict.isRight ? .right : .wrong), Span(word(language), .strong)])
        for reason in verdict.because { say(markdown: reason, indent: 2) }
        if verdict.isRight, !quiz.explain.isEmpty { say(markdown: quiz.explain, indent: 2) }
        learning?.learner?.stage = verdict.isRight ? .done : .waiting
        sayWays(verdict.isRight ? .Learning.doneWays : .Learning.tryAgainWays)
        journalNote(.answered(lesson: learner.folder.name, question: quiz.id, text))
        save(.quiz, question: quiz.id, answer: text, isRight: verdict.isRight)
    }

    private func counterpart(of quiz: QuizCell, in language: Phrasebook.Language) -> QuizCell? {
        guard let folder = learning?.learner?.folder,
            case .success(let lesson) = folder.lesson(language)
        else { return nil }
        for cell in lesson.cells {
            if case .quiz(let other) = cell.content, other.id == quiz.id { return other }
        }
        return nil
    }

    // MARK: claim

    private mutating func vote(_ claim: ClaimCell, _ number: Int, _ text: String) {
        guard let vote = Self.isTrue(text) else {
            say(.Learning.noVote(text), .notice)
            return presentTask()
        }
        guard let learner = learning?.learner else { return }
        say(.Learning.experiment, .strong)
        let script = claim.experiment.text
        say(
            script.split(separator: "\n").map {
                sinks.paint(.quiet, "> ") + sinks.paint(.command, String($0)) + "\n"
            }.joined())
        let outcome = learner.present.outcome(of: claim)
        sinks.output(outcome.output)
        if let problem = outcome.problem { return say(problem.text, .notice) }
        let isRight = vote == claim.isTrue
        let verdict = Text.Learning.claimVerdict(isTrue: claim.isTrue, isRight: isRight)
        say(spans: [mark(isRight ? .right : .wrong), Span(verdict(language), .strong)])
        say(markdown: claim.explain, indent: 2)
        learning?.learner?.stage = .done
        sayWays(.Learning.doneWays)
        save(.claim, question: "\(number)", answer: vote ? "true" : "false", isRight: isRight)
    }

    private static func isTrue(_ text: String) -> Bool? {
        switch text.foldedAnswer {
        case "true", "t", "yes", "y", "right", "对", "真", "是", "正确": true
        case "false", "f", "no", "n", "wrong", "错", "假", "否", "不对", "错误", "不是": false
        default: nil
        }
    }

    // MARK: Keeping

    private mutating func save(
        _ kind: AnswerRecord.Kind, question: String, answer: String, isRight: Bool,
        confidence: Int? = nil
    ) {
        guard let lesson = learning?.learner?.folder.name, let now = learning?.keeper.now else {
            return
        }
        learning?.keeper.save(
            AnswerRecord(
                lesson: lesson, question: question, kind: kind, time: now, answer: answer,
                right: isRight, confidence: confidence))
    }
}

extension PredictCell {
    /// Whether a prediction can be compared with anything, as far as that is known before the
    /// cell runs.
    fileprivate func isReadable(_ text: String) -> Bool {
        switch kind {
        case .order: order(text) != nil
        case .number: NumberAnswer(text, unitsIn: ask) != nil
        case .node, .name, .value: !text.foldedAnswer.isEmpty
        }
    }
}
