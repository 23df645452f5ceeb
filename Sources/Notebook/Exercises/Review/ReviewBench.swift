import Phrasebook
import PilotScript

/// An exercise set up a few times, for trying out answers.
struct ReviewBench {
    /// What became of a mutant.
    enum Fate {
        /// A check notices it.
        case killed
        /// No check does, though it leaves something else.
        case survived
        /// It leaves what the solution leaves.
        case sameState
        /// It is no script.
        case senseless
    }

    let language: Phrasebook.Language
    let stages: [ExerciseStage]
    /// What the solutions leave, by name, on each stage.
    private let shapes: [String: [ClusterShape]]

    init(_ exercise: Exercise, _ language: Phrasebook.Language) throws(LessonProblems) {
        let prepared = try PreparedExercise(exercise, language: language)
        var stages: [ExerciseStage] = []
        for seed in 1...UInt64(ExerciseReview.fewSeeds) {
            stages.append(
                try ExerciseStage(prepared, Draw(exercise, variantSeed: seed, seed: seed)))
        }
        var shapes: [String: [ClusterShape]] = [:]
        for solution in exercise.solutions {
            shapes[solution.name] = stages.map { stage in
                ClusterShape(stage.attempt(stage.script(of: solution)).session)
            }
        }
        self.language = language
        self.stages = stages
        self.shapes = shapes
    }

    /// The checks that fail at least once after an answer.
    func failures(of answer: Answer) -> Set<String> {
        var failed: Set<String> = []
        for stage in stages {
            let attempt = stage.attempt(stage.script(of: answer))
            let results = stage.check(attempt.session, details: false)
            failed.formUnion(results.filter { !$0.holds || !attempt.counts }.map(\.name))
        }
        return failed
    }

    /// What a script complains about on the first stage.
    func message(of answer: Answer) -> String {
        stages[0].attempt(stages[0].script(of: answer)).message(language) ?? ""
    }

    func fate(of mutant: Mutant) -> Fate {
        var isSame = true
        for (index, stage) in stages.enumerated() {
            let text = stage.filled(mutant.text)
            let script = mutant.form == .manifest ? ExerciseStage.applying(text) : text
            let attempt = stage.attempt(script)
            if case .rejected = attempt.ending { return .senseless }
            guard attempt.counts else { return .killed }
            guard stage.isFullyDone(attempt.session) else { return .killed }
            let shape = shapes[mutant.solution].map { $0[index] }
            if ClusterShape(attempt.session) != shape { isSame = false }
        }
        return isSame || renamesFreely(mutant) ? .sameState : .survived
    }

    /// Whether the mutant only calls something differently that the exercise doesn't name.
    private func renamesFreely(_ mutant: Mutant) -> Bool {
        guard let name = mutant.renamed else { return false }
        return stages.allSatisfy { stage in
            let words = EquivalentAnswers.words(stage.filled(Template(name)))
            return words.isDisjoint(with: EquivalentAnswers.words(ExerciseNames.taken(stage)))
        }
    }

    /// The solutions whose length depends too much on the draw.
    var unequalLengths: [(text: Text, line: Int)] {
        let exercise = stages[0].exercise
        return exercise.solutions.compactMap { solution in
            let counts = stages.map { stage in
                stage.filled(solution.text).split(whereSeparator: \.isWhitespace).count
            }
            guard let least = counts.min(), let most = counts.max(), (most - least) * 10 > most
            else { return nil }
            return (.Exercise.unequalLengths(solution.name, least, most), solution.line)
        }
    }
}
