import KubeAPI

extension ContainerRuntime {
    /// Whether the sandbox of `pod` runs here.
    public func hasSandbox(pod: Slot) -> Bool {
        sandboxes.contains { $0.slot == pod && $0.isReady }
    }

    /// The Pods whose sandboxes run here.
    public var podUIDs: [UID] { sandboxes.filter(\.isReady).map(\.uid) }

    /// Whether a container runs whose sandbox doesn't: that must never be.
    public var hasContainerWithoutSandbox: Bool {
        sandboxes.contains { sandbox in
            !sandbox.isReady && sandbox.containers.contains { $0.state == .running }
        }
    }
}
