/// An object of any kind, as the API server stores it.
public enum KubeObject: Sendable, Equatable {
    case pod(Ref<Pod>)
    case replicationController(Ref<ReplicationController>)
    case service(Ref<Service>)
    case endpoints(Ref<Endpoints>)
    case endpointSlice(Ref<EndpointSlice>)
    case node(Ref<Node>)
    case namespace(Ref<Namespace>)
    case serviceAccount(Ref<ServiceAccount>)
    case lease(Ref<Lease>)
    case event(Ref<Event>)

    public var kind: Kind {
        switch self {
        case .pod: .pod
        case .replicationController: .replicationController
        case .service: .service
        case .endpoints: .endpoints
        case .endpointSlice: .endpointSlice
        case .node: .node
        case .namespace: .namespace
        case .serviceAccount: .serviceAccount
        case .lease: .lease
        case .event: .event
        }
    }

    public var metadata: ObjectMeta {
        switch self {
        case .pod(let ref): ref.value.metadata
        case .replicationController(let ref): ref.value.metadata
        case .service(let ref): ref.value.metadata
        case .endpoints(let ref): ref.value.metadata
        case .endpointSlice(let ref): ref.value.metadata
        case .node(let ref): ref.value.metadata
        case .namespace(let ref): ref.value.metadata
        case .serviceAccount(let ref): ref.value.metadata
        case .lease(let ref): ref.value.metadata
        case .event(let ref): ref.value.metadata
        }
    }

    /// A copy with its metadata changed.
    public func withMetadata(_ change: (inout ObjectMeta) -> Void) -> KubeObject {
        switch self {
        case .pod(let ref): .pod(ref.with { change(&$0.metadata) })
        case .replicationController(let ref):
            .replicationController(ref.with { change(&$0.metadata) })
        case .service(let ref): .service(ref.with { change(&$0.metadata) })
        case .endpoints(let ref): .endpoints(ref.with { change(&$0.metadata) })
        case .endpointSlice(let ref): .endpointSlice(ref.with { change(&$0.metadata) })
        case .node(let ref): .node(ref.with { change(&$0.metadata) })
        case .namespace(let ref): .namespace(ref.with { change(&$0.metadata) })
        case .serviceAccount(let ref): .serviceAccount(ref.with { change(&$0.metadata) })
        case .lease(let ref): .lease(ref.with { change(&$0.metadata) })
        case .event(let ref): .event(ref.with { change(&$0.metadata) })
        }
    }

    /// The key under which the object is stored.
    public var key: ObjectKey {
        let metadata = metadata
        return ObjectKey(kind, namespace: metadata.namespace, name: metadata.name)
    }

    public var pod: Pod? { if case .pod(let ref) = self { ref.value } else { nil } }
    public var replicationController: ReplicationController? {
        if case .replicationController(let ref) = self { ref.value } else { nil }
    }
    public var service: Service? { if case .service(let ref) = self { ref.value } else { nil } }
    public var endpoints: Endpoints? {
        if case .endpoints(let ref) = self { ref.value } else { nil }
    }
    public var endpointSlice: EndpointSlice? {
        if case .endpointSlice(let ref) = self { ref.value } else { nil }
    }
    public var node: Node? { if case .node(let ref) = self { ref.value } else { nil } }
    public var namespace: Namespace? {
        if case .namespace(let ref) = self { ref.value } else { nil }
    }
    public var serviceAccount: ServiceAccount? {
        if case .serviceAccount(let ref) = self { ref.value } else { nil }
    }
    public var lease: Lease? { if case .lease(let ref) = self { ref.value } else { nil } }
    public var event: Event? { if case .event(let ref) = self { ref.value } else { nil } }
}

extension Ref {
    /// A new reference to a changed copy of the value.
    public func with(_ change: (inout Value) -> Void) -> Ref {
        var copy = value
        change(&copy)
        return Ref(copy)
    }
}
