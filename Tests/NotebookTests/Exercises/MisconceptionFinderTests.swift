import Testing

@testable import Notebook

/// Which wrong answers are recognized, and what is taken for none.
@Suite struct MisconceptionFinderTests {
    private let stage: ExerciseStage
    private let finder: MisconceptionFinder

    init() throws {
        let exercise = try ExerciseFixtures.exercise("keep-running")
        stage = try ExerciseStage(
            exercise, Draw(exercise, variantSeed: 2, seed: 2), language: .english)
        finder = MisconceptionFinder([stage])
    }

    private func found(_ script: String) -> String? {
        let session = stage.attempt(script).session
        return finder.match([(session, stage.check(session, details: false))])?.answer.name
    }

    @Test func aKnownWrongAnswerIsRecognized() {
        let wrong = stage.exercise.wrongAnswers[0]
        #expect(found(stage.script(of: wrong.answer)) == wrong.answer.name)
    }

    @Test func anUntouchedStartIsNone() {
        #expect(found("") == nil)
        #expect(found("get pods\n") == nil)
    }

    @Test func aSolutionIsNone() {
        #expect(found(stage.script(of: stage.exercise.solutions[0])) == nil)
    }

    @Test func twinsAreFoundByTheReview() throws {
        var exercise = stage.exercise
        let wrong = exercise.wrongAnswers[0]
        let twin = Answer(
            name: "twin", form: wrong.answer.form, text: wrong.answer.text, line: wrong.line)
        exercise.wrongAnswers.append(
            WrongAnswer(
                answer: twin, misconception: wrong.misconception, fails: wrong.fails, sign: nil,
                line: wrong.line))
        let problems = MisconceptionTrial.run(exercise, seeds: 1, language: .english)
        #expect(problems.count == 2)
        #expect(problems[0].text(.english).contains("is also taken for twin"))
    }

    @Test func aBeginningOfASolutionThatIsAWrongAnswerIsFoundByTheReview() throws {
        var exercise = stage.exercise
        let wrong = exercise.wrongAnswers[0]
        exercise.solutions = [
            Answer(
                name: "goes-on", form: .script,
                text: Template(wrong.answer.text.source + "\nget pods\n"), line: 1)
        ]
        let problems = MisconceptionTrial.run(exercise, seeds: 1, language: .english)
        #expect(problems.contains { $0.text(.english).contains("is taken for") })
    }
}
