public import Notebook

/// Colors and a width, for what is written to standard output outside of the REPL.
public struct TerminalPainter: Sendable {
    public let display: Display
    public let paint: Paint

    /// - Parameter isPlain: lines of text and nothing else.
    public init(isPlain: Bool) {
        let screen = Screen(isPlain: isPlain)
        let style = Style(isColored: screen.hasColors && screen.outputIsTerminal)
        display = Display(
            columns: Screen.size.columns,
            style: isPlain ? .plain : screen.canDraw ? .drawn : .ascii)
        paint = { role, text in style(role.meaning, text) }
    }
}
