import KubeAPI
import KubeCluster
import Phrasebook

extension TracedHop {
    /// A hop of the trace of `cluster`.
    public init(_ hop: Hop, of cluster: Cluster) {
        let change: String =
            switch hop.note {
            case .added: "ADDED"
            case .modified: "MODIFIED"
            case .deleted: "DELETED"
            default: ""
            }
        self.init(
            number: hop.number, cause: hop.cause,
            time: hop.time.microseconds - Cluster.epoch.microseconds,
            from: End(hop.from, of: cluster), to: End(hop.to, of: cluster), verb: hop.verb,
            object: cluster.path(of: hop.object), revision: hop.revision, observed: hop.observed,
            code: hop.code, change: change, note: hop.note.text)
    }

    /// Virtual seconds with six decimals, as the trace has them: `0.079427`.
    public var seconds: String { Cluster.seconds(time) }
}

extension TracedHop.End {
    init(_ actor: ActorID, of cluster: Cluster) {
        self.init(actor.role, name: cluster.name(of: actor), index: Int(actor.index))
    }
}
