import KubeAPI
import KubeCluster
import Phrasebook

extension Session {
    /// The cluster as text: each node with its Pods, each Service with the Pods that it reaches.
    func drawMap() throws(CommandFailure) -> CommandOutput {
        guard let cluster = current else {
            throw CommandFailure(.noCluster, example: Self.creation)
        }
        var byNode: [[Pod]] = Array(repeating: [], count: cluster.machineNames.count)
        var unbound: [Pod] = []
        cluster.view.forEach(.pod) { _, object in
            guard let pod = object.pod else { return }
            if let index = cluster.machineNames.firstIndex(of: pod.nodeName) {
                byNode[index].append(pod)
            } else {
                unbound.append(pod)
            }
        }
        var text = ""
        for (index, name) in cluster.machineNames.enumerated() {
            let node = cluster.view.object(ObjectKey(.node, name: name))?.node
            text +=
                name + "  " + mapState(of: node, name, cluster) + "\n" + lines(of: byNode[index])
        }
        if !unbound.isEmpty { text += Text.mapUnbound(language) + "\n" + lines(of: unbound) }
        return CommandOutput(text + services(of: cluster))
    }

    private func mapState(of node: Node?, _ name: String, _ cluster: Cluster) -> String {
        guard let node else { return Text.mapNotJoined(language) }
        let ready = node.isReady ? "Ready" : "NotReady"
        return switch cluster.state(ofNode: name) {
        case .crashed: "\(ready) (\(Text.mapCrashed(language)))"
        case .partitioned: "\(ready) (\(Text.mapPartitioned(language)))"
        default: ready + (node.spec.unschedulable ? ",SchedulingDisabled" : "")
        }
    }

    private func lines(of pods: [Pod]) -> String {
        let sorted = pods.sorted { $0.metadata.name.precedes($1.metadata.name) }
        if sinks.display().style == .plain { return sorted.map(plainLine).joined() }
        return sorted.enumerated().map { index, pod in
            let branch = index == sorted.count - 1 ? "└─" : "├─"
            let mark = pod.isReady ? "●" : pod.isTerminated ? "○" : "◌"
            let ip = pod.status.podIP == .none ? "" : pod.status.podIP.description
            let state =
                pod.metadata.deletionTimestamp != nil
                ? "Terminating" : (pod.status.phase ?? .pending).rawValue
            let name = "\(pod.metadata.namespace)/\(pod.metadata.name)"
            return
                "  \(branch) \(mark) \(name.padded(toWidth: 28)) \(state.padded(toWidth: 12)) \(ip)\n"
        }.joined()
    }

    /// A Pod in words, for screen readers.
    private func plainLine(_ pod: Pod) -> String {
        let state =
            pod.metadata.deletionTimestamp != nil
            ? "Terminating" : (pod.status.phase ?? .pending).rawValue
        let ready = (pod.isReady ? Text.mapReady : Text.mapNotReady)(language)
        let address = pod.status.podIP == .none ? "" : ", \(pod.status.podIP)"
        return
            "  Pod \(pod.metadata.namespace)/\(pod.metadata.name): \(state), \(ready)\(address)\n"
    }

    private func services(of cluster: Cluster) -> String {
        var services: [Service] = []
        cluster.view.forEach(.service) { _, object in
            if let service = object.service { services.append(service) }
        }
        services.sort { $0.metadata.name.precedes($1.metadata.name) }
        return services.map { service in
            var targets: [String] = []
            cluster.view.forEach(.endpointSlice) { _, object in
                guard let slice = object.endpointSlice,
                    slice.metadata.namespace == service.metadata.namespace,
                    slice.metadata.labels[EndpointSlice.serviceLabel] == service.metadata.name
                else { return }
                targets += slice.endpoints.filter { $0.conditions.ready != false }
                    .compactMap { $0.targetRef?.name }
            }
            let ports = service.spec.ports.map { String($0.port) }.joined(separator: ",")
            return "service/\(service.metadata.name)  \(service.spec.clusterIP):\(ports)"
                + (targets.isEmpty
                    ? ""
                    : (sinks.display().style == .plain ? ": " : "  → ")
                        + targets.joined(separator: ", ")) + "\n"
        }.joined()
    }
}
