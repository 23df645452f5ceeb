import Phrasebook

/// The author's checks of an exercise.
///
/// Every reference solution and what is equivalent to it earns full marks, doing nothing earns
/// nothing, known wrong answers fail as they say, and small slips in the solutions are noticed.
public struct ExerciseReview: Sendable {
    /// How many seeds a solution is tried under, unless the author says otherwise.
    public static let standardSeeds = 200
    /// How many draws wrong answers and mutants are tried with.
    static let fewSeeds = 3

    public let exercise: Exercise
    public private(set) var problems: [LessonProblem] = []
    /// How many seeds the solutions were tried under.
    public private(set) var seeds = 0
    /// How many answers besides the solutions themselves were found equivalent and tried.
    public private(set) var equivalents = 0
    /// The slips that were tried; without those that change nothing.
    public private(set) var mutants = 0
    /// Those that a check notices.
    public private(set) var killed = 0
    /// Those that the author has declared to make no difference.
    public private(set) var declared = 0
    /// About how many minutes it takes, from its text and its solution.
    public private(set) var estimate = 0

    /// - Parameters:
    ///   - seeds: how many seeds each solution is tried under.
    ///   - language: of the diagnostics.
    public init(
        _ exercise: Exercise, seeds: Int = ExerciseReview.standardSeeds,
        language: Phrasebook.Language
    ) {
        self.exercise = exercise
        do throws(LessonProblems) {
            let bench = try ReviewBench(exercise, language)
            reviewProse(bench)
            reviewSolutions(bench, seeds)
            guard problems.isEmpty else { return }
            reviewNothing(bench)
            reviewWrongAnswers(bench)
            reviewMisconceptions(seeds, language)
            reviewMutants(bench)
        } catch {
            problems += error.problems
        }
    }

    private mutating func complain(_ text: Text, _ line: Int = 1, details: String = "") {
        problems.append(
            LessonProblem(path: exercise.path, line: line, text: text, details: details))
    }

    // MARK: Texts

    private mutating func reviewProse(_ bench: ReviewBench) {
        for (text, line) in ExerciseProse(bench.stages[0]).problems { complain(text, line) }
        for (text, line) in ExerciseNames(bench.stages[0]).problems { complain(text, line) }
        estimate = ExerciseProse.minutes(bench.stages[0])
        if exercise.minutes > 3 * max(1, estimate) || estimate > 3 * exercise.minutes {
            complain(.Exercise.otherMinutes(exercise.minutes, estimate: estimate), minutesLine)
        }
    }

    /// The line that says how long the exercise takes.
    private var minutesLine: Int {
        let files = DirectoryFiles("/", confined: false)
        guard case .text(let text) = files.read(exercise.path) else { return 1 }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.firstIndex { $0.hasPrefix("minutes:") } ?? 0) + 1
    }

    // MARK: Solutions

    private mutating func reviewSolutions(_ bench: ReviewBench, _ seeds: Int) {
        if exercise.solutions.isEmpty { complain(.Exercise.noSolution) }
        let different = Set(
            exercise.solutions.map { solution in
                solution.text.source.split(whereSeparator: \.isWhitespace)
            })
        if exercise.isMain, different.count < 2 {
            complain(.Exercise.oneSolution, exercise.solutions.last?.line ?? 1)
        }
        for (text, line) in bench.unequalLengths { complain(text, line) }
        let failures = SolutionTrial.run(exercise, seeds: seeds, language: bench.language)
        self.seeds = seeds
        equivalents = failures.equivalents
        for failure in failures.first { complain(failure.text, failure.line, details: failure.why) }
    }

    /// Doing nothing leaves the starting state: both earn nothing.
    private mutating func reviewNothing(_ bench: ReviewBench) {
        for stage in bench.stages {
            let results = stage.check(stage.attempt("").session, details: false)
            for (check, result) in zip(exercise.checks, results)
            where result.holds && check.points > 0 {
                return complain(.Exercise.earnedForNothing(check.name), check.line)
            }
        }
    }

    private mutating func reviewWrongAnswers(_ bench: ReviewBench) {
        for wrong in exercise.wrongAnswers {
            let failed = bench.failures(of: wrong.answer)
            let names = exercise.checks.map(\.name).filter(failed.contains)
            let expected = exercise.checks.map(\.name).filter(wrong.fails.contains)
            guard names != expected else { continue }
            complain(
                .Exercise.failsOtherwise(wrong.answer.name, fails: names, expected: expected),
                wrong.line, details: bench.message(of: wrong.answer))
        }
    }

    /// Each wrong answer is recognized as what it is, and unfinished work as nothing.
    private mutating func reviewMisconceptions(_ seeds: Int, _ language: Phrasebook.Language) {
        for problem in MisconceptionTrial.run(exercise, seeds: seeds, language: language) {
            complain(problem.text, problem.line)
        }
    }

    // MARK: Slips

    private mutating func reviewMutants(_ bench: ReviewBench) {
        let trial = MutantTrial.run(bench)
        (mutants, killed) = (trial.tried, trial.tried - trial.survivors.count)
        let survivors = trial.survivors
        for equivalent in exercise.equivalents {
            if survivors.contains(equivalent.mutant) {
                declared += 1
            } else {
                complain(
                    .Exercise.staleMutant(
                        equivalent.mutant,
                        suggestion: nearest(to: equivalent.mutant, in: survivors)),
                    equivalent.line)
            }
        }
        let known = Set(exercise.equivalents.map(\.mutant))
        for survivor in survivors where !known.contains(survivor) {
            complain(.Exercise.survivor(survivor), exercise.checks[0].line)
        }
        if mutants < Mutant.least {
            let line = exercise.solutions.last?.line ?? 1
            complain(.Exercise.fewMutants(mutants, least: Mutant.least), line)
        }
    }

    /// `07-x/three: 200 seeds, 46 mutants: 44 killed, 2 equivalent; about 5 minutes`.
    public var report: Text {
        .Exercise.review(
            exercise.name, checks: exercise.checks.count, seeds: seeds, equivalents: equivalents,
            mutants: (mutants, killed, declared), minutes: estimate, problems: problems.count)
    }
}
