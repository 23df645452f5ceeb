import KubeAPI

/// The wires between Pods, nodes and the outside: a flat network, as Kubernetes demands it.
///
/// Every Pod reaches every other by its own address, without translation. What the CNI plugin of
/// a real cluster does with bridges, routes or tunnels is left out; only reachability remains.
public struct Network: Sendable {
    public typealias Obstacle = HopNote.Obstacle

    public init() {}
}

/// A request on its way along the data path: resolve, connect, answer.
public struct Flow: Sendable {
    /// What happens next to the request.
    public enum Stage: Sendable {
        case resolve
        case resolved(IPv4?)
        case connect(IPv4, port: Int)
        case deliver(IPv4, port: Int)
        case answered(Network.Obstacle?)
    }

    /// A number of the caller's, to find the outcome by.
    public let id: UInt64
    /// The Pod that asks; nil for somebody outside the cluster.
    public let client: Slot?
    public let host: String
    /// The port to connect to; nil when nothing but the address of the host is wanted.
    public let port: Int?
    public var stage: Stage
    /// The Pod that answers, once it is chosen.
    public var backend: Slot?
    /// The number of the node whose rules chose it; nil where none did.
    public var translator: Int?

    public init(id: UInt64, client: Slot?, host: String, port: Int?) {
        self.id = id
        self.client = client
        self.host = host
        self.port = port
        stage = .resolve
    }
}

/// How a request on the data path ended.
public struct FlowOutcome: Sendable, Equatable {
    public enum Result: Sendable, Equatable {
        case answered(pod: Slot)
        /// Nothing but the address was wanted.
        case resolved(IPv4)
        /// The name doesn't exist.
        case notResolved
        case failed(Network.Obstacle)
    }

    public let id: UInt64
    public let result: Result

    public init(id: UInt64, _ result: Result) {
        self.id = id
        self.result = result
    }
}
