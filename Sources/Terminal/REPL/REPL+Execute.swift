import Notebook
import Phrasebook
import PilotScript

extension REPL {
    /// Runs an input and shows what went wrong.
    func execute(_ text: String) {
        Signals.clearInterrupt()
        let language = session.language
        gate.begin { Text.working($0)(language) }
        let outcome = session.execute(Source(text), in: &interpreter)
        switch outcome {
        case .finished: break
        case .rejected(let diagnostics): gate.diagnostics(renderer.render(diagnostics))
        case .failed(let failure): gate.diagnostics(renderer.render(failure))
        }
        gate.end()
        Signals.clearInterrupt()
    }

    /// Renders diagnostics in the session's language, for the terminal's width.
    var renderer: DiagnosticRenderer {
        let style = gate.screen.errorIsTerminal ? style : Style(isColored: false)
        return DiagnosticRenderer(
            language: session.language, width: Screen.size.columns
        ) { part, text in
            switch part {
            case .heading: style(.error, text)
            case .place: style(.heading, text)
            case .mark: style(.error, text)
            case .note: style(.quiet, text)
            }
        }
    }
}
