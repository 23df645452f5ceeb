import KubeAPI

/// Every Pod runs as a service account, `default` if it names none (`ServiceAccount`).
///
/// The real plugin also mounts a volume with the account's token.
enum ServiceAccountAdmission {
    static let mirrorAnnotation = "kubernetes.io/config.mirror"

    static func admit(_ pod: inout Pod, _ attributes: inout Attributes) throws(APIFailure) {
        // Mirror Pods belong to the kubelet, and may have no account.
        if pod.metadata.annotations.contains(mirrorAnnotation) { return }
        var spec = pod.sharedSpec.value
        if spec.serviceAccountName.isEmpty { spec.serviceAccountName = spec.serviceAccount }
        if spec.serviceAccountName.isEmpty {
            spec.serviceAccountName = "default"
            attributes.note(.gaveServiceAccount("default"))
        }
        spec.serviceAccount = spec.serviceAccountName
        let account = try find(spec.serviceAccountName, for: pod.metadata, attributes)
        if spec.imagePullSecrets.isEmpty { spec.imagePullSecrets = account.imagePullSecrets }
        pod.replaceSpec(by: spec)
    }

    private static func find(
        _ name: String, for metadata: ObjectMeta, _ attributes: Attributes
    ) throws(APIFailure) -> ServiceAccount {
        let namespace = attributes.call.namespace
        let key = ObjectKey(.serviceAccount, namespace: namespace, name: name)
        if let account = attributes.store.current(key)?.object.serviceAccount { return account }
        throw attributes.forbidden(
            metadata,
            "error looking up service account \(namespace)/\(name): "
                + "serviceaccount \"\(name)\" not found")
    }
}
