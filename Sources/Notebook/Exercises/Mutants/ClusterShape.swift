import KubeAPI
import KubeCluster

/// What people want of a cluster, without what chance and time bring: two answers that leave the
/// same shape have done the same.
struct ClusterShape: Equatable {
    private static let kinds: [Kind] = [
        .pod, .replicationController, .service, .node, .namespace, .serviceAccount,
    ]

    private let objects: [String]

    init(_ session: Session) {
        var objects: [String] = []
        guard let cluster = session.current else {
            self.objects = objects
            return
        }
        let view = cluster.view
        for kind in Self.kinds {
            view.forEach(kind) { _, object in objects.append(Self.text(of: object)) }
        }
        self.objects = objects.sorted { $0.precedes($1) }
    }

    private static func text(of object: KubeObject) -> String {
        var shape = shape(of: object)
        if object.kind == .pod { shape["phase"] = object.document()["status"]?["phase"] }
        return object.kind.info.plural + withoutTokenNames(JSONWriter.text(of: .object(shape)))
    }

    /// What people want of an object; a name that was drawn is its prefix.
    static func shape(of object: KubeObject) -> JSONObject {
        let document = object.document()
        var metadata = document["metadata"]?.object ?? JSONObject()
        var shape = JSONObject()
        if let prefix = metadata["generateName"] { metadata["name"] = prefix }
        for key in ["name", "namespace", "labels", "annotations"] {
            shape[key] = metadata[key]
        }
        // It repeats what was applied.
        if var annotations = shape["annotations"]?.object {
            annotations["kubectl.kubernetes.io/last-applied-configuration"] = nil
            shape["annotations"] = annotations.isEmpty ? nil : .object(annotations)
        }
        var spec = document["spec"]?.object ?? JSONObject()
        for key in ["nodeName", "clusterIP", "clusterIPs", "volumes"] { spec[key] = nil }
        shape["spec"] = .object(spec)
        return shape
    }

    /// The volume of a Pod's token has a name by chance.
    private static func withoutTokenNames(_ text: String) -> String {
        let mark = "kube-api-access-"
        var parts = text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropFirst() { parts[index] = String(parts[index].dropFirst(5)) }
        return parts.joined(separator: mark)
    }
}
