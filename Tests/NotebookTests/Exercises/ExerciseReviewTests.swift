import Phrasebook
import Testing

@testable import Notebook

@Suite struct ExerciseReviewTests {
    private func problems(_ exercise: Exercise) -> [String] {
        ExerciseReview(exercise, seeds: 2, language: .english).problems.map { $0.text(.english) }
    }

    @Test(arguments: ["keep-running", "reach-it"])
    func aGoodExerciseHasNoProblems(_ name: String) throws {
        let review = ExerciseReview(
            try ExerciseFixtures.exercise(name), seeds: 5, language: .english)
        #expect(review.problems.map { $0.render(in: .english) } == [])
        #expect(review.mutants >= Mutant.least)
        #expect(review.killed + review.declared == review.mutants)
        #expect(review.equivalents > 0)
    }

    @Test func aCheckThatHoldsFromTheStartIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.checks[1] = exercise.checks[1].expecting("true")
        #expect(problems(exercise).contains { $0.contains("points for nothing") })
    }

    @Test func aHoleInTheChecksIsShown() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.checks.remove(at: 1)
        #expect(problems(exercise).contains { $0.contains("image") })
    }

    @Test func aStaleDeclarationIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.equivalents.append(EquivalentMutant(mutant: "nothing", reason: "", line: 3))
        #expect(problems(exercise).contains { $0.hasPrefix("This mutant doesn't survive") })
    }

    @Test func aSolutionThatFailsIsFoundWithItsSeed() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.solutions[0] = Answer(
            name: "imperative", form: .script, text: Template("get pods\n"), line: 90)
        #expect(problems(exercise).contains { $0.contains("'imperative' fails with seed 1") })
    }

    @Test func aWrongAnswerThatPassesIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        let wrong = exercise.wrongAnswers[0]
        exercise.wrongAnswers = [
            WrongAnswer(
                answer: exercise.solutions[0], misconception: wrong.misconception,
                fails: wrong.fails, sign: nil, line: 1)
        ]
        #expect(problems(exercise).contains { $0.contains("fails [] and not [survives]") })
    }

    @Test func aFirstHintThatTellsTheCommandIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.hints.reverse()
        #expect(problems(exercise).contains { $0.contains("'create rc'") })
    }

    @Test func aNameThatIsNotToldIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.given = []
        #expect(problems(exercise).contains { $0.contains("relies on 'old'") })
    }

    @Test func aMainExerciseWithOneSolutionIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.solutions.removeLast()
        #expect(problems(exercise).contains { $0.contains("two different reference solutions") })
    }

    @Test func theSameSolutionTwiceIsOne() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        let first = exercise.solutions[0]
        exercise.solutions = [
            first,
            Answer(
                name: "again", form: first.form, text: Template(first.text.source + "\n\n"),
                line: 95),
        ]
        let review = ExerciseReview(exercise, seeds: 1, language: .english)
        let told = review.problems.first {
            $0.text(.english).contains("two different reference solutions")
        }
        #expect(told?.line == 95)
    }

    @Test func anExerciseWithOneHintIsFound() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.hints.removeLast(exercise.hints.count - 1)
        #expect(problems(exercise).contains { $0.contains("two tiers are the least") })
        exercise.hints = []
        #expect(problems(exercise).contains { $0.contains("There are 0 hints") })
    }

    @Test func tooFewMutantsAreTold() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        let answer = Answer(
            name: "short", form: .script, text: Template("create rc a --image=nginx"), line: 39)
        exercise.solutions = [answer]
        exercise.isMain = false
        exercise.checks = [exercise.checks[0].expecting("rc(\"a\").spec.replicas > 0")]
        exercise.given = ["a"]
        exercise.minutes = 1
        exercise.wrongAnswers = []
        exercise.equivalents = []
        let review = ExerciseReview(exercise, seeds: 1, language: .english)
        #expect(review.mutants < Mutant.least)
        let told = review.problems.first { $0.text(.english).contains("are needed") }
        #expect(told?.line == 39, "\(review.problems.map { $0.render(in: .english) })")
    }

    @Test func commandsThatCommuteChangePlaces() {
        let lines = [
            "create namespace left", "create rc web --image=nginx -l app=web -n left",
            "create rc web --image=httpd -l app=web -n right", "expose rc web --port=80 -n left",
            "settle", "label node node-1 state=silent", "cordon node-1",
            "annotate pod guest stored-by=etcd", "run solo --image=nginx -l app=x",
            "create rc x --image=nginx -l app=x", "label pods -l app=x a=b", "delete pod one",
            "delete pod two", "scale rc web --replicas=3",
        ]
        #expect(
            Reordering.reordered(lines) == [
                "create rc web --image=httpd -l app=web -n right", "create namespace left",
                "create rc web --image=nginx -l app=web -n left", "expose rc web --port=80 -n left",
                "settle", "annotate pod guest stored-by=etcd", "cordon node-1",
                "run solo --image=nginx -l app=x", "create rc x --image=nginx -l app=x",
                "label node node-1 state=silent", "label pods -l app=x a=b", "delete pod two",
                "delete pod one", "scale rc web --replicas=3",
            ])
        #expect(Reordering.reordered(["create rc a --image=x", "settle", "scale rc a"]) == nil)
    }

    @Test func onlyNamesThatKubectlCallsNewAreFree() {
        let script = """
            create service clusterip front --tcp=80:80
            create rc nginx --image=nginx:1.25
            kubectl create rc mine --image=httpd
            """
        let renamed = EquivalentAnswers.all(of: script, taken: "").first { $0.name == "renamed" }
        #expect(
            renamed?.script == """
                create service clusterip front-own --tcp=80:80
                create rc nginx --image=nginx:1.25
                kubectl create rc mine-own --image=httpd

                """)
    }

    @Test func commandsAreMutatedWordByWord() {
        let words = WordMutator(Exercise(name: "x", path: "x"))
        let slips = ScriptMutator(["scale rc web --replicas=3 -n prod"], words).slips
        let texts = slips.map { $0.lines.joined() }
        for text in [
            "", "scale rc web --replicas=4 -n prod", "scale rc web --replicas=2 -n prod",
            "scale rc webx --replicas=3 -n prod", "scale rc web --replicas=3",
            "scale rc web --replicas=3 -n prodx",
        ] {
            #expect(texts.contains(text))
        }
    }
}

extension ExerciseCheck {
    fileprivate func expecting(_ text: String) -> ExerciseCheck {
        ExerciseCheck(
            name: name, title: title, points: points, isHidden: isHidden, isAlways: isAlways,
            trial: trial, within: within, expectation: CellExpression(text: text, line: line),
            feedback: feedback, object: object, hop: hop, show: show, line: line)
    }
}
