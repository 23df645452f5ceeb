import Phrasebook
import PilotScript
import Synchronization

/// Runs the cells of a lesson, one after the other, in one session.
///
/// Consequences stay pending between commands, as in scripts. What a cell prints, diagnostics
/// included, is its output.
public struct LessonRunner: Sendable {
    /// What came of a cell.
    public struct Result: Sendable {
        public let output: String
        /// The diagnostic of a cell that failed, with its place in the file; nil when it went
        /// well.
        public let failure: String?
        /// All that a reader of the lesson sees: places are counted in the cell.
        public let shown: String
    }

    /// Where the cells run. Whoever types something in between does it here.
    public var session: Session
    /// Keeps the variables of the cells.
    public var interpreter: Interpreter<Session>
    private let transcript: Transcript
    let path: String

    /// - Parameters:
    ///   - lesson: gives its language, its seed, and the name for diagnostics.
    ///   - files: what `apply -f` and `source` may read.
    public init(_ lesson: Lesson, files: any FileReader) {
        let transcript = Transcript()
        session = Session(
            sinks: Session.Sinks(
                output: { transcript.add($0) }, diagnostics: { transcript.add($0) }),
            language: lesson.language, defaultSeed: lesson.frontMatter.seed, files: files)
        interpreter = Interpreter(syntax: Session.syntax)
        self.transcript = transcript
        path = lesson.path
    }

    /// Asked between steps; true stops what is running.
    public var isCancelled: @Sendable () -> Bool {
        get { session.isCancelled }
        set {
            session.isCancelled = newValue
            interpreter.isCancelled = newValue
        }
    }

    /// Runs one cell.
    public mutating func run(_ cell: LessonCell) -> Result {
        run(CellExpression(text: cell.script, line: cell.scriptLine), countingFrom: cell.firstLine)
    }

    /// Runs a script that stands somewhere in the lesson.
    mutating func run(_ script: CellExpression, countingFrom first: Int? = nil) -> Result {
        let source = Source(script.text, name: path, firstLine: script.line)
        let renderer = DiagnosticRenderer(language: session.language)
        let failure: String? =
            switch interpreter.run(source, on: &session) {
            case .finished: nil
            case .rejected(let diagnostics): renderer.render(diagnostics)
            case .failed(let failure): renderer.render(failure)
            }
        session.finish()
        let output = transcript.take()
        return Result(
            output: output, failure: failure,
            shown: withPlacesInCell(output + (failure ?? ""), first ?? script.line))
    }

    /// `lesson.en.md:165:1:` as `1:1:`: where the file is, and how much stands above the cell in
    /// it, is nobody's business in an output.
    private func withPlacesInCell(_ text: String, _ first: Int) -> String {
        let parts = text.split(separator: path + ":", omittingEmptySubsequences: false)
        guard !path.isEmpty, parts.count > 1 else { return text }
        return parts[0]
            + parts.dropFirst().map { part in
                let digits = part.prefix { $0.isASCII && $0.isNumber }
                guard let line = Int(digits) else { return path + ":" + part }
                return "\(max(1, line - first + 1))" + part.dropFirst(digits.count)
            }.joined()
    }
}

/// Where a runner's output gathers until the cell is done.
final class Transcript: Sendable {
    private let text = Mutex("")

    func add(_ more: String) { text.withLock { $0 += more } }

    func take() -> String {
        text.withLock { text in
            defer { text = "" }
            return text
        }
    }
}
