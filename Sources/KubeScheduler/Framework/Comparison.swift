extension SchedulerCache {
    /// Compares the candidates: the scores that depend on the best and worst of them are
    /// normalized, weighted and added to their totals.
    func compare(_ number: Int, _ candidates: UnsafeMutableBufferPointer<Candidate>) {
        addTraits(candidates)
        addSpread(number, candidates)
        addAffinity(number, candidates)
    }

    private func addTraits(_ candidates: UnsafeMutableBufferPointer<Candidate>) {
        var taints: Int32 = 0
        var preference: Int32 = 0
        for candidate in candidates {
            taints = max(taints, candidate.taints)
            preference = max(preference, candidate.preference)
        }
        for index in candidates.indices {
            let taint = TaintToleration.normalize(
                Int(candidates[index].taints), largest: Int(taints))
            candidates[index].total += Int32(taint * Plugin.taintToleration.weight)
            guard preference > 0 else { continue }
            let score = NodeAffinityRules.normalize(
                Int(candidates[index].preference), largest: Int(preference))
            candidates[index].total += Int32(score * Plugin.nodeAffinity.weight)
        }
    }

    private func addSpread(_ number: Int, _ candidates: UnsafeMutableBufferPointer<Candidate>) {
        guard let plan = classes[number].spread, !plan.soft.isEmpty else { return }
        measureSpread(number, plan, candidates)
        var least = Int32.max
        var most: Int32 = 0
        for candidate in candidates where candidate.spread >= 0 {
            least = min(least, candidate.spread)
            most = max(most, candidate.spread)
        }
        for index in candidates.indices where candidates[index].spread >= 0 {
            let score = PodTopologySpread.normalize(
                Int(candidates[index].spread), least: Int(least), most: Int(most))
            candidates[index].total += Int32(score * Plugin.podTopologySpread.weight)
        }
    }

    private func addAffinity(_ number: Int, _ candidates: UnsafeMutableBufferPointer<Candidate>) {
        guard classes[number].affinity.scores else { return }
        var least = Int.max
        var most = Int.min
        for candidate in candidates {
            least = min(least, candidate.affinity)
            most = max(most, candidate.affinity)
        }
        for index in candidates.indices {
            let score = InterPodAffinity.normalize(
                candidates[index].affinity, least: least, most: most)
            candidates[index].total += Int32(score * Plugin.interPodAffinity.weight)
        }
    }

    /// Sets the candidates' penalties of spreading.
    func measureSpread(
        _ number: Int, _ plan: SpreadPlan, _ candidates: UnsafeMutableBufferPointer<Candidate>
    ) {
        let size = candidates.count
        withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { penalties in
            penalties.initialize(repeating: 0)
            if plan.requiresAllLabels {
                for index in candidates.indices
                where !hasLabels(Int(candidates[index].node), of: plan.soft) {
                    candidates[index].spread = -1
                }
            }
            for constraint in plan.soft {
                let size = spreadSize(constraint, candidates)
                let weight = PodTopologySpread.weight(size: size)
                if constraint.isHostname {
                    addHosts(constraint, weight, candidates, penalties)
                } else {
                    addDomains(number, plan, constraint, weight, candidates, penalties)
                }
            }
            for index in candidates.indices where candidates[index].spread >= 0 {
                candidates[index].spread = Int32(clamping: Int(penalties[index] + 0.5))
            }
        }
    }

    /// How many domains the candidates are in; those without the label are in one, too.
    func spreadSize(
        _ constraint: SpreadConstraint, _ candidates: UnsafeMutableBufferPointer<Candidate>
    ) -> Int {
        let topology = topologies[constraint.topology]
        var size = 0
        if constraint.isHostname {
            for candidate in candidates where candidate.spread >= 0 { size += 1 }
            return size
        }
        var isSeen = [Bool](repeating: false, count: topology.domainCount + 1)
        for candidate in candidates where candidate.spread >= 0 {
            let domain = Int(topology.domains[Int(candidate.node)]) + 1
            if !isSeen[domain] {
                isSeen[domain] = true
                size += 1
            }
        }
        return size
    }

    /// Adds the penalties of a constraint for which each node is a domain of its own.
    private func addHosts(
        _ constraint: SpreadConstraint, _ weight: Double,
        _ candidates: UnsafeMutableBufferPointer<Candidate>,
        _ penalties: UnsafeMutableBufferPointer<Double>
    ) {
        let maxSkew = constraint.maxSkew
        let domains = topologies[constraint.topology].domains
        let counts = counters[constraint.counter].perNode
        for index in candidates.indices {
            let node = Int(candidates[index].node)
            guard domains[node] >= 0 else { continue }
            penalties[index] += PodTopologySpread.penalty(
                count: counts[node], weight: weight, maxSkew: maxSkew)
        }
    }

    /// Adds the penalties of a constraint about larger domains.
    private func addDomains(
        _ number: Int, _ plan: SpreadPlan, _ constraint: SpreadConstraint, _ weight: Double,
        _ candidates: UnsafeMutableBufferPointer<Candidate>,
        _ penalties: UnsafeMutableBufferPointer<Double>
    ) {
        let domains = topologies[constraint.topology].domains
        guard topologies[constraint.topology].domainCount > 0 else { return }
        let counts = domainCounts(number, plan, constraint)
        for index in candidates.indices where candidates[index].spread >= 0 {
            let domain = Int(domains[Int(candidates[index].node)])
            guard domain >= 0 else { continue }
            penalties[index] += PodTopologySpread.penalty(
                count: domain < counts.count ? counts[domain] : 0, weight: weight,
                maxSkew: constraint.maxSkew)
        }
    }

    /// The Pods that a soft constraint means, by domain, on the nodes that count for it.
    private func domainCounts(
        _ number: Int, _ plan: SpreadPlan, _ constraint: SpreadConstraint
    ) -> [Int32] {
        let isRestrictive =
            constraint.honorsAffinity && traits[classes[number].traits].rules.isRestrictive
        let needsAllLabels = plan.requiresAllLabels && plan.soft.count > 1
        if !isRestrictive && !constraint.honorsTaints && !needsAllLabels {
            return counters[constraint.counter].perDomain[constraint.domain].counts
        }
        var counts = [Int32](repeating: 0, count: topologies[constraint.topology].domainCount)
        let others = plan.requiresAllLabels ? plan.soft : [constraint]
        forEachEligible(number, constraint, among: others) { node, domain in
            counts[domain] &+= counters[constraint.counter].perNode[node]
        }
        return counts
    }
}
