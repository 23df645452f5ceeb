import KubeAPI

@testable import KubeCluster

/// Follows a cluster hop by hop and says what must never be.
struct Invariants {
    private var revision: Revision = 0
    private var seen: HopNumber = 0
    /// What each actor has been told, by its name.
    private var told: [String: Revision] = [:]
    /// The node that each Pod was first bound to.
    private var nodeOfPod: [UID: String] = [:]

    /// What is wrong now that wasn't before; nil when nothing is.
    mutating func violation(in cluster: Cluster) -> String? {
        guard cluster.revision >= revision else { return "the revision went back" }
        for next in revision + 1..<cluster.revision + 1 where revision > 0 {
            if let problem = check(write: next, cluster) { return problem }
        }
        revision = cluster.revision
        while seen < cluster.trace.count {
            seen += 1
            if let hop = cluster.trace[seen], let problem = check(hop, cluster) { return problem }
        }
        return nil
    }

    private mutating func check(_ hop: Hop, _ cluster: Cluster) -> String? {
        let line = cluster.text(of: hop, in: .english)
        if hop.cause >= hop.number { return "a later cause: \(line)" }
        if [hop.from, hop.to].contains(.etcd), ![hop.from, hop.to].contains(.apiServer) {
            return "somebody else talks to etcd: \(line)"
        }
        if hop.from == .apiServer, hop.revision > 0 {
            let name = cluster.name(of: hop.to)
            told[name] = max(told[name] ?? 0, hop.revision)
        }
        let isKnowing = ![.apiServer, .etcd, .kubectl, .person].contains(hop.from)
        if isKnowing, hop.observed > told[cluster.name(of: hop.from)] ?? 0 {
            return "acts on more than it was told: \(line)"
        }
        return nil
    }

    private mutating func check(write revision: Revision, _ cluster: Cluster) -> String? {
        let version = cluster.etcd.store.table.version(revision)
        switch version.value {
        case .pod(let ref) where !ref.value.nodeName.isEmpty:
            let pod = ref.value
            let first = nodeOfPod[pod.metadata.uid] ?? pod.nodeName
            nodeOfPod[pod.metadata.uid] = first
            return first == pod.nodeName
                ? nil : "Pod \(pod.metadata.name) was on \(first), is on \(pod.nodeName)"
        case .endpointSlice(let ref):
            return check(ref.value, writtenAt: revision, cluster)
        default:
            return nil
        }
    }

    /// Every endpoint that is called ready was so in some version that had been written before.
    private func check(
        _ slice: EndpointSlice, writtenAt revision: Revision, _ cluster: Cluster
    ) -> String? {
        for endpoint in slice.endpoints where endpoint.conditions.ready == true {
            guard let target = endpoint.targetRef else { continue }
            let key = ObjectKey(.pod, namespace: target.namespace, name: target.name)
            guard let slot = cluster.etcd.store.keys.slot(of: key) else {
                return "an endpoint of a Pod that never was: \(key.path)"
            }
            var past = cluster.etcd.store.table.latestRevision(of: slot) ?? 0
            var wasReady = false
            while past != 0 && !wasReady {
                let version = cluster.etcd.store.table.version(past)
                if past < revision, let pod = version.value?.pod,
                    pod.metadata.uid == target.uid, pod.isReady
                {
                    wasReady = true
                }
                past = version.previous
            }
            if !wasReady { return "an endpoint that was never ready: \(key.path)" }
        }
        return nil
    }
}
