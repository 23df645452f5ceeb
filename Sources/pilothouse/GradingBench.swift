import ArgumentParser
import Glibc
import KubeAPI
import Notebook

/// `pilothouse bench --grading`: a class of a thousand, each graded under five seeds.
struct GradingBench {
    static let students = 1_000

    /// One JSON object: seconds, and the most memory that a worker had.
    static func report() throws -> JSONObject {
        let folder = "/tmp/pilothouse-bench-\(getpid())"
        mkdir(folder, 0o755)
        defer { remove(folder) }
        guard let subject = try GradeSubject.find("keep-running"),
            let exercise = subject.exercises.first
        else { throw ValidationError("the lessons have no exercise 'keep-running'") }
        let jobs = try submissions(to: exercise, in: folder)
        defer { for job in jobs { unlink(job.path) } }
        let order = WorkerOrder(
            exercises: [exercise.path], sitting: Sitting(), language: .english)
        var verdicts: [SubmissionVerdict] = []
        var failure: WorkerPool.Failure?
        let (seconds, _) = BenchCommand.measure {
            do throws(WorkerPool.Failure) {
                verdicts = try WorkerPool.grade(
                    jobs, order, program: "/proc/self/exe", count: GradeCommand.processors,
                    patience: .seconds(120))
            } catch { failure = error }
        }
        if let failure { throw ValidationError(failure.text(.english)) }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return [
            "submissions": .int(Int64(jobs.count)), "seeds": .int(Int64(order.sitting.seedCount)),
            "seconds": .double(seconds),
            "full_marks": .int(Int64(verdicts.count { $0.percent == 100 })),
            "peak_worker_rss_bytes": .int(Int64(usage.ru_maxrss) * 1024),
            "workers": .int(Int64(GradeCommand.processors)),
        ]
    }

    /// A third of the class does it well, a third with a slip, a third makes a known mistake.
    private static func submissions(to exercise: Exercise, in folder: String) throws -> [GradeJob] {
        let draw = Draw(exercise, variantSeed: 1, seed: 1)
        let stage = try ExerciseStage(exercise, draw, language: .english)
        let texts =
            (exercise.solutions + exercise.wrongAnswers.map(\.answer)).map { stage.script(of: $0) }
            + [""]
        return try (1...students).map { number in
            let path = "\(folder)/student-\(number).pilot"
            let text = "# student \(number)\n" + texts[number % texts.count]
            if let problem = PersonsFiles().write(text, to: path) {
                throw ValidationError(problem(.english))
            }
            return GradeJob(path: path, name: "student-\(number)")
        }
    }
}
