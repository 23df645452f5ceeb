/// What a program in a container wants of the network: a connection, or only the address of a name.
///
/// What is said over a connection is left out: an answer has no body.
public struct NetworkUse: Sendable, Equatable {
    public enum Aim: Sendable, Equatable {
        case lookup
        case connection(port: Int)
    }

    /// The port of the connection that is wanted, if one is.
    public var port: Int? {
        if case .connection(let port) = aim { port } else { nil }
    }

    /// A name or an address.
    public let host: String
    public let aim: Aim

    public init(_ host: String, _ aim: Aim) {
        self.host = host
        self.aim = aim
    }
}

/// What came of a ``NetworkUse``.
public enum NetworkResult: Sendable, Equatable {
    case resolved(IPv4)
    case connected
    /// The name doesn't exist.
    case notResolved
    case failed(HopNote.Obstacle)
}
