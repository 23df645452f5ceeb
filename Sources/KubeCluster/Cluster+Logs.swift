import ContainerRuntime
import KubeAPI

extension Cluster {
    /// What a container has printed, as its node's container runtime keeps it.
    ///
    /// In real Kubernetes the API server asks the kubelet, which reads the runtime's log files.
    ///
    /// - Parameters:
    ///   - container: its name; empty for the only one.
    ///   - previous: whether to read the run before the present one.
    public func logs(
        of key: ObjectKey, container: String, previous: Bool
    ) throws(APIFailure) -> [LogLine] {
        guard let slot = view.slot(of: key), let pod = view.object(.pod, slot)?.pod else {
            throw .notFound(.pod, key.name)
        }
        let spec = pod.sharedSpec.value
        let names = spec.initContainers.map(\.name) + spec.containers.map(\.name)
        let name = container.isEmpty ? spec.containers.first?.name ?? "" : container
        guard let index = names.firstIndex(of: name) else {
            throw APIFailure(
                .badRequest, "container \(name) is not valid for pod \(key.name)", kind: .pod,
                name: key.name)
        }
        guard let node = nodes.number(of: pod.nodeName) else {
            throw APIFailure(
                .badRequest, "pod \(key.name) does not have a host assigned", kind: .pod,
                name: key.name)
        }
        let lines = nodes.runtimes[node].log(
            pod: slot, uid: pod.metadata.uid, container: index, previous: previous)
        guard nodes.health[node] == .up, let lines else {
            throw APIFailure(
                .badRequest,
                "container \"\(name)\" in pod \"\(key.name)\" is waiting to start: "
                    + "ContainerCreating", kind: .pod, name: key.name)
        }
        return lines
    }
}
