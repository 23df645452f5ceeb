import KubeAPI

/// Spreads Pods evenly over the domains of a topology: hard constraints keep Pods from domains
/// that have too many already, soft ones make such domains unattractive.
enum PodTopologySpread {
    /// A hard constraint and the Pods that it means, before the first node is looked at.
    struct Domains {
        let constraint: SpreadConstraint
        /// The domain of each node; -1 for a node without the label.
        let domains: [Int32]
        /// The Pods in each domain; -1 for a domain that the Pod couldn't use anyway.
        let counts: [Int32]
        /// The smallest count of all domains; 0 where there are fewer than are wanted.
        let least: Int32
    }

    /// Counts the Pods of each hard constraint on the nodes that the Pod could use.
    static func prepare(_ number: Int, in cache: inout SchedulerCache) -> [Domains] {
        guard let hard = cache.classes[number].spread?.hard, !hard.isEmpty else { return [] }
        return hard.map { constraint in
            let counts = cache.eligibleCounts(number, constraint, among: hard)
            let seen = counts.lazy.filter { $0 >= 0 }
            let isTooFew = seen.count < constraint.minDomains
            return Domains(
                constraint: constraint, domains: cache.topologies[constraint.topology].domains,
                counts: counts, least: isTooFew ? 0 : seen.min() ?? 0)
        }
    }

    static func filter(_ state: [Domains], _ node: Int) -> Rejection? {
        for domains in state {
            let constraint = domains.constraint
            let domain = Int(domains.domains[node])
            guard domain >= 0 else {
                return Rejection(.podTopologySpread, [.topologySpreadLabelMissing])
            }
            let count = Int(max(0, domains.counts[domain])) + (constraint.matchesSelf ? 1 : 0)
            if count - Int(domains.least) > constraint.maxSkew {
                return Rejection(.podTopologySpread, [.topologySpread], isResolvable: true)
            }
        }
        return nil
    }

    /// What one constraint adds to the score of a node with `count` Pods in its domain; less is
    /// better. `weight` makes up for topologies with many domains.
    static func penalty(count: Int32, weight: Double, maxSkew: Int) -> Double {
        Double(count) * weight + Double(maxSkew - 1)
    }

    /// The weight of a topology with `size` domains.
    static func weight(size: Int) -> Double { NaturalLogarithm.of(size + 2) }

    /// The score among nodes with penalties between `least` and `most`.
    ///
    /// A division of floating-point numbers is faster, and exact for numbers below 2^53.
    static func normalize(_ raw: Int, least: Int, most: Int) -> Int {
        guard most > 0 else { return Plugin.maxScore }
        return Int(Double(Plugin.maxScore * (most + least - raw)) / Double(most))
    }
}

extension SchedulerCache {
    /// The Pods that a hard constraint means, by domain, on the nodes that count for it; -1 for
    /// a domain without such a node.
    fileprivate mutating func eligibleCounts(
        _ number: Int, _ constraint: SpreadConstraint, among hard: [SpreadConstraint]
    ) -> [Int32] {
        let topology = topologies[constraint.topology]
        var counts = [Int32](repeating: -1, count: topology.domainCount)
        let isRestrictive =
            constraint.honorsAffinity && traits[classes[number].traits].rules.isRestrictive
        if hard.count == 1 && !isRestrictive && !constraint.honorsTaints {
            // Every node with the label counts: the sums are there already.
            let perDomain = counters[constraint.counter].perDomain[constraint.domain]
            for domain in counts.indices where topology.sizes[domain] > 0 {
                counts[domain] = perDomain.count(domain)
            }
            return counts
        }
        let perNode = counters[constraint.counter].perNode
        for node in eligible(number, constraint, among: hard) {
            let domain = Int(topology.domains[node])
            counts[domain] = max(0, counts[domain]) &+ perNode[node]
        }
        return counts
    }

    /// The nodes whose Pods count for `constraint`.
    mutating func eligible(
        _ number: Int, _ constraint: SpreadConstraint, among constraints: [SpreadConstraint]
    ) -> [Int] {
        let profile = traits[classes[number].traits]
        let honorsAffinity = constraint.honorsAffinity && profile.rules.isRestrictive
        let domains = constraints.map { topologies[$0.topology].domains }
        let all = nodes.traits
        return all.indices.filter { node in
            guard let traits = all[node], domains.allSatisfy({ $0[node] >= 0 }) else {
                return false
            }
            if honorsAffinity && !profile.rules.matches(traits) { return false }
            return !constraint.honorsTaints
                || TaintToleration.filter(traits, tolerations: profile.tolerations) == nil
        }
    }
}
