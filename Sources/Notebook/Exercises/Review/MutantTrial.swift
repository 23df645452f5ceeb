import Phrasebook
import Synchronization

/// Tries the mutants of an exercise's solutions, on as many threads as there are processors.
struct MutantTrial: Sendable {
    /// How many were tried, without those that change nothing.
    private(set) var tried = 0
    /// What no check notices, in the order of the mutants.
    private(set) var survivors: [String] = []

    static func run(_ bench: ReviewBench) -> MutantTrial {
        let exercise = bench.stages[0].exercise
        let language = bench.language
        let mutants = Mutant.all(of: exercise)
        let fates = Mutex([ReviewBench.Fate?](repeating: nil, count: mutants.count))
        let next = Mutex(0)
        Threads.run(min(Threads.processors, mutants.count)) {
            // Stages of one prepared exercise belong to one thread.
            guard let bench = try? ReviewBench(exercise, language) else { return }
            while true {
                let index = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard index < mutants.count else { return }
                let fate = bench.fate(of: mutants[index])
                fates.withLock { $0[index] = fate }
            }
        }
        var trial = MutantTrial()
        for (mutant, fate) in zip(mutants, fates.withLock { $0 }) {
            switch fate {
            case .killed: trial.tried += 1
            case .survived:
                trial.tried += 1
                trial.survivors.append(mutant.label)
            case .sameState, .senseless, nil: break
            }
        }
        return trial
    }
}
