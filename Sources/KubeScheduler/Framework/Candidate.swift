import KubeAPI

/// A node that can take the Pod, and what the plugins say of it before the nodes are compared.
struct Candidate {
    let node: Int32
    /// The scores that need no comparison, weighted.
    var total: Int32
    /// Untolerated `PreferNoSchedule` taints.
    let taints: Int32
    /// The weight of the preferred node affinity.
    let preference: Int32
    /// The penalty of spreading; -1 for a node that is left out of it.
    var spread: Int32 = 0
    var affinity: Int = 0
}

extension Candidate {
    /// A node about which nothing is known.
    init(_ node: Int) {
        self.init(node: Int32(node), total: 0, taints: 0, preference: 0)
    }
}

extension SchedulerCache {
    /// Every cluster of this many nodes or fewer is searched as a whole.
    static let minFeasibleNodes = 100
    private static let minFeasiblePercentage = 5

    /// After how many nodes that can take a Pod the search ends: half of a small cluster, a
    /// twentieth of a large one (`numFeasibleNodesToFind`).
    static func feasibleLimit(_ nodes: Int) -> Int {
        guard nodes >= minFeasibleNodes else { return nodes }
        let percentage = max(minFeasiblePercentage, 50 - nodes / 125)
        return max(minFeasibleNodes, nodes * percentage / 100)
    }

    /// Chooses a node for a Pod of the class: the best one of those that can take it.
    mutating func select(_ number: Int, random: inout RandomSource) -> Selection {
        let order = nodes.interleaved()
        if let failure = impossibility(number) { return Selection(failure: failure) }
        let filters = Filters(number, in: &self)
        let limit = Self.feasibleLimit(order.count)
        return withUnsafeTemporaryAllocation(of: Candidate.self, capacity: limit) { buffer in
            let found = search(number, order, filters, into: buffer)
            guard found.count > 0 else { return Selection(failure: diagnose(number)) }
            let candidates = UnsafeMutableBufferPointer(rebasing: buffer[..<found.count])
            var selection = Selection()
            selection.summary.evaluatedNodes = UInt32(found.scanned)
            selection.summary.feasibleNodes = UInt32(found.count)
            if found.count == 1 {
                selection.node = Int(candidates[0].node)
                selection.summary.ties = 1
            } else {
                let comparison = Comparison(candidates: candidates)
                comparison.add(
                    SpreadScoring(number, in: &self), hasAffinity: filters.affinity.scores)
                comparison.choose(&selection) { random.below($0) }
            }
            return selection
        }
    }

    /// The reason for which no node at all can take Pods of the class.
    mutating func impossibility(_ number: Int) -> FitError? {
        var failure = FitError(nodes: nodes.liveCount)
        failure.mayPreempt = classes[number].spec.value.preemptionPolicy != .never
        if nodes.liveCount == 0 { return failure }
        if traits[classes[number].traits].rules.isContradiction {
            failure.addPreFilter(.nodeAffinity, "pod affinity terms conflict")
            return failure
        }
        if let problem = classes[number].problem {
            failure.addPreFilter(.interPodAffinity, "parsing pod: \(problem)")
            return failure
        }
        return nil
    }

    /// Looks for nodes that can take the Pod, beginning where the last search ended.
    private mutating func search(
        _ number: Int, _ order: [Int32], _ filters: Filters,
        into buffer: UnsafeMutableBufferPointer<Candidate>
    ) -> (count: Int, scanned: Int) {
        let isPlain = filters.isPlain
        var verdicts = Verdicts(number, from: &self)
        var position = nextStart < order.count ? nextStart : 0
        var found = 0
        var scanned = 0
        while scanned < order.count, found < buffer.count {
            let node = Int(order[position])
            position += 1
            if position == order.count { position = 0 }
            scanned += 1
            if verdicts.isStale(node) { verdicts.renew(node, &self) }
            guard var candidate = verdicts.candidate(node) else { continue }
            if !isPlain {
                guard filters.rejection(node) == nil else { continue }
                candidate.affinity = InterPodAffinity.score(filters.affinity, node)
            }
            if verdicts.hasImages(node) { candidate.total += verdicts.imageScore(node, &self) }
            buffer.initializeElement(at: found, to: candidate)
            found += 1
        }
        verdicts.store(to: &self)
        nextStart = position
        return (found, scanned)
    }
}

/// The outcome of a scheduling cycle.
struct Selection {
    /// The chosen node's number; -1 for none.
    var node = -1
    var summary = DecisionSummary()
    /// Why the Pod fits nowhere.
    var failure: FitError?
}
