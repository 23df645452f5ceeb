import KubeAPI

/// The event that was last sent about a Pod that couldn't be scheduled; the same news again
/// only raises its count.
struct FailureEvent: Sendable {
    let name: String
    let message: String
    var count: Int
}

extension Scheduler {
    /// The longest message of an event.
    private static let messageLimit = 1024

    func reportScheduled(_ ref: Ref<Pod>, node: String, _ turn: inout Turn) {
        let metadata = ref.value.metadata
        var event = event(about: ref, &turn)
        event.reason = "Scheduled"
        event.text = .assigned(namespace: metadata.namespace, pod: metadata.name, node: node)
        turn.send(.create(.event(Ref(event))), Token(code: Code.event.rawValue))
    }

    /// Tells the Pod's readers why it has no node: by an event, and by its condition.
    mutating func reportFailure(
        _ pod: Int, _ ref: Ref<Pod>, _ message: String, reason: String, _ turn: inout Turn
    ) {
        report(pod, ref, message, &turn)
        var status = ref.value.status
        let old = status.condition(.podScheduled)
        if let old, old.status == .isFalse, old.reason == reason, old.message == message { return }
        status.setCondition(
            PodCondition(.podScheduled, false, at: turn.now, reason: reason, message: message))
        var request = APIRequest(
            .patch, .pod, .status, namespace: ref.value.metadata.namespace,
            name: ref.value.metadata.name, body: .podStatus(status))
        request.uid = ref.value.metadata.uid
        turn.send(request, Token(code: Code.condition.rawValue))
    }

    /// Reports that a Pod couldn't be scheduled, or that it still can't.
    mutating func report(_ pod: Int, _ ref: Ref<Pod>, _ message: String, _ turn: inout Turn) {
        failures.grow(toHold: pod, filling: nil)
        if let last = failures[pod]?.value, last.message.hasSameScalars(as: message) {
            failures[pod] = Ref(
                FailureEvent(name: last.name, message: message, count: last.count + 1))
            countAgain(last, ref, &turn)
            return
        }
        var event = event(about: ref, &turn)
        event.reason = "FailedScheduling"
        event.type = .warning
        event.text = .words(Self.truncated(message))
        failures[pod] = Ref(FailureEvent(name: event.metadata.name, message: message, count: 1))
        turn.send(.create(.event(Ref(event))), Token(code: Code.event.rawValue))
    }

    private func countAgain(_ last: FailureEvent, _ ref: Ref<Pod>, _ turn: inout Turn) {
        var patch = JSONObject()
        patch["count"] = .int(Int64(last.count + 1))
        patch["lastTimestamp"] = turn.now.json
        let request = APIRequest(
            .patch, .event, namespace: ref.value.metadata.namespace, name: last.name,
            body: .patch(.merge, .object(patch)))
        turn.send(request, Token(code: Code.event.rawValue))
    }

    private func event(about ref: Ref<Pod>, _ turn: inout Turn) -> Event {
        let metadata = ref.value.metadata
        let stamp = UInt64(bitPattern: turn.now.microseconds) &* 1000
        let name = metadata.name + "." + hexadecimal(stamp &+ UInt64(turn.random.below(1000)))
        var event = Event()
        event.metadata = ObjectMeta(name: name, namespace: metadata.namespace)
        event.involvedObject = ObjectReference(.pod, metadata)
        event.source = EventSource(component: Self.name)
        event.firstTimestamp = turn.now
        event.lastTimestamp = turn.now
        event.count = 1
        return event
    }

    /// The message, cut off where it is too long for an event.
    private static func truncated(_ message: String) -> String {
        guard message.utf8.count > messageLimit else { return message }
        return String(decoding: message.utf8.prefix(messageLimit - 4), as: UTF8.self) + " ..."
    }
}
