import Diagrams
import Phrasebook

extension Session {
    /// Writes a text of the lesson, each line with its newline.
    func say(_ text: String) {
        (sinks.prose ?? sinks.output)(text)
    }

    /// Writes a sentence, broken to the screen's width.
    func say(_ text: Text, _ role: TextRole? = nil) {
        say(spans: [Span(text(language), role)])
    }

    func say(spans: [Span], indent: Int = 0) {
        let width = max(20, min(sinks.display().columns, 92) - indent)
        let blanks = String(repeating: " ", count: indent)
        say(
            LineBreaker(width: width).lines(of: spans).map { line in
                (line.isEmpty ? "" : blanks) + line.painted(sinks.paint) + "\n"
            }.joined())
    }

    /// Writes Markdown.
    func say(markdown: String, indent: Int = 0) {
        guard indent > 0 else { return say(reader.text(of: markdown)) }
        var display = sinks.display()
        display.columns = max(20, min(display.columns, 92) - indent)
        let blanks = String(repeating: " ", count: indent)
        let lines = TerminalMarkdown(display, paint: sinks.paint).lines(of: markdown)
        say(
            lines.map { ($0.isEmpty ? "" : blanks) + $0.painted(sinks.paint) + "\n" }.joined())
    }

    var reader: TerminalMarkdown { TerminalMarkdown(sinks.display(), paint: sinks.paint) }

    /// A mark before a line: drawn where that is possible, a word for screen readers.
    func mark(_ mark: LessonMark) -> Span {
        let style = sinks.display().style
        let text =
            switch style {
            case .drawn: mark.drawn
            case .ascii: mark.ascii
            case .plain: mark.word(language) + ":"
            }
        return Span(text + " ", mark.role)
    }

    /// What a front end shows below everything: what can be done now, and the way out.
    func sayWays(_ text: Text) {
        say(spans: [Span(text(language), .quiet)])
    }
}

/// What a line is about, at a glance.
enum LessonMark: Sendable {
    case holds, fails, right, wrong, question, here, done, begun, untouched

    fileprivate var drawn: String {
        switch self {
        case .holds, .right, .done: "✓"
        case .fails: "○"
        case .wrong: "✗"
        case .question: "?"
        case .here: "▶"
        case .begun: "◐"
        case .untouched: "·"
        }
    }

    fileprivate var ascii: String {
        switch self {
        case .holds, .done: "[x]"
        case .fails, .untouched: "[ ]"
        case .right: "+"
        case .wrong: "-"
        case .question: "?"
        case .here: ">"
        case .begun: "[~]"
        }
    }

    fileprivate var word: Text {
        switch self {
        case .holds: .Learning.holds
        case .fails: .Learning.holdsNotYet
        case .right: .Learning.right
        case .wrong: .Learning.wrong
        case .question: .Learning.question
        case .here: .Learning.here
        case .done: .Learning.done
        case .begun: .Learning.begun
        case .untouched: .Learning.untouched
        }
    }

    fileprivate var role: TextRole {
        switch self {
        case .holds, .right, .done: .good
        case .wrong: .bad
        case .fails, .untouched: .quiet
        case .question, .here, .begun: .question
        }
    }
}
