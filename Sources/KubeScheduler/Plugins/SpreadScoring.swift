/// The soft constraints of a class, prepared for the scoring of one cycle.
struct SpreadScoring {
    struct Constraint {
        let isHostname: Bool
        let maxSkew: Int
        /// The domain of each node; -1 for a node without the label.
        let domains: [Int32]
        let domainCount: Int
        /// The Pods that the constraint means: by node for host names, else by domain.
        let counts: [Int32]
    }

    let constraints: [Constraint]
    /// Whether a node without one of the labels is left out.
    let requiresAllLabels: Bool

    /// - Returns: nil for Pods that needn't be spread.
    init?(_ number: Int, in cache: inout SchedulerCache) {
        guard let plan = cache.classes[number].spread, !plan.soft.isEmpty else { return nil }
        requiresAllLabels = plan.requiresAllLabels
        constraints = plan.soft.map { constraint in
            let topology = cache.topologies[constraint.topology]
            let counts =
                constraint.isHostname
                ? cache.counters[constraint.counter].perNode
                : cache.domainCounts(number, plan, constraint)
            return Constraint(
                isHostname: constraint.isHostname, maxSkew: constraint.maxSkew,
                domains: topology.domains, domainCount: topology.domainCount, counts: counts)
        }
    }

    /// Sets the candidates' penalties; -1 for those that are left out.
    func measure(_ candidates: UnsafeMutableBufferPointer<Candidate>) {
        if requiresAllLabels { leaveOut(candidates) }
        let count = candidates.count
        withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { penalties in
            penalties.initialize(repeating: 0)
            for constraint in constraints where constraint.domainCount > 0 {
                let weight = PodTopologySpread.weight(size: size(of: constraint, candidates))
                Self.add(constraint, weight, candidates, penalties)
            }
            for index in 0..<count where candidates[index].spread >= 0 {
                candidates[index].spread = Int32(clamping: Int(penalties[index] + 0.5))
            }
        }
    }

    private func leaveOut(_ candidates: UnsafeMutableBufferPointer<Candidate>) {
        for constraint in constraints {
            for index in candidates.indices
            where constraint.domains[Int(candidates[index].node)] < 0 {
                candidates[index].spread = -1
            }
        }
    }

    /// How many domains the candidates are in; those without the label are in one, too.
    func size(
        of constraint: Constraint, _ candidates: UnsafeMutableBufferPointer<Candidate>
    ) -> Int {
        var size = 0
        if constraint.isHostname {
            for candidate in candidates where candidate.spread >= 0 { size += 1 }
            return size
        }
        var isSeen = [Bool](repeating: false, count: constraint.domainCount + 1)
        for candidate in candidates where candidate.spread >= 0 {
            let domain = Int(constraint.domains[Int(candidate.node)]) + 1
            if !isSeen[domain] {
                isSeen[domain] = true
                size += 1
            }
        }
        return size
    }

    private static func add(
        _ constraint: Constraint, _ weight: Double,
        _ candidates: UnsafeMutableBufferPointer<Candidate>,
        _ penalties: UnsafeMutableBufferPointer<Double>
    ) {
        let domains = constraint.domains
        let counts = constraint.counts
        for index in candidates.indices {
            let node = Int(candidates[index].node)
            let domain = Int(domains[node])
            guard domain >= 0 else { continue }
            let place = constraint.isHostname ? node : domain
            penalties[index] += PodTopologySpread.penalty(
                count: place < counts.count ? counts[place] : 0, weight: weight,
                maxSkew: constraint.maxSkew)
        }
    }
}

extension SchedulerCache {
    /// The Pods that a soft constraint means, by domain, on the nodes that count for it.
    mutating func domainCounts(
        _ number: Int, _ plan: SpreadPlan, _ constraint: SpreadConstraint
    ) -> [Int32] {
        let isRestrictive =
            constraint.honorsAffinity && traits[classes[number].traits].rules.isRestrictive
        let needsAllLabels = plan.requiresAllLabels && plan.soft.count > 1
        if !isRestrictive && !constraint.honorsTaints && !needsAllLabels {
            return counters[constraint.counter].perDomain[constraint.domain].counts
        }
        let topology = topologies[constraint.topology]
        var counts = [Int32](repeating: 0, count: topology.domainCount)
        let perNode = counters[constraint.counter].perNode
        let others = plan.requiresAllLabels ? plan.soft : [constraint]
        for node in eligible(number, constraint, among: others) {
            counts[Int(topology.domains[node])] &+= perNode[node]
        }
        return counts
    }
}
