import Phrasebook
import PilotScript

extension Session {
    /// What a line means that is typed in a lesson.
    ///
    /// An empty line goes on. While a question is open, a line that is no command is its answer;
    /// so is a single word that could be a command, unless it is one of the ways out. Any other
    /// line is what it always is, so that everything can be tried at any time.
    ///
    /// - Parameter line: what was typed, whole.
    /// - Returns: the command that it stands for; nil for the line itself.
    public func lessonInput(for line: String) -> String? {
        guard let learner = learning?.learner else { return nil }
        let text = line.trimmed
        if text.isEmpty { return "lesson next" }
        guard learner.awaitsAnswer else { return nil }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        let first = words[0]
        if Self.waysOut.contains(first) { return nil }
        let isCommand =
            hasCommand(first) || ScriptWord(rawValue: first) != nil
            || TextTool(rawValue: first) != nil
        if isCommand, words.count > 1 { return nil }
        return "lesson answer " + Self.quoted(text)
    }

    /// Words that are never an answer.
    private static let waysOut: Set<String> = [
        "lesson", "exit", "quit", "help", "undo", "redo", "map", "trace", "settle", "step",
    ]

    /// A text as one word of a command.
    private static func quoted(_ text: String) -> String {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "'\"'\"'") + "'"
    }
}

extension Learner {
    /// Whether a question is open.
    fileprivate var awaitsAnswer: Bool { step.isQuestion && stage != .done }
}
