import Phrasebook

/// An exercise set up under the seeds of a grading, with what its known answers leave there.
struct Examination: Sendable {
    let prepared: PreparedExercise
    let stages: [ExerciseStage]
    let misconceptions: MisconceptionFinder
    /// What the reference solutions do under the first seed.
    let references: ReferenceDeeds

    /// - Throws: what is wrong with the exercise.
    init(_ prepared: PreparedExercise, _ draws: [Draw]) throws(LessonProblems) {
        var stages: [ExerciseStage] = []
        for draw in draws { stages.append(try ExerciseStage(prepared, draw)) }
        self.prepared = prepared
        self.stages = stages
        misconceptions = MisconceptionFinder(stages)
        let first = stages[0]
        references = ReferenceDeeds(
            solutions: prepared.exercise.solutions.map { solution in
                first.deeds(in: first.attempt(first.script(of: solution)).session)
            })
    }

    /// Checks the attempts under all seeds, and says what they are worth.
    ///
    /// - Parameters:
    ///   - attempt: the answer's run on a stage; nil where it can't run under that seed.
    ///   - part: where the answer stands.
    ///   - sitting: what the report is to have.
    func verdict(
        _ part: SubmissionPart, _ sitting: Sitting, attempt: (Int) -> Attempt?
    ) -> ExerciseVerdict {
        var verdict = zero(.graded, nil)
        verdict.file = part.file
        var runs: [(session: Session, results: [CheckResult])?] = []
        for (index, stage) in stages.enumerated() {
            guard let attempt = attempt(index) else {
                runs.append(nil)
                continue
            }
            if index == 0 { verdict.tell(attempt, part) }
            switch attempt.ending {
            case .rejected: return with(&verdict, .unreadable)
            case .limit:
                if index > 0 { verdict.tell(attempt, part) }
                return with(&verdict, .limit)
            case .finished, .stopped: break
            }
            // What marks point to takes time to find: once for each check.
            let known = runs.flatMap { $0?.results.filter { !$0.holds }.map(\.name) ?? [] }
            var results = stage.check(attempt.session, details: index == 0)
            if index > 0, results.contains(where: { !$0.holds && !known.contains($0.name) }) {
                results = stage.check(attempt.session, details: true)
            }
            if index == 0 { lookAtFirst(attempt.session, &results, sitting, &verdict) }
            runs.append((attempt.session, results))
        }
        for index in verdict.checks.indices {
            merge(runs.compactMap { $0?.results[index] }, into: &verdict.checks[index])
        }
        let found = misconceptions.match(runs)
        verdict.misconception = found.map { wrong in
            Text(
                en: stages[0].filled(wrong.misconception.english),
                zh: stages[0].filled(wrong.misconception.chinese))
        }
        verdict.misconceptionName = found?.answer.name
        return verdict
    }

    private func with(
        _ verdict: inout ExerciseVerdict, _ outcome: ExerciseVerdict.Outcome
    ) -> ExerciseVerdict {
        verdict.outcome = outcome
        return verdict
    }

    /// No points, for whatever reason.
    func zero(_ outcome: ExerciseVerdict.Outcome, _ message: Text?) -> ExerciseVerdict {
        let exercise = prepared.exercise
        var verdict = ExerciseVerdict(
            exercise: exercise.name, title: exercise.title, outcome: outcome,
            points: exercise.points)
        verdict.message = message
        verdict.variant = stages[0].draw.variantSeed
        verdict.checks = prepared.checks.map { check in
            CheckVerdict(
                name: check.check.name, title: check.title.text(stages[0].shownValue),
                points: check.check.points, earned: Score(points: 0), held: 0,
                seeds: stages.count, isHidden: check.check.isHidden,
                isAlways: check.check.isAlways)
        }
        return verdict
    }

    private func lookAtFirst(
        _ session: Session, _ results: inout [CheckResult], _ sitting: Sitting,
        _ verdict: inout ExerciseVerdict
    ) {
        if sitting.hasDiagrams {
            verdict.diagram = stages[0].diagram(of: session, language: prepared.base.language)
        }
        guard results.contains(where: { !$0.holds && !$0.isHidden }) else { return }
        let deeds = stages[0].deeds(in: session)
        for (index, result) in results.enumerated() where !result.holds && !result.isHidden {
            let divergence = references.divergence(of: deeds, about: result.objects)
            verdict.checks[index].divergence = divergence?.text
            guard result.hop == nil, let hop = divergence?.hop,
                let place = stages[0].clusterIndex(in: session)
            else { continue }
            results[index].point(to: hop, in: session.clusters[place].cluster)
        }
    }

    /// One check under all seeds.
    private func merge(_ results: [CheckResult], into verdict: inout CheckVerdict) {
        verdict.seeds = results.count
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
        if !shown.holds, shown.hopText == nil, !shown.isHidden, shown.object != nil {
            verdict.hopText = .Grading.noHop
        }
        verdict.show = shown.show
    }
}
