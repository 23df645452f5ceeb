import KubeAPI

extension SchedulerCache {
    /// What changed on a node that may let a Pod in.
    struct NodeChange: OptionSet {
        let rawValue: UInt8

        static let added = NodeChange(rawValue: 1)
        static let labels = NodeChange(rawValue: 2)
        static let taints = NodeChange(rawValue: 4)
        static let allocatable = NodeChange(rawValue: 8)
        static let images = NodeChange(rawValue: 16)
    }

    /// Notes a node as it is now.
    @discardableResult
    mutating func setNode(_ node: Ref<Node>) -> NodeChange {
        let number = nodes.intern(node.value.metadata.name)
        let old = nodes.nodes[number]
        let change = Self.change(from: old?.value, to: node.value)
        if change.isEmpty {
            nodes.replace(number, node)
            return change
        }
        if images.set(number, node.value.status.images) { nodes.touchTraits(number) }
        nodes.set(number, node, resources: &resources)
        if change.contains(.added) || change.contains(.labels) {
            setDomains(of: number, node.value.metadata.labels)
        }
        return change
    }

    mutating func removeNode(_ name: String) {
        guard let number = nodes.number(of: name) else { return }
        _ = images.set(number, [])
        nodes.set(number, nil, resources: &resources)
        setDomains(of: number, nil)
    }

    /// The number of a node that a Pod names, which may be unknown yet.
    mutating func nodeNumber(_ name: String) -> Int {
        if let number = nodes.number(of: name) { return number }
        let number = nodes.intern(name)
        setDomains(of: number, nil)
        return number
    }

    private static func change(from old: Node?, to new: Node) -> NodeChange {
        guard let old else { return .added }
        var change: NodeChange = []
        if old.metadata.labels != new.metadata.labels { change.insert(.labels) }
        if old.spec.taints != new.spec.taints || old.spec.unschedulable != new.spec.unschedulable {
            change.insert(.taints)
        }
        if old.status.allocatable != new.status.allocatable { change.insert(.allocatable) }
        if old.status.images != new.status.images { change.insert(.images) }
        return change
    }

    // MARK: Pods

    /// Sets aside what a Pod needs on `node`.
    mutating func place(_ pod: Int, on node: Int) {
        pods[pod].node = Int32(node)
        let record = pods[pod]
        let number = Int(record.classNumber)
        nodes.take(fits[classes[number].fit].requests, ports: classes[number].ports, on: node)
        count(1, classNumber: number, node: node, isTerminating: record.isTerminating)
    }

    /// Gives back what a Pod had on its node.
    mutating func lift(_ pod: Int) {
        let record = pods[pod]
        guard record.node >= 0 else { return }
        let number = Int(record.classNumber)
        let node = Int(record.node)
        nodes.give(fits[classes[number].fit].requests, ports: classes[number].ports, on: node)
        count(-1, classNumber: number, node: node, isTerminating: record.isTerminating)
        pods[pod].node = -1
    }

    /// Notes that a Pod on a node has been told to end: it still takes room, but doesn't count
    /// for spreading.
    mutating func setTerminating(_ pod: Int) {
        guard !pods[pod].isTerminating else { return }
        pods[pod].isTerminating = true
        let record = pods[pod]
        guard record.node >= 0 else { return }
        for counter in classes[Int(record.classNumber)].counters
        where !counters[counter].countsTerminating {
            counters[counter].add(-1, on: Int(record.node), topologies: topologies)
        }
    }

    /// Adds a Pod, on its node if it has one; returns its number.
    mutating func addPod(_ pod: Ref<Pod>, slot: Slot) -> Int {
        let number = retainClass(of: pod)
        var record = PodRecord(
            slot: UInt32(truncatingIfNeeded: slot), uid: pod.value.metadata.uid.low,
            classNumber: UInt32(number))
        record.isTerminating = pod.value.metadata.deletionTimestamp != nil
        record.priority = Int32(clamping: pod.value.sharedSpec.value.priority ?? 0)
        let index = pods.insert(record)
        if !pod.value.nodeName.isEmpty {
            pods[index].phase = .bound
            place(index, on: nodeNumber(pod.value.nodeName))
        }
        return index
    }

    /// Forgets a Pod altogether.
    mutating func removePod(_ pod: Int) {
        lift(pod)
        let number = Int(pods[pod].classNumber)
        pods.remove(pod)
        releaseClass(number)
    }
}
