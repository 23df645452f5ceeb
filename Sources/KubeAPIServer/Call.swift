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

    public init(client: ActorID, node: String, request: Ref<APIRequest>, token: Token) {
        self.client = client
        self.node = node
        self.request = request
        self.token = token
    }
}
