import KubeAPI

extension Cluster {
    /// Counts a hop that arrives now, keeps it if the trace is recorded, and makes it the cause
    /// of what is sent from here on.
    mutating func arrive(
        _ entry: Entry, from: ActorID, to: ActorID, _ verb: Verb, _ object: HopObject,
        revision: Revision = 0, code: Int = -1, note: HopNote
    ) {
        isRoutine = entry.isRoutine
        cause = trace.count(verb)
        guard trace.isRecording else { return }
        trace.keep(
            Hop(
                number: cause, cause: entry.cause, time: now, from: from, to: to, verb: verb,
                object: object, revision: revision, observed: entry.observed, code: code,
                note: note))
    }

    /// Plans `message` to arrive after `delay`, caused by the hop that is being handled.
    mutating func plan(
        _ message: Message, after delay: Micros, observed: Revision = 0, isRoutine: Bool? = nil
    ) {
        plan(message, at: now + delay, observed: observed, isRoutine: isRoutine)
    }

    /// Plans `message` to arrive at `time`.
    mutating func plan(
        _ message: Message, at time: Timestamp, observed: Revision = 0, isRoutine: Bool? = nil
    ) {
        agenda.plan(
            Entry(
                message: message, cause: cause, observed: observed,
                isRoutine: isRoutine ?? self.isRoutine),
            at: time)
    }

    /// Draws how long a message takes.
    mutating func draw(_ latency: Latency) -> Micros {
        latency.draw(&turn.random)
    }

    /// What a request is about.
    func object(of request: APIRequest) -> HopObject {
        guard trace.isRecording else { return .none }
        if request.name.isEmpty {
            let plural = request.kind.info.plural
            return .path(request.namespace.isEmpty ? plural : "\(plural)/\(request.namespace)")
        }
        return object(of: request.key)
    }

    /// What is stored, or will be, under `key`.
    func object(of key: ObjectKey) -> HopObject {
        guard trace.isRecording else { return .none }
        return etcd.store.keys.slot(of: key).map { .slot($0) } ?? .path(key.path)
    }
}
