import KubeAPI

/// Replication controllers, and what may change in a Pod.
extension FieldErrors {
    mutating func checkReplicationControllerSpec(
        _ spec: ReplicationControllerSpec, at path: FieldPath
    ) {
        checkNotNegative(spec.minReadySeconds, at: path.appending("minReadySeconds"))
        checkLabels(spec.selector, at: path.appending("selector"))
        if spec.selector.isEmpty { required(path.appending("selector")) }
        let replicas = path.appending("replicas")
        switch spec.replicas {
        case nil: required(replicas)
        case let count? where count > Int(Int32.max):
            invalid(replicas, count, "must be less than or equal to 2147483647")
        case let count?: checkNotNegative(count, at: replicas)
        }
        guard let template = spec.template else {
            required(path.appending("template"))
            return
        }
        checkTemplate(template, selector: spec.selector, at: path.appending("template"))
    }

    private mutating func checkTemplate(
        _ template: PodTemplateSpec, selector: Labels, at path: FieldPath
    ) {
        let labels = template.metadata.labels
        let metadata = path.appending("metadata")
        if !selector.isEmpty && !labels.isSuperset(of: selector) {
            invalid(
                metadata.appending("labels"), labels.json,
                "`selector` does not match template `labels`")
        }
        checkLabels(labels, at: metadata.appending("labels"))
        checkAnnotations(template.metadata.annotations, at: metadata.appending("annotations"))
        let spec = path.appending("spec")
        checkPodSpec(template.spec, at: spec, isTemplate: true)
        if let policy = template.spec.restartPolicy, policy != .always {
            unsupported(spec.appending("restartPolicy"), policy.rawValue, ["Always"])
        }
        if template.spec.activeDeadlineSeconds != nil {
            forbidden(
                spec.appending("activeDeadlineSeconds"),
                "activeDeadlineSeconds in ReplicationController is not Supported")
        }
    }

    private static let mutableFields = [
        "`spec.containers[*].image`", "`spec.initContainers[*].image`",
        "`spec.activeDeadlineSeconds`",
        "`spec.tolerations` (only additions to existing tolerations)",
        "`spec.terminationGracePeriodSeconds` "
            + "(allow it to be set to 1 if it was previously negative)",
    ]

    /// A Pod's specification is fixed but for a few fields (`ValidatePodUpdate`).
    mutating func checkPodUpdate(_ spec: PodSpec, from old: PodSpec) {
        let path = FieldPath.root.appending("spec")
        checkSameContainers(spec.containers, old.containers, at: path.appending("containers"))
        checkSameContainers(
            spec.initContainers, old.initContainers, at: path.appending("initContainers"))
        checkDeadline(spec.activeDeadlineSeconds, old.activeDeadlineSeconds, at: path)
        checkAddedTolerations(spec.tolerations, old.tolerations, at: path)
        if causes.contains(where: { $0.field.hasPrefix("spec") }) { return }

        var same = spec
        for index in same.containers.indices {
            same.containers[index].image = old.containers[index].image
        }
        for index in same.initContainers.indices {
            same.initContainers[index].image = old.initContainers[index].image
        }
        same.activeDeadlineSeconds = old.activeDeadlineSeconds
        same.tolerations = old.tolerations
        if let grace = old.terminationGracePeriodSeconds, grace < 0,
            spec.terminationGracePeriodSeconds == 1
        {
            same.terminationGracePeriodSeconds = grace
        }
        if same != old {
            forbidden(
                path,
                "pod updates may not change fields other than "
                    + Self.mutableFields.joined(separator: ","))
        }
    }

    private mutating func checkSameContainers(
        _ new: [Container], _ old: [Container], at path: FieldPath
    ) {
        if new.count != old.count {
            forbidden(path, "pod updates may not add or remove containers")
        }
    }

    private mutating func checkDeadline(_ new: Int?, _ old: Int?, at path: FieldPath) {
        let place = path.appending("activeDeadlineSeconds")
        guard let old, new != old else { return }
        guard let new else {
            invalid(place, JSONValue.null, "must not update from a positive integer to nil value")
            return
        }
        if new > old {
            invalid(place, new, "must be less than or equal to previous value")
        }
    }

    private mutating func checkAddedTolerations(
        _ new: [Toleration], _ old: [Toleration], at path: FieldPath
    ) {
        let keepsAll = old.allSatisfy { former in
            new.contains { toleration in
                var toleration = toleration
                // How long a taint is tolerated may change.
                toleration.tolerationSeconds = former.tolerationSeconds
                return toleration == former
            }
        }
        if !keepsAll {
            forbidden(
                path.appending("tolerations"),
                "existing toleration can not be modified except its tolerationSeconds")
        }
    }
}
