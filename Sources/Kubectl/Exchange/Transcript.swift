import KubeAPI
import Phrasebook

/// What a command has printed so far; it travels from continuation to continuation.
struct Transcript: Sendable {
    private(set) var outcome = Outcome()
    private var objects: [JSONValue] = []

    mutating func print(_ line: String) {
        outcome.output += line
        outcome.output += "\n"
    }

    mutating func write(_ text: String) {
        outcome.output += text
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

    /// Adds an object to what the command hands back.
    mutating func note(_ object: JSONValue) {
        objects.append(object)
    }

    mutating func setStructured(_ value: JSONValue) {
        outcome.structured = value
    }

    /// The end of the command.
    func finish() -> Exchange {
        var outcome = outcome
        if outcome.structured == nil, !objects.isEmpty {
            outcome.structured = objects.count == 1 ? objects[0] : Listing.list(of: objects)
        }
        return .finish(outcome)
    }
}

extension Exchange {
    /// Takes the elements one after another; each step goes on by calling its `next`.
    static func each<Element: Sendable, State: Sendable>(
        _ elements: [Element], _ state: State,
        step:
            @escaping @Sendable (Element, State, _ next: @escaping @Sendable (State) -> Exchange) ->
            Exchange,
        then: @escaping @Sendable (State) -> Exchange
    ) -> Exchange {
        each(elements[...], state, step: step, then: then)
    }

    private static func each<Element: Sendable, State: Sendable>(
        _ elements: ArraySlice<Element>, _ state: State,
        step:
            @escaping @Sendable (Element, State, _ next: @escaping @Sendable (State) -> Exchange) ->
            Exchange,
        then: @escaping @Sendable (State) -> Exchange
    ) -> Exchange {
        guard let first = elements.first else { return then(state) }
        return step(first, state) { state in
            each(elements.dropFirst(), state, step: step, then: then)
        }
    }

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
