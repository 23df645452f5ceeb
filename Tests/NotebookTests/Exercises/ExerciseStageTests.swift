import Phrasebook
import Testing

@testable import Notebook

@Suite struct ExerciseStageTests {
    @Test func theTaskTellsTheDrawnValues() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        let app = stage.draw.shown[0].value.string ?? ""
        #expect(["web", "shop", "blog"].contains(app))
        #expect(stage.task(.english).contains("`app=\(app)`"))
        #expect(stage.task(.chinese).contains("`app=\(app)`"))
        #expect(!stage.task(.english).contains("${"))
    }

    @Test func aDrawDependsOnItsSeedsOnly() throws {
        let exercise = try ExerciseFixtures.exercise("keep-running")
        let values = { (variants: UInt64, seed: UInt64) in
            let draw = Draw(exercise, variantSeed: variants, seed: seed)
            return (draw.shown + draw.hidden).map { "\($0.name)=\($0.value.text)" }
        }
        #expect(values(3, 4) == values(3, 4))
        #expect(values(3, 4).prefix(2) == values(3, 5).prefix(2))
        let seen = Set((0..<40).flatMap { values($0, $0) })
        #expect(
            seen == [
                "app=\"web\"", "app=\"shop\"", "app=\"blog\"", "replicas=2", "replicas=3",
                "replicas=4", "replicas=5", "strays=1", "strays=2",
            ])
    }

    @Test func anotherVariantChangesNoOther() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        let before = Draw(exercise, variantSeed: 7, seed: 7).shown.map(\.value.text)
        exercise.shownVariants.insert(
            Variant(name: "other", range: .numbers(1...9), line: 1), at: 0)
        let after = Draw(exercise, variantSeed: 7, seed: 7).shown.map(\.value.text)
        #expect(Array(after.dropFirst()) == before)
    }

    @Test(arguments: ["keep-running", "reach-it"], [1, 2, 3] as [UInt64])
    func everySolutionPasses(_ name: String, _ seed: UInt64) throws {
        let stage = try ExerciseFixtures.stage(name, variants: seed, seed: seed + 10)
        for solution in stage.exercise.solutions {
            #expect(stage.failures(after: stage.script(of: solution)) == [])
        }
    }

    @Test(arguments: ["keep-running", "reach-it"])
    func everyWrongAnswerFailsAsItSays(_ name: String) throws {
        let stage = try ExerciseFixtures.stage(name)
        for wrong in stage.exercise.wrongAnswers {
            let failures = stage.failures(after: stage.script(of: wrong.answer))
            #expect(failures == wrong.fails)
        }
    }

    @Test func aFailedCheckTellsWhatIs() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        let results = stage.results(after: "")
        #expect(results[0].feedback?(.english).hasPrefix("There are 0 of ") == true)
        #expect(results[1].feedback?(.chinese) == "镜像是 ?。")
        #expect(results[0].lacksHop)
    }

    @Test func aMarkPointsToObjectHopAndCommand() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        let result = stage.results(after: stage.script(of: stage.exercise.solutions[0]))[0]
        let app = stage.draw.shown[0].value.string ?? ""
        #expect(result.object == "pods -l app=\(app)")
        #expect(result.show == "get pods -l app=\(app)")
        #expect(result.hopText?(.english).contains("replication-controller") == true)
    }

    @Test func checkingChangesNothing() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        var session = stage.startSession
        session.settleForChecking()
        let before = session.current?.trace.count
        let first = stage.check(session)
        #expect(stage.check(session) == first)
        #expect(session.current?.trace.count == before)
    }

    @Test func aClusterThatWasMadeAnewIsNotTheExercises() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        let anew = "cluster delete exam\ncluster create exam --nodes=3\n"
        let solution = stage.script(of: stage.exercise.solutions[0])
        let results = stage.results(after: anew + solution)
        #expect(results.allSatisfy { !$0.holds })
    }

    @Test func theNamespaceOfTheLearnerDoesNotMatter() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        let solution = stage.script(of: stage.exercise.solutions[0])
        let other = "create namespace other\nconfig set-context --current --namespace=other\n"
        #expect(stage.failures(after: solution + other) == [])
    }

    @Test func anExpressionThatNeedsTheClusterKeepsItsPlace() throws {
        let stage = try ExerciseFixtures.stage("keep-running")
        let app = stage.draw.shown[0].value.string ?? ""
        let text = stage.filled(Template("kill ${pods(\"app=\" + app)[0].metadata.app} ${1 + 1}"))
        #expect(text == "kill ${pods(\"app=\" + \"\(app)\")[0].metadata.app} 2")
    }

    @Test func aMistakeInACheckIsFoundOnItsLine() throws {
        var exercise = try ExerciseFixtures.exercise("keep-running")
        exercise.start = CellExpression(text: "clister create x\n", line: 15)
        #expect(throws: LessonProblems.self) {
            try ExerciseStage(
                exercise, Draw(exercise, variantSeed: 1, seed: 1), language: .english)
        }
    }
}
