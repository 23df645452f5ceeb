import KubeCluster
import Phrasebook
import PilotScript

extension Session {
    /// Runs a cell of the lesson from the state that it has to see, and shows what it prints.
    ///
    /// - Parameter isQuiet: shows nothing, unless it fails.
    /// - Returns: whether it went as the lesson wants.
    mutating func runCell(
        _ cell: LessonCell, _ interpreter: inout Interpreter<Session>, isQuiet: Bool = false
    ) -> Bool {
        guard let learner = learning?.learner else { return false }
        if learner.hasStrayed { say(.Learning.setAside, .notice) }
        var runner = learner.line[learner.index]
        runner.isCancelled = isCancelled
        let mark = runner.mark
        if !isQuiet { say(typedLines(of: cell)) }
        let result = runner.run(cell)
        if !isQuiet { sinks.output(result.output) }
        if let failure = result.failure, !isQuiet || !cell.isMeantToFail {
            sinks.diagnostics(failure)
        }
        guard (result.failure != nil) == cell.isMeantToFail else {
            if isCancelledNow { say(.Learning.stopped) }
            return false
        }
        take(runner, mark, &interpreter)
        if !isQuiet { comparePrediction() }
        return true
    }

    /// The cell has run: the lesson's line goes on from what it left behind.
    mutating func take(
        _ runner: LessonRunner, _ mark: LessonRunner.Mark,
        _ interpreter: inout Interpreter<Session>
    ) {
        guard var learner = learning?.learner else { return }
        learner.line.removeLast(learner.line.count - learner.index - 1)
        learner.line.append(runner)
        learner.mark = mark
        learner.stage = .done
        learning?.learner = learner
        takeLine(&interpreter)
    }

    /// The cell's commands, as if they had been typed at the prompt.
    private func typedLines(of cell: LessonCell) -> String {
        cell.script.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            sinks.paint(.quiet, "> ") + sinks.paint(.command, String($0)) + "\n"
        }.joined()
    }

    // MARK: What the person types

    /// Whether an input is what the present cell says next, so that it has to run as in the cell.
    func isNextOfCell(_ input: String) -> Bool {
        guard let learner = learning?.learner, learner.stage == .waiting, !learner.hasStrayed,
            case .run(let cell) = learner.step.task, cell.kind == .pilot
        else { return false }
        let statements = Self.statements(of: cell.script)
        guard learner.typed < statements.count else { return false }
        let typed = Self.statements(of: input)
        return !typed.isEmpty && statements[learner.typed...].starts(with: typed)
    }

    /// Takes notice of an input that was part of the present cell and has run: after its last
    /// statement the lesson goes on.
    mutating func noticeTyped(_ input: String, _ interpreter: inout Interpreter<Session>) {
        guard let learner = learning?.learner, case .run(let cell) = learner.step.task else {
            return
        }
        learning?.learner?.typed += Self.statements(of: input).count
        guard
            learner.typed + Self.statements(of: input).count
                == Self.statements(of: cell.script).count
        else { return }
        // The same again on the lesson's own line, where nothing else has been tried.
        var runner = learner.line[learner.index]
        runner.isCancelled = isCancelled
        let mark = runner.mark
        let result = runner.run(cell)
        guard (result.failure != nil) == cell.isMeantToFail else { return }
        take(runner, mark, &interpreter)
        comparePrediction()
        advance(&interpreter)
    }

    /// The statements of a script, each as its words, whatever blanks are between them.
    private static func statements(of script: String) -> [[Substring]] {
        guard case .complete(let parsed) = ScriptParser.parse(Source(script), syntax: syntax) else {
            return []
        }
        return parsed.statements.map { statement in
            let text = parsed.source.text(statement.range)
            let words = text.split(whereSeparator: \.isWhitespace)
            return words.first == "kubectl" ? Array(words.dropFirst()) : words
        }
    }
}
