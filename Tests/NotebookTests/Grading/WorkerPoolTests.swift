import KubeAPI
import Phrasebook
import Testing

@testable import Notebook

/// Workers here are shell scripts that speak as a worker does.
@Suite struct WorkerPoolTests {
    private func grade(
        _ names: [String], worker: String, patience: Duration = .seconds(20)
    ) throws -> [SubmissionVerdict] {
        let exercise = try ExerciseFixtures.exercise("reach-it")
        let order = WorkerOrder(
            exercises: [exercise.path], sitting: Sitting(seedCount: 1), language: .english)
        return try WorkerPool.grade(
            names.map { GradeJob(path: "/nowhere/" + $0, name: $0) }, order, program: "/bin/sh",
            arguments: ["-c", worker], count: 2, patience: patience)
    }

    /// Answers each job with a verdict of no exercises; does something else for one name.
    private static func worker(_ special: String) -> String {
        """
        read order; echo '{"ready":true}'
        while read job; do
          name=${job##*name\\":\\"}; name=${name%%\\"*}
          case $name in odd) \(special);; esac
          echo "{\\"name\\":\\"$name\\",\\"exercises\\":[]}"
        done
        """
    }

    @Test func verdictsComeInTheOrderOfTheSubmissions() throws {
        let names = (1...20).map { "s\($0)" }
        #expect(try grade(names, worker: Self.worker(":")).map(\.name) == names)
    }

    @Test func aStuckWorkerGivesNoMarkAndHarmsNobody() throws {
        let verdicts = try grade(
            ["a", "odd", "b"], worker: Self.worker("exec sleep 60"), patience: .seconds(2))
        #expect(verdicts.map(\.name) == ["a", "odd", "b"])
        #expect(verdicts.map(\.isGraded) == [true, false, true])
    }

    @Test func aWorkerThatBreaksDownGivesNoMarkAndHarmsNobody() throws {
        let verdicts = try grade(["a", "odd", "b"], worker: Self.worker("kill -9 $$"))
        #expect(verdicts.map(\.isGraded) == [true, false, true])
        #expect(verdicts[1].exercises.map(\.outcome) == [.notGraded])
    }

    @Test func aWorkerThatTalksNonsenseGivesNoMark() throws {
        let verdicts = try grade(["odd"], worker: Self.worker("echo nonsense"))
        #expect(verdicts.map(\.isGraded) == [false])
    }

    @Test func aWorkerThatCannotStartIsAFailure() {
        #expect(throws: WorkerPool.Failure.self) { try grade(["a"], worker: "exit 1") }
    }

    @Test func whatIsWrongWithAnExerciseIsTold() throws {
        let worker = "read order; echo '{\"problem\":\"line 3\"}'; sleep 5"
        do {
            _ = try grade(["a"], worker: worker)
            Issue.record("graded")
        } catch let failure as WorkerPool.Failure {
            #expect(failure.text(.english) == "line 3")
        }
    }
}
