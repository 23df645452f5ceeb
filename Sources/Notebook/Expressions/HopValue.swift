import CEL
import KubeAPI
import KubeCluster

extension Cluster {
    /// A hop as expressions see it: a map with the fields of the trace's JSON.
    func value(of hop: Hop) -> CEL.Value {
        .map(
            MapValue(
                members: HopField.allCases.filter { $0.isThere(in: hop) }.map { field in
                    (field.rawValue, field.value(of: hop, in: self))
                }))
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

/// A field of a hop, by its name in the trace's JSON.
enum HopField: String, CaseIterable {
    case hop, time, from, to, verb, object, note, cause, revision, observed, code

    /// Whether only some hops have it.
    var isOptional: Bool { [.cause, .revision, .observed, .code].contains(self) }

    func isThere(in hop: Hop) -> Bool {
        switch self {
        case .cause: hop.cause != 0
        case .revision: hop.revision != 0
        case .observed: hop.observed != 0
        case .code: hop.code >= 0
        default: true
        }
    }

    func value(of hop: Hop, in cluster: Cluster) -> CEL.Value {
        switch self {
        case .hop: .int(Int64(hop.number))
        case .time:
            .double(Double(hop.time.microseconds - Cluster.epoch.microseconds) / 1e6)
        case .from: .string(cluster.name(of: hop.from))
        case .to: .string(cluster.name(of: hop.to))
        case .verb: .string(hop.verb.name)
        case .object: .string(cluster.path(of: hop.object))
        case .note: .string(hop.note.text(.english))
        case .cause: .int(Int64(hop.cause))
        case .revision: .int(Int64(hop.revision))
        case .observed: .int(Int64(hop.observed))
        case .code: .int(Int64(hop.code))
        }
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
    let hop: Hop
    let names: HopNames

    private var fields: [HopField] { HopField.allCases.filter { $0.isThere(in: hop) } }

    var count: Int { HopField.allCases.count { $0.isThere(in: hop) } }

    func value(forKey key: MapKey) -> CEL.Value? {
        guard case .string(let name) = key, let field = HopField(rawValue: name),
            field.isThere(in: hop)
        else { return nil }
        return field.value(of: hop, in: names.cluster)
    }

    func key(at position: Int) -> MapKey { .string(fields[position].rawValue) }

    func value(at position: Int) -> CEL.Value { fields[position].value(of: hop, in: names.cluster) }
}
