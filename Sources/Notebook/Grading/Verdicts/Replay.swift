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
        guard let part = submission.part(for: exercise.name) else { return [] }
        let answer = prepared.prepare(part.script, files: submission.files)
        return stages.enumerated().compactMap { number, stage in
            let attempt = stage.attempt(answer)
            let results = stage.check(attempt.session, details: false)
            guard !attempt.counts || results.contains(where: { !$0.holds }) else { return nil }
            var journal = Journal(seed: stage.draw.seed, language: prepared.base.language)
            for (name, value) in stage.variables where name != "start" {
                journal.entries.append(Journal.Entry("let \(name) = \(value.text)"))
            }
            if let start = exercise.start { journal.entries.append(Journal.Entry(start.text)) }
            journal.entries.append(Journal.Entry("settle"))
            journal.entries.append(Journal.Entry(part.script.text(part.script.range)))
            journal.entries.append(Journal.Entry("settle"))
            return ("\(submission.name).\(exercise.name).\(number + 1).journal", journal)
        }
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
