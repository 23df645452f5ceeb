import ArgumentParser
import Glibc
import Notebook
import Phrasebook
import Records
import Terminal

extension GradebookCommand {
    /// `pilothouse gradebook regrade`: what was handed in, run again.
    struct Regrade: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run again what was handed in; prints each mark that comes out otherwise.",
            discussion: """
                Each submission runs under the seeds of its own sitting, against the exercise as \
                it is now. A mark that was set by hand stays above what comes out.
                """)

        @OptionGroup var options: GradebookOptions

        @Argument(help: "An exercise, a lesson or a course: its name, file or folder.")
        var subject: String

        @Option(help: "Why the marks are given anew; it is kept.")
        var reason: String

        @Option(help: "Only this student.")
        var student: String?

        @Flag(help: "Only say what would change.")
        var dryRun = false

        func run() throws {
            let language = options.language
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw ValidationError(Text.Gradebook.overrideNeedsReason(language))
            }
            let subject = try GradeSubject.named(subject, language)
            let exercises = subject.exercises
            let store = try options.open()
            let marks = try options.read().marks.filter { mark in
                student.map { $0 == mark.student } ?? true
                    && (exercises.contains { $0.name == mark.exercise }
                        || subject.lessons.contains { $0.quizName == mark.exercise })
            }
            var changed = 0
            for mark in marks {
                let quizzes = subject.lessons.filter { $0.quizName == mark.exercise }
                let paths = exercises.filter { $0.name == mark.exercise }.map(\.path)
                guard let new = try again(mark, paths, quizzes.map(\.path)) else {
                    let text = Text.Gradebook.notRunAgain(
                        mark.student, mark.exercise, mark.submission)
                    Console.error(text(language) + "\n")
                    continue
                }
                if new.earned == mark.earned && new.possible == mark.possible { continue }
                changed += 1
                let text = Text.Gradebook.regraded(
                    mark.student, mark.exercise, from: Points.text(mark.earned),
                    to: Points.text(new.earned), reason: reason)
                Console.output(text(language) + "\n")
                if !dryRun { try replace(mark, by: new, in: store) }
            }
            let report = Text.Gradebook.regradedInAll(changed, of: marks.count)
            Console.output(report(language) + "\n")
        }

        /// The mark that the submission earns now; nil when it can't be had any more.
        private func again(
            _ mark: MarkRecord, _ exercises: [String], _ lessons: [String]
        ) throws -> MarkRecord? {
            guard access(mark.submission, R_OK) == 0 else { return nil }
            let sitting = Sitting(
                seed: mark.sitting, variant: mark.variant, seedCount: mark.seeds)
            let order = WorkerOrder(
                exercises: exercises, lessons: lessons, sitting: sitting,
                language: options.language)
            let job = GradeJob(path: mark.submission, name: mark.student)
            let verdicts: [SubmissionVerdict]
            do {
                verdicts = try WorkerPool.grade(
                    [job], order, program: "/proc/self/exe", count: 1, patience: .seconds(120),
                    progress: { _ in })
            } catch {
                throw ValidationError(error.text(options.language))
            }
            guard let verdict = verdicts.first, verdict.isGraded,
                let found = verdict.exercises.first, found.outcome != .missing
            else { return nil }
            var new = mark
            new.earned = Int64(found.earned.thousandths)
            new.possible = Int64(Score(points: found.points).thousandths)
            new.grader = ProductVersion.current
            return new
        }

        private func replace(
            _ mark: MarkRecord, by new: MarkRecord, in store: GradebookStore
        ) throws {
            let reason = reason
            let keyFile = Places().teacherKeyFile
            try orExit(options.language) { () throws(RecordsProblem) in
                guard let keyFile else { throw .noPlace }
                let signed = try TeacherKey.keyOrNew(path: keyFile).sign(new)
                try store.regrade(mark, as: signed, reason: reason, at: ProgressStore.now)
            }
        }
    }
}
