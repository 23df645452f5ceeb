import Glibc
import KubeAPI
import Phrasebook

/// Grades submissions in worker processes, on all processors.
///
/// A worker that gets stuck or breaks down harms no other submission: it is stopped, and its
/// submission graded once more by a fresh one; if that fails as well the submission is *not
/// graded*, which is no mark.
public struct WorkerPool {
    /// Why nothing was graded.
    public struct Failure: Error, Sendable {
        public let text: Text
    }

    /// The program that is the worker, and its arguments.
    private let program: String
    private let arguments: [String]
    private let order: WorkerOrder
    /// How long a submission may take in wall time before its worker counts as stuck.
    private let patience: Duration
    /// How long a worker may take to prepare the exercises, whatever a submission may take.
    private static let longestStart = Duration.seconds(600)
    private let jobs: [GradeJob]

    private var workers: [WorkerProcess] = []
    private var waiting: [Int]
    private var tries: [Int]
    private var verdicts: [SubmissionVerdict?]
    private let clock = ContinuousClock()

    /// - Parameters:
    ///   - program: this program's own file.
    ///   - count: how many workers at once.
    public static func grade(
        _ jobs: [GradeJob], _ order: WorkerOrder, program: String,
        arguments: [String] = ["grade-worker"], count: Int, patience: Duration,
        progress: (Int) -> Void = { _ in }
    ) throws(Failure) -> [SubmissionVerdict] {
        // A worker that is gone is noticed when it is written to.
        signal(SIGPIPE, SIG_IGN)
        var pool = WorkerPool(jobs, order, program, arguments, patience)
        defer { for worker in pool.workers { worker.end() } }
        try pool.run(max(1, min(count, jobs.count)), progress)
        return pool.verdicts.enumerated().map { index, verdict in
            verdict ?? pool.notGraded(jobs[index])
        }
    }

    private init(
        _ jobs: [GradeJob], _ order: WorkerOrder, _ program: String, _ arguments: [String],
        _ patience: Duration
    ) {
        self.jobs = jobs
        self.order = order
        self.program = program
        self.arguments = arguments
        self.patience = patience
        waiting = Array(jobs.indices.reversed())
        tries = jobs.map { _ in 0 }
        verdicts = jobs.map { _ in nil }
    }

    private mutating func run(
        _ count: Int, _ progress: (Int) -> Void
    ) throws(Failure) {
        for _ in 0..<count { try start() }
        var done = 0
        while done < jobs.count {
            try wait()
            let now = verdicts.count { $0 != nil } + tries.count { $0 >= 2 }
            if now != done { progress(now) }
            done = now
            while workers.count < min(count, jobs.count - done) { try start() }
        }
    }

    private mutating func start() throws(Failure) {
        let deadline = clock.now.advanced(by: max(patience, Self.longestStart))
        guard let worker = WorkerProcess(program, arguments, deadline: deadline),
            worker.send(order.wire)
        else { throw Failure(text: .Grading.noWorker) }
        workers.append(worker)
    }

    /// Waits until something arrives or somebody's time is up.
    private mutating func wait() throws(Failure) {
        var polls = workers.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
        let soonest = workers.map(\.deadline).min() ?? clock.now
        let left = clock.now.duration(to: soonest).components
        let milliseconds = max(0, min(left.seconds * 1_000 + 1_000, 60_000))
        guard poll(&polls, nfds_t(polls.count), Int32(milliseconds)) >= 0 || errno == EINTR else {
            throw Failure(text: .Grading.noWorker)
        }
        for index in workers.indices.reversed() {
            if polls[index].revents != 0 {
                try receive(index)
            } else if workers[index].deadline < clock.now {
                if !workers[index].isReady { throw Failure(text: .Grading.noWorker) }
                giveUp(index)
            }
        }
    }

    private mutating func receive(_ index: Int) throws(Failure) {
        switch workers[index].receive() {
        case .nothing: return
        case .end:
            if !workers[index].isReady { throw Failure(text: .Grading.noWorker) }
            giveUp(index)
        case .line(let value):
            if let problem = value["problem"]?.string {
                throw Failure(text: Text(verbatim: problem))
            }
            if let job = workers[index].job {
                guard let verdict = SubmissionVerdict(wire: value) else { return giveUp(index) }
                verdicts[job] = verdict
            }
            workers[index].isReady = true
            next(index)
        }
    }

    /// Gives a worker its next job, or lets it go.
    private mutating func next(_ index: Int) {
        workers[index].job = nil
        guard let job = waiting.popLast() else {
            workers.remove(at: index).end()
            return
        }
        workers[index].job = job
        workers[index].deadline = clock.now.advanced(by: patience)
        if !workers[index].send(jobs[job].wire) { giveUp(index) }
    }

    /// Ends a worker; its job comes once more, at the end.
    private mutating func giveUp(_ index: Int) {
        let worker = workers.remove(at: index)
        worker.end()
        guard let job = worker.job else { return }
        tries[job] += 1
        if tries[job] < 2 { waiting.insert(job, at: 0) }
    }

    private func notGraded(_ job: GradeJob) -> SubmissionVerdict {
        let exercises = order.exercises.compactMap { path -> ExerciseVerdict? in
            guard let exercise = try? ExerciseFile.read(path).get() else { return nil }
            var sitting = order.sitting
            sitting.seedCount = 1
            let grader = try? ExerciseGrader(exercise, sitting, language: order.language)
            return grader?.zero(.notGraded, nil)
        }
        let quizzes = (try? order.quizzes()) ?? []
        return SubmissionVerdict(
            name: job.name, exercises: exercises + quizzes.map { $0.zero(.notGraded) })
    }
}
