import KubeAPI

/// A text of `kubectl describe` under construction: lines with tabs, aligned at the end.
struct Description {
    private(set) var text = ""
    let now: Timestamp

    init(now: Timestamp) {
        self.now = now
    }

    /// Adds a line, indented by two spaces for each level.
    mutating func line(_ level: Int = 0, _ line: String) {
        text += String(repeating: "  ", count: level) + line + "\n"
    }

    /// `Name:` and a value.
    mutating func field(_ name: String, _ value: String, level: Int = 0) {
        line(level, "\(name):\t\(value)")
    }

    /// The description with its columns aligned.
    var aligned: String { TabWriter.description(text) }

    /// A name with one value a line, sorted as given; `<none>` for no values.
    mutating func list(_ name: String, _ values: [String]) {
        guard let first = values.first else { return field(name, "<none>") }
        field(name, first)
        for value in values.dropFirst() { line(0, "\t\(value)") }
    }

    mutating func labels(_ name: String, _ labels: Labels) {
        list(name, labels.map { "\($0.key)=\($0.value)" })
    }

    /// Annotations; long ones start on a line of their own. What `apply` keeps is left out.
    mutating func annotations(_ name: String, _ annotations: Labels) {
        let limit = 140
        var lines: [String] = []
        for (key, value) in annotations where key != LastApplied.annotation {
            let value = value.hasSuffix("\n") ? String(value.dropLast()) : value
            if value.count + key.count + 2 > limit || value.contains("\n") {
                lines.append("\(key):")
                for part in value.split(separator: "\n", omittingEmptySubsequences: false) {
                    let isLong = part.count > limit - 2
                    lines.append("  " + part.prefix(limit - 2) + (isLong ? "..." : ""))
                }
            } else {
                lines.append("\(key): \(value)")
            }
        }
        list(name, lines)
    }

    mutating func tolerations(_ name: String, _ tolerations: [Toleration]) {
        let sorted = tolerations.enumerated().sorted { left, right in
            left.element.key.precedes(right.element.key)
                || left.element.key == right.element.key && left.offset < right.offset
        }
        list(name, sorted.map(\.element.summary))
    }

    /// The resources of a list, sorted by name.
    mutating func amounts(_ name: String, _ amounts: ResourceList, level: Int) {
        guard !amounts.amounts.isEmpty else { return }
        line(level, "\(name):")
        for (name, quantity) in amounts.amounts {
            field(name, quantity.description, level: level + 1)
        }
    }

    /// The table of events, oldest first.
    mutating func events(_ events: [Event]) {
        guard !events.isEmpty else { return field("Events", "<none>") }
        line(0, "Events:")
        line(1, "Type\tReason\tAge\tFrom\tMessage")
        line(1, "----\t------\t----\t----\t-------")
        for event in events.sortedByTime {
            let age = event.interval(now: now)
            let message = event.text.message.trimmingSpace
            line(
                1,
                "\(event.type.rawValue)\t\(event.reason)\t\(age)\t\(event.source.component)\t"
                    + message)
        }
    }
}

extension Timestamp {
    /// `Thu, 01 Jan 2026 00:00:00 +0000`, as Go's RFC 1123 with a numeric zone.
    var rfc1123: String {
        // 1970-01-01 was a Thursday.
        let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
        let iso = Array(description)
        guard iso.count >= 19 else { return description }
        let month = Int(String(iso[5...6])) ?? 1
        let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let name = names[max(0, min(11, month - 1))]
        return "\(weekday), \(String(iso[8...9])) \(name) \(String(iso[0...3])) "
            + "\(String(iso[11...18])) +0000"
    }
}

extension Event {
    /// `3s`, or `3s (x4 over 2m)` where it happened several times.
    func interval(now: Timestamp) -> String {
        let first = Age.text(since: firstTimestamp, now: now)
        guard count > 1 else { return first }
        return "\(Age.text(since: lastTimestamp, now: now)) (x\(count) over \(first))"
    }
}

extension [Event] {
    /// The events by the time they happened last.
    var sortedByTime: [Event] {
        enumerated().sorted { left, right in
            let (first, second) = (left.element.lastTimestamp, right.element.lastTimestamp)
            if first == second { return left.offset < right.offset }
            guard let second else { return false }
            return first.map { $0 < second } ?? true
        }.map(\.element)
    }
}

extension Toleration {
    /// `node.kubernetes.io/not-ready:NoExecute op=Exists for 300s`.
    var summary: String {
        var text = key
        if !value.isEmpty { text += "=\(value)" }
        if let effect { text += ":\(effect.rawValue)" }
        if op == .exists, value.isEmpty { text += text.isEmpty ? "op=Exists" : " op=Exists" }
        if let seconds = tolerationSeconds { text += " for \(seconds)s" }
        return text
    }
}

/// `<none>` for an empty text.
func orNone(_ text: String) -> String { text.isEmpty ? "<none>" : text }
