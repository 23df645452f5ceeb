import KubeAPI

/// Lets a Pod that names its node only on that node.
enum NodeName {
    static func filter(_ node: Node, wanted: String) -> Rejection? {
        guard !wanted.isEmpty, !wanted.hasSameScalars(as: node.metadata.name) else { return nil }
        return Rejection(.nodeName, [.nodeName])
    }
}
