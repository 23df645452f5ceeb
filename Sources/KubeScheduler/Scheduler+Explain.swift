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
    mutating func score(
        _ plugin: Plugin, _ number: Int, _ feasible: [Int]
    ) -> [SchedulingDecision.Score] {
        guard let raw = rawScores(plugin, number, feasible) else { return [] }
        return zip(raw, Self.normalized(plugin, raw)).map { raw, normalized in
            SchedulingDecision.Score(plugin: plugin, raw: raw, normalized: normalized)
        }
    }

    private mutating func rawScores(_ plugin: Plugin, _ number: Int, _ feasible: [Int]) -> [Int]? {
        let profile = traits[classes[number].traits]
        let requests = fits[classes[number].fit].requests
        let known = nodes.traits
        switch plugin {
        case .taintToleration:
            return feasible.map { node in
                known[node].map { TaintToleration.score($0, tolerations: profile.tolerations) } ?? 0
            }
        case .nodeAffinity:
            let added = addedRules
            guard profile.rules.prefersNodes || added?.prefersNodes ?? false else { return nil }
            return feasible.map { node in
                known[node].map { profile.rules.score($0) + (added?.score($0) ?? 0) } ?? 0
            }
        case .nodeResourcesFit:
            return feasible.map { roomScore(requests, $0) }
        case .balancedAllocation:
            guard !requests.isBestEffort else { return nil }
            return feasible.map { NodeResourcesBalancedAllocation.score(requests, nodes.usage[$0]) }
        case .imageLocality:
            return feasible.map { imageScore(profile, $0) }
        case .podTopologySpread:
            return SpreadScoring(number, in: &self).map { Self.penalties($0, feasible) }
        case .interPodAffinity:
            let state = InterPodAffinity.prepare(number, in: &self)
            return state.scores ? feasible.map { InterPodAffinity.score(state, $0) } : nil
        case .nodeUnschedulable, .nodeName, .nodePorts:
            return nil
        }
    }

    /// The penalties of spreading; -1 for nodes that are left out.
    private static func penalties(_ scoring: SpreadScoring, _ feasible: [Int]) -> [Int] {
        withUnsafeTemporaryAllocation(of: Candidate.self, capacity: feasible.count) { buffer in
            for (index, node) in feasible.enumerated() {
                buffer.initializeElement(at: index, to: Candidate(node))
            }
            scoring.measure(buffer)
            return buffer.map { Int($0.spread) }
        }
    }

    private static func normalized(_ plugin: Plugin, _ raw: [Int]) -> [Int] {
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
