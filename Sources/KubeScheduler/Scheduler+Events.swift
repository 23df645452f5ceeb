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

    static func reportScheduled(_ ref: Ref<Pod>, node: String, _ turn: inout Turn) {
        let metadata = ref.value.metadata
        let event = Event.about(
            .pod, metadata, reason: "Scheduled",
            text: .assigned(namespace: metadata.namespace, pod: metadata.name, node: node),
            source: EventSource(component: name), now: turn.now, random: &turn.random)
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
            let request = APIRequest.repeatEvent(
                namespace: ref.value.metadata.namespace, name: last.name, count: last.count + 1,
                now: turn.now)
            turn.send(request, Token(code: Code.event.rawValue))
            return
        }
        let event = Event.about(
            .pod, ref.value.metadata, reason: "FailedScheduling",
            text: .words(Self.truncated(message)), type: .warning,
            source: EventSource(component: Self.name), now: turn.now, random: &turn.random)
        failures[pod] = Ref(FailureEvent(name: event.metadata.name, message: message, count: 1))
        turn.send(.create(.event(Ref(event))), Token(code: Code.event.rawValue))
    }

    /// The message, cut off where it is too long for an event.
    private static func truncated(_ message: String) -> String {
        guard message.utf8.count > messageLimit else { return message }
        return String(decoding: message.utf8.prefix(messageLimit - 4), as: UTF8.self) + " ..."
    }
}
