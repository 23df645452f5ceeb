import KubeAPI

/// What the plugins want to know of a node, apart from its resources.
struct NodeTraits: Sendable {
    let name: String
    let labels: Labels
    let taints: [Taint]
    /// Whether the node is cordoned.
    let isUnschedulable: Bool

    init(_ node: Node) {
        name = node.metadata.name
        labels = node.metadata.labels
        taints = node.spec.taints
        isUnschedulable = node.spec.unschedulable
    }
}
