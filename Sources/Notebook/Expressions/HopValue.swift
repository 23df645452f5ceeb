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
        .list(trace.kept.compactMap { trace[$0].map(value(of:)) })
    }
}
