import Glibc
import Phrasebook
import Synchronization

/// Tries the reference solutions of an exercise, and what is equivalent to them, under many seeds.
struct SolutionTrial: Sendable {
    struct Failure: Sendable {
        let seed: UInt64
        let text: Text
        let line: Int
        /// What the script complained about.
        let why: String
    }

    private(set) var failures: [Failure] = []
    /// How many equivalent answers there were.
    private(set) var equivalents = 0

    /// The failures under the lowest seed.
    var first: [Failure] {
        let lowest = failures.map(\.seed).min()
        return failures.filter { $0.seed == lowest }
    }

    /// Tries all seeds from 1, on as many threads as there are processors.
    static func run(
        _ exercise: Exercise, seeds: Int, language: Phrasebook.Language
    ) -> SolutionTrial {
        let total = Mutex(SolutionTrial())
        let next = Mutex(UInt64(1))
        Threads.run(min(Threads.processors, seeds)) {
            guard let prepared = try? PreparedExercise(exercise, language: language) else { return }
            while true {
                let seed = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard seed <= seeds else { return }
                let trial = one(prepared, seed, language)
                let goesOn = total.withLock { total in
                    total.failures += trial.failures
                    total.equivalents = max(total.equivalents, trial.equivalents)
                    return total.failures.isEmpty
                }
                if !goesOn { return }
            }
        }
        return total.withLock { $0 }
    }

    private static func one(
        _ prepared: PreparedExercise, _ seed: UInt64, _ language: Phrasebook.Language
    ) -> SolutionTrial {
        var trial = SolutionTrial()
        let exercise = prepared.exercise
        let stage: ExerciseStage
        do throws(LessonProblems) {
            stage = try ExerciseStage(
                prepared, Draw(exercise, variantSeed: seed, seed: seed))
        } catch {
            trial.failures = error.problems.map {
                Failure(seed: seed, text: $0.text, line: $0.line, why: $0.details)
            }
            return trial
        }
        let taken = ExerciseNames.taken(stage)
        for solution in exercise.solutions {
            let script = stage.script(of: solution)
            trial.expectFullMarks(script, solution.name, solution.line, stage, seed, language)
            guard solution.form == .script, seed <= 20 else { continue }
            let others = EquivalentAnswers.all(of: script, taken: taken)
            trial.equivalents += others.count
            for (name, script) in others {
                trial.expectFullMarks(
                    script, solution.name + " (\(name))", solution.line, stage, seed, language)
            }
        }
        return trial
    }

    private mutating func expectFullMarks(
        _ script: String, _ name: String, _ line: Int, _ stage: ExerciseStage, _ seed: UInt64,
        _ language: Phrasebook.Language
    ) {
        let attempt = stage.attempt(script)
        let failed = stage.check(attempt.session, details: false).filter { !$0.holds }
        guard !failed.isEmpty || !attempt.counts else { return }
        let told = failed.map { "  \($0.name): \($0.feedback?(language) ?? "")\n" }.joined()
        failures.append(
            Failure(
                seed: seed,
                text: .Exercise.solutionFails(name, seed: Int(seed), checks: failed.map(\.name)),
                line: line, why: told + (attempt.message(language) ?? "") + Self.quoted(script)))
    }

    private static func quoted(_ script: String) -> String {
        script.split(separator: "\n").map { "  | \($0)\n" }.joined()
    }
}

/// Plain threads of the system, for work that is shared out to all processors.
enum Threads {
    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on `count` threads at once, and waits for all of them.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        var threads: [pthread_t] = []
        for _ in 1..<max(2, count) {
            guard count > 1 else { break }
            var thread = pthread_t()
            let work = Unmanaged.passRetained(Work(body)).toOpaque()
            var attributes = pthread_attr_t()
            pthread_attr_init(&attributes)
            pthread_attr_setstacksize(&attributes, 8 << 20)
            let status = pthread_create(
                &thread, &attributes,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                    return nil
                }, work)
            pthread_attr_destroy(&attributes)
            if status == 0 {
                threads.append(thread)
            } else {
                Unmanaged<Work>.fromOpaque(work).release()
            }
        }
        body()
        for thread in threads { pthread_join(thread, nil) }
    }
}
