import Glibc
import Notebook
import Phrasebook
import Records
import Terminal

extension GradeCommand {
    /// When a submission was handed in.
    func time(of job: GradeJob) -> SubmittedTime {
        let told = submitted.flatMap(SubmittedTime.seconds)
        return told.map { SubmittedTime(seconds: $0, source: .option) }
            ?? job.submitted ?? SubmittedTime(seconds: ProgressStore.now, source: .file)
    }

    /// Applies the rules of a course to what was graded.
    func apply(_ course: String, to report: inout GradeReport, of jobs: [GradeJob]) throws {
        let options = GradebookOptions.reading(gradebook, language)
        let rules = try options.rules(course)
        let earlier = gradebook == nil ? [] : try options.read().marks
        for (index, job) in jobs.enumerated() where report.submissions.indices.contains(index) {
            report.submissions[index].apply(
                rules, student: job.student, time: time(of: job), earlier: earlier)
        }
    }

    /// Writes the marks into a gradebook, signed with the teacher's key.
    ///
    /// - Parameter jobs: what was graded, in the order of the report.
    func keep(_ report: GradeReport, of jobs: [GradeJob], in path: String) throws {
        let language = language
        let keyFile = Places().teacherKeyFile
        try orExit(language) { () throws(RecordsProblem) in
            guard let keyFile else { throw .noPlace }
            let key = try TeacherKey.keyOrNew(path: keyFile)
            let store = try GradebookStore(path: path)
            var marks: [MarkRecord] = []
            for (job, submission) in zip(jobs, report.submissions) where submission.isGraded {
                for mark in submission.marks(job, time(of: job), report.sitting) {
                    marks.append(try key.sign(mark))
                }
            }
            try store.add(marks)
        }
    }
}

extension SubmissionVerdict {
    /// The marks of a submission, an exercise each; none for what was not handed in.
    func marks(
        _ job: GradeJob, _ time: SubmittedTime, _ sitting: Sitting
    ) -> [MarkRecord] {
        exercises.compactMap { exercise in
            guard exercise.outcome != .missing else { return nil }
            return MarkRecord(
                student: job.student, exercise: exercise.exercise, submitted: time.seconds,
                earned: Int64(exercise.earned.thousandths),
                possible: Int64(Score(points: exercise.points).thousandths),
                assisted: exercise.isAssisted, variant: exercise.variant, sitting: sitting.seed,
                seeds: sitting.seedCount,
                submission: job.place, grader: ProductVersion.current)
        }
    }
}

extension GradeJob {
    /// Where it lies, seen from anywhere.
    fileprivate var place: String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
