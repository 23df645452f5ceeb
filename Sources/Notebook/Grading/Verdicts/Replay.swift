import CEL
import KubeAPI
import Phrasebook
import PilotScript

extension ExerciseGrader {
    /// Journals that bring back the runs of a submission in which a check fails, as `load` reads
    /// them.
    ///
    /// They tell the hidden values: they are for after the sitting.
    public func replays(_ submission: Submission) -> [(name: String, journal: Journal)] {
        guard let part = submission.part(for: exercise.name) else {
            return submission.work(for: exercise.name).last
                .map { journalReplays($0, submission) } ?? []
        }
        let answer = prepared.prepare(part.script, files: submission.files)
        return stages.enumerated().compactMap { number, stage in
            let attempt = stage.attempt(answer)
            guard stage.fails(attempt) else { return nil }
            var journal = stage.journalOfStart
            journal.entries.append(Journal.Entry(part.script.text(part.script.range)))
            journal.entries += [Journal.Entry("settle"), Journal.Entry("stepping off")]
            return (name(submission, number), journal)
        }
    }

    private func name(_ submission: Submission, _ number: Int) -> String {
        "\(submission.name).\(exercise.name).\(number + 1).journal"
    }

    /// The same for what a journal tells: with the names that chance gives under each seed.
    private func journalReplays(
        _ part: SubmissionPart, _ submission: Submission
    ) -> [(name: String, journal: Journal)] {
        guard let work = part.work, let examination = examination(of: work) else { return [] }
        let files = submission.files
        let own = examination.stages[0].attempt(work, files: files)
        return examination.stages.enumerated().compactMap { number, stage in
            let run =
                number == 0
                ? (attempt: own.attempt, typed: work.entries)
                : stage.attempt(own.inputs, files: files)
            guard let run, stage.fails(run.attempt) else { return nil }
            var journal = stage.journalOfStart
            journal.entries.append(Journal.Entry("stepping off"))
            journal.entries += run.typed
            return (name(submission, number), journal)
        }
    }
}

extension ExerciseStage {
    fileprivate func fails(_ attempt: Attempt) -> Bool {
        !attempt.counts || check(attempt.session, details: false).contains { !$0.holds }
    }

    /// A journal that makes the starting state. Nothing settles by itself in it, as in scripts.
    fileprivate var journalOfStart: Journal {
        var journal = Journal(seed: draw.seed, language: prepared.base.language)
        journal.entries.append(Journal.Entry("stepping on"))
        for (name, value) in variables where name != "start" {
            journal.entries.append(Journal.Entry("let \(name) = \(value.text)"))
        }
        if let start = exercise.start { journal.entries.append(Journal.Entry(start.text)) }
        journal.entries.append(Journal.Entry("settle"))
        return journal
    }
}

extension SubmissionGrader {
    /// The replays of a submission that lies at a path.
    public func replays(_ path: String, name: String) -> [(name: String, journal: Journal)] {
        var submission = SubmissionReader.read(path, name: name)
        submission.resolve(graders.map(\.exercise.name))
        return graders.flatMap { $0.replays(submission) }
    }
}
