import Phrasebook
import PilotScript
import Synchronization

/// Finds out whether each wrong answer of an exercise is recognized as itself and as nothing else,
/// and whether unfinished work is taken for a misconception.
struct MisconceptionTrial: Sendable {
    struct Problem: Sendable, Equatable {
        let text: Text
        let line: Int
    }

    /// Beginnings of solutions are many, so that fewer seeds have to do than for solutions.
    private static let mostSeeds = 40

    /// Tries the seeds from 1, on as many threads as there are processors.
    ///
    /// - Parameter seeds: how many; more than 40 are not tried.
    /// - Returns: the problems under the lowest seed that has any.
    static func run(
        _ exercise: Exercise, seeds: Int, language: Phrasebook.Language
    ) -> [Problem] {
        guard !exercise.wrongAnswers.isEmpty else { return [] }
        let seeds = min(seeds, mostSeeds)
        let found = Mutex([UInt64: [Problem]]())
        let next = Mutex(UInt64(1))
        Threads.run(min(Threads.processors, seeds)) {
            guard let prepared = try? PreparedExercise(exercise, language: language) else { return }
            while true {
                let seed = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard seed <= seeds, found.withLock(\.isEmpty) else { return }
                let draw = Draw(exercise, variantSeed: seed, seed: seed)
                guard let stage = try? ExerciseStage(prepared, draw) else { return }
                let problems = MisconceptionTrial(stage).problems
                if !problems.isEmpty { found.withLock { $0[seed] = problems } }
            }
        }
        let problems = found.withLock { $0 }
        return problems.keys.min().flatMap { problems[$0] } ?? []
    }

    private let stage: ExerciseStage
    private let finder: MisconceptionFinder

    private init(_ stage: ExerciseStage) {
        self.stage = stage
        finder = MisconceptionFinder([stage])
    }

    private var problems: [Problem] {
        let exercise = stage.exercise
        var problems: [Problem] = []
        for wrong in exercise.wrongAnswers {
            let name = wrong.answer.name
            let names = matches(stage.script(of: wrong.answer))
            guard names != [name] else { continue }
            let text =
                names.contains(name)
                ? Text.Exercise.alsoTakenFor(name, names.filter { $0 != name })
                : Text.Exercise.notRecognized(name, as: names)
            problems.append(Problem(text: text, line: wrong.line))
        }
        for solution in exercise.solutions where solution.form == .script {
            let script = stage.script(of: solution)
            for (count, beginning) in Self.beginnings(of: script).enumerated() {
                guard let name = matches(beginning).first,
                    let wrong = exercise.wrongAnswers.first(where: { $0.answer.name == name })
                else { continue }
                let text = Text.Exercise.unfinishedIsWrong(solution.name, statements: count, name)
                problems.append(Problem(text: text, line: wrong.line))
            }
        }
        return problems
    }

    private func matches(_ script: String) -> [String] {
        let session = stage.attempt(script).session
        let results = stage.check(session, details: false)
        return finder.matches([(session, results)]).map(\.answer.name)
    }

    /// What somebody has who stops early: nothing at all, the first statement, the first two, …
    private static func beginnings(of script: String) -> [String] {
        let source = Source(script)
        guard case .complete(let parsed) = ScriptParser.parse(source, syntax: Session.syntax) else {
            return []
        }
        let bytes = Array(script.utf8)
        return parsed.statements.indices.map { count in
            let end = count == 0 ? 0 : parsed.statements[count - 1].range.end
            return String(decoding: bytes.prefix(end), as: UTF8.self) + "\n"
        }
    }
}
