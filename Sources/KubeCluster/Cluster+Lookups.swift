import ClusterDNS
import KubeAPI
import KubeScheduler
import Phrasebook

extension Cluster {
    /// Virtual time since the cluster came to be, in microseconds.
    public var elapsed: Micros { now - Cluster.epoch }

    /// Gives the cluster another name: for a copy.
    public mutating func rename(_ name: String) {
        self.name = name
    }

    /// Whether anything is planned at all.
    public var hasPlans: Bool { isDeliveringRound || agenda.nextTime != nil }

    /// Handles the next entry of the agenda, unless it is due after `end`; then it is `end`.
    ///
    /// - Returns: whether an entry was handled.
    public mutating func advanceOne(notBeyond end: Timestamp) -> Bool {
        if !isDeliveringRound, let next = agenda.nextTime, next > end {
            now = end
            return false
        }
        return handleNext()
    }

    /// The addresses of `name` as a Pod in `namespace` is told them.
    public func resolve(_ name: String, from client: Slot?, in namespace: String) -> ClusterDNS
        .Answer?
    {
        let namespace = client.map { etcd.store.keys[$0].namespace } ?? namespace
        return dns.resolve(name, from: namespace, view: view(of: ActorID(.clusterDNS)))
    }

    /// The first Pod by name that is ready, of a controller if one is named.
    public func runningPod(ofController controller: String?, in namespace: String) -> Slot? {
        var best: (name: String, slot: Slot)?
        view.forEach(.pod) { slot, object in
            guard let pod = object.pod, pod.metadata.namespace == namespace,
                pod.status.phase == .running, pod.metadata.deletionTimestamp == nil,
                controller == nil || pod.metadata.controller?.name == controller,
                best.map({ pod.metadata.name.precedes($0.name) }) ?? true
            else { return }
            best = (pod.metadata.name, slot)
        }
        return best?.slot
    }

    /// The names of the objects of `kind`, sorted.
    public func names(_ kind: Kind, in namespace: String) -> [String] {
        var names: [String] = []
        view.forEach(kind) { _, object in
            let metadata = object.metadata
            if !kind.info.isNamespaced || metadata.namespace == namespace {
                names.append(metadata.name)
            }
        }
        return names.sorted { $0.precedes($1) }
    }

    /// What the scheduler finds about each node for a Pod: why it refuses the node, or how many
    /// points it gives it.
    public func explainScheduling(of pod: Slot) -> [Text] {
        guard let decision = scheduler.explain(pod) else { return [] }
        return decision.nodes.map { verdict in
            if let rejection = verdict.rejection {
                return .nodeRefused(
                    node: verdict.node, plugin: rejection.plugin.name,
                    reasons: rejection.reasons.map(\.message))
            }
            return .nodeScored(
                node: verdict.node, total: verdict.total,
                scores: verdict.scores.map { ($0.plugin.name, $0.weighted) })
        }
    }
}
