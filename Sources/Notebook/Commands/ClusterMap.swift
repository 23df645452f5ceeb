import KubeAPI
import KubeCluster
import Phrasebook

/// What is where in a cluster, in the words of a language: each node with its Pods, each Service
/// with the Pods that it reaches.
public struct ClusterMap: Sendable {
    /// A Pod on the map.
    struct Resident: Sendable {
        /// `namespace/name`.
        let name: String
        /// `Running`, `Terminating`, …
        let state: String
        let isReady: Bool
        /// Whether it has come to its end.
        let isOver: Bool
        /// Its address; empty without one.
        let address: String
    }

    /// A node, or the Pods that are bound to none.
    struct Place: Sendable {
        let name: String
        /// What is to be said about it; empty for Pods without a node.
        let state: String
        /// Whether the node is one that works.
        let isWell: Bool
        let residents: [Resident]
    }

    /// A Service and whom it reaches.
    struct Door: Sendable {
        /// `service/name`.
        let name: String
        /// `address:port,port`.
        let address: String
        let targets: [String]
    }

    let places: [Place]
    let doors: [Door]
    private let language: Phrasebook.Language

    init(_ cluster: Cluster, _ language: Phrasebook.Language) {
        self.language = language
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
        var places = cluster.machineNames.enumerated().map { index, name in
            let node = cluster.view.object(ObjectKey(.node, name: name))?.node
            return Place(
                name: name, state: Self.state(of: node, name, cluster, language),
                isWell: node?.isReady == true && cluster.state(ofNode: name) == .up,
                residents: Self.residents(byNode[index]))
        }
        if !unbound.isEmpty {
            places.append(
                Place(
                    name: Text.mapUnbound(language), state: "", isWell: false,
                    residents: Self.residents(unbound)))
        }
        self.places = places
        doors = Self.doors(of: cluster)
    }

    private static func state(
        of node: Node?, _ name: String, _ cluster: Cluster, _ language: Phrasebook.Language
    ) -> String {
        guard let node else { return Text.mapNotJoined(language) }
        let ready = node.isReady ? "Ready" : "NotReady"
        return switch cluster.state(ofNode: name) {
        case .crashed: "\(ready) (\(Text.mapCrashed(language)))"
        case .partitioned: "\(ready) (\(Text.mapPartitioned(language)))"
        default: ready + (node.spec.unschedulable ? ",SchedulingDisabled" : "")
        }
    }

    private static func residents(_ pods: [Pod]) -> [Resident] {
        pods.sorted { $0.metadata.name.precedes($1.metadata.name) }.map { pod in
            Resident(
                name: "\(pod.metadata.namespace)/\(pod.metadata.name)",
                state: pod.metadata.deletionTimestamp != nil
                    ? "Terminating" : (pod.status.phase ?? .pending).rawValue,
                isReady: pod.isReady, isOver: pod.isTerminated,
                address: pod.status.podIP == .none ? "" : pod.status.podIP.description)
        }
    }

    private static func doors(of cluster: Cluster) -> [Door] {
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
            return Door(
                name: "service/\(service.metadata.name)",
                address: "\(service.spec.clusterIP):\(ports)", targets: targets)
        }
    }
}

extension ClusterMap {
    /// The map for a terminal.
    ///
    /// - Parameter isPlain: whether everything is said in words, for screen readers.
    func text(isPlain: Bool = false) -> String {
        var text = ""
        for place in places {
            text += place.name + (place.state.isEmpty ? "" : "  " + place.state) + "\n"
            for (index, resident) in place.residents.enumerated() {
                text +=
                    isPlain
                    ? words(resident)
                    : line(resident, isLast: index == place.residents.count - 1)
            }
        }
        for door in doors {
            text += "\(door.name)  \(door.address)"
            if !door.targets.isEmpty {
                text += (isPlain ? ": " : "  → ") + door.targets.joined(separator: ", ")
            }
            text += "\n"
        }
        return text
    }

    private func line(_ pod: Resident, isLast: Bool) -> String {
        let mark = pod.isReady ? "●" : pod.isOver ? "○" : "◌"
        let name = pod.name.padded(toWidth: 28)
        return "  \(isLast ? "└─" : "├─") \(mark) \(name) "
            + "\(pod.state.padded(toWidth: 12)) \(pod.address)\n"
    }

    private func words(_ pod: Resident) -> String {
        let ready = (pod.isReady ? Text.mapReady : Text.mapNotReady)(language)
        let address = pod.address.isEmpty ? "" : ", \(pod.address)"
        return "  Pod \(pod.name): \(pod.state), \(ready)\(address)\n"
    }
}
