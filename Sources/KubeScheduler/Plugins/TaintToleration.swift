import KubeAPI

/// Keeps Pods from nodes with taints that they don't tolerate, and prefers nodes with few
/// `PreferNoSchedule` taints.
enum TaintToleration {
    static func filter(_ node: NodeTraits, tolerations: [Toleration]) -> Rejection? {
        let isKeptAway = node.taints.contains { taint in
            taint.effect != .preferNoSchedule && !tolerations.contains { $0.tolerates(taint) }
        }
        return isKeptAway ? Rejection(.taintToleration, [.untoleratedTaint]) : nil
    }

    /// How many of the node's `PreferNoSchedule` taints aren't tolerated; fewer are better.
    static func score(_ node: NodeTraits, tolerations: [Toleration]) -> Int {
        node.taints.count { taint in
            taint.effect == .preferNoSchedule && !tolerations.contains { $0.tolerates(taint) }
        }
    }

    /// The score among nodes of which the worst has `largest` taints.
    static func normalize(_ raw: Int, largest: Int) -> Int {
        largest == 0 ? Plugin.maxScore : Plugin.maxScore - Plugin.maxScore * raw / largest
    }
}
