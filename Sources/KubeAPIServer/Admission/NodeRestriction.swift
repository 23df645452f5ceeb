import KubeAPI

/// A kubelet writes only its own node and lease, and the Pods that are bound to it
/// (`NodeRestriction`).
enum NodeRestriction {
    static func admitCreation(of pod: Pod, _ attributes: Attributes) throws(APIFailure) {
        guard let node = attributes.kubeletNode else { return }
        let annotation = ServiceAccountAdmission.mirrorAnnotation
        guard pod.metadata.annotations.contains(annotation) else {
            throw attributes.forbidden(
                pod.metadata,
                "pod does not have \"\(annotation)\" annotation, node \"\(node)\" can only create "
                    + "mirror pods")
        }
        guard pod.nodeName.hasSameScalars(as: node) else {
            throw attributes.forbidden(
                pod.metadata,
                "node \"\(node)\" can only create pods with spec.nodeName set to itself")
        }
        let owners = pod.metadata.ownerReferences
        let isOwned =
            owners.count == 1 && owners[0].kind.hasSameScalars(as: "Node")
            && owners[0].name.hasSameScalars(as: node)
        guard isOwned else {
            throw attributes.forbidden(
                pod.metadata,
                "node \"\(node)\" can only create pods with an owner reference set to itself")
        }
    }

    static func refuseUpdate(of pod: Pod, _ attributes: Attributes) throws(APIFailure) {
        guard let node = attributes.kubeletNode else { return }
        throw attributes.forbidden(
            pod.metadata,
            "unexpected operation \"UPDATE\", node \"\(node)\" can only create and delete mirror "
                + "pods")
    }

    static func admitStatus(
        of pod: Pod, from old: Pod, _ attributes: Attributes
    ) throws(APIFailure) {
        guard let node = attributes.kubeletNode else { return }
        if let problem = problem(ofStatusFrom: node, old) {
            throw attributes.forbidden(pod.metadata, problem)
        }
        if pod.metadata.labels != old.metadata.labels {
            throw attributes.forbidden(
                pod.metadata, "node \"\(node)\" cannot update labels through pod status")
        }
    }

    /// Why the kubelet of `node` may not report on `pod`; nil when it may.
    static func problem(ofStatusFrom node: String, _ pod: Pod) -> String? {
        pod.nodeName.hasSameScalars(as: node)
            ? nil
            : "node \"\(node)\" can only update pod status for pods with spec.nodeName set to "
                + "itself"
    }

    static func admitDeletion(of pod: Pod, isEviction: Bool, by call: Call) throws(APIFailure) {
        guard call.client.role == .kubelet, !pod.nodeName.hasSameScalars(as: call.node) else {
            return
        }
        throw .forbidden(
            .pod, pod.metadata.name,
            isEviction
                ? "node \(call.node) can only evict pods with spec.nodeName set to itself"
                : "node \"\(call.node)\" can only delete pods with spec.nodeName set to itself")
    }

    static func admitCreation(of lease: Lease, _ attributes: Attributes) throws(APIFailure) {
        guard let node = attributes.kubeletNode else { return }
        guard lease.metadata.name.hasSameScalars(as: node) else {
            throw attributes.forbidden(
                lease.metadata,
                "can only access node lease with the same name as the requesting node")
        }
    }

    static func admitCreation(of node: Node, _ attributes: Attributes) throws(APIFailure) {
        guard let own = attributes.kubeletNode else { return }
        try checkIdentity(node, own, attributes)
        let labels = forbiddenLabels(from: Labels(), to: node.metadata.labels)
        if !labels.isEmpty {
            throw attributes.forbidden(
                node.metadata,
                "node \"\(own)\" is not allowed to set the following labels: "
                    + labels.joined(separator: ", "))
        }
    }

    static func admitUpdate(
        of node: Node, from old: Node, _ attributes: Attributes
    ) throws(APIFailure) {
        guard let own = attributes.kubeletNode else { return }
        try checkIdentity(node, own, attributes)
        if attributes.subresource == nil && node.spec.taints != old.spec.taints {
            throw attributes.forbidden(
                node.metadata, "node \"\(own)\" is not allowed to modify taints")
        }
        if node.metadata.labels.isIdentical(to: old.metadata.labels) { return }
        let labels = forbiddenLabels(from: old.metadata.labels, to: node.metadata.labels)
        if !labels.isEmpty {
            throw attributes.forbidden(
                node.metadata,
                "is not allowed to modify labels: " + labels.joined(separator: ", "))
        }
    }

    private static func checkIdentity(
        _ node: Node, _ own: String, _ attributes: Attributes
    ) throws(APIFailure) {
        if node.metadata.name.hasSameScalars(as: own) { return }
        throw attributes.forbidden(
            node.metadata,
            "node \"\(own)\" is not allowed to modify node \"\(node.metadata.name)\"")
    }

    /// The labels that differ and aren't the kubelet's to set, sorted.
    private static func forbiddenLabels(from old: Labels, to new: Labels) -> [String] {
        let keys =
            new.filter { old[$0.key] != $0.value }.map(\.key)
            + old.filter { new[$0.key] == nil }.map(\.key)
        return keys.filter { !isKubeletLabel($0) }.sorted { $0.precedes($1) }
    }

    private static let kubeletLabels = [
        "kubernetes.io/hostname", "kubernetes.io/arch", "kubernetes.io/os",
        "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region",
        "node.kubernetes.io/instance-type", "beta.kubernetes.io/instance-type",
        "beta.kubernetes.io/os", "beta.kubernetes.io/arch",
    ]

    private static func isKubeletLabel(_ key: String) -> Bool {
        guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { return true }
        let domain = key[..<slash]
        func isIn(_ parent: String) -> Bool { domain == parent || domain.hasSuffix("." + parent) }
        if isIn("node-restriction.kubernetes.io") { return false }
        guard isIn("kubernetes.io") || isIn("k8s.io") else { return true }
        return kubeletLabels.contains { $0.hasSameScalars(as: key) }
            || isIn("kubelet.kubernetes.io") || isIn("node.kubernetes.io")
    }
}
