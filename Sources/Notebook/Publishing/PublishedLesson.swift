import Diagrams
import KubeCluster
import Phrasebook

/// A lesson that has been run, as it leaves the program: what all formats are made of.
public struct PublishedLesson: Sendable {
    /// A piece of the lesson, in order.
    enum Part: Sendable {
        /// Markdown.
        case prose(String)
        case code(Code)
        /// Something to look at, in this language.
        case illustration(String, language: String)
        case predict(PredictCell, PredictTruth)
        case quiz(QuizCell)
        case claim(ClaimCell, output: String)
        case diagram(DiagramCell, DiagramPicture, cluster: String)
        case exercise(PublishedExercise)
    }

    /// A cell that has run.
    struct Code: Sendable {
        let cell: LessonCell
        let count: Int
        /// What it printed.
        let output: String
        /// What the lesson shows of that; nil where it shows nothing.
        let recorded: RecordedOutput?
    }

    let lesson: Lesson
    /// The lesson's folder; nil for the notebook of a session.
    let folder: LessonFolder?
    let parts: [Part]
    /// What has happened in the last cluster since its boot, without heartbeats.
    let trace: [TracedHop]
    /// The last cluster's name.
    let cluster: String

    /// Reads a lesson and runs it.
    ///
    /// - Throws: what is wrong with its form, or with a cell.
    public init(
        _ folder: LessonFolder, _ language: Phrasebook.Language
    ) throws(LessonProblems) {
        let lesson = try folder.lesson(language).get()
        var run = NotebookRun(lesson, files: DirectoryFiles(folder.path, confined: true))
        run.runAll()
        var builder = Builder(
            run: run, exercises: try PublishedExercise.all(in: folder, language))
        builder.build()
        guard builder.problems.isEmpty else { throw LessonProblems(builder.problems) }
        self.lesson = lesson
        self.folder = folder
        parts = builder.parts
        (trace, cluster) = Self.trace(of: run.runner.session)
    }

    /// - Parameters:
    ///   - lesson: what the pieces are of.
    ///   - session: the one that they have come to.
    init(_ lesson: Lesson, _ parts: [Part], _ session: Session) {
        self.lesson = lesson
        self.parts = parts
        folder = nil
        (trace, cluster) = Self.trace(of: session)
    }

    private static func trace(of session: Session) -> ([TracedHop], cluster: String) {
        guard let index = session.currentIndex else { return ([], "") }
        let entry = session.clusters[index]
        let hops = entry.cluster.trace.kept.filter { $0 > entry.bootHops }
            .compactMap { entry.cluster.trace[$0].map { TracedHop($0, of: entry.cluster) } }
            .filter { !$0.isRoutine }
        return (Array(hops.suffix(TraceDocument.pictureLimit)), entry.cluster.name)
    }
}

extension PublishedLesson {
    /// Puts the pieces of a run in order.
    private struct Builder {
        let run: NotebookRun
        var exercises: [PublishedExercise]
        var parts: [Part] = []
        var problems: [LessonProblem] = []
        /// The file's line that the next prose begins on.
        private var line = 1
        private let lines: [Substring]

        init(run: NotebookRun, exercises: [PublishedExercise]) {
            self.run = run
            self.exercises = exercises
            lines = run.lesson.text.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
                line = end + 2
            }
        }

        mutating func build() {
            for (index, cell) in run.lesson.cells.enumerated() {
                addProse(until: cell.lines.lowerBound)
                line = cell.lines.upperBound + 1
                if let result = run.states[index].result, let failure = result.failure,
                    !cell.isMeantToFail
                {
                    complain(CellProblem(text: .Lesson.cellFailed, details: failure), cell)
                }
                if let part = part(cell, at: index) { parts.append(part) }
            }
            addProse(until: lines.count + 1)
            parts += exercises.map(Part.exercise)
        }

        private mutating func complain(_ problem: CellProblem, _ cell: LessonCell) {
            problems.append(
                LessonProblem(
                    path: run.lesson.path, line: cell.lines.lowerBound, text: problem.text,
                    details: problem.details))
        }

        private mutating func addProse(until end: Int) {
            guard line < end else { return }
            let text = lines[(line - 1)..<(end - 1)].joined(separator: "\n").trimmed
            if !text.isEmpty { parts.append(.prose(text)) }
        }

        private mutating func part(_ cell: LessonCell, at index: Int) -> Part? {
            switch cell.content {
            case .plain: return plain(cell, at: index)
            case .predict(let predict):
                switch run.truth(of: index) {
                case .success(let truth): return .predict(predict, truth)
                case .failure(let problem): complain(problem, cell)
                case nil: break
                }
            case .quiz(let quiz): return .quiz(quiz)
            case .claim(let claim):
                guard let outcome = run.outcome(of: index) else { return nil }
                if let problem = outcome.problem { complain(problem, cell) }
                return .claim(claim, output: outcome.output)
            case .diagram(let diagram):
                let cluster = run.state(at: index).runner.session.current?.name ?? ""
                switch run.picture(of: index) {
                case .success(let picture):
                    return .diagram(diagram, picture, cluster: cluster)
                case .failure(let problem): complain(problem, cell)
                case nil: break
                }
            case .exercise(let id):
                if let place = exercises.firstIndex(where: { $0.id == id }) {
                    return .exercise(exercises.remove(at: place))
                }
            }
            return nil
        }

        private func plain(_ cell: LessonCell, at index: Int) -> Part? {
            if case .illustration(let name) = cell.kind {
                return .illustration(cell.text, language: name)
            }
            // An output belongs to the cell before it.
            guard let count = run.states[index].executionCount,
                let result = run.states[index].result
            else { return nil }
            let next = run.lesson.cells[(index + 1)...].first
            let recorded = next?.kind == .output ? next.map { RecordedOutput($0.text) } : nil
            return .code(
                Code(cell: cell, count: count, output: result.shown, recorded: recorded))
        }
    }
}

extension PublishedLesson.Code {
    /// The commands or the manifest, without the last line's end.
    var source: String { cell.text.hasSuffix("\n") ? String(cell.text.dropLast()) : cell.text }

    /// What is shown of the output: all of it, unless the lesson leaves lines out.
    var shownOutput: String? {
        guard let recorded else { return nil }
        let leavesOut = recorded.lines.contains { RecordedOutput.elisions.contains($0.trimmed) }
        return leavesOut ? recorded.text : RecordedOutput(output).text
    }

    /// The whole output, where the lesson shows only a part of it, or nothing.
    var hiddenOutput: String? {
        let whole = RecordedOutput(output).text
        return whole.isEmpty || whole == shownOutput ? nil : whole
    }
}
