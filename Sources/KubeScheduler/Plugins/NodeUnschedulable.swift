import KubeAPI

/// Keeps Pods from nodes that are cordoned (`spec.unschedulable`), unless they tolerate it.
enum NodeUnschedulable {
    static let taint = Taint("node.kubernetes.io/unschedulable", .noSchedule)

    static func filter(_ node: NodeTraits, tolerations: [Toleration]) -> Rejection? {
        guard node.isUnschedulable, !tolerations.contains(where: { $0.tolerates(taint) })
        else { return nil }
        return Rejection(.nodeUnschedulable, [.nodeUnschedulable])
    }
}
