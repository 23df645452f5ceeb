import CEL
import KubeAPI
import KubeCluster

extension Cluster {
    /// A hop as expressions see it: a map with the fields of the trace's JSON.
    func value(of hop: Hop) -> CEL.Value {
        var members: [(String, CEL.Value)] = [
            ("hop", .int(Int64(hop.number))),
            ("time", .double(Double(hop.time.microseconds - Cluster.epoch.microseconds) / 1e6)),
            ("from", .string(name(of: hop.from))), ("to", .string(name(of: hop.to))),
            ("verb", .string(hop.verb.name)), ("object", .string(path(of: hop.object))),
            ("note", .string(hop.note.text(.english))),
        ]
        if hop.cause != 0 { members.append(("cause", .int(Int64(hop.cause)))) }
        if hop.revision != 0 { members.append(("revision", .int(Int64(hop.revision)))) }
        if hop.observed != 0 { members.append(("observed", .int(Int64(hop.observed)))) }
        if hop.code >= 0 { members.append(("code", .int(Int64(hop.code)))) }
        return .map(MapValue(members: members))
    }

    /// The whole trace as a list of hops.
    func traceValue() -> CEL.Value {
        let names = HopNames(self)
        var hops: [CEL.Value] = []
        hops.reserveCapacity(trace.kept.count)
        for number in trace.kept {
            guard let hop = trace[number] else { continue }
            hops.append(.map(MapValue(HopMap(hop: hop, names: names))))
        }
        return .list(hops)
    }
}

/// A cluster that many hops share, to call their ends and objects by name.
private final class HopNames: Sendable {
    let cluster: Cluster

    init(_ cluster: Cluster) { self.cluster = cluster }
}

/// A hop as a map whose fields become values when an expression looks at them: a trace has
/// thousands of hops, and a condition mostly looks at two or three fields.
private struct HopMap: MapSource {
    private enum Field: String, CaseIterable {
        case hop, time, from, to, verb, object, note, cause, revision, observed, code
    }

    let hop: Hop
    let names: HopNames

    private func has(_ field: Field) -> Bool {
        switch field {
        case .cause: hop.cause != 0
        case .revision: hop.revision != 0
        case .observed: hop.observed != 0
        case .code: hop.code >= 0
        default: true
        }
    }

    private func value(of field: Field) -> CEL.Value {
        switch field {
        case .hop: .int(Int64(hop.number))
        case .time:
            .double(Double(hop.time.microseconds - Cluster.epoch.microseconds) / 1e6)
        case .from: .string(names.cluster.name(of: hop.from))
        case .to: .string(names.cluster.name(of: hop.to))
        case .verb: .string(hop.verb.name)
        case .object: .string(names.cluster.path(of: hop.object))
        case .note: .string(hop.note.text(.english))
        case .cause: .int(Int64(hop.cause))
        case .revision: .int(Int64(hop.revision))
        case .observed: .int(Int64(hop.observed))
        case .code: .int(Int64(hop.code))
        }
    }

    private var fields: [Field] { Field.allCases.filter(has) }

    var count: Int { Field.allCases.count(where: has) }

    func value(forKey key: MapKey) -> CEL.Value? {
        guard case .string(let name) = key, let field = Field(rawValue: name), has(field) else {
            return nil
        }
        return value(of: field)
    }

    func key(at position: Int) -> MapKey { .string(fields[position].rawValue) }

    func value(at position: Int) -> CEL.Value { value(of: fields[position]) }
}
