/// Brings Pods near to those that they want to be near to, keeps them from those that they (or
/// the others) want to be far from, and prefers nodes accordingly.
enum InterPodAffinity {
    /// What is known before the first node is looked at.
    struct State {
        let plan: AffinityPlan
        /// Whether any Pod in a domain satisfies the required terms.
        let hasCompanion: Bool
        /// Whether the Pod would satisfy its own required terms.
        let satisfiesItself: Bool
    }

    static func prepare(_ number: Int, in cache: inout SchedulerCache) -> State {
        cache.updateOthers(number)
        let plan = cache.classes[number].affinity
        let hasCompanion = plan.required.contains { rule in
            cache.counters[rule.counter].perDomain[rule.domain].counts.contains { $0 > 0 }
        }
        let satisfiesItself = plan.required.first.map { rule in
            cache.classes[number].counters.contains(rule.counter)
        }
        return State(
            plan: plan, hasCompanion: hasCompanion, satisfiesItself: satisfiesItself ?? false)
    }

    static func filter(_ state: State, _ node: Int, in cache: borrowing SchedulerCache) -> Rejection? {
        guard isSatisfied(state, node, in: cache) else {
            return Rejection(.interPodAffinity, [.podAffinity])
        }
        if state.plan.repelledBy.contains(where: { (cache.count($0, node) ?? 0) > 0 }) {
            return Rejection(.interPodAffinity, [.podAntiAffinity], isResolvable: true)
        }
        if state.plan.othersRepel.contains(where: { (cache.count($0, node) ?? 0) > 0 }) {
            return Rejection(.interPodAffinity, [.existingPodsAntiAffinity], isResolvable: true)
        }
        return nil
    }

    /// The first of a series of Pods that want to be near each other may go anywhere.
    private static func isSatisfied(
        _ state: State, _ node: Int, in cache: borrowing SchedulerCache
    ) -> Bool {
        var isNear = true
        for rule in state.plan.required {
            guard let count = cache.count(rule, node) else { return false }
            if count <= 0 { isNear = false }
        }
        return isNear || (!state.hasCompanion && state.satisfiesItself)
    }

    /// The weights of all terms that hold on the node, once for each Pod.
    static func score(_ plan: AffinityPlan, _ node: Int, in cache: borrowing SchedulerCache) -> Int {
        var sum = 0
        for rule in plan.preferred { sum += rule.weight * Int(cache.count(rule, node) ?? 0) }
        for rule in plan.othersPrefer { sum += rule.weight * Int(cache.count(rule, node) ?? 0) }
        return sum
    }

    /// The score among nodes between `least` and `most`.
    static func normalize(_ raw: Int, least: Int, most: Int) -> Int {
        guard most > least else { return 0 }
        return Int(Double(Plugin.maxScore) * (Double(raw - least) / Double(most - least)))
    }
}

extension SchedulerCache {
    /// How many Pods of a rule's sort are in the node's domain; nil for a node without the label.
    func count(_ rule: AffinityRule, _ node: Int) -> Int32? {
        let domain = Int(topologies[rule.topology].domains[node])
        guard domain >= 0 else { return nil }
        return counters[rule.counter].perDomain[rule.domain].count(domain)
    }
}

extension PodCounter.ByDomain {
    /// The count of a domain, which may have come after the last Pod.
    func count(_ domain: Int) -> Int32 { domain < counts.count ? counts[domain] : 0 }
}
