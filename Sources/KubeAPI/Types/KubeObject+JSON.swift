extension KubeObject {
    /// The object as a JSON document, `apiVersion` and `kind` included.
    ///
    /// - Parameter revision: what to show as `metadata.resourceVersion`, if anything.
    public func document(revision: Revision? = nil) -> JSONObject {
        let object =
            if let revision { withMetadata { $0.resourceVersion = revision } } else { self }
        var document = object.body
        document["apiVersion"] = .string(kind.info.apiVersion)
        document["kind"] = .string(kind.info.name)
        return document
    }

    private var body: JSONObject {
        switch self {
        case .pod(let ref): ref.value.jsonObject
        case .replicationController(let ref): ref.value.jsonObject
        case .service(let ref): ref.value.jsonObject
        case .endpoints(let ref): ref.value.jsonObject
        case .endpointSlice(let ref): ref.value.jsonObject
        case .node(let ref): ref.value.jsonObject
        case .namespace(let ref): ref.value.jsonObject
        case .serviceAccount(let ref): ref.value.jsonObject
        case .lease(let ref): ref.value.jsonObject
        case .event(let ref): ref.value.jsonObject
        }
    }

    /// Reads a JSON document of `kind`, strictly: what the API doesn't know is an issue.
    public static func decode(
        _ kind: Kind, from document: JSONObject, issues: inout DecodingIssues
    ) -> KubeObject? {
        var document = document
        document["apiVersion"] = nil
        document["kind"] = nil
        let json = JSONValue.object(document)
        return switch kind {
        case .pod: Ref<Pod>.decode(json, at: .root, issues: &issues).map(Self.pod)
        case .replicationController:
            Ref<ReplicationController>.decode(json, at: .root, issues: &issues)
                .map(Self.replicationController)
        case .service: Ref<Service>.decode(json, at: .root, issues: &issues).map(Self.service)
        case .endpoints:
            Ref<Endpoints>.decode(json, at: .root, issues: &issues).map(Self.endpoints)
        case .endpointSlice:
            Ref<EndpointSlice>.decode(json, at: .root, issues: &issues).map(Self.endpointSlice)
        case .node: Ref<Node>.decode(json, at: .root, issues: &issues).map(Self.node)
        case .namespace:
            Ref<Namespace>.decode(json, at: .root, issues: &issues).map(Self.namespace)
        case .serviceAccount:
            Ref<ServiceAccount>.decode(json, at: .root, issues: &issues).map(Self.serviceAccount)
        case .lease: Ref<Lease>.decode(json, at: .root, issues: &issues).map(Self.lease)
        case .event: Ref<Event>.decode(json, at: .root, issues: &issues).map(Self.event)
        }
    }
}

extension Kind {
    /// The fields of this kind's objects.
    public var description: TypeDescription {
        switch self {
        case .pod: Pod.schema.description
        case .replicationController: ReplicationController.schema.description
        case .service: Service.schema.description
        case .endpoints: Endpoints.schema.description
        case .endpointSlice: EndpointSlice.schema.description
        case .node: Node.schema.description
        case .namespace: Namespace.schema.description
        case .serviceAccount: ServiceAccount.schema.description
        case .lease: Lease.schema.description
        case .event: Event.schema.description
        }
    }
}
