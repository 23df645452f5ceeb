import KubeAPI

/// What the kubelet has reported of its node, and when.
struct NodeReport: Sendable {
    /// The node as the API server last had it.
    var object: Ref<Node>?
    /// The lease as last renewed.
    var lease: Ref<Lease>?
    var leaseRevision: Revision = 0
    /// When the kubelet began: what hasn't changed holds since then.
    var startedAt: Timestamp?
    /// When the node became ready, or ceased to be.
    var readySince: Timestamp?
    var wasReady = false
    /// When the status was last sent.
    var reportedAt: Timestamp?
    var isOutstanding = false
    /// Whether something changed while an update was on its way.
    var isStale = false
    var imagesChanged = false
    var hasBegunTicks = false

    /// Whether somebody has written of a node that reports itself ready that nothing is known of it.
    var isGivenUp: Bool {
        wasReady && object?.value.status.condition(.ready)?.status == .unknown
    }

    var labels: Labels { object?.value.metadata.labels ?? Labels() }

    /// How often the kubelet looks whether its status has changed, and renews its lease.
    static let period = Micros.seconds(10)
    /// How often it reports a status that hasn't changed (`nodeStatusReportFrequency`).
    static let reportPeriod = Micros.seconds(300)
    static let leaseDurationSeconds = 40

    /// The labels that a kubelet gives its node.
    static func labels(of node: NodeFacts) -> Labels {
        var labels = node.machine.value.labels
        for (key, value) in [
            ("kubernetes.io/hostname", node.name), ("kubernetes.io/os", "linux"),
            ("kubernetes.io/arch", "amd64"), ("beta.kubernetes.io/os", "linux"),
            ("beta.kubernetes.io/arch", "amd64"),
        ] {
            labels = labels.setting(key, to: value)
        }
        return labels
    }

    /// Memory that Pods can have, in bytes: all but the 100 MiB at which the kubelet would evict
    /// (`memory.available<100Mi`).
    static func memory(of machine: Machine) -> Int {
        max(0, Int(machine.memory.value) - 100 * 1024 * 1024)
    }

    private static func resources(of machine: Machine, memory: Quantity) -> ResourceList {
        var list = ResourceList([
            ("cpu", machine.cpu), ("memory", memory), ("pods", Quantity(Int64(machine.pods))),
            ("ephemeral-storage", Quantity(100 * 1024 * 1024, format: .binarySI)),
        ])
        list["ephemeral-storage"] = Quantity(100 * 1024 * 1024 * 1024, format: .binarySI)
        if machine.gpu > 0 { list["nvidia.com/gpu"] = Quantity(Int64(machine.gpu)) }
        return list
    }

    /// The node's status as of `now`.
    func status(of node: NodeFacts, now: Timestamp) -> NodeStatus {
        let machine = node.machine.value
        var status = NodeStatus()
        status.capacity = Self.resources(of: machine, memory: machine.memory)
        let allocatable = Quantity(Int64(Self.memory(of: machine)), format: .binarySI)
        status.allocatable = Self.resources(of: machine, memory: allocatable)
        status.conditions = conditions(of: node, now: now)
        status.addresses = [
            NodeAddress("InternalIP", node.address.description), NodeAddress("Hostname", node.name),
        ]
        status.nodeInfo.architecture = "amd64"
        status.nodeInfo.containerRuntimeVersion = "containerd://2.2.1"
        status.nodeInfo.kernelVersion = "6.12.57-amd64"
        status.nodeInfo.kubeletVersion = "v1.36.0"
        status.nodeInfo.operatingSystem = "linux"
        status.nodeInfo.osImage = "Debian GNU/Linux 13 (trixie)"
        status.images = Self.images(of: node)
        return status
    }

    private func conditions(of node: NodeFacts, now: Timestamp) -> [NodeCondition] {
        let since = startedAt ?? now
        func condition(
            _ type: NodeConditionType, _ status: ConditionStatus, since: Timestamp,
            _ reason: String, _ message: String
        ) -> NodeCondition {
            var condition = NodeCondition(type, status, at: now, reason: reason, message: message)
            condition.lastTransitionTime = since
            return condition
        }
        var conditions = [
            condition(
                .memoryPressure, .isFalse, since: since, "KubeletHasSufficientMemory",
                "kubelet has sufficient memory available"),
            condition(
                .diskPressure, .isFalse, since: since, "KubeletHasNoDiskPressure",
                "kubelet has no disk pressure"),
            condition(
                .pidPressure, .isFalse, since: since, "KubeletHasSufficientPID",
                "kubelet has sufficient PID available"),
        ]
        conditions.append(
            node.isNetworkReady
                ? condition(
                    .ready, .isTrue, since: readySince ?? now, "KubeletReady",
                    "kubelet is posting ready status")
                : condition(
                    .ready, .isFalse, since: since, "KubeletNotReady",
                    "container runtime network not ready: NetworkReady=false "
                        + "reason:NetworkPluginNotReady message:Network plugin returns error: "
                        + "cni plugin not initialized"))
        // What others report, such as NetworkUnavailable, stays.
        let own: [NodeConditionType] = [.memoryPressure, .diskPressure, .pidPressure, .ready]
        let others = object?.value.status.conditions.filter { !own.contains($0.type) } ?? []
        return others + conditions
    }

    /// The images, largest first, at most 50 (`nodeStatusMaxImages`).
    private static func images(of node: NodeFacts) -> [ContainerImage] {
        var seen: [NodeFacts.NodeImage] = []
        for image in node.images
        where !seen.contains(where: { $0.canonical.hasSameScalars(as: image.canonical) }) {
            seen.append(image)
        }
        let order = seen.indices.sorted {
            (seen[$1].bytes, $0) < (seen[$0].bytes, $1)
        }
        return order.prefix(50).map { index in
            let image = ImageName(seen[index].canonical)
            return ContainerImage(
                names: [image.imageID, seen[index].canonical], sizeBytes: seen[index].bytes)
        }
    }
}
