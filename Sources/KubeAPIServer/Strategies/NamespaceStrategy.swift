import KubeAPI

/// Namespaces (`pkg/registry/core/namespace`).
enum NamespaceStrategy: Strategy {
    /// The label by which a namespace can be selected by its name.
    static let nameLabel = "kubernetes.io/metadata.name"
    /// The finalizer that holds a namespace until its content is gone.
    static let finalizer = "kubernetes"

    static let kind = Kind.namespace
    static let hasStatus = true

    static func stored(_ object: Ref<Namespace>) -> KubeObject { .namespace(object) }
    static func object(_ stored: KubeObject) -> Ref<Namespace>? {
        if case .namespace(let ref) = stored { ref } else { nil }
    }

    static func setDefaults(_ namespace: inout Namespace) {
        guard !namespace.metadata.name.isEmpty else { return }
        let labels = namespace.metadata.labels
        namespace.metadata.labels = labels.setting(nameLabel, to: namespace.metadata.name)
    }

    static func prepareForCreate(_ namespace: inout Namespace) {
        namespace.status.phase = .active
        if !namespace.spec.finalizers.contains(where: { $0.hasSameScalars(as: finalizer) }) {
            namespace.spec.finalizers.append(finalizer)
        }
    }

    /// Only the namespace controller may say that it has cleaned up. (In the real API it does so
    /// through the subresource `finalize`.)
    static func prepareForUpdate(_ namespace: inout Namespace, from old: Namespace, by role: Role) {
        if role != .namespaceController { namespace.spec.finalizers = old.spec.finalizers }
        namespace.status = old.status
    }

    static func prepareForStatusUpdate(_ namespace: inout Namespace, from old: Namespace) {
        namespace.spec = old.spec
    }

    static func problems(ofName name: String) -> [String] { Names.dns1123Label(name) }

    static func validate(_ namespace: Namespace, _ errors: inout FieldErrors) {
        let path = FieldPath.root.appending("spec").appending("finalizers")
        for finalizer in namespace.spec.finalizers {
            errors.checkFinalizer(finalizer, at: path)
        }
    }

    static func validateStatus(
        _ namespace: Namespace, from old: Namespace, _ errors: inout FieldErrors
    ) {
        let path = FieldPath.root.appending("status").appending("Phase")
        let expected: NamespacePhase =
            namespace.metadata.deletionTimestamp == nil ? .active : .terminating
        if namespace.status.phase != expected {
            errors.invalid(
                path, namespace.status.phase?.rawValue ?? "",
                expected == .active
                    ? "may only be 'Active' if `deletionTimestamp` is empty"
                    : "may only be 'Terminating' if `deletionTimestamp` is not empty")
        }
    }
}
