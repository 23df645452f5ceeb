import KubeAPI

/// Objects are created only in namespaces that exist and stay; three namespaces stay for ever
/// (`NamespaceLifecycle`).
enum NamespaceLifecycle {
    private static let immortal = ["default", "kube-system", "kube-public"]

    /// For writes of an object in `namespace`.
    static func admit(
        creating kind: Kind?, _ metadata: ObjectMeta?, in namespace: String, store: ObjectStore
    ) throws(APIFailure) {
        let key = ObjectKey(.namespace, name: namespace)
        guard let slot = store.keys.slot(of: key),
            let revision = store.table.latestRevision(of: slot),
            case .namespace(let ref)? = store.table.version(revision).value
        else { throw .notFound(.namespace, namespace) }
        guard let kind, ref.value.status.phase == .terminating else { return }
        let names = [metadata?.name ?? "", metadata?.generateName ?? ""]
        var failure = APIFailure.forbidden(
            kind, names.first { !$0.isEmpty } ?? "Unknown",
            "unable to create new content in namespace \(namespace) because it is being terminated")
        failure.causes = [
            APIFailure.Cause(
                field: "metadata.namespace", message: "namespace \(namespace) is being terminated")
        ]
        throw failure
    }

    /// For the deletion of the namespace `name`.
    static func admitDeletion(ofNamespace name: String) throws(APIFailure) {
        if immortal.contains(where: { $0.hasSameScalars(as: name) }) {
            throw .forbidden(.namespace, name, "this namespace may not be deleted")
        }
    }
}
