import KubeAPI

/// A request on its way through the API server.
public struct Call: Sendable {
    /// Who asks.
    public let client: ActorID
    /// The client's node, for parts of a node; else empty.
    public let node: String
    public let request: Ref<APIRequest>
    /// What the client calls its request.
    public let token: Token
    /// How often the write was tried: a patch without a precondition tries again on a conflict.
    public var attempt = 1
    /// What a deletion of a collection has still to delete, last first.
    var pending: [Slot] = []
    /// Addresses and ports that the write takes, which no other may take until it has ended.
    var reservation: Reservation?

    public init(client: ActorID, node: String, request: Ref<APIRequest>, token: Token) {
        self.client = client
        self.node = node
        self.request = request
        self.token = token
    }

    /// Whether the client is a part of the cluster, whose objects are well formed by construction.
    var isFromComponent: Bool {
        switch client.role {
        case .person, .kubectl, .outside, .registry, .pod: false
        default: true
        }
    }

    /// Where the object lives: the default namespace when the request names none.
    var namespace: String {
        guard request.value.kind.info.isNamespaced else { return "" }
        return request.value.namespace.isEmpty ? "default" : request.value.namespace
    }

    /// The key of the object that the request names.
    var key: ObjectKey {
        ObjectKey(request.value.kind, namespace: namespace, name: request.value.name)
    }
}
