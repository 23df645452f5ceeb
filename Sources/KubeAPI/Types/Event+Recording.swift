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
        let stamp = Stamp(now: now, random: &random)
        return about(
            kind, metadata, fieldPath: fieldPath, reason: reason, text: text, type: type,
            source: source, now: now, stamp: stamp)
    }

    /// The same under a name that is fixed already.
    public static func about(
        _ kind: Kind, _ metadata: ObjectMeta, fieldPath: String = "", reason: String,
        text: EventText, type: EventType = .normal, source: EventSource, now: Timestamp,
        stamp: Stamp
    ) -> Event {
        var event = Event()
        event.metadata.name = stamp.name(about: metadata.name)
        event.metadata.namespace = metadata.namespace.isEmpty ? "default" : metadata.namespace
        event.involvedObject = reference(kind, metadata, fieldPath)
        event.reason = reason
        event.text = text
        event.source = source
        event.firstTimestamp = now
        event.lastTimestamp = now
        event.count = 1
        event.type = type
        return event
    }

    private static func reference(
        _ kind: Kind, _ metadata: ObjectMeta, _ fieldPath: String
    ) -> ObjectReference {
        guard kind == .pod else { return ObjectReference(kind, metadata, fieldPath: fieldPath) }
        // Most events are about Pods: without the way through the table of kinds.
        var reference = ObjectReference()
        reference.kind = "Pod"
        reference.namespace = metadata.namespace
        reference.name = metadata.name
        reference.uid = metadata.uid
        reference.apiVersion = "v1"
        reference.fieldPath = fieldPath
        return reference
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
