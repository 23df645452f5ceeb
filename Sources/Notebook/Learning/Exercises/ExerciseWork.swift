import KubeCluster
import Phrasebook
import Records

/// An exercise that is being worked on.
struct ExerciseWork: Sendable {
    let stage: Boxed<ExerciseStage>
    /// What is saved of it.
    var record: AttemptRecord
    /// What the checks said last.
    var results: [CheckResult] = []

    var exercise: Exercise { stage.value.exercise }

    var isSolved: Bool { !results.isEmpty && results.allSatisfy(\.holds) }

    /// The points of the checks that hold.
    var points: Int { results.filter(\.holds).reduce(0) { $0 + $1.points } }

    /// Takes in what the checks say.
    ///
    /// - Returns: the checks whose state has changed.
    mutating func take(_ results: [CheckResult], at now: Int64) -> [CheckResult] {
        let before = self.results
        self.results = results
        record.last = points
        record.best = max(record.best, points)
        record.possible = exercise.points
        if isSolved, record.solved == nil { record.solved = now }
        record.updated = now
        return results.filter { result in
            (before.first { $0.name == result.name }?.holds ?? false) != result.holds
        }
    }

    /// What those believe who leave what has been left here; nil where nobody is known.
    ///
    /// - Parameter session: the person's, settled.
    func misconception(in session: Session, _ language: Phrasebook.Language) -> String? {
        let wrong = MisconceptionFinder([stage.value]).match([(session, results)])
        return wrong.map { stage.value.filled($0.misconception[language]) }
    }
}

extension LessonFolder {
    /// The lesson's exercises, as far as they can be read.
    var practice: [Exercise] { (try? exercises.get()) ?? [] }
}
