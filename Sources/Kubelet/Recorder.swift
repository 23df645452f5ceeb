import KubeAPI

/// What an event of the kubelet is about.
enum EventReason: Sendable, Equatable {
    case pulling, pulled, created, started, killing, sandboxChanged
    case backOff, failed, inspectFailed, errImageNeverPull, unhealthy, failedMount
    case failedCreatePodSandBox, networkNotReady, deadlineExceeded
    case failedPostStartHook, failedPreStopHook
    case rejected(String)

    var word: String {
        switch self {
        case .pulling: "Pulling"
        case .pulled: "Pulled"
        case .created: "Created"
        case .started: "Started"
        case .killing: "Killing"
        case .sandboxChanged: "SandboxChanged"
        case .backOff: "BackOff"
        case .failed: "Failed"
        case .inspectFailed: "InspectFailed"
        case .errImageNeverPull: "ErrImageNeverPull"
        case .unhealthy: "Unhealthy"
        case .failedMount: "FailedMount"
        case .failedCreatePodSandBox: "FailedCreatePodSandBox"
        case .networkNotReady: "NetworkNotReady"
        case .deadlineExceeded: "DeadlineExceeded"
        case .failedPostStartHook: "FailedPostStartHook"
        case .failedPreStopHook: "FailedPreStopHook"
        case .rejected(let reason): reason
        }
    }

    func type(_ text: EventText) -> EventType {
        switch self {
        case .pulling, .pulled, .created, .started, .killing, .sandboxChanged, .deadlineExceeded:
            .normal
        case .backOff: text.isAboutPull ? .normal : .warning
        default: .warning
        }
    }

    fileprivate var code: UInt32 {
        switch self {
        case .pulling: 1
        case .pulled: 2
        case .created: 3
        case .started: 4
        case .killing: 5
        case .sandboxChanged: 6
        case .backOff: 7
        case .failed: 8
        case .inspectFailed: 9
        case .errImageNeverPull: 10
        case .unhealthy: 11
        case .failedMount: 12
        case .failedCreatePodSandBox: 13
        case .networkNotReady: 14
        case .deadlineExceeded: 15
        case .failedPostStartHook: 16
        case .failedPreStopHook: 17
        case .rejected: 18
        }
    }
}

extension EventText {
    fileprivate var isAboutPull: Bool {
        if case .words(let words) = self { words.hasPrefix("Back-off pulling") } else { false }
    }

    /// Tells texts of one reason apart.
    fileprivate var mark: UInt32 {
        switch self {
        case .words(let words):
            var hash = StableHash()
            hash.combine(words)
            return UInt32(truncatingIfNeeded: hash.value & 0xffff)
        case .alreadyPresent: return 1
        default: return 0
        }
    }
}

/// The events that a kubelet has recorded about one Pod: one that happens again raises a count.
///
/// The real recorder also merges similar events and limits how many it sends about an object.
struct Recorder: Sendable {
    private struct Record: Sendable {
        let stamp: Event.Stamp
        /// Reason, container and text.
        let key: UInt32
        var count: UInt32
    }

    private var records: [Record] = []
    /// The field path of the container that was last written about.
    fileprivate var fieldPath = ""
    fileprivate var fieldPathContainer = -1

    private static let limit = 40

    /// The event's first name and its new count, if it has happened before.
    fileprivate mutating func repetition(
        of key: UInt32
    ) -> (index: Int, stamp: Event.Stamp, count: Int)? {
        for index in records.indices where records[index].key == key {
            records[index].count += 1
            return (index, records[index].stamp, Int(records[index].count))
        }
        return nil
    }

    fileprivate mutating func keep(_ stamp: Event.Stamp, key: UInt32) {
        if records.isEmpty { records.reserveCapacity(4) }
        if records.count == Self.limit { records.removeFirst() }
        records.append(Record(stamp: stamp, key: key, count: 1))
    }

    /// An event whose count was to be raised is gone: the next one is new.
    mutating func forget(_ index: Int) {
        if records.indices.contains(index) { records.remove(at: index) }
    }
}

extension PodWorker {
    /// Records an event about the Pod, or about one of its containers.
    mutating func record(
        _ reason: EventReason, _ text: EventText, container: Int = -1, on node: NodeFacts,
        turn: inout Turn
    ) {
        // A pull's text has its duration in it: no two are the same.
        let isUnique = if case .pulled = text { true } else { false }
        let key = reason.code << 24 | UInt32(container & 0xff) << 16 | text.mark
        if !isUnique, let old = recorder.repetition(of: key) {
            turn.send(
                .repeatEvent(
                    namespace: pod.value.metadata.namespace,
                    name: old.stamp.name(about: pod.value.metadata.name),
                    count: old.count, now: turn.now),
                Token(.podEvent, subject(detail: UInt8(old.index))))
            return
        }
        let stamp = Event.Stamp(now: turn.now, random: &turn.random)
        let event = Event.about(
            pod, fieldPath: fieldPath(of: container), reason: reason.word, text: text,
            type: reason.type(text), source: node.source, now: turn.now, stamp: stamp)
        if !isUnique { recorder.keep(stamp, key: key) }
        turn.send(
            .create(event, namespace: pod.value.metadata.namespace),
            Token(.podEvent, subject(detail: PodWorker.newEvent)))
    }

    /// The detail of a token for an event that was made, not repeated.
    static var newEvent: UInt8 { 255 }

    private mutating func fieldPath(of container: Int) -> String {
        guard container >= 0 else { return "" }
        if container != recorder.fieldPathContainer {
            let list = container < initCount ? "spec.initContainers{" : "spec.containers{"
            recorder.fieldPath = list + name(of: container) + "}"
            recorder.fieldPathContainer = container
        }
        return recorder.fieldPath
    }
}
