import KubeAPI

/// Lets a Pod that names its node only on that node.
enum NodeName {
    static func filter(_ node: NodeTraits, wanted: String) -> Rejection? {
        guard !wanted.isEmpty, !wanted.hasSameScalars(as: node.name) else { return nil }
        return Rejection(.nodeName, [.nodeName])
    }
}
