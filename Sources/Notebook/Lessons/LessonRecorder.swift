/// Verifies recorded outputs, and writes new ones.
struct LessonRecorder {
    private let lesson: Lesson
    private var results: [Int: LessonRunner.Result] = [:]
    /// Cells that failed, and those that should have and didn't.
    private(set) var failures: [LessonProblem] = []

    /// Runs all cells of a lesson.
    init(_ lesson: Lesson, files: any FileReader) {
        self.lesson = lesson
        var runner = LessonRunner(lesson, files: files)
        var results: [Int: LessonRunner.Result] = [:]
        var mark = runner.mark
        var predictions: [LessonCell] = []
        for (index, cell) in lesson.cells.enumerated() {
            switch cell.content {
            case .predict: predictions.append(cell)
            case .claim(let claim):
                if let problem = runner.outcome(of: claim).problem { complain(problem, cell) }
            case .diagram(let diagram):
                if case .failure(let problem) = runner.picture(of: diagram, since: mark) {
                    complain(problem, cell)
                }
            case .plain, .quiz, .exercise: break
            }
            guard cell.kind.isRunnable else { continue }
            mark = runner.mark
            let result = runner.run(cell)
            results[index] = result
            judge(result, cell)
            for cell in predictions { check(cell, &runner, since: mark) }
            predictions.removeAll()
        }
        self.results = results
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

    /// Whether what a prediction asks for can be told now.
    private mutating func check(
        _ cell: LessonCell, _ runner: inout LessonRunner, since mark: LessonRunner.Mark
    ) {
        guard case .predict(let predict) = cell.content,
            case .failure(let problem) = runner.truth(of: predict, since: mark)
        else { return }
        complain(problem, cell)
    }

    /// The recorded outputs with what the cells before them have printed.
    private var outputs: [(cell: LessonCell, actual: RecordedOutput)] {
        lesson.cells.indices.compactMap { index in
            guard lesson.cells[index].kind == .output, let result = results[index - 1] else {
                return nil
            }
            let text = result.output + (result.failure ?? "")
            return (lesson.cells[index], RecordedOutput(withoutPath(text)))
        }
    }

    /// Diagnostics name the file, whose place is nobody's business in a recorded output.
    private func withoutPath(_ text: String) -> String {
        let name = lesson.path.split(separator: "/").last.map(String.init) ?? lesson.path
        return text.split(separator: lesson.path, omittingEmptySubsequences: false)
            .joined(separator: name)
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
