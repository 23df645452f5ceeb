import KubeAPI

/// The wires between Pods and nodes.
public struct Network: Sendable {
    public init() {}
}
