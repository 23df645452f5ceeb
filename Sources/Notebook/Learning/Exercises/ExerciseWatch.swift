import Glibc
import Phrasebook
import PilotScript

/// Checks a file with an answer again and again, whenever it has been saved in the learner's own
/// editor.
public struct ExerciseWatch: Sendable {
    /// Which version of a file is there: editors write in place, or put another file in its place.
    public struct Stamp: Sendable, Equatable {
        private let device: UInt64
        private let inode: UInt64
        private let size: Int64
        private let seconds: Int64
        private let nanoseconds: Int64

        /// The version that is there now; nil where there is no file.
        public init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
            size = Int64(status.st_size)
            seconds = Int64(status.st_mtim.tv_sec)
            nanoseconds = Int64(status.st_mtim.tv_nsec)
        }
    }

    /// What is checked.
    public let exercise: Exercise
    private let path: String
    private let stage: ExerciseStage
    private let language: Phrasebook.Language

    /// - Parameters:
    ///   - path: the file with the answer.
    ///   - variant: the seed of the task's values.
    /// - Throws: what is wrong with the exercise.
    public init(
        _ exercise: Exercise, path: String, variant: UInt64, language: Phrasebook.Language
    ) throws(LessonProblems) {
        self.exercise = exercise
        self.path = path
        self.language = language
        let draw = Draw(exercise, variantSeed: variant, seed: variant)
        stage = try ExerciseStage(exercise, draw, language: language)
    }

    /// The task, as it is before anything has been done.
    public var task: String { stage.task(language) }

    /// The name of the exercise that a file is an answer to: from its first lines, or its name.
    public static func exerciseName(of path: String) -> String? {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        if case .text(let text) = DirectoryFiles(".", confined: false).read(path) {
            for line in text.split(separator: "\n").prefix(20) {
                let words = line.drop { $0 == "#" || $0 == " " }
                guard line.hasPrefix("#"), words.hasPrefix("exercise:") else { continue }
                let name = words.dropFirst("exercise:".count).filter { !$0.isWhitespace }
                if !name.isEmpty { return String(name) }
            }
        }
        return file.firstIndex(of: ".").map { String(file[..<$0]) } ?? file
    }

    /// Runs the file on a fresh copy of the start, and checks what has become of it.
    ///
    /// - Parameters:
    ///   - show: takes what the commands print, and what is wrong with them.
    ///   - isCancelled: asked while it runs.
    /// - Returns: the checks; nil when there is nothing to read.
    public func run(
        show: @escaping @Sendable (String) -> Void,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) -> [CheckResult]? {
        guard case .text(let text) = DirectoryFiles(".", confined: false).read(path) else {
            return nil
        }
        var session = stage.startSession
        session.sinks.output = show
        session.sinks.diagnostics = show
        session.files = DirectoryFiles(Self.directory(of: path), confined: true)
        session.isCancelled = isCancelled
        let isManifest = [".yaml", ".yml", ".json"].contains(where: path.hasSuffix)
        let script = isManifest ? ExerciseStage.applying(text) : text
        let source = Source(script, name: path, firstLine: isManifest ? 0 : 1)
        _ = ScriptRunner.run(source, in: &session, isTerminal: false, limits: ExerciseStage.limits)
        session.settleForChecking()
        return stage.check(session)
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The checks as lines, with what is said about those that don't hold.
    public func report(
        _ results: [CheckResult], display: Display, paint: @escaping Paint = { $1 }
    ) -> String {
        let lines = LineCollector()
        var session = Session(
            sinks: Session.Sinks(output: { lines.add($0) }, diagnostics: { lines.add($0) }),
            language: language)
        session.sinks.display = { display }
        session.sinks.paint = paint
        session.say(results, of: exercise)
        return lines.text
    }
}

/// Gathers what is shown.
private final class LineCollector: Sendable {
    private let lines = Transcript()

    func add(_ text: String) { lines.add(text) }

    var text: String { lines.take() }
}

extension Session {
    /// Checks with their feedback.
    fileprivate func say(_ results: [CheckResult], of exercise: Exercise) {
        var hidden = 0
        for result in results {
            if result.isHidden { hidden += 1 }
            let title =
                result.isHidden
                ? [Span(Text.Learning.hiddenCheck(hidden)(language))]
                : reader.lines(of: result.title(language)).first ?? []
            say(spans: [mark(result.holds ? .holds : .fails)] + title)
            guard !result.holds, !result.isHidden else { continue }
            if let feedback = result.feedback { say(markdown: feedback(language), indent: 4) }
            if let show = result.show {
                say(
                    spans: [
                        Span(Text.Learning.lookAt(language) + " ", .quiet), Span(show, .command),
                    ], indent: 4)
            }
        }
        let points = results.filter(\.holds).reduce(0) { $0 + $1.points }
        say(.Learning.points(points, of: exercise.points), .strong)
    }
}
