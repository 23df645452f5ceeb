import Phrasebook

/// Tells which of an exercise's known wrong answers a run is like.
///
/// A wrong answer with a sign is recognized by it: the expression holds under every seed, and one
/// of the checks that it fails is among those that fail. One without is recognized by what was done and
/// what was observed: deeds of the same kinds, the same checks failing, and the same being said
/// about them, under every seed. A run in which nobody has changed anything is like none, and so
/// is one that could be meant by several.
struct MisconceptionFinder: Sendable {
    /// What a run is compared by.
    struct Observation: Sendable, Equatable {
        var deeds: Set<String>
        var failed: [String]
        /// What is said about the failed checks.
        var told: [String]

        init(_ session: Session, _ results: [CheckResult], on stage: ExerciseStage) {
            deeds = Set(stage.deeds(in: session).map(\.kind))
            failed = results.filter { !$0.holds }.map(\.name)
            told = results.filter { !$0.holds }.map { $0.feedback?(.english) ?? $0.name }
        }
    }

    private let stages: [ExerciseStage]
    /// What the wrong answers without a sign leave under each seed, in the exercise's order.
    private let observations: [[Observation]?]

    init(_ stages: [ExerciseStage]) {
        self.stages = stages
        observations = (stages.first?.exercise.wrongAnswers ?? []).map { wrong in
            guard wrong.sign == nil else { return nil }
            return stages.map { stage in
                let session = stage.attempt(stage.script(of: wrong.answer)).session
                return Observation(session, stage.check(session, details: false), on: stage)
            }
        }
    }

    /// The wrong answers that runs under the finder's seeds are like.
    ///
    /// - Parameter runs: for each stage what was left and what the checks say about it; nil where
    ///   there was no run.
    func matches(_ runs: [(session: Session, results: [CheckResult])?]) -> [WrongAnswer] {
        guard let exercise = stages.first?.exercise, !exercise.wrongAnswers.isEmpty,
            runs.contains(where: { $0?.results.contains { !$0.holds } ?? false })
        else { return [] }
        let seen = zip(stages, runs).map { stage, run in
            run.map { Observation($0.session, $0.results, on: stage) }
        }
        let failed = Set(seen.compactMap { $0 }.flatMap(\.failed))
        guard !failed.isEmpty, seen.contains(where: { $0?.deeds.isEmpty == false }) else {
            return []
        }
        return exercise.wrongAnswers.enumerated().filter { index, wrong in
            if let observed = observations[index] {
                return zip(seen, observed).allSatisfy { $0 == nil || $0 == $1 }
            }
            return !failed.isDisjoint(with: wrong.fails)
                && zip(stages, runs).allSatisfy { stage, run in
                    run.map { stage.shows(signOf: index, in: $0.session) } ?? true
                }
        }
        .map(\.element)
    }

    /// The only wrong answer that the runs are like.
    func match(_ runs: [(session: Session, results: [CheckResult])?]) -> WrongAnswer? {
        let matches = matches(runs)
        return matches.count == 1 ? matches[0] : nil
    }
}

extension ExerciseStage {
    /// Whether what was left has the sign of a wrong answer.
    fileprivate func shows(signOf index: Int, in session: Session) -> Bool {
        guard let sign = prepared.signs[index] else { return false }
        let copy = copyForChecking(session)
        let value = copy.value(of: sign) { name in variables.first { $0.name == name }?.value }
        return value?.bool == true
    }
}
