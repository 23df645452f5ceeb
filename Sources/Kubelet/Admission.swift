import KubeAPI

/// What Pods ask of a node.
struct Requests: Sendable {
    var milliCPU = 0
    var memory = 0
    var gpu = 0
    var pods = 0

    init() {}

    /// The requests of a Pod: the sum of its containers', or the largest init container's if that
    /// is more; sidecars count with both (`resource.PodRequests`).
    init(_ shared: Ref<PodSpec>) {
        pods = 1
        // By number: a loop over the containers would copy each of them.
        for index in shared.value.containers.indices
        where !shared.value.containers[index].resources.requests.amounts.isEmpty {
            add(Requests(shared.value.containers[index].resources))
        }
        if !shared.value.initContainers.isEmpty { addInits(shared.value) }
    }

    private mutating func addInits(_ spec: PodSpec) {
        var sidecars = Requests()
        var largest = Requests()
        for container in spec.initContainers {
            var own = Requests(container.resources)
            if container.restartPolicy == .always {
                sidecars.add(own)
                own = sidecars
            } else {
                own.add(sidecars)
            }
            largest.raise(to: own)
        }
        add(sidecars)
        raise(to: largest)
    }

    /// Whether nothing but a place was asked for.
    var isNothing: Bool { milliCPU == 0 && memory == 0 && gpu == 0 }

    private init(_ resources: ResourceRequirements) {
        guard !resources.requests.amounts.isEmpty else { return }
        milliCPU = resources.requests.milliCPU
        memory = resources.requests.memory
        gpu = resources.requests["nvidia.com/gpu"].map { Int($0.value) } ?? 0
    }

    mutating func add(_ other: Requests) {
        milliCPU &+= other.milliCPU
        memory &+= other.memory
        gpu &+= other.gpu
        pods &+= other.pods
    }

    mutating func remove(_ other: Requests) {
        milliCPU &-= other.milliCPU
        memory &-= other.memory
        gpu &-= other.gpu
        pods &-= other.pods
    }

    private mutating func raise(to other: Requests) {
        milliCPU = max(milliCPU, other.milliCPU)
        memory = max(memory, other.memory)
        gpu = max(gpu, other.gpu)
    }
}

/// Why a kubelet turns down a Pod that is bound to its node.
struct Rejection {
    /// In a word: `OutOfcpu`, `NodePorts`, `NodeAffinity`.
    let reason: String
    let message: String
}

extension Kubelet {
    /// Why the worker's Pod can't run here; nil when it can (`lifecycle.predicateAdmitHandler`).
    func rejection(of index: Int) -> Rejection? {
        let spec = workers[index].spec
        if !spec.value.nodeSelector.isEmpty && !matches(spec.value.nodeSelector) {
            return Rejection(reason: "NodeAffinity", message: "Predicate NodeAffinity failed")
        }
        if Self.hasHostPorts(spec), portsAreTaken(spec.value, except: index) {
            return Rejection(reason: "NodePorts", message: "Predicate NodePorts failed")
        }
        let wanted = workers[index].requests
        let machine = node.machine
        let pods = short("pods", wanted.pods, committed.pods, machine.value.pods)
        if pods != nil || wanted.isNothing { return pods }
        return short(
            "cpu", wanted.milliCPU, committed.milliCPU, Int(machine.value.cpu.milliValue))
            ?? short(
                "memory", wanted.memory, committed.memory, NodeReport.memory(of: machine.value))
            ?? short("nvidia.com/gpu", wanted.gpu, committed.gpu, machine.value.gpu)
    }

    private static func hasHostPorts(_ spec: Ref<PodSpec>) -> Bool {
        for index in spec.value.containers.indices {
            for port in spec.value.containers[index].ports.indices
            where spec.value.containers[index].ports[port].hostPort != 0 {
                return true
            }
        }
        return false
    }

    private func short(_ name: String, _ wanted: Int, _ used: Int, _ capacity: Int) -> Rejection? {
        guard wanted > 0, wanted > capacity - used else { return nil }
        return Rejection(
            reason: "OutOf" + name,
            message: "Node didn't have enough resource: \(name), requested: \(wanted), "
                + "used: \(used), capacity: \(capacity)")
    }

    private func matches(_ selector: Labels) -> Bool {
        let labels = NodeReport.labels(of: node)
        return selector.allSatisfy { pair in
            report.labels[pair.key].map { $0.hasSameScalars(as: pair.value) }
                ?? labels[pair.key].map { $0.hasSameScalars(as: pair.value) } ?? false
        }
    }

    private func portsAreTaken(_ spec: PodSpec, except index: Int) -> Bool {
        func ports(_ spec: PodSpec) -> [ContainerPort] {
            spec.containers.flatMap { $0.ports.filter { $0.hostPort != 0 } }
        }
        let wanted = ports(spec)
        return workers.indices.contains { other in
            other != index && !workers[other].hasEnded
                && ports(workers[other].spec.value).contains { taken in
                    wanted.contains {
                        $0.hostPort == taken.hostPort
                            && ($0.proto ?? .tcp) == (taken.proto ?? .tcp)
                            && ($0.hostIP == taken.hostIP || $0.hostIP.isEmpty
                                || taken.hostIP.isEmpty)
                    }
                }
        }
    }
}
