import Phrasebook
import PilotScript

let testSyntax = ScriptSyntax(expressionCommands: ["until"])

/// What came of a script.
struct Ran {
    var host: ToyHost
    var outcome: ScriptOutcome
    var interpreter: Interpreter<ToyHost>

    var output: String { host.output }
    var status: Int32 { outcome.exitStatus }

    /// What a person would read of a failure.
    func report(_ language: Language = .english) -> String {
        let renderer = DiagnosticRenderer(language: language)
        return switch outcome {
        case .finished: ""
        case .rejected(let diagnostics): renderer.render(diagnostics)
        case .failed(let failure): renderer.render(failure)
        }
    }
}

/// Runs a script on a fresh host.
func run(
    _ text: String, name: String = "test.pilot", files: [String: String] = [:],
    limits: ScriptLimits = ScriptLimits(), isCancelled: @escaping @Sendable () -> Bool = { false }
) -> Ran {
    var host = ToyHost()
    host.files = files
    var interpreter = Interpreter<ToyHost>(
        limits: limits, syntax: testSyntax, isCancelled: isCancelled)
    let outcome = interpreter.run(Source(text, name: name), on: &host)
    return Ran(host: host, outcome: outcome, interpreter: interpreter)
}

/// The words of a script's only command, as they are before interpolation.
func words(_ text: String) -> [String?] {
    guard case .complete(let script) = ScriptParser.parse(Source(text)),
        case .commands(let pipelines)? = script.statements.first?.kind,
        case .command(let command)? = pipelines.first?.stages.first
    else { return [] }
    return command.words.map(\.literal)
}

/// The rendered diagnostics of a text that is no script.
func diagnostics(_ text: String, _ language: Language = .english) -> String {
    let renderer = DiagnosticRenderer(language: language)
    return switch ScriptParser.parse(Source(text), syntax: testSyntax) {
    case .complete: ""
    case .incomplete(_, let diagnostic): renderer.render(diagnostic)
    case .invalid(let diagnostics): renderer.render(diagnostics)
    }
}
