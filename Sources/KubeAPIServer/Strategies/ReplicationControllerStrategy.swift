import KubeAPI

/// Replication controllers (`pkg/registry/core/replicationcontroller`).
enum ReplicationControllerStrategy: Strategy {
    static let kind = Kind.replicationController
    static let hasStatus = true
    /// For compatibility with the oldest clients; kubectl asks for background deletion.
    static let defaultPropagation = APIRequest.Propagation.orphan

    static func stored(_ object: Ref<ReplicationController>) -> KubeObject {
        .replicationController(object)
    }
    static func object(_ stored: KubeObject) -> Ref<ReplicationController>? {
        if case .replicationController(let ref) = stored { ref } else { nil }
    }

    static func setDefaults(_ controller: inout ReplicationController) {
        if let labels = controller.spec.template?.metadata.labels {
            if controller.spec.selector.isEmpty { controller.spec.selector = labels }
            if controller.metadata.labels.isEmpty { controller.metadata.labels = labels }
        }
        if controller.spec.replicas == nil { controller.spec.replicas = 1 }
        if let template = controller.spec.template {
            var spec = template.spec
            PodDefaults.setDefaults(ofTemplate: &spec)
            if spec != template.spec { controller.spec.template?.spec = spec }
        }
    }

    static func prepareForCreate(_ controller: inout ReplicationController) {
        controller.status = ReplicationControllerStatus()
        controller.metadata.generation = 1
    }

    static func prepareForUpdate(
        _ controller: inout ReplicationController, from old: ReplicationController, by role: Role
    ) {
        controller.status = old.status
        if let template = controller.spec.template?.sharedSpec,
            let shared = old.spec.template?.sharedSpec, template == shared
        {
            controller.spec.template?.sharedSpec = shared
        }
        if controller.spec != old.spec {
            controller.metadata.generation = old.metadata.generation + 1
        }
    }

    static func prepareForStatusUpdate(
        _ controller: inout ReplicationController, from old: ReplicationController
    ) {
        controller.spec = old.spec
    }

    static func validate(_ controller: ReplicationController, _ errors: inout FieldErrors) {
        errors.checkReplicationControllerSpec(controller.spec, at: .root.appending("spec"))
    }

    static func validateStatus(
        _ controller: ReplicationController, from old: ReplicationController,
        _ errors: inout FieldErrors
    ) {
        let path = FieldPath.root.appending("status")
        let status = controller.status
        let counts = [
            ("replicas", status.replicas), ("fullyLabeledReplicas", status.fullyLabeledReplicas),
            ("readyReplicas", status.readyReplicas),
            ("availableReplicas", status.availableReplicas),
            ("observedGeneration", status.observedGeneration),
        ]
        for (name, count) in counts { errors.checkNotNegative(count, at: path.appending(name)) }
        for (name, count) in counts[1...3] where count > status.replicas {
            errors.invalid(path.appending(name), count, "cannot be greater than status.replicas")
        }
        if status.availableReplicas > status.readyReplicas {
            errors.invalid(
                path.appending("availableReplicas"), status.availableReplicas,
                "cannot be greater than readyReplicas")
        }
    }
}
