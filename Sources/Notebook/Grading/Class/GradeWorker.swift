import Glibc
import KubeAPI
import Phrasebook

/// The worker's side: grades what it is told on standard input, a line for each submission, and
/// answers with a line each on standard output.
///
/// Nothing that a submission prints goes there: its session writes nowhere.
public enum GradeWorker {
    /// The most address space of a worker, in bytes: a process beyond it has broken down.
    private static let memoryLimit: UInt = 4 << 30

    /// Works until its input ends.
    public static func run() {
        limitMemory()
        guard let first = readLine(), let wire = try? JSONParser.parse(first),
            let order = WorkerOrder(wire: wire)
        else { return }
        guard let grader = grader(order) else { return }
        write(["ready": true])
        while let line = readLine() {
            guard let wire = try? JSONParser.parse(line), let job = GradeJob(wire: wire) else {
                return
            }
            let clock = ContinuousClock()
            let start = clock.now
            var verdict = grader.grade(job.path, name: job.name)
            let duration = start.duration(to: clock.now).components
            verdict.milliseconds =
                Int(duration.seconds) * 1_000 + Int(duration.attoseconds / 1_000_000_000_000_000)
            write(verdict.wire)
        }
    }

    private static func limitMemory() {
        var limit = rlimit(rlim_cur: memoryLimit, rlim_max: memoryLimit)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    private static func grader(_ order: WorkerOrder) -> SubmissionGrader? {
        do throws(LessonProblems) {
            var exercises: [Exercise] = []
            for path in order.exercises { exercises.append(try ExerciseFile.read(path).get()) }
            return try SubmissionGrader(
                exercises, order.sitting, quizzes: order.quizzes(), language: order.language)
        } catch {
            let told = error.problems.map { $0.render(in: order.language) }.joined()
            write(["problem": .string(told)])
            return nil
        }
    }

    private static func write(_ value: JSONValue) {
        let line = JSONWriter.text(of: value, style: .compact) + "\n"
        if !Descriptor.write(line, to: 1) { _exit(1) }
    }
}
