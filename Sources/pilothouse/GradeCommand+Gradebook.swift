import Glibc
import Notebook
import Phrasebook
import Records
import Terminal

extension GradeCommand {
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
                for mark in submission.marks(job, report.sitting) {
                    marks.append(try key.sign(mark))
                }
            }
            try store.add(marks)
        }
    }
}

extension SubmissionVerdict {
    /// The marks of a submission, an exercise each; none for what was not handed in.
    func marks(_ job: GradeJob, _ sitting: Sitting) -> [MarkRecord] {
        exercises.compactMap { exercise in
            guard exercise.outcome != .missing else { return nil }
            return MarkRecord(
                student: job.student, exercise: exercise.exercise, submitted: job.submitted,
                earned: Int64(exercise.earned.thousandths),
                possible: Int64(Score(points: exercise.points).thousandths),
                assisted: exercise.isAssisted, variant: exercise.variant, sitting: sitting.seed,
                seeds: sitting.seedCount,
                submission: job.place, grader: ProductVersion.current)
        }
    }
}

extension GradeJob {
    /// Whose it is: the entry's name in the class's folder, without the ending of a file.
    fileprivate var student: String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !parts[0].isEmpty
            ? parts.dropLast().joined(separator: ".") : name
    }

    /// When it was last written to, in seconds since 1970.
    fileprivate var submitted: Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : ProgressStore.now
    }

    /// Where it lies, seen from anywhere.
    fileprivate var place: String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
