extension Event {
    /// A report of something that happened to one object, as a component's event recorder makes
    /// it (`client-go/tools/record`).
    ///
    /// The name is the object's with 16 hexadecimal digits behind it, which stand for the time in
    /// nanoseconds; those below a microsecond come from `random`. A cluster-wide object's event
    /// lives in the namespace `default`.
    ///
    /// - Parameters:
    ///   - kind: the kind of the object.
    ///   - metadata: the object's.
    ///   - fieldPath: the part of the object: `spec.containers{nginx}`.
    ///   - reason: what happened, in a word.
    ///   - text: what happened, as facts.
    ///   - source: who reports it.
    public static func about(
        _ kind: Kind, _ metadata: ObjectMeta, fieldPath: String = "", reason: String,
        text: EventText, type: EventType = .normal, source: EventSource, now: Timestamp,
        random: inout RandomSource
    ) -> Event {
        var event = Event()
        event.metadata.name = Stamp(now: now, random: &random).name(about: metadata.name)
        event.metadata.namespace = metadata.namespace.isEmpty ? "default" : metadata.namespace
        event.involvedObject = ObjectReference(kind, metadata, fieldPath: fieldPath)
        event.reason = reason
        event.text = text
        event.source = source
        event.firstTimestamp = now
        event.lastTimestamp = now
        event.count = 1
        event.type = type
        return event
    }

    /// A report about a Pod, which most events are about, under a name that is fixed already.
    ///
    /// It takes from the Pod what it needs, without a copy of the metadata.
    public static func about(
        _ pod: Ref<Pod>, fieldPath: String = "", reason: String, text: EventText,
        type: EventType = .normal, source: EventSource, now: Timestamp, stamp: Stamp
    ) -> Ref<Event> {
        var event = Event()
        event.metadata.name = stamp.name(about: pod.value.metadata.name)
        event.metadata.namespace = pod.value.metadata.namespace
        event.involvedObject.kind = "Pod"
        event.involvedObject.namespace = pod.value.metadata.namespace
        event.involvedObject.name = pod.value.metadata.name
        event.involvedObject.uid = pod.value.metadata.uid
        event.involvedObject.apiVersion = "v1"
        event.involvedObject.fieldPath = fieldPath
        event.reason = reason
        event.text = text
        event.source = source
        event.firstTimestamp = now
        event.lastTimestamp = now
        event.count = 1
        event.type = type
        return Ref(event)
    }

    /// What tells the names of an object's events apart: a time in nanoseconds.
    public struct Stamp: Sendable, Hashable {
        public let nanoseconds: UInt64

        public init(now: Timestamp, random: inout RandomSource) {
            nanoseconds = UInt64(bitPattern: now.microseconds &* 1000) &+ UInt64(random.below(1000))
        }

        /// The event's name: that of the object, a dot and 16 hexadecimal digits.
        public func name(about object: String) -> String {
            var object = object
            let length = object.utf8.count
            return object.withUTF8 { source in
                String(unsafeUninitializedCapacity: length + 17) { target in
                    for index in 0..<length { target[index] = source[index] }
                    target[length] = UInt8(ascii: ".")
                    for digit in 0..<16 {
                        let nibble = UInt8(truncatingIfNeeded: nanoseconds >> (60 - 4 * digit)) & 15
                        target[length + 1 + digit] =
                            nibble < 10
                            ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") - 10 + nibble
                    }
                    return length + 17
                }
            }
        }
    }
}

extension APIRequest {
    /// A request to create an event.
    public static func create(_ event: Ref<Event>, namespace: String) -> APIRequest {
        APIRequest(
            .create, .event, namespace: namespace, name: event.value.metadata.name,
            body: .object(.event(event)))
    }

    /// What a recorder sends when the same event happens again: a higher count and the time.
    ///
    /// - Parameters:
    ///   - namespace: the event's.
    ///   - name: the event's.
    ///   - count: how often it has happened now.
    public static func repeatEvent(
        namespace: String, name: String, count: Int, now: Timestamp
    ) -> APIRequest {
        var change = JSONObject()
        change["count"] = .int(Int64(count))
        change["lastTimestamp"] = .string(now.description)
        return APIRequest(
            .patch, .event, namespace: namespace.isEmpty ? "default" : namespace, name: name,
            body: .patch(.strategic, .object(change)))
    }
}
