import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

/// Grades submissions to one exercise: its starting states are made once for a sitting.
public struct ExerciseGrader: Sendable {
    public let exercise: Exercise
    let sitting: Sitting
    let prepared: PreparedExercise
    let stages: [ExerciseStage]
    /// What those who give the known wrong answers fail, and what they are told.
    private let mistakes: [Mistake]
    /// What the reference solution leaves under the first seed.
    private let reference: TraceKinds?

    /// A known wrong answer and its marks.
    private struct Mistake: Sendable {
        let name: String
        let misconception: Text
        let failed: [String]
        /// The feedback of the failed checks under each seed.
        let told: [[String]]
    }

    /// - Throws: what is wrong with the exercise.
    public init(
        _ exercise: Exercise, _ sitting: Sitting, language: Phrasebook.Language
    ) throws(LessonProblems) {
        let prepared = try PreparedExercise(exercise, language: language)
        var stages: [ExerciseStage] = []
        for seed in sitting.seeds {
            let draw = Draw(exercise, variantSeed: sitting.variant, seed: seed)
            stages.append(try ExerciseStage(prepared, draw))
        }
        self.exercise = exercise
        self.sitting = sitting
        self.prepared = prepared
        self.stages = stages
        reference = exercise.solutions.first.flatMap {
            stages[0].kinds(of: stages[0].attempt(stages[0].script(of: $0)).session)
        }
        mistakes = exercise.wrongAnswers.map { wrong in
            let runs = stages.map { stage in
                stage.check(
                    stage.attempt(stage.script(of: wrong.answer)).session, details: false)
            }
            let stage = stages[0]
            let text = Text(
                en: stage.filled(wrong.misconception.english),
                zh: stage.filled(wrong.misconception.chinese))
            return Mistake(
                name: wrong.answer.name, misconception: text, failed: Self.failed(runs),
                told: runs.map(Self.told))
        }
    }

    /// The checks that fail at least once, in their order.
    private static func failed(_ runs: [[CheckResult]]) -> [String] {
        guard let first = runs.first else { return [] }
        return first.indices.filter { index in runs.contains { !$0[index].holds } }
            .map { first[$0].name }
    }

    private static func told(_ results: [CheckResult]) -> [String] {
        results.filter { !$0.holds }.map { $0.feedback?(.english) ?? $0.name }
    }

    // MARK: Grading

    /// Grades the part of a submission that is for this exercise.
    public func grade(_ submission: Submission) -> ExerciseVerdict {
        guard let part = submission.part(for: exercise.name) else {
            return zero(.missing, .Grading.missing)
        }
        let answer = prepared.prepare(part.script, files: submission.files)
        var runs: [[CheckResult]] = []
        var verdict = zero(.graded, nil)
        verdict.file = part.file
        for (index, stage) in stages.enumerated() {
            let attempt = stage.attempt(answer)
            if index == 0 { tell(attempt, part, &verdict) }
            switch attempt.ending {
            case .rejected: return with(&verdict, .unreadable)
            case .limit:
                if index > 0 { tell(attempt, part, &verdict) }
                return with(&verdict, .limit)
            case .finished, .stopped: break
            }
            // What marks point to takes time to find: once for each check.
            let known = runs.flatMap { $0.filter { !$0.holds }.map(\.name) }
            var results = stage.check(attempt.session, details: index == 0)
            if index > 0, results.contains(where: { !$0.holds && !known.contains($0.name) }) {
                results = stage.check(attempt.session, details: true)
            }
            runs.append(results)
            if index == 0 { lookAtFirst(attempt.session, runs[0], &verdict) }
        }
        for index in exercise.checks.indices {
            merge(runs.map { $0[index] }, into: &verdict.checks[index])
        }
        findMisconception(runs, &verdict)
        return verdict
    }

    private func with(
        _ verdict: inout ExerciseVerdict, _ outcome: ExerciseVerdict.Outcome
    ) -> ExerciseVerdict {
        verdict.outcome = outcome
        return verdict
    }

    /// No points, for whatever reason.
    public func zero(_ outcome: ExerciseVerdict.Outcome, _ message: Text?) -> ExerciseVerdict {
        var verdict = ExerciseVerdict(
            exercise: exercise.name, title: exercise.title, outcome: outcome,
            points: exercise.points)
        verdict.message = message
        verdict.checks = prepared.checks.map { check in
            CheckVerdict(
                name: check.check.name, title: check.title.text(stages[0].shownValue),
                points: check.check.points, earned: Score(points: 0), held: 0,
                seeds: stages.count, isHidden: check.check.isHidden,
                isAlways: check.check.isAlways)
        }
        return verdict
    }

    /// What the script complained about.
    private func tell(
        _ attempt: Attempt, _ part: SubmissionPart, _ verdict: inout ExerciseVerdict
    ) {
        guard let english = attempt.message(.english), let chinese = attempt.message(.chinese)
        else { return }
        verdict.message = Text(en: english, zh: chinese)
        let diagnostic: Diagnostic? =
            switch attempt.ending {
            case .finished: nil
            case .rejected(let diagnostics): diagnostics.first
            case .stopped(let failure), .limit(let failure): failure.diagnostic
            }
        guard let diagnostic, !diagnostic.source.bytes.isEmpty else { return }
        verdict.line = max(1, diagnostic.source.position(of: diagnostic.range.start).line)
    }

    private func lookAtFirst(
        _ session: Session, _ results: [CheckResult], _ verdict: inout ExerciseVerdict
    ) {
        if sitting.hasDiagrams {
            verdict.diagram = stages[0].diagram(of: session, language: prepared.base.language)
        }
        guard let reference, results.contains(where: { !$0.holds && !$0.isHidden }),
            let done = stages[0].kinds(of: session)
        else { return }
        for (index, result) in results.enumerated() where !result.holds && !result.isHidden {
            verdict.checks[index].divergence = stages[0].divergence(
                of: done, from: reference, hop: prepared.checks[index].hop)
        }
    }

    /// One check under all seeds.
    private func merge(_ results: [CheckResult], into verdict: inout CheckVerdict) {
        verdict.held = results.count(where: \.holds)
        let isWhole = verdict.held == results.count
        verdict.earned =
            verdict.isAlways
            ? Score(points: isWhole ? verdict.points : 0)
            : Score(points: verdict.points, times: verdict.held, of: results.count)
        let shown = results.first { !$0.holds } ?? results[0]
        verdict.feedback = shown.holds ? nil : shown.feedback
        verdict.object = shown.object
        verdict.hop = shown.hop
        verdict.hopText = shown.hopText
        verdict.show = shown.show
    }

    /// The misconception of a wrong answer that fails in just the same way.
    private func findMisconception(_ runs: [[CheckResult]], _ verdict: inout ExerciseVerdict) {
        let failed = Self.failed(runs)
        guard !failed.isEmpty else { return }
        let told = runs.map(Self.told)
        let alike = mistakes.filter { $0.failed == failed }
        let found = alike.first { $0.told == told } ?? (alike.count == 1 ? alike[0] : nil)
        verdict.misconception = found?.misconception
        verdict.misconceptionName = found?.name
    }
}
