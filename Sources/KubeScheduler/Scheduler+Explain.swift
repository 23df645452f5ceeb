import KubeAPI

extension Scheduler {
    /// What the scheduler would say now of the Pod in `slot` and each node: which plugin refuses
    /// the node, or how each plugin scores it.
    ///
    /// A Pod that has a node is judged as if it weren't there yet. Nothing changes by asking. In
    /// real Kubernetes the same is in the scheduler's log at verbosity 10.
    ///
    /// - Returns: nil for a Pod that the scheduler doesn't know.
    public func explain(_ slot: Slot) -> SchedulingDecision? {
        guard let pod = cache.pods.number(of: slot) else { return nil }
        var cache = cache
        cache.lift(pod)
        return cache.decide(Int(cache.pods[pod].classNumber))
    }

    /// What is kept of the last scheduling cycle of the Pod in `slot`.
    public func lastDecision(_ slot: Slot) -> DecisionSummary? {
        cache.pods.number(of: slot).map { cache.pods[$0].decision }
    }
}

extension SchedulerCache {
    /// Judges and scores every node for Pods of the class, one plugin at a time.
    mutating func decide(_ number: Int) -> SchedulingDecision {
        var decision = SchedulingDecision(nodes: [])
        if let failure = impossibility(number) {
            decision.failure = failure
            return decision
        }
        let filters = Filters(number, in: &self)
        let order = nodes.interleaved().map { Int($0) }
        var feasible: [Int] = []
        for (index, node) in order.enumerated() {
            let rejection = rejection(number, node, filters)
            decision.nodes.append(.init(node: nodes.names[node], rejection: rejection))
            if rejection == nil { feasible.append(index) }
        }
        if feasible.isEmpty { decision.failure = diagnose(number) }
        for plugin in Plugin.scoring {
            let scores = score(plugin, number, feasible.map { order[$0] })
            for (index, score) in zip(feasible, scores) {
                decision.nodes[index].scores.append(score)
            }
        }
        return decision
    }

    /// A plugin's scores of nodes that can take the Pod; none where it has nothing to say.
    func score(_ plugin: Plugin, _ number: Int, _ feasible: [Int]) -> [SchedulingDecision.Score] {
        let podClass = classes[number]
        let requests = fits[podClass.fit].requests
        let profile = traits[podClass.traits]
        let raw: [Int]
        switch plugin {
        case .taintToleration:
            raw = feasible.map { node in
                nodes.nodes[node].map {
                    TaintToleration.score($0.value, tolerations: profile.tolerations)
                } ?? 0
            }
        case .nodeAffinity:
            guard profile.rules.prefersNodes || addedRules?.prefersNodes ?? false else { return [] }
            raw = feasible.map { node in
                nodes.nodes[node].map {
                    profile.rules.score($0.value) + (addedRules?.score($0.value) ?? 0)
                } ?? 0
            }
        case .nodeResourcesFit:
            raw = feasible.map { roomScore(requests, $0) }
        case .balancedAllocation:
            guard !requests.isBestEffort else { return [] }
            raw = feasible.map { NodeResourcesBalancedAllocation.score(requests, nodes.usage[$0]) }
        case .imageLocality:
            raw = feasible.map { node in
                ImageLocality.score(
                    sum: images.sum(profile.images, on: node, nodes: nodes.liveCount),
                    containers: profile.containers)
            }
        case .podTopologySpread:
            guard let plan = podClass.spread, !plan.soft.isEmpty else { return [] }
            raw = spreadPenalties(number, plan, feasible)
        case .interPodAffinity:
            raw = feasible.map { InterPodAffinity.score(podClass.affinity, $0, in: self) }
            guard podClass.affinity.scores else { return [] }
        case .nodeUnschedulable, .nodeName, .nodePorts:
            return []
        }
        return zip(raw, normalized(plugin, raw)).map { raw, normalized in
            SchedulingDecision.Score(plugin: plugin, raw: raw, normalized: normalized)
        }
    }

    /// The penalties of spreading; -1 for nodes that are left out.
    private func spreadPenalties(_ number: Int, _ plan: SpreadPlan, _ feasible: [Int]) -> [Int] {
        withUnsafeTemporaryAllocation(of: Candidate.self, capacity: feasible.count) { buffer in
            for (index, node) in feasible.enumerated() {
                buffer.initializeElement(
                    at: index,
                    to: Candidate(node: Int32(node), total: 0, taints: 0, preference: 0))
            }
            measureSpread(number, plan, buffer)
            return buffer.map { Int($0.spread) }
        }
    }

    private func normalized(_ plugin: Plugin, _ raw: [Int]) -> [Int] {
        let most = raw.max() ?? 0
        switch plugin {
        case .taintToleration:
            return raw.map { TaintToleration.normalize($0, largest: most) }
        case .nodeAffinity:
            return raw.map { NodeAffinityRules.normalize($0, largest: most) }
        case .podTopologySpread:
            let included = raw.filter { $0 >= 0 }
            let least = included.min() ?? 0
            return raw.map {
                $0 < 0 ? 0 : PodTopologySpread.normalize($0, least: least, most: max(0, most))
            }
        case .interPodAffinity:
            let least = raw.min() ?? 0
            return raw.map { InterPodAffinity.normalize($0, least: least, most: most) }
        default:
            return raw
        }
    }
}
