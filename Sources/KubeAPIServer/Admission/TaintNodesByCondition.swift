import KubeAPI

/// New nodes take no Pods until they are ready (`TaintNodesByCondition`).
enum TaintNodesByCondition {
    static func admit(_ node: inout Node, _ attributes: inout Attributes) {
        let taint = Taint(DefaultTolerationSeconds.notReady, .noSchedule)
        let isThere = node.spec.taints.contains {
            $0.key.hasSameScalars(as: taint.key) && $0.effect == taint.effect
        }
        if isThere { return }
        node.spec.taints.append(taint)
        attributes.note(.addedTaint(taint.key))
    }
}
