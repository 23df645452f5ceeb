import Phrasebook
import PilotScript
import Testing

@testable import Notebook

@Suite struct ExerciseGraderTests {
    @Test func theReferenceSolutionEarnsFullMarks() throws {
        let grader = try GradingFixtures.grader()
        let verdict = grader.grade(GradingFixtures.submission(GradingFixtures.solution(grader)))
        #expect(verdict.outcome == .graded)
        #expect(verdict.earned == Score(points: 6))
        #expect(verdict.checks.allSatisfy { $0.passed })
        #expect(verdict.misconception == nil)
    }

    @Test func nothingEarnsNothing() throws {
        let grader = try GradingFixtures.grader()
        #expect(grader.grade(GradingFixtures.submission("")).earned == Score(points: 0))
        #expect(grader.grade(Submission(name: "nobody")).outcome == .missing)
    }

    @Test func aKnownWrongAnswerMeetsItsMisconception() throws {
        let grader = try GradingFixtures.grader()
        let wrong = grader.exercise.wrongAnswers[0]
        let script = grader.stages[0].script(of: wrong.answer)
        let verdict = grader.grade(GradingFixtures.submission(script))
        #expect(verdict.misconceptionName == "bare-pods")
        #expect(verdict.misconception?(.english).hasPrefix("A Pod that was made by hand") == true)
        #expect(verdict.earned == Score(points: 3))
    }

    @Test func aFailedCheckTellsWhereTheTraceWentAnotherWay() throws {
        let grader = try GradingFixtures.grader()
        let verdict = grader.grade(GradingFixtures.submission("get pods\n"))
        let told = verdict.checks[0].divergence?(.english) ?? ""
        #expect(told.contains("create replicationcontrollers/default/"))
    }

    @Test func aScriptThatStopsKeepsWhatItDid() throws {
        let grader = try GradingFixtures.grader()
        let script = GradingFixtures.solution(grader) + "delete pod nobody\n"
        let verdict = grader.grade(GradingFixtures.submission(script))
        #expect(verdict.earned == Score(points: 6))
        #expect(verdict.message?(.english).contains("not found") == true)
        #expect(verdict.line == 2)
    }

    @Test func aSyntaxErrorCostsOnlyItsPart() throws {
        let exercises = try ["keep-running", "reach-it"].map(ExerciseFixtures.exercise)
        let grader = try SubmissionGrader(
            exercises, Sitting(seedCount: 2), language: .english)
        let second = grader.graders[1]
        let text = """
            # exercise: keep-running
            let x = [1
            # exercise: reach-it
            \(second.stages[0].script(of: second.exercise.solutions[0]))
            """
        let verdict = grader.grade(GradingFixtures.submission(text))
        #expect(verdict.exercises.map(\.outcome) == [.unreadable, .graded])
        #expect(verdict.exercises[0].line == 2)
        #expect(verdict.exercises[1].earned == Score(points: 3))
    }

    @Test func everybodyGetsTheSameSeedsAndTheFirstIsPublished() {
        #expect(Sitting(seed: 7, variant: 3, seedCount: 4).seeds.count == 4)
        #expect(Sitting(seed: 7, variant: 3).seeds == Sitting(seed: 7, variant: 3).seeds)
        #expect(Sitting(seed: 7, variant: 3).seeds[0] == 3)
        #expect(Sitting(seed: 7).seeds[1...] != Sitting(seed: 8).seeds[1...])
    }

    @Test func aCheckEarnsTheShareOfItsSeeds() {
        #expect(Score(points: 2, times: 2, of: 3).text == "1.333")
        #expect(Score(points: 2, times: 3, of: 3).text == "2")
        #expect(Score(points: 1, times: 1, of: 2).text == "0.5")
    }

    @Test func theSameSubmissionGetsTheSameBytes() throws {
        let script = "run web --image=nginx:1.27 -l app=web\n"
        let texts = try (0..<2).map { _ in
            let grader = try SubmissionGrader(
                [ExerciseFixtures.exercise("keep-running")], Sitting(seedCount: 3),
                language: .english)
            let verdict = grader.grade(GradingFixtures.submission(script))
            return GradingFixtures.report([verdict]).text(as: .json)
        }
        #expect(texts[0] == texts[1])
    }

    @Test func aReplayBringsAFailedRunBack() throws {
        let grader = try GradingFixtures.grader()
        let replays = grader.replays(GradingFixtures.submission("run web --image=nginx\n"))
        #expect(replays.count == 3)
        let journal = try Journal(reading: replays[0].journal.text)
        var session = Session(sinks: .init(output: { _ in }, diagnostics: { _ in }))
        // As at the prompt, where it is loaded.
        session.settlesByItself = true
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        for entry in journal.entries {
            guard case .finished = session.execute(Source(entry.input), in: &interpreter) else {
                Issue.record("\(entry.input) fails")
                return
            }
        }
        let attempt = grader.stages[0].attempt("run web --image=nginx\n")
        #expect(session.current?.trace.count == attempt.session.current?.trace.count)
    }

    @Test func aVerdictSurvivesTheWayFromTheWorker() throws {
        let grader = try SubmissionGrader(
            [ExerciseFixtures.exercise("keep-running")], Sitting(seedCount: 2),
            language: .english)
        let verdict = grader.grade(GradingFixtures.submission("run web --image=nginx -l app=x\n"))
        #expect(SubmissionVerdict(wire: verdict.wire) == verdict)
    }
}
