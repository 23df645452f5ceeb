/// Brings Pods near to those that they want to be near to, keeps them from those that they (or
/// the others) want to be far from, and prefers nodes accordingly.
enum InterPodAffinity {
    /// Pods of some sort by domain, as a rule wants to know of them.
    struct Link {
        /// The domain of each node; -1 for a node without the label.
        let domains: [Int32]
        let counts: [Int32]
        let weight: Int

        /// How many such Pods are in the node's domain; nil for a node without the label.
        func count(_ node: Int) -> Int32? {
            let domain = Int(domains[node])
            guard domain >= 0 else { return nil }
            return domain < counts.count ? counts[domain] : 0
        }
    }

    /// What is known before the first node is looked at.
    struct State {
        var required: [Link] = []
        var repelledBy: [Link] = []
        var othersRepel: [Link] = []
        /// Preferences of the Pod, and of others about it.
        var preferred: [Link] = []
        /// Whether any Pod in a domain satisfies the required terms.
        var hasCompanion = false
        /// Whether the Pod would satisfy its own required terms.
        var satisfiesItself = false

        var filters: Bool { !required.isEmpty || !repelledBy.isEmpty || !othersRepel.isEmpty }
        var scores: Bool { !preferred.isEmpty }
    }

    static func prepare(_ number: Int, in cache: inout SchedulerCache) -> State {
        cache.updateOthers(number)
        var state = State()
        guard !cache.classes[number].affinity.isIdle else { return state }
        let plan = cache.classes[number].affinity
        state.required = cache.links(plan.required)
        state.repelledBy = cache.links(plan.repelledBy)
        state.othersRepel = cache.links(plan.othersRepel)
        state.preferred = cache.links(plan.preferred + plan.othersPrefer)
        state.hasCompanion = state.required.contains { $0.counts.contains { $0 > 0 } }
        if let rule = plan.required.first {
            state.satisfiesItself = cache.classes[number].counters.contains(rule.counter)
        }
        return state
    }

    static func filter(_ state: State, _ node: Int) -> Rejection? {
        guard isSatisfied(state, node) else { return Rejection(.interPodAffinity, [.podAffinity]) }
        if state.repelledBy.contains(where: { ($0.count(node) ?? 0) > 0 }) {
            return Rejection(.interPodAffinity, [.podAntiAffinity], isResolvable: true)
        }
        if state.othersRepel.contains(where: { ($0.count(node) ?? 0) > 0 }) {
            return Rejection(.interPodAffinity, [.existingPodsAntiAffinity], isResolvable: true)
        }
        return nil
    }

    /// The first of a series of Pods that want to be near each other may go anywhere.
    private static func isSatisfied(_ state: State, _ node: Int) -> Bool {
        var isNear = true
        for link in state.required {
            guard let count = link.count(node) else { return false }
            if count <= 0 { isNear = false }
        }
        return isNear || (!state.hasCompanion && state.satisfiesItself)
    }

    /// The weights of all terms that hold on the node, once for each Pod.
    static func score(_ state: State, _ node: Int) -> Int {
        state.preferred.reduce(0) { $0 + $1.weight * Int($1.count(node) ?? 0) }
    }

    /// The score among nodes between `least` and `most`.
    static func normalize(_ raw: Int, least: Int, most: Int) -> Int {
        guard most > least else { return 0 }
        return Int(Double(Plugin.maxScore) * (Double(raw - least) / Double(most - least)))
    }
}

extension SchedulerCache {
    mutating func links(_ rules: [AffinityRule]) -> [InterPodAffinity.Link] {
        rules.map { rule in
            InterPodAffinity.Link(
                domains: topologies[rule.topology].domains,
                counts: counters[rule.counter].perDomain[rule.domain].counts, weight: rule.weight)
        }
    }
}

extension PodCounter.ByDomain {
    /// The count of a domain, which may have come after the last Pod.
    func count(_ domain: Int) -> Int32 { domain < counts.count ? counts[domain] : 0 }
}
