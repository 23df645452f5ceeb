import KubeAPI

extension Event {
    static let columns = ["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"]
    static let wideColumns = [
        "LAST SEEN", "TYPE", "REASON", "OBJECT", "SUBOBJECT", "SOURCE", "MESSAGE", "FIRST SEEN",
        "COUNT", "NAME",
    ]

    func cells(isWide: Bool, now: Timestamp) -> [String] {
        let first = Age.text(since: firstTimestamp, now: now)
        let last = lastTimestamp.map { Age.text(since: $0, now: now) } ?? first
        let kind = involvedObject.kind.lowercased()
        let object = involvedObject.name.isEmpty ? kind : "\(kind)/\(involvedObject.name)"
        let message = text.message.trimmingSpace
        guard isWide else { return [last, type.rawValue, reason, object, message] }
        return [
            last, type.rawValue, reason, object, involvedObject.fieldPath, sourceSummary, message,
            first, String(max(count, 1)), metadata.name,
        ]
    }

    /// `kubelet, node-1`.
    var sourceSummary: String {
        source.host.isEmpty ? source.component : "\(source.component), \(source.host)"
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmingSpace: String {
        let rest = drop { $0.isWhitespace }
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}
