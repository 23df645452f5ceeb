import KubeAPI
import Phrasebook

/// Grades submissions to one exercise: its starting states are made once for a sitting.
public struct ExerciseGrader: Sendable {
    public let exercise: Exercise
    let sitting: Sitting
    let prepared: PreparedExercise
    let examination: Examination

    var stages: [ExerciseStage] { examination.stages }

    /// - Throws: what is wrong with the exercise.
    public init(
        _ exercise: Exercise, _ sitting: Sitting, language: Phrasebook.Language
    ) throws(LessonProblems) {
        let prepared = try PreparedExercise(exercise, language: language)
        self.exercise = exercise
        self.sitting = sitting
        self.prepared = prepared
        examination = try Examination(
            prepared,
            sitting.seeds.map { Draw(exercise, variantSeed: sitting.variant, seed: $0) })
    }

    /// Grades the part of a submission that is for this exercise.
    ///
    /// A written answer comes before a journal; of the attempts in journals the best one counts.
    public func grade(_ submission: Submission) -> ExerciseVerdict {
        let help = submission.help(for: exercise.name)
        var verdict: ExerciseVerdict
        if let part = submission.part(for: exercise.name) {
            let answer = prepared.prepare(part.script, files: submission.files)
            verdict = examination.verdict(part, sitting) { stages[$0].attempt(answer) }
        } else {
            let attempts = submission.work(for: exercise.name).map { grade($0, submission) }
            verdict =
                attempts.reversed().max { $0.earned < $1.earned }
                ?? zero(.missing, .Grading.missing)
        }
        verdict.hints = help.hints
        verdict.isAssisted = help.isAssisted
        return verdict
    }

    /// Grades an attempt of a journal: on the variant that the person had.
    private func grade(_ part: SubmissionPart, _ submission: Submission) -> ExerciseVerdict {
        guard let work = part.work, let examination = examination(of: work) else {
            return zero(.unreadable, .Grading.noStart)
        }
        var inputs: [JournalInput] = []
        var verdict = examination.verdict(part, sitting) { index in
            guard index > 0 else {
                let own = examination.stages[0].attempt(work, files: submission.files)
                inputs = own.inputs
                return own.attempt
            }
            return examination.stages[index].attempt(inputs, files: submission.files)?.attempt
        }
        if work.entries.count > ExerciseStage.journalInputs {
            verdict.message = .Grading.longJournal(ExerciseStage.journalInputs)
        }
        return verdict
    }

    /// The exercise as the person had it, and under the sitting's hidden seeds.
    ///
    /// What the start has drawn stays as the person saw it; what only checks use is drawn anew.
    func examination(of work: JournaledWork) -> Examination? {
        let own = Draw(exercise, variantSeed: work.variant, seed: work.variant)
        let others = sitting.seeds.dropFirst().map { Draw(exercise, like: own, seed: $0) }
        return try? Examination(prepared, [own] + others)
    }

    /// No points, for whatever reason.
    public func zero(_ outcome: ExerciseVerdict.Outcome, _ message: Text?) -> ExerciseVerdict {
        examination.zero(outcome, message)
    }
}
