import Phrasebook
import Synchronization

/// What stands between a session and the terminal: colors, pages, and the progress line.
///
/// While a command runs its output is held, because nobody knows yet whether it fits the screen.
/// A command that takes long is shown as it goes, unless a page is full already.
final class OutputGate: Sendable {
    private struct State {
        var isHolding = false
        var begun = 0.0
        var held = ""
        var rows = 0
    }

    let screen: Screen
    let style: Style
    private let progress: ProgressLine
    private let pager: Pager?
    private let state = Mutex(State())

    /// - Parameter pager: turns pages; nil where everything is to be written at once.
    init(screen: Screen, style: Style, progress: ProgressLine, pager: Pager?) {
        self.screen = screen
        self.style = style
        self.progress = progress
        self.pager = pager
    }

    /// Results.
    func output(_ text: String) {
        let colors = screen.outputIsTerminal ? TableColors(style: style).color(text) : text
        pass(colors, width: text, to: 1)
    }

    /// Texts that have their colors already.
    func prose(_ text: String) {
        pass(text, width: text, to: 1)
    }

    /// Diagnostics and the trace.
    func diagnostics(_ text: String) {
        pass(text, width: text, to: 2)
    }

    private func pass(_ text: String, width: String, to descriptor: Int32) {
        let isHeld = state.withLock { state in
            guard state.isHolding, descriptor == 1 || screen.errorIsTerminal else { return false }
            state.held += text
            let size = Screen.size
            if state.rows < size.rows { state.rows += Self.rows(of: width, columns: size.columns) }
            return true
        }
        guard isHeld else {
            progress.aside { Screen.write(text, to: descriptor) }
            return
        }
        showIfLate()
    }

    /// Output that has waited for long is shown, unless it needs pages.
    private func showIfLate() {
        let late = state.withLock { state -> String? in
            guard state.rows < Screen.size.rows,
                Stopwatch.seconds - state.begun > ProgressLine.patience
            else { return nil }
            state.isHolding = false
            defer { state.held = "" }
            return state.held
        }
        if let late { progress.aside { Screen.write(late) } }
    }

    /// A command begins.
    func begin(_ progressText: @escaping @Sendable (String) -> String) {
        progress.start(progressText)
        guard pager != nil, screen.outputIsTerminal else { return }
        state.withLock { $0 = State(isHolding: true, begun: Stopwatch.seconds) }
    }

    /// It has ended: shows what was held, in pages if that is needed.
    func end() {
        progress.stop()
        let (text, rows) = state.withLock { state in
            defer { state = State() }
            return (state.held, state.rows)
        }
        guard !text.isEmpty else { return }
        if let pager, rows >= Screen.size.rows {
            pager.show(text)
        } else {
            Screen.write(text)
        }
    }

    /// How many rows of the screen a text takes.
    static func rows(of text: String, columns: Int) -> Int {
        var rows = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            rows += max(1, (line.displayWidth + columns - 1) / max(columns, 1))
        }
        return text.hasSuffix("\n") ? rows - 1 : rows
    }
}
