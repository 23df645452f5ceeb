import KubeAPI

/// The container runtime of one node: sandboxes, images and containers.
public struct ContainerRuntime: Sendable {
    public init(index: Int) {}

    /// A call of the node's kubelet has arrived; the answer is left in `turn`.
    public mutating func handle(_ call: RuntimeCall, turn: inout Turn) {}

    /// A timer that this runtime armed has gone off.
    public mutating func handle(_ timer: TimerID, turn: inout Turn) {}
}
