import KubeAPI

@testable import KubeCluster

extension Cluster {
    /// What is not yet as wished; nil when the cluster is at rest.
    var unrest: String? {
        var problem: String?
        var active: [String: Int] = [:]
        var ready: [String: Int] = [:]
        view.forEach(.pod) { _, object in
            guard let pod = object.pod else { return }
            if pod.metadata.deletionTimestamp != nil {
                problem = "\(pod.metadata.name) is still terminating"
            }
            if !pod.isTerminated && !pod.isReady { problem = "\(pod.metadata.name) is not ready" }
            if pod.isTerminated { return }
            if let owner = pod.metadata.controller { active[owner.name, default: 0] += 1 }
            ready[pod.metadata.labels["app"] ?? "", default: 0] += 1
        }
        view.forEach(.replicationController) { _, object in
            guard let controller = object.replicationController else { return }
            let name = controller.metadata.name
            let wished = controller.spec.replicas ?? 1
            if active[name, default: 0] != wished {
                problem = "rc \(name) has \(active[name, default: 0]) Pods, not \(wished)"
            } else if controller.status.readyReplicas != wished {
                problem = "rc \(name) reports \(controller.status.readyReplicas), not \(wished)"
            }
        }
        view.forEach(.service) { _, object in
            guard let service = object.service, !service.spec.selector.isEmpty else { return }
            let name = service.metadata.name
            if readyEndpoints(of: name) != ready[name, default: 0] {
                problem =
                    "service \(name) has \(readyEndpoints(of: name)) endpoints, "
                    + "not \(ready[name, default: 0])"
            }
        }
        view.forEach(.node) { _, object in
            guard let node = object.node else { return }
            if !node.isReady || !node.spec.taints.isEmpty {
                problem = "\(node.metadata.name) is not ready, or tainted"
            }
        }
        return problem
    }

    private func readyEndpoints(of service: String) -> Int {
        var count = 0
        view.forEach(.endpointSlice) { _, object in
            guard let slice = object.endpointSlice,
                slice.metadata.labels[EndpointSlice.serviceLabel] == service
            else { return }
            count += slice.endpoints.count { $0.conditions.ready == true }
        }
        return count
    }

    /// A container without a sandbox, or a Pod that runs on two nodes.
    var runtimeProblem: String? {
        var nodeOfPod: [UID: Int] = [:]
        for node in 0..<nodes.count where nodes.health[node] != .crashed {
            for uid in nodes.runtimes[node].podUIDs {
                if let other = nodeOfPod[uid] { return "\(uid) runs on nodes \(other) and \(node)" }
                nodeOfPod[uid] = node
            }
            if nodes.runtimes[node].hasContainerWithoutSandbox {
                return "a container without a sandbox on node \(node)"
            }
        }
        return nil
    }
}
