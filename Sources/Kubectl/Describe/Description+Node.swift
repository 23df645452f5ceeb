import KubeAPI

extension Description {
    mutating func describe(_ node: Node, _ facts: DescriptionFacts) {
        let metadata = node.metadata
        field("Name", metadata.name)
        field("Roles", node.roles)
        labels("Labels", metadata.labels)
        annotations("Annotations", metadata.annotations)
        field("CreationTimestamp", Self.moment(metadata.creationTimestamp))
        let taints = node.spec.taints.enumerated().sorted { left, right in
            let (one, other) = (left.element.effect.rawValue, right.element.effect.rawValue)
            return one == other ? left.offset < right.offset : one.precedes(other)
        }
        list("Taints", taints.map { $0.element.summary })
        field("Unschedulable", String(node.spec.unschedulable))
        lease(facts.lease, of: metadata.name)
        conditions(node.status.conditions)
        line(0, "Addresses:")
        for address in node.status.addresses { field(address.type, address.address, level: 1) }
        amounts("Capacity", node.status.capacity, level: 0)
        amounts("Allocatable", node.status.allocatable, level: 0)
        system(node)
        pods(facts.pods, on: node)
    }

    private mutating func lease(_ lease: Lease?, of name: String) {
        guard let lease else {
            return field(
                "Lease", "Failed to get lease: leases.coordination.k8s.io \"\(name)\" not found")
        }
        line(0, "Lease:")
        let holder = lease.spec.holderIdentity
        field("HolderIdentity", holder.isEmpty ? "<unset>" : holder, level: 1)
        field("AcquireTime", lease.spec.acquireTime?.time.rfc1123 ?? "<unset>", level: 1)
        field("RenewTime", lease.spec.renewTime?.time.rfc1123 ?? "<unset>", level: 1)
    }

    private mutating func conditions(_ conditions: [NodeCondition]) {
        guard !conditions.isEmpty else { return }
        line(0, "Conditions:")
        line(1, "Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage")
        line(1, "----\t------\t-----------------\t------------------\t------\t-------")
        for condition in conditions {
            let times = [condition.lastHeartbeatTime, condition.lastTransitionTime].map(Self.moment)
            line(
                1,
                "\(condition.type.rawValue) \t\(condition.status.rawValue) \t\(times[0]) \t"
                    + "\(times[1]) \t\(condition.reason) \t\(condition.message)")
        }
    }

    private mutating func system(_ node: Node) {
        let info = node.status.nodeInfo
        line(0, "System Info:")
        field("Machine ID", "", level: 1)
        field("System UUID", "", level: 1)
        field("Boot ID", "", level: 1)
        field("Kernel Version", info.kernelVersion, level: 1)
        field("OS Image", info.osImage, level: 1)
        field("Operating System", info.operatingSystem, level: 1)
        field("Architecture", info.architecture, level: 1)
        field("Container Runtime Version", info.containerRuntimeVersion, level: 1)
        field("Kubelet Version", info.kubeletVersion, level: 1)
        field("Kube-Proxy Version", "", level: 1)
        if !node.spec.podCIDR.isEmpty { field("PodCIDR", node.spec.podCIDR) }
        if !node.spec.podCIDRs.isEmpty {
            field("PodCIDRs", node.spec.podCIDRs.joined(separator: ","))
        }
        if !node.spec.providerID.isEmpty { field("ProviderID", node.spec.providerID) }
    }

    private mutating func pods(_ pods: [Pod], on node: Node) {
        let capacity =
            node.status.allocatable.amounts.isEmpty
            ? node.status.capacity : node.status.allocatable
        line(0, "Non-terminated Pods:\t(\(pods.count) in total)")
        line(
            1,
            "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge")
        line(
            1,
            "---------\t----\t\t------------\t----------\t---------------\t-------------\t---")
        var total = PodAmounts()
        for pod in pods {
            let amounts = PodAmounts(pod)
            total.add(amounts)
            let cells = [
                amounts.share(of: "cpu", \.requests, capacity),
                amounts.share(of: "cpu", \.limits, capacity),
                amounts.share(of: "memory", \.requests, capacity),
                amounts.share(of: "memory", \.limits, capacity),
            ]
            let age = Age.text(since: pod.metadata.creationTimestamp, now: now)
            line(
                1,
                "\(pod.metadata.namespace)\t\(pod.metadata.name)\t\t"
                    + cells.joined(separator: "\t") + "\t\(age)")
        }
        line(0, "Allocated resources:")
        line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)")
        line(1, "Resource\tRequests\tLimits")
        line(1, "--------\t--------\t------")
        for name in ["cpu", "memory", "ephemeral-storage"] {
            let requests = total.share(of: name, \.requests, capacity)
            line(1, "\(name)\t\(requests)\t\(total.share(of: name, \.limits, capacity))")
        }
        let usual = ["cpu", "memory", "ephemeral-storage", "pods", "storage"]
        for (name, _) in capacity.amounts where !usual.contains(name) {
            let requests = total.requests[name] ?? .zero
            line(1, "\(name)\t\(requests)\t\(total.limits[name] ?? .zero)")
        }
    }
}

/// What a Pod, or several, ask for and may use.
struct PodAmounts {
    var requests = ResourceList()
    var limits = ResourceList()

    init() {}

    /// The sum of the containers that run together, or the largest init container if that is more.
    init(_ pod: Pod) {
        let spec = pod.sharedSpec.value
        let sidecars = spec.initContainers.filter { $0.restartPolicy == .always }
        for container in spec.containers + sidecars {
            Self.add(container.resources.requests, to: &requests)
            Self.add(container.resources.limits, to: &limits)
        }
        for container in spec.initContainers where container.restartPolicy != .always {
            Self.raise(&requests, to: container.resources.requests)
            Self.raise(&limits, to: container.resources.limits)
        }
    }

    mutating func add(_ other: PodAmounts) {
        Self.add(other.requests, to: &requests)
        Self.add(other.limits, to: &limits)
    }

    private static func add(_ list: ResourceList, to sum: inout ResourceList) {
        for (name, quantity) in list.amounts { sum[name] = (sum[name] ?? .zero) + quantity }
    }

    private static func raise(_ list: inout ResourceList, to least: ResourceList) {
        for (name, quantity) in least.amounts where list[name].map({ $0 < quantity }) ?? true {
            list[name] = quantity
        }
    }

    /// `250m (6%)` of what the node has.
    func share(
        of name: String, _ list: KeyPath<PodAmounts, ResourceList>, _ capacity: ResourceList
    ) -> String {
        let amount = self[keyPath: list][name] ?? .zero
        let whole = capacity[name].map { name == "cpu" ? $0.milliValue : $0.value } ?? 0
        let part = name == "cpu" ? amount.milliValue : amount.value
        let percent = whole > 0 ? Int64(Double(part) / Double(whole) * 100) : 0
        return "\(amount) (\(percent)%)"
    }
}

extension Taint {
    /// `key=value:NoSchedule`.
    var summary: String {
        let pair = value.isEmpty ? key : "\(key)=\(value)"
        return effect.rawValue.isEmpty ? pair : "\(pair):\(effect.rawValue)"
    }
}
