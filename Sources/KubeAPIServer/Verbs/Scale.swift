import Etcd
import KubeAPI

extension APIServer {
    /// Changes how many replicas there should be, by way of the subresource `scale`.
    ///
    /// The body of an update is the controller itself, of which only `spec.replicas` counts; the
    /// real subresource has a type of its own.
    mutating func planScale(_ call: Call, store: ObjectStore) throws(APIFailure) -> Step {
        try checkSubresource(call)
        let item = try existing(call, store: store)
        guard case .replicationController(let ref) = item.object else {
            throw Self.wrongBody(call)
        }
        try NamespaceLifecycle.admit(
            creating: nil, nil, in: ref.value.metadata.namespace, store: store)
        note(.admitted)
        stage = .validation
        let replicas = try wantedReplicas(ref.value, item, call)
        if replicas < 0 {
            throw APIFailure(
                .invalid,
                "Scale.autoscaling \"\(call.request.value.name)\" is invalid: spec.replicas: "
                    + "Invalid value: \(replicas): must be greater than or equal to 0",
                kind: .replicationController, name: call.request.value.name,
                causes: [
                    APIFailure.Cause(
                        field: "spec.replicas",
                        message: "Invalid value: \(replicas): must be greater than or equal to 0")
                ])
        }
        note(.valid)
        if ref.value.spec.replicas == replicas { return unchanged(item) }
        var controller = ref.value
        controller.spec.replicas = replicas
        controller.metadata.generation += 1
        return write(
            .replicationController(Ref(controller)), to: call.key,
            if: .unchangedSince(item.revision), for: call)
    }

    private func wantedReplicas(
        _ controller: ReplicationController, _ item: APIReply.Item, _ call: Call
    ) throws(APIFailure) -> Int {
        let request = call.request.value
        switch request.body {
        case .object(.replicationController(let ref)):
            let version = ref.value.metadata.resourceVersion
            if version != 0 && version != item.revision {
                throw .conflict(request.kind, request.name)
            }
            return ref.value.spec.replicas ?? 0
        case .patch(let kind, let patch):
            let document = scale(of: controller, item)
            let patched = try Patching.apply(patch, kind, to: document, schema: .any)
            return try replicas(in: patched, item, request)
        default: throw Self.wrongBody(call)
        }
    }

    /// The controller as an object of the kind `Scale`.
    private func scale(
        of controller: ReplicationController, _ item: APIReply.Item
    ) -> JSONObject {
        [
            "apiVersion": "autoscaling/v1", "kind": "Scale",
            "metadata": [
                "name": .string(controller.metadata.name),
                "namespace": .string(controller.metadata.namespace),
                "uid": controller.metadata.uid.json,
                "resourceVersion": .string(String(item.revision)),
            ],
            "spec": ["replicas": .int(Int64(controller.spec.replicas ?? 0))],
            "status": [
                "replicas": .int(Int64(controller.status.replicas)),
                "selector": .string(Selector(equality: controller.spec.selector).description),
            ],
        ]
    }

    private func replicas(
        in scale: JSONObject, _ item: APIReply.Item, _ request: APIRequest
    ) throws(APIFailure) -> Int {
        for key in scale.keys
        where !["apiVersion", "kind", "metadata", "spec", "status"].contains(key) {
            throw .badRequest("strict decoding error: unknown field \(GoText.quoted(key))")
        }
        guard case .object(let spec)? = scale["spec"] else { return 0 }
        for key in spec.keys where key != "replicas" {
            throw .badRequest(
                "strict decoding error: unknown field \(GoText.quoted("spec." + key))")
        }
        let version = scale["metadata"]?["resourceVersion"]?.string ?? ""
        if !version.isEmpty && version != String(item.revision) {
            throw .conflict(request.kind, request.name)
        }
        switch spec["replicas"] {
        case nil, .null?: return 0
        case .int(let count)?: return Int(count)
        case let other?:
            throw .badRequest(
                "Scale in version \"v1\" cannot be handled as a Scale: json: cannot unmarshal "
                    + "\(other.typeName) into field spec.replicas of type integer")
        }
    }
}
