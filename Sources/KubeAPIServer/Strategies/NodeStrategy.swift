import KubeAPI

/// Nodes (`pkg/registry/core/node`).
enum NodeStrategy: Strategy {
    static let kind = Kind.node
    static let hasStatus = true

    static func stored(_ object: Ref<Node>) -> KubeObject { .node(object) }
    static func object(_ stored: KubeObject) -> Ref<Node>? {
        if case .node(let ref) = stored { ref } else { nil }
    }

    static func admit(_ node: inout Node, _ attributes: inout Attributes) throws(APIFailure) {
        try NodeRestriction.admitCreation(of: node, attributes)
        TaintNodesByCondition.admit(&node, &attributes)
    }

    static func admit(
        _ node: inout Node, from old: Node, _ attributes: inout Attributes
    ) throws(APIFailure) {
        try NodeRestriction.admitUpdate(of: node, from: old, attributes)
    }

    /// A node that doesn't say how much of its capacity Pods can have gives all of it.
    static func setDefaults(_ node: inout Node) {
        setDefaults(&node.status)
        if node.spec.podCIDRs.isEmpty && !node.spec.podCIDR.isEmpty {
            node.spec.podCIDRs = [node.spec.podCIDR]
        } else if node.spec.podCIDR.isEmpty {
            node.spec.podCIDR = node.spec.podCIDRs.first ?? ""
        }
    }

    private static func setDefaults(_ status: inout NodeStatus) {
        for (name, quantity) in status.capacity.amounts where status.allocatable[name] == nil {
            status.allocatable[name] = quantity
        }
    }

    static func prepareForUpdate(_ node: inout Node, from old: Node, by role: Role) {
        node.status = old.status
    }

    static func prepareForStatusUpdate(_ node: inout Node, from old: Node) {
        node.spec = old.spec
        setDefaults(&node.status)
    }

    static func validate(_ node: Node, _ errors: inout FieldErrors) {
        errors.checkTaints(node.spec.taints, at: .root.appending("spec").appending("taints"))
        errors.checkPodCIDRs(node.spec, at: .root.appending("spec"))
        let status = FieldPath.root.appending("status")
        errors.checkNodeResources(node.status.capacity, at: status.appending("capacity"))
        errors.checkNodeResources(node.status.allocatable, at: status.appending("allocatable"))
    }

    static func validate(_ node: Node, from old: Node, _ errors: inout FieldErrors) {
        let path = FieldPath.root.appending("spec")
        if !old.spec.podCIDRs.isEmpty && node.spec.podCIDRs != old.spec.podCIDRs {
            errors.forbidden(
                path.appending("podCIDRs"),
                "node updates may not change podCIDR except from \"\" to valid")
        }
        if !old.spec.providerID.isEmpty
            && !node.spec.providerID.hasSameScalars(as: old.spec.providerID)
        {
            errors.forbidden(
                path.appending("providerID"),
                "node updates may not change providerID except from \"\" to valid")
        }
    }
}
