import KubeAPI

/// The taints that the node lifecycle controller gives and takes.
enum NodeTaints {
    static let notReady = "node.kubernetes.io/not-ready"
    static let unreachable = "node.kubernetes.io/unreachable"
    private static let unschedulable = "node.kubernetes.io/unschedulable"
    private static let memoryPressure = "node.kubernetes.io/memory-pressure"
    private static let diskPressure = "node.kubernetes.io/disk-pressure"
    private static let pidPressure = "node.kubernetes.io/pid-pressure"
    private static let networkUnavailable = "node.kubernetes.io/network-unavailable"

    private static let managed = [
        notReady, unreachable, unschedulable, memoryPressure, diskPressure, pidPressure,
        networkUnavailable,
    ]

    /// The taints that `node` should have: those of others, NoSchedule ones that follow its
    /// conditions at once, and the NoExecute one `noExecute`, if any.
    static func wanted(for node: Node, noExecute: String?, now: Timestamp) -> [Taint] {
        var keys = schedulingKeys(of: node).map { Taint($0, .noSchedule) }
        if let noExecute { keys.append(Taint(noExecute, .noExecute)) }
        var taints = node.spec.taints.filter { taint in
            isManaged(taint) == false || keys.contains { matches($0, taint) }
        }
        for key in keys where !taints.contains(where: { matches($0, key) }) {
            var taint = key
            taint.timeAdded = now
            taints.append(taint)
        }
        return taints
    }

    /// The NoExecute taint that the controller has given `node`.
    static func noExecute(of node: Node) -> String? {
        node.spec.taints.first {
            $0.effect == .noExecute && [notReady, unreachable].contains($0.key)
        }?
        .key
    }

    private static func isManaged(_ taint: Taint) -> Bool {
        switch taint.effect {
        case .noSchedule: managed.contains(taint.key)
        case .noExecute: taint.key == notReady || taint.key == unreachable
        case .preferNoSchedule: false
        }
    }

    private static func matches(_ left: Taint, _ right: Taint) -> Bool {
        left.effect == right.effect && left.key.hasSameScalars(as: right.key)
    }

    private static func schedulingKeys(of node: Node) -> [String] {
        var keys: [String] = []
        if node.spec.unschedulable { keys.append(unschedulable) }
        for condition in node.status.conditions {
            switch (condition.type, condition.status) {
            case (.ready, .isFalse): keys.append(notReady)
            case (.ready, .unknown): keys.append(unreachable)
            case (.memoryPressure, .isTrue): keys.append(memoryPressure)
            case (.diskPressure, .isTrue): keys.append(diskPressure)
            case (.pidPressure, .isTrue): keys.append(pidPressure)
            case (.networkUnavailable, .isTrue): keys.append(networkUnavailable)
            default: break
            }
        }
        return keys
    }

    /// The patch that sets the taints. A merge patch replaces the list, in which one key can occur
    /// with two effects.
    static func patch(_ taints: [Taint]) -> APIRequest.Body {
        let list = JSONValue.array(taints.map(\.json))
        return .patch(.merge, .object(["spec": .object(["taints": list])]))
    }
}
