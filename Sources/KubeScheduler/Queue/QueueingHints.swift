import KubeAPI

extension Scheduler {
    /// A node is new or has changed: the Pods that this may help are tried again.
    mutating func nodeChanged(_ node: Int, _ change: SchedulerCache.NodeChange, now: Int64) {
        guard !queue.unschedulable.isEmpty, change != .images else { return }
        requeue(shelved { cache.mayHelp($0, node, change) }, now: now)
    }

    /// Pods have left a node: there may be room for others, and fewer to keep a distance from.
    mutating func podLeft(now: Int64) {
        guard !queue.unschedulable.isEmpty else { return }
        requeue(shelved { !$0.rejectedBy.isDisjoint(with: .byPods) }, now: now)
    }

    /// A Pod has come to a node: it may be one that others want to be near to, or one that evens
    /// out the spreading.
    mutating func podCame(_ number: Int, now: Int64) {
        guard !queue.unschedulable.isEmpty else { return }
        let hopeful = shelved { record in
            !record.rejectedBy.isDisjoint(with: .byNeighbors)
                && cache.heeds(Int(record.classNumber), podsOf: number)
        }
        requeue(hopeful, now: now)
    }
}

extension PluginSet {
    /// The plugins that a Pod less on a node may change the mind of.
    static let byPods: PluginSet = [
        PluginSet(.nodePorts), PluginSet(.nodeResourcesFit), PluginSet(.podTopologySpread),
        PluginSet(.interPodAffinity),
    ]
    /// The plugins that a Pod more on a node may change the mind of.
    static let byNeighbors: PluginSet = [
        PluginSet(.podTopologySpread), PluginSet(.interPodAffinity),
    ]
}

extension SchedulerCache {
    /// Whether one of the plugins that have refused the Pod might think better of `node`.
    func mayHelp(_ record: PodRecord, _ node: Int, _ change: NodeChange) -> Bool {
        guard let object = nodes.traits[node] else { return false }
        if record.rejectedBy.isEmpty { return change.contains(.added) }
        let isNew = change.contains(.added)
        let podClass = classes[Int(record.classNumber)]
        let profile = traits[podClass.traits]
        func refused(_ plugin: Plugin) -> Bool { record.rejectedBy.contains(PluginSet(plugin)) }
        if refused(.nodeUnschedulable), isNew || change.contains(.taints),
            NodeUnschedulable.filter(object, tolerations: profile.tolerations) == nil
        {
            return true
        }
        if refused(.taintToleration), isNew || change.contains(.taints),
            TaintToleration.filter(object, tolerations: profile.tolerations) == nil
        {
            return true
        }
        if refused(.nodeAffinity), isNew || change.contains(.labels), profile.rules.matches(object)
        {
            return true
        }
        if refused(.nodeResourcesFit), isNew || change.contains(.allocatable),
            fitsWhenEmpty(podClass, node)
        {
            return true
        }
        let isElsewhere = isNew || change.contains(.labels)
        return isElsewhere && !record.rejectedBy.isDisjoint(with: .byNeighbors)
            || isNew && refused(.nodePorts)
    }

    private func fitsWhenEmpty(_ podClass: PodClass, _ node: Int) -> Bool {
        var usage = NodeUsage()
        let real = nodes.usage[node]
        (usage.cpu, usage.memory) = (real.cpu, real.memory)
        (usage.storage, usage.pods) = (real.storage, real.pods)
        return NodeResourcesFit.fits(fits[podClass.fit].requests, usage) {
            (other($0, on: node).capacity, 0)
        }
    }

    /// Whether the rules of one class mean the Pods of another.
    func heeds(_ number: Int, podsOf other: Int) -> Bool {
        let plan = classes[number].affinity
        let rules = (plan.required + plan.repelledBy).map(\.counter)
        let spread = (classes[number].spread?.hard ?? []).map(\.counter)
        return (rules + spread).contains { classes[other].counters.contains($0) }
    }
}
