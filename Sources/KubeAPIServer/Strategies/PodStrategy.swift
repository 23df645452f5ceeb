import KubeAPI

/// Pods (`pkg/registry/core/pod`).
enum PodStrategy: Strategy {
    static let kind = Kind.pod
    static let hasStatus = true

    static func stored(_ object: Ref<Pod>) -> KubeObject { .pod(object) }
    static func object(_ stored: KubeObject) -> Ref<Pod>? {
        if case .pod(let ref) = stored { ref } else { nil }
    }

    static func admit(_ pod: inout Pod, _ attributes: inout Attributes) throws(APIFailure) {
        try ServiceAccountAdmission.admit(&pod, &attributes)
        try NodeRestriction.admitCreation(of: pod, attributes)
        try PriorityAdmission.admit(&pod, &attributes)
        DefaultTolerationSeconds.admit(&pod, &attributes)
    }

    static func admit(
        _ pod: inout Pod, from old: Pod, _ attributes: inout Attributes
    ) throws(APIFailure) {
        if attributes.subresource == .status {
            try NodeRestriction.admitStatus(of: pod, from: old, attributes)
            return
        }
        try NodeRestriction.refuseUpdate(of: pod, attributes)
        try PriorityAdmission.admit(&pod, from: old)
        DefaultTolerationSeconds.admit(&pod, &attributes)
    }

    static func setDefaults(_ pod: inout Pod) {
        var spec = pod.sharedSpec.value
        PodDefaults.setDefaults(ofTemplate: &spec)
        PodDefaults.setDefaults(ofPod: &spec)
        pod.replaceSpec(by: spec)
    }

    static func prepareForCreate(_ pod: inout Pod) {
        pod.metadata.generation = 1
        pod.status = PodStatus()
        pod.status.phase = .pending
        pod.status.qosClass = pod.sharedSpec.value.qosClass
    }

    static func prepareForUpdate(_ pod: inout Pod, from old: Pod, by role: Role) {
        pod.status = old.status
        pod.shareSpec(with: old)
        if pod.sharedSpec !== old.sharedSpec || !pod.nodeName.hasSameScalars(as: old.nodeName) {
            pod.metadata.generation = old.metadata.generation + 1
        }
    }

    static func prepareForStatusUpdate(_ pod: inout Pod, from old: Pod) {
        pod.sharedSpec = old.sharedSpec
        pod.nodeName = old.nodeName
        pod.metadata.deletionTimestamp = old.metadata.deletionTimestamp
        pod.metadata.deletionGracePeriodSeconds = old.metadata.deletionGracePeriodSeconds
        pod.metadata.ownerReferences = old.metadata.ownerReferences
        pod.status.qosClass = old.status.qosClass
    }

    static func validate(_ pod: Pod, _ errors: inout FieldErrors) {
        errors.checkPodSpec(pod.spec, at: .root.appending("spec"), isTemplate: false)
    }

    static func validate(_ pod: Pod, from old: Pod, _ errors: inout FieldErrors) {
        errors.checkPodUpdate(pod.spec, from: old.spec)
    }

    static func validateStatus(_ pod: Pod, from old: Pod, _ errors: inout FieldErrors) {
        let path = FieldPath.root.appending("status")
        if pod.status.phase == nil { errors.required(path.appending("phase")) }
    }
}

extension Pod {
    /// Replaces the specification, sharing the old one where nothing changed.
    mutating func replaceSpec(by spec: PodSpec) {
        var spec = spec
        if !spec.nodeName.isEmpty {
            nodeName = spec.nodeName
            spec.nodeName = ""
        }
        if spec != sharedSpec.value { sharedSpec = Ref(spec) }
    }

    /// Uses the other Pod's specification where it is the same.
    mutating func shareSpec(with other: Pod) {
        if sharedSpec == other.sharedSpec { sharedSpec = other.sharedSpec }
    }
}

extension PodSpec {
    /// How ready the node is to evict the Pod when it runs short (`qos.ComputePodQOS`).
    var qosClass: QOSClass {
        var requests = ResourceList()
        var limits = ResourceList()
        var isGuaranteed = true
        for container in initContainers + containers {
            var limited = 0
            for (name, quantity) in container.resources.requests.amounts
            where Self.isCounted(name) && quantity.sign > 0 {
                requests[name] = (requests[name] ?? .zero) + quantity
            }
            for (name, quantity) in container.resources.limits.amounts
            where Self.isCounted(name) && quantity.sign > 0 {
                limited += 1
                limits[name] = (limits[name] ?? .zero) + quantity
            }
            if limited < 2 { isGuaranteed = false }
        }
        if requests.amounts.isEmpty && limits.amounts.isEmpty { return .bestEffort }
        isGuaranteed = isGuaranteed && requests == limits
        return isGuaranteed ? .guaranteed : .burstable
    }

    private static func isCounted(_ resource: String) -> Bool {
        resource.hasSameScalars(as: "cpu") || resource.hasSameScalars(as: "memory")
    }
}
