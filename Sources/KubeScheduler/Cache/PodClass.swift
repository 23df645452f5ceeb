import KubeAPI

/// Pods that the scheduler can't tell apart: the same specification, labels, namespace and
/// controller. The replicas of a controller are one class.
struct PodClass: Sendable {
    let spec: Ref<PodSpec>
    let labels: Labels
    let namespaceName: String
    /// Its number in ``NamespaceTable``.
    let namespace: Int
    let owner: PodOwner?
    let ownerUID: UID
    /// Its number among the fit profiles.
    let fit: Int
    /// Its number among the trait profiles.
    let traits: Int
    let ports: [HostPort]
    /// The counters that count Pods of this class.
    var counters: [Int] = []
    /// How Pods of this class are to be spread; nil until somebody asks, and after a Service or
    /// controller of theirs has changed.
    var spread: SpreadPlan?
    /// How Pods of this class are attracted and repelled by others.
    var affinity = AffinityPlan()
    /// Why the Pods' rules about other Pods can't be understood.
    var problem: String?

    /// Whether `pod` belongs to the class, as far as can be seen at a glance.
    func includes(_ pod: Ref<Pod>) -> Bool {
        spec === pod.value.sharedSpec && labels == pod.value.metadata.labels
            && ownerUID == pod.value.metadata.controllerUID
            && namespaceName.hasSameScalars(as: pod.value.metadata.namespace)
    }
}

/// The controller of a Pod, as far as it matters for spreading.
struct PodOwner: Sendable, Equatable {
    let kind: Kind
    let name: String

    init?(_ metadata: ObjectMeta) {
        guard let controller = metadata.controller,
            let kind = Kind(apiVersion: controller.apiVersion, name: controller.kind)
        else { return nil }
        self.kind = kind
        name = controller.name
    }
}

/// What identifies a class, cheaply: the place of the specification in memory stands for it.
///
/// The class holds on to its specification, so that the place isn't given to another one.
struct PodClassKey: Hashable, Sendable {
    let spec: ObjectIdentifier
    let labels: UInt64
    let owner: UInt64
    let namespace: String

    init(_ podClass: PodClass) {
        spec = ObjectIdentifier(podClass.spec)
        labels = podClass.labels.fingerprint
        owner = podClass.ownerUID.low
        namespace = podClass.namespaceName
    }

    init(_ pod: Ref<Pod>) {
        spec = ObjectIdentifier(pod.value.sharedSpec)
        labels = pod.value.metadata.labels.fingerprint
        owner = pod.value.metadata.controllerUID.low
        namespace = pod.value.metadata.namespace
    }
}

extension ObjectMeta {
    /// The identity of the controller; none for an object without one.
    var controllerUID: UID {
        for reference in ownerReferences where reference.controller == true { return reference.uid }
        return .none
    }
}
