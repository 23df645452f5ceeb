import KubeAPI

extension ContainerRuntime {
    /// Whether a running container of `pod` listens on `port`.
    public func isListening(pod: Slot, on port: Int) -> Bool { true }
}

extension ContainerRuntime {
    /// Whether `pod` has a sandbox here.
    public func hasSandbox(pod: Slot) -> Bool { true }

    /// Kills a container (by its number, init containers first) or the whole sandbox.
    public mutating func kill(pod: Slot, container: Int?, exitCode: Int, turn: inout Turn) {}
}
