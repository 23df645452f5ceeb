import KubeAPI

/// Keeps Pods from nodes that are cordoned (`spec.unschedulable`), unless they tolerate it.
enum NodeUnschedulable {
    static let taint = Taint("node.kubernetes.io/unschedulable", .noSchedule)

    static func filter(_ node: Node, tolerations: [Toleration]) -> Rejection? {
        guard node.spec.unschedulable, !tolerations.contains(where: { $0.tolerates(taint) })
        else { return nil }
        return Rejection(.nodeUnschedulable, [.nodeUnschedulable])
    }
}
