import KubeAPI

extension ContainerRuntime {
    /// The machine has lost power and starts again: nothing runs any more; the images and the
    /// node's directories are still on the disk.
    ///
    /// - Parameter now: when the power went.
    public mutating func reboot(at now: Timestamp) {
        sandboxes = []
        addresses = AddressPool()
        images.dropUnfinished(at: now)
    }

    /// Somebody kills processes of a Pod on the node, behind the kubelet's back.
    ///
    /// - Parameters:
    ///   - pod: the Pod's slot.
    ///   - container: which container, init containers first; nil for all of them and the pause
    ///     container, and with it the Pod's sandbox.
    ///   - exitCode: 137 for SIGKILL.
    /// - Returns: whether there was anything to kill.
    @discardableResult
    public mutating func kill(
        pod: Slot, container: Int?, exitCode: Int = 137, turn: inout Turn
    ) -> Bool {
        guard let sandbox = sandboxes.firstIndex(where: { $0.slot == pod && $0.isReady }) else {
            return false
        }
        if let container {
            let running = sandboxes[sandbox].containers.firstIndex {
                $0.index == container && $0.state == .running
            }
            guard let running else { return false }
            exit(
                Place(sandbox: sandbox, container: running), exitCode, isReply: false, turn: &turn)
            return true
        }
        sandboxes[sandbox].isReady = false
        turn.report(
            RuntimeReport(
                pod: pod, uid: sandboxes[sandbox].uid, container: -1, verb: .stopPodSandbox,
                isReply: false, .sandboxStopped),
            after: 0)
        for index in sandboxes[sandbox].containers.indices
        where sandboxes[sandbox].containers[index].state == .running {
            exit(Place(sandbox: sandbox, container: index), exitCode, isReply: false, turn: &turn)
        }
        return true
    }

    /// Makes a container's process answer probes with errors, or well again.
    ///
    /// - Returns: whether there is such a container.
    @discardableResult
    public mutating func setHealthy(_ isHealthy: Bool, pod: Slot, container: Int) -> Bool {
        guard let sandbox = sandboxes.firstIndex(where: { $0.slot == pod && $0.isReady }),
            let index = sandboxes[sandbox].containers.firstIndex(where: { $0.index == container })
        else { return false }
        sandboxes[sandbox].containers[index].extras.update(orBegin: .init()) {
            $0.isUnhealthy = !isHealthy
        }
        return true
    }
}
