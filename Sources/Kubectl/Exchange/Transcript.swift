import KubeAPI
import Phrasebook

/// What a command has printed so far; it travels from continuation to continuation.
struct Transcript: Sendable {
    private var outcome = Outcome()
    private var output = Accumulator<UInt8>()

    /// Whether nothing has failed so far.
    var isSuccess: Bool { outcome.isSuccess }
    /// Whether nothing has been printed to standard output so far.
    var isEmpty: Bool { output.isEmpty }

    mutating func print(_ line: String) {
        output.append(Array(line.utf8) + [UInt8(ascii: "\n")])
    }

    mutating func write(_ text: String) {
        output.append(Array(text.utf8))
    }

    mutating func add(_ message: Message) {
        outcome.messages.append(message)
        if message.severity == .error { outcome.isSuccess = false }
    }

    mutating func warn(_ text: String) {
        add(Message(.warning, verbatim: "Warning: " + text))
    }

    /// Notes what the API server warned of.
    mutating func warn(of reply: APIReply) {
        for warning in reply.warnings { warn(warning) }
    }

    mutating func fail(_ text: String) {
        add(Message(.error, verbatim: "error: " + text))
    }

    /// A refusal by the API server; `context` says during what, as `error when creating "x.yaml"`.
    mutating func fail(_ failure: APIFailure, during context: String = "") {
        guard failure.reason != .invalid || failure.causes.isEmpty else {
            return add(Message(.error, verbatim: Self.invalid(failure)))
        }
        let text = context.isEmpty ? failure.message : "\(context): \(failure.message)"
        let preamble = "Error from server (\(failure.reason.rawValue)): "
        add(Message(.error, verbatim: preamble + text))
    }

    /// What is wrong with an object, a line for each cause when there are several.
    private static func invalid(_ failure: APIFailure) -> String {
        let causes = failure.causes.map { "\($0.field): \($0.message)" }
        let subject = failure.kind.map { "\($0.info.name) \"\(failure.name)\"" } ?? "request"
        let head = "The \(subject) is invalid: "
        return causes.count == 1
            ? head + causes[0] : head + causes.map { "\n* " + $0 }.joined()
    }

    mutating func failSilently() {
        outcome.isSuccess = false
    }

    mutating func setNamespace(_ namespace: String) {
        outcome.namespace = namespace
    }

    /// The end of the command.
    func finish() -> Exchange {
        var outcome = outcome
        outcome.output = String(decoding: output.elements, as: UTF8.self)
        return .finish(outcome)
    }
}

extension Exchange {
    /// Ends the command with one error in kubectl's words.
    static func failure(_ text: String) -> Exchange {
        var transcript = Transcript()
        transcript.fail(text)
        return transcript.finish()
    }

    /// Ends the command with text on standard output.
    static func output(_ text: String) -> Exchange {
        var transcript = Transcript()
        transcript.write(text)
        return transcript.finish()
    }
}
