import KubeAPI

/// Spreads Pods evenly over the domains of a topology: hard constraints keep Pods from domains
/// that have too many already, soft ones make such domains unattractive.
enum PodTopologySpread {
    /// The Pods that a hard constraint means, by domain, before the first node is looked at.
    struct Domains {
        let constraint: SpreadConstraint
        var counts: [Int32]
        /// The smallest count of all domains; 0 where there are fewer than are wanted.
        var least: Int32
    }

    /// Counts the Pods of each hard constraint on the nodes that the Pod could use.
    static func prepare(_ number: Int, in cache: borrowing SchedulerCache) -> [Domains] {
        guard let plan = cache.classes[number].spread else { return [] }
        return plan.hard.map { constraint in
            let size = cache.topologies[constraint.topology].domainCount
            var counts = [Int32](repeating: -1, count: size)
            cache.forEachEligible(number, constraint, among: plan.hard) { node, domain in
                let count = cache.counters[constraint.counter].perNode[node]
                counts[domain] = max(0, counts[domain]) &+ count
            }
            let seen = counts.filter { $0 >= 0 }
            let isTooFew = seen.count < constraint.minDomains
            return Domains(
                constraint: constraint, counts: counts, least: isTooFew ? 0 : seen.min() ?? 0)
        }
    }

    static func filter(
        _ state: [Domains], _ node: Int, in cache: borrowing SchedulerCache
    ) -> Rejection? {
        for domains in state {
            let constraint = domains.constraint
            let domain = Int(cache.topologies[constraint.topology].domains[node])
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
    static func normalize(_ raw: Int, least: Int, most: Int) -> Int {
        most == 0 ? Plugin.maxScore : Plugin.maxScore * (most + least - raw) / most
    }
}

extension SchedulerCache {
    /// Whether a node has the labels of all `constraints`.
    func hasLabels(_ node: Int, of constraints: [SpreadConstraint]) -> Bool {
        constraints.allSatisfy { topologies[$0.topology].domains[node] >= 0 }
    }

    /// Calls `body` with the nodes whose Pods count for `constraint`, and their domains.
    func forEachEligible(
        _ number: Int, _ constraint: SpreadConstraint, among constraints: [SpreadConstraint],
        _ body: (Int, Int) -> Void
    ) {
        let profile = traits[classes[number].traits]
        let honorsAffinity = constraint.honorsAffinity && profile.rules.isRestrictive
        let domains = topologies[constraint.topology].domains
        for (node, domain) in domains.enumerated() where domain >= 0 {
            guard let object = nodes.nodes[node], hasLabels(node, of: constraints) else { continue }
            if honorsAffinity && !profile.rules.matches(object.value) { continue }
            if constraint.honorsTaints,
                TaintToleration.filter(object.value, tolerations: profile.tolerations) != nil
            {
                continue
            }
            body(node, Int(domain))
        }
    }
}
