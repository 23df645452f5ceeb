/// Verifies recorded outputs, and writes new ones.
struct LessonRecorder {
    private let lesson: Lesson
    private var run: NotebookRun
    /// What is wrong with the cells: those that failed, those that should have and didn't, and
    /// those that ask for what can't be told.
    private(set) var failures: [LessonProblem] = []

    /// Runs all cells of a lesson.
    init(_ lesson: Lesson, files: any FileReader) {
        self.lesson = lesson
        run = NotebookRun(lesson, files: files)
        for (index, cell) in lesson.cells.enumerated() {
            if let result = run.run(index) { judge(result, cell) }
            if let problem = run.outcome(of: index)?.problem { complain(problem, cell) }
            if case .failure(let problem) = run.picture(of: index) { complain(problem, cell) }
        }
        for (index, cell) in lesson.cells.enumerated() {
            if case .failure(let problem) = run.truth(of: index) { complain(problem, cell) }
        }
        failures.sort { $0.line < $1.line }
    }

    private mutating func complain(_ problem: CellProblem, _ cell: LessonCell) {
        failures.append(
            LessonProblem(
                path: lesson.path, line: cell.lines.lowerBound, text: problem.text,
                details: Self.indented(problem.details)))
    }

    private mutating func judge(_ result: LessonRunner.Result, _ cell: LessonCell) {
        if let failure = result.failure, !cell.isMeantToFail {
            complain(CellProblem(text: .Lesson.cellFailed, details: result.output + failure), cell)
        } else if result.failure == nil, cell.isMeantToFail {
            complain(CellProblem(text: .Lesson.cellDidNotFail), cell)
        }
    }

    /// The recorded outputs with what the cells before them have printed.
    private var outputs: [(cell: LessonCell, actual: RecordedOutput)] {
        lesson.cells.indices.compactMap { index in
            guard lesson.cells[index].kind == .output, let result = run.states[index - 1].result
            else {
                return nil
            }
            return (lesson.cells[index], RecordedOutput(result.shown))
        }
    }

    /// The recorded outputs that are no longer true.
    var differences: [LessonProblem] {
        outputs.compactMap { cell, actual in
            let recorded = RecordedOutput(cell.text)
            guard !recorded.matches(actual) else { return nil }
            let difference = recorded.difference(from: actual)
            return LessonProblem(
                path: lesson.path, line: cell.firstLine + difference.line - 1,
                text: .Lesson.outputDiffers,
                details: Self.indented(
                    "- " + (difference.recorded ?? "") + "\n+ " + (difference.actual ?? "") + "\n"))
        }
    }

    /// The lesson's file with its outputs as they are now.
    var rewritten: String {
        var lines = lesson.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        for (cell, actual) in outputs.reversed() {
            let updated = RecordedOutput(cell.text).updated(to: actual)
            let longest = updated.lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
            let fence = String(repeating: "`", count: max(3, cell.fenceLength, longest + 1))
            let range = (cell.lines.lowerBound - 1)...(cell.lines.upperBound - 1)
            lines.replaceSubrange(range, with: [fence + "output"] + updated.lines + [fence])
        }
        return lines.joined(separator: "\n")
    }

    private static func indented(_ text: String) -> String {
        RecordedOutput(text).lines.map { "    \($0)\n" }.joined()
    }
}
