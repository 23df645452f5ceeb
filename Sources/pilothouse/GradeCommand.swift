import ArgumentParser
import Glibc
import Notebook
import Phrasebook
import Records

/// `pilothouse grade`: marks for submissions.
struct GradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade submissions to exercises.",
        discussion: """
            A submission is a script (.pilot), a manifest (.yaml), a notebook with answers (.md), \
            a session's journal (as 'save' writes it), or a folder or zip of those; a class is a folder with one entry for each student. \
            Everybody is graded under the same seeds. Exit status: 0 graded, whatever the score; \
            1 a score is below --fail-under; 2 the arguments can't be used; 3 something was not \
            graded and has to run again.
            """)

    @Argument(help: "An exercise, a lesson or a course: its name, file or folder.")
    var subject: String

    @Argument(help: "What was handed in.")
    var submissions: [String]

    @Option(help: "text, json, junit, gradescope, csv, sarif, github or html.")
    var format: GradeFormat = .text

    @Option(help: "Write the report to this file.")
    var output: String?

    @Option(help: "Under how many seeds each submission runs.")
    var seeds = 5

    @Option(help: "Exit with status 1 when a score is below this many percent.")
    var failUnder: Double?

    @Option(help: "Decides the hidden seeds; the same for everyone in a sitting.")
    var seed: UInt64 = 1

    @Option(help: "Decides the values that the tasks tell.")
    var variant: UInt64 = 1

    @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
    var language: Language = .fromEnvironment

    @Flag(help: "Tell what hidden checks look at: for a teacher.")
    var showHidden = false

    @Flag(help: "Say when each submission was graded and how long it took.")
    var times = false

    @Flag(name: .customLong("class"), help: "Each entry of the folder is a student's.")
    var isClass = false

    @Flag(inversion: .prefixedNo, help: "Grade the questions of whole lessons, too.")
    var quiz = true

    @Option(help: "Write a journal for each failed seed into this folder; 'load' replays it.")
    var replay: String?

    @Option(help: "Keep the marks, signed, in this gradebook; see 'pilothouse gradebook'.")
    var gradebook: String?

    @Option(help: "The course's rules: attempts, deadlines, what lateness costs, weights.")
    var course: String?

    @Option(help: "When it was handed in. (default: as submitted.csv, timestamp.txt or files tell)")
    var submitted: String?

    @Option(help: "A folder with lessons whose exercises aren't public.")
    var bank: String?

    @Option(help: "How many submissions are graded at once. (default: one for each processor)")
    var workers: Int?

    @Option(help: "After how many seconds a worker counts as stuck.")
    var patience = 120

    func validate() throws {
        guard (1...1_000).contains(seeds) else {
            throw ValidationError("--seeds goes from 1 to 1000")
        }
        guard failUnder.map({ (0...100).contains($0) }) ?? true else {
            throw ValidationError("--fail-under goes from 0 to 100")
        }
        if let submitted, SubmittedTime.seconds(submitted) == nil {
            throw ValidationError(Text.Grading.notAMoment(submitted)(language))
        }
        guard (1...86_400).contains(patience), (1...256).contains(workers ?? 1) else {
            throw ValidationError("--patience and --workers need to be at least 1")
        }
    }

    func run() throws {
        let subject = try GradeSubject.named(subject, bank: bank, language)
        let names = subject.exercises.map(\.name)
        let jobs = try submissions.flatMap { path in
            guard access(path, R_OK) == 0 else {
                throw ValidationError(Text.Grading.noSubmission(path)(language))
            }
            // Gradescope hands over one submission at a time, whatever the student has put in it.
            return format == .gradescope && !isClass
                ? [GradeJob(path: path, name: path)]
                : ClassFolder.jobs(at: path, exercises: names, isClass: isClass)
        }
        var sitting = Sitting(seed: seed, variant: variant, seedCount: seeds)
        sitting.showsHidden = showHidden
        sitting.hasDiagrams = format == .html
        let started = ProgressStore.now
        let order = WorkerOrder(
            exercises: subject.exercises.map(\.path),
            lessons: quiz ? subject.lessons.map(\.path) : [], sitting: sitting,
            language: language)
        var report = GradeReport(
            subject: subject.name, sitting: sitting, language: language,
            submissions: try grade(jobs, order))
        report.hasTimes = times
        report.started = started
        report.findLikenesses()
        if let course { try apply(course, to: &report, of: jobs) }
        try write(report.text(as: format))
        if let gradebook { try keep(report, of: jobs, in: gradebook) }
        if let replay { try writeReplays(subject.exercises, jobs, sitting, to: replay) }
        let isBelow = report.submissions.contains { submission in
            submission.isGraded && failUnder.map { submission.percent < $0 } ?? false
        }
        if report.submissions.contains(where: { !$0.isGraded }) { throw ExitCode(3) }
        if isBelow { throw ExitCode.failure }
    }

    private func grade(_ jobs: [GradeJob], _ order: WorkerOrder) throws -> [SubmissionVerdict] {
        let showsProgress = isatty(2) == 1 && jobs.count > 1
        let language = language
        defer { if showsProgress { Console.error("\r\u{1B}[K") } }
        do {
            return try WorkerPool.grade(
                jobs, order, program: "/proc/self/exe",
                count: workers ?? GradeCommand.processors, patience: .seconds(patience),
                progress: { done in
                    guard showsProgress else { return }
                    Console.error(Self.bar(done, of: jobs.count, language))
                })
        } catch {
            throw ValidationError(error.text(language))
        }
    }

    private static func bar(_ done: Int, of all: Int, _ language: Language) -> String {
        let filled = done * 30 / max(1, all)
        return "\r\u{1B}[K[" + String(repeating: "█", count: filled)
            + String(repeating: "·", count: 30 - filled) + "] "
            + Text.Grading.progress(done, of: all)(language)
    }

    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    private func write(_ text: String) throws {
        guard let output else { return Console.output(text) }
        if let problem = PersonsFiles().write(text, to: output) {
            throw ValidationError(problem(language))
        }
    }

    private func writeReplays(
        _ exercises: [Exercise], _ jobs: [GradeJob], _ sitting: Sitting, to folder: String
    ) throws {
        mkdir(folder, 0o755)
        do {
            let grader = try SubmissionGrader(exercises, sitting, language: language)
            for job in jobs {
                for (name, journal) in grader.replays(job.path, name: job.name) {
                    let path = folder + "/" + name
                    if let problem = PersonsFiles().write(journal.text, to: path) {
                        throw ValidationError(problem(language))
                    }
                }
            }
        } catch let problems as LessonProblems {
            throw ValidationError(problems, language)
        }
    }
}

extension GradeSubject {
    /// What a word of the command line names.
    static func named(
        _ word: String, bank: String? = nil, _ language: Language
    ) throws -> GradeSubject {
        do {
            if let subject = try find(word, bank: bank) { return subject }
        } catch {
            throw ValidationError(error, language)
        }
        throw ValidationError(Text.Grading.nothingFound(word)(language))
    }
}

extension ValidationError {
    fileprivate init(_ problems: LessonProblems, _ language: Language) {
        self.init(problems.problems.map { $0.render(in: language) }.joined())
    }
}

extension GradeFormat: ExpressibleByArgument {}

/// `pilothouse grade-worker`: what `grade` starts, once for each processor.
struct GradeWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade-worker", abstract: "Grade what standard input names.",
        shouldDisplay: false)

    func run() throws { GradeWorker.run() }
}
