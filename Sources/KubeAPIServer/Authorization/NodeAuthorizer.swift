import KubeAPI

/// Narrows what a kubelet may read to what concerns its node
/// (`plugin/pkg/auth/authorizer/node`).
enum NodeAuthorizer {
    /// Why the kubelet may not do it; nil when it may.
    static func problem(_ call: Call, store: ObjectStore) -> String? {
        let request = call.request.value
        switch (request.kind, request.verb) {
        case (.node, .get), (.node, .update), (.node, .patch):
            if call.node.hasSameScalars(as: request.name) { return nil }
            return request.verb == .get
                ? "node '\(call.node)' cannot read '\(request.name)', only its own Node object"
                : nil
        case (.node, .list), (.node, .watch):
            let name = request.fieldSelector?.exactMatch(of: "metadata.name") ?? request.name
            if call.node.hasSameScalars(as: name) { return nil }
            return "node '\(call.node)' cannot read all nodes, only its own Node object"
        case (.pod, .get):
            let pod = store.current(call.key)?.object.pod
            guard let pod, !pod.nodeName.hasSameScalars(as: call.node) else { return nil }
            return "no relationship found between node '\(call.node)' and this object"
        case (.pod, .list), (.pod, .watch):
            let node = request.fieldSelector?.exactMatch(of: "spec.nodeName") ?? ""
            return call.node.hasSameScalars(as: node)
                ? nil : "can only list/watch pods with spec.nodeName field selector"
        case (.lease, _):
            if call.namespace != "kube-node-lease" {
                return "can only access leases in the \"kube-node-lease\" system namespace"
            }
            if request.verb != .create && !call.node.hasSameScalars(as: request.name) {
                return "can only access node lease with the same name as the requesting node"
            }
            return nil
        default: return nil
        }
    }
}
