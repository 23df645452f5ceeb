import KubeAPI

/// Records what a controller reports about one object, and spares the API server like client-go's
/// `EventCorrelator`: the same report again counts up the first one; from the tenth similar report
/// (same reason, other words) on within ten minutes one combined event is counted up; and of one
/// object no more than 25 reports pass at once, and one more every five minutes.
struct EventRecorder: Sendable {
    private struct Record {
        var text: EventText
        var name: String
        var count: Int
    }

    private struct Similar {
        let reason: String
        var records: [Record] = []
        var combined: Record?
        var last: Timestamp
    }

    private static let mostSimilar = 10
    private static let interval: Micros = .seconds(600)
    private static let burst = 25
    private static let refill: Micros = .seconds(300)

    private var similar: [Similar] = []
    private var passes = Self.burst
    private var refilled: Timestamp?

    /// Reports something about the object with `metadata`.
    mutating func record(
        _ reason: String, _ text: EventText, type: EventType = .normal, about kind: Kind,
        _ metadata: ObjectMeta, component: String, token: Token, turn: inout Turn
    ) {
        let mayPass = pass(now: turn.now)
        let index = position(of: reason, now: turn.now)
        similar[index].last = turn.now
        let known = similar[index].records.firstIndex { $0.text == text }
        if let known {
            similar[index].records[known].count += 1
            if mayPass { count(similar[index].records[known], metadata, token, &turn) }
            return
        }
        let isCombined = similar[index].records.count >= Self.mostSimilar - 1
        if isCombined, similar[index].combined != nil {
            similar[index].combined?.count += 1
            guard mayPass, let combined = similar[index].combined else { return }
            count(combined, metadata, token, &turn, message: Self.combined(text))
            return
        }
        let text = isCombined ? .words(Self.combined(text)) : text
        let event = Event.about(
            kind, metadata, reason: reason, text: text, type: type,
            source: EventSource(component: component), now: turn.now, random: &turn.random)
        let record = Record(text: text, name: event.metadata.name, count: 1)
        if isCombined {
            similar[index].combined = record
        } else {
            similar[index].records.append(record)
        }
        if mayPass { turn.send(.create(.event(Ref(event))), token) }
    }

    private static func combined(_ text: EventText) -> String {
        "(combined from similar events): " + text.message
    }

    private mutating func position(of reason: String, now: Timestamp) -> Int {
        if let index = similar.firstIndex(where: { $0.reason == reason }) {
            if now.microseconds - similar[index].last.microseconds > Self.interval {
                similar[index] = Similar(reason: reason, last: now)
            }
            return index
        }
        similar.append(Similar(reason: reason, last: now))
        return similar.count - 1
    }

    private func count(
        _ record: Record, _ metadata: ObjectMeta, _ token: Token, _ turn: inout Turn,
        message: String? = nil
    ) {
        var request = APIRequest.repeatEvent(
            namespace: metadata.namespace, name: record.name, count: record.count, now: turn.now)
        if let message, case .patch(let kind, .object(var patch)) = request.body {
            patch["message"] = .string(message)
            request.body = .patch(kind, .object(patch))
        }
        turn.send(request, token)
    }

    /// Whether one more report may pass: a bucket of tokens.
    private mutating func pass(now: Timestamp) -> Bool {
        let since = refilled ?? now
        let earned = Int((now.microseconds - since.microseconds) / Self.refill)
        passes = min(Self.burst, passes + earned)
        refilled = Timestamp(microseconds: since.microseconds + Micros(earned) * Self.refill)
        if passes == Self.burst { refilled = now }
        guard passes > 0 else { return false }
        passes -= 1
        return true
    }
}
