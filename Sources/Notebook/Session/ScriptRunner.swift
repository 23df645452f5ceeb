import Phrasebook
import PilotScript

/// Runs a whole script in a session, and shows what went wrong.
public enum ScriptRunner {
    /// - Parameters:
    ///   - source: the script.
    ///   - session: where it runs.
    ///   - isTerminal: whether the diagnostics may have colors.
    ///   - limits: how much it may do, so that a stranger's script can be run.
    /// - Returns: the exit status: 0, 1, 2, 3 or 130.
    public static func run(
        _ source: Source, in session: inout Session, isTerminal: Bool,
        limits: ScriptLimits = ScriptLimits()
    ) -> Int32 {
        var interpreter = Interpreter<Session>(
            limits: limits, syntax: Session.syntax, isCancelled: session.isCancelled)
        session.limits = limits
        let outcome = interpreter.run(source, on: &session)
        let renderer = DiagnosticRenderer(language: session.language)
        switch outcome {
        case .finished: break
        case .rejected(let diagnostics):
            session.sinks.diagnostics(renderer.render(diagnostics))
        case .failed(let failure):
            session.sinks.diagnostics(renderer.render(failure))
        }
        return outcome.exitStatus
    }
}

extension Session {
    /// Writes what is left of the trace, at the end of a script.
    public mutating func finish() {
        writeTrace()
    }
}
