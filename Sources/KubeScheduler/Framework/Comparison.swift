/// Compares the candidates: the scores that depend on the best and the worst of them are
/// normalized, weighted and added to their totals.
struct Comparison {
    let candidates: UnsafeMutableBufferPointer<Candidate>

    func add(_ spread: SpreadScoring?, hasAffinity: Bool) {
        addTraits()
        if let spread { add(spread) }
        if hasAffinity { addAffinity() }
    }

    private func addTraits() {
        var taints: Int32 = 0
        var preference: Int32 = 0
        for candidate in candidates {
            taints = max(taints, candidate.taints)
            preference = max(preference, candidate.preference)
        }
        // Usually no node has such taints, and all get the best score.
        let best = Int32(Plugin.maxScore * Plugin.taintToleration.weight)
        for index in candidates.indices {
            candidates[index].total += taints == 0 ? best : Self.score(candidates[index], taints)
        }
        guard preference > 0 else { return }
        for index in candidates.indices {
            let score = NodeAffinityRules.normalize(
                Int(candidates[index].preference), largest: Int(preference))
            candidates[index].total += Int32(score * Plugin.nodeAffinity.weight)
        }
    }

    private static func score(_ candidate: Candidate, _ taints: Int32) -> Int32 {
        let score = TaintToleration.normalize(Int(candidate.taints), largest: Int(taints))
        return Int32(score * Plugin.taintToleration.weight)
    }

    private func add(_ spread: SpreadScoring) {
        spread.measure(candidates)
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

    private func addAffinity() {
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

    /// Takes the node with the best score; among equals, the one that `skip` chooses from their
    /// number.
    func choose(_ selection: inout Selection, _ skip: (Int) -> Int) {
        var best = Int32.min
        var ties = 0
        for candidate in candidates {
            if candidate.total > best {
                best = candidate.total
                ties = 1
            } else if candidate.total == best {
                ties += 1
            }
        }
        var left = skip(ties)
        for candidate in candidates where candidate.total == best {
            if left == 0 {
                selection.node = Int(candidate.node)
                break
            }
            left -= 1
        }
        selection.summary.score = best
        selection.summary.ties = UInt32(ties)
    }
}
