import KubeAPI

/// Pods stay five minutes on a node that is lost, unless they say otherwise
/// (`DefaultTolerationSeconds`).
enum DefaultTolerationSeconds {
    static let notReady = "node.kubernetes.io/not-ready"
    static let unreachable = "node.kubernetes.io/unreachable"
    static let seconds = 300

    static func admit(_ pod: inout Pod, _ attributes: inout Attributes) {
        let tolerations = pod.sharedSpec.value.tolerations
        let added = [notReady, unreachable]
            .filter { key in !tolerations.contains { isAbout(key, $0) } }
            .map { Toleration($0, .exists, effect: .noExecute, seconds: seconds) }
        if added.isEmpty { return }
        pod.sharedSpec = pod.sharedSpec.with { $0.tolerations += added }
        attributes.note(.addedTolerations(added.count))
    }

    private static func isAbout(_ key: String, _ toleration: Toleration) -> Bool {
        (toleration.key.isEmpty || toleration.key.hasSameScalars(as: key))
            && (toleration.effect == nil || toleration.effect == .noExecute)
    }
}
