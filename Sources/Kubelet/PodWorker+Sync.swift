import KubeAPI

extension PodWorker {
    /// The kubelet takes the Pod on.
    mutating func begin(on node: NodeFacts, turn: inout Turn) {
        startTime = pod.value.status.startTime ?? turn.now
        if let deadline = spec.value.activeDeadlineSeconds {
            let end = startTime.microseconds + .seconds(deadline)
            turn.arm(TimerID(.deadline, subject()), after: end - turn.now.microseconds)
        }
        let hadRun = restore(turn: &turn)
        if isDeleted {
            terminate(on: node, turn: &turn)
            return
        }
        if hadRun { recordSandboxChanged(on: node, turn: &turn) }
        report(on: node, turn: &turn)
        sync(on: node, turn: &turn)
    }

    /// Takes up what an earlier kubelet of this node had reported: its containers are gone.
    /// Returns whether there were any.
    private mutating func restore(turn: inout Turn) -> Bool {
        let old = pod
        guard !old.value.status.containerStatuses.isEmpty else { return false }
        let statuses = old.value.status.initContainerStatuses + old.value.status.containerStatuses
        var hadRun = false
        for index in containers.indices {
            let name = name(of: index)
            guard let old = statuses.first(where: { $0.name.hasSameScalars(as: name) }),
                old.containerID != .none
            else { continue }
            hadRun = true
            restore(index, from: old, now: turn.now)
        }
        if hadRun { repeatInits() }
        return hadRun
    }

    /// In a new sandbox the init containers run again, unless the Pod has done its work.
    mutating func repeatInits() {
        let inits = initCount
        guard inits > 0, containers[inits...].contains(where: { $0.state != .ended }) else {
            return
        }
        for index in 0..<inits where containers[index].state == .ended {
            containers[index].state = .waiting
        }
        initialized = false
    }

    private mutating func restore(_ index: Int, from old: ContainerStatus, now: Timestamp) {
        containers[index].id = old.containerID
        containers[index].restartCount = old.restartCount
        containers[index].lastEnd.value = old.lastState.terminated
        switch old.state {
        case .running(let since):
            var end = ContainerStateTerminated()
            end.exitCode = 255
            end.reason = "Unknown"
            end.startedAt = since
            end.finishedAt = now
            end.containerID = old.containerID
            containers[index].end.value = end
        case .terminated(let end): containers[index].end.value = end
        default:
            containers[index].end.value = old.lastState.terminated
            containers[index].lastEnd.value = nil
        }
        guard let end = containers[index].end.value else { return }
        let isOver = !restarts(index, after: end.exitCode)
        containers[index].state = isOver ? .ended : .waiting
    }

    /// Whether all init containers have done their work.
    var initAreDone: Bool {
        (0..<initCount).allSatisfy { index in
            isSidecar(index)
                ? containers[index].hasStarted
                : containers[index].state == .ended && containers[index].end.value?.exitCode == 0
        }
    }

    /// Takes the next step towards what the Pod is to be.
    mutating func sync(on node: NodeFacts, turn: inout Turn) {
        switch stage {
        case .active: if !isBusy { advance(on: node, turn: &turn) }
        case .terminating: continueTermination(on: node, turn: &turn)
        case .ended, .removing, .forgotten: break
        }
    }

    private mutating func advance(on node: NodeFacts, turn: inout Turn) {
        if sandboxIsLost {
            replaceSandbox(on: node, turn: &turn)
            return
        }
        if endsByItself {
            finish(on: node, turn: &turn)
            return
        }
        if !isSandboxRunning {
            beginSandbox(on: node, turn: &turn)
            return
        }
        if let next = nextToStart {
            start(next, on: node, turn: &turn)
            return
        }
        if hasToReport { report(on: node, turn: &turn) }
    }

    private mutating func beginSandbox(on node: NodeFacts, turn: inout Turn) {
        let hostNetwork = spec.value.hostNetwork
        guard hostNetwork || node.isNetworkReady else {
            record(
                .networkNotReady,
                .words(
                    "network is not ready: container runtime network not ready: "
                        + "NetworkReady=false reason:NetworkPluginNotReady message:Network plugin "
                        + "returns error: cni plugin not initialized"), on: node, turn: &turn)
            return
        }
        if !volumesAreMounted {
            guard mountVolumes(on: node, turn: &turn) else { return }
        }
        isBusy = true
        let hostname =
            hostNetwork
            ? node.name
            : spec.value.hostname.isEmpty ? pod.value.metadata.name : spec.value.hostname
        call(
            .runPodSandbox(
                config: pod, hostname: hostname, hostNetwork: hostNetwork, podCIDR: node.podCIDR),
            turn: &turn)
    }

    /// The next container whose turn has come; nil when all run, have ended or have to wait.
    private var nextToStart: Int? {
        if !initialized {
            for index in 0..<initCount {
                let worker = containers[index]
                if worker.state == .waiting { return index }
                let isThrough =
                    isSidecar(index)
                    ? worker.state == .running && worker.hasStarted
                    : worker.state == .ended && worker.end.value?.exitCode == 0
                if !isThrough { return nil }
            }
            return nil
        }
        // Sidecars before the others.
        return containers.indices.first { containers[$0].state == .waiting }
    }

    /// Notes that the init containers are through.
    mutating func checkInitialized() {
        if !initialized && initAreDone {
            initialized = true
            hasToReport = true
        }
    }

    /// Whether all containers have ended for good, or an init container has failed for good.
    private var endsByItself: Bool {
        let inits = initCount
        for index in 0..<inits
        where containers[index].state == .ended && containers[index].end.value?.exitCode != 0 {
            return true
        }
        return containers[inits...].allSatisfy { $0.state == .ended }
    }

    // MARK: - The sandbox

    /// The pause container is gone: what is left of the Pod is stopped and begun anew.
    private mutating func replaceSandbox(on node: NodeFacts, turn: inout Turn) {
        if containers.contains(where: { $0.isAlive }) {
            for index in containers.indices where containers[index].state == .running {
                containers[index].state = .stopping
                call(
                    .stopContainer(containers[index].id, gracePeriod: gracePeriod),
                    container: index, turn: &turn)
            }
            return
        }
        isBusy = true
        call(.stopPodSandbox, turn: &turn)
    }

    mutating func recordSandboxChanged(on node: NodeFacts, turn: inout Turn) {
        record(
            .sandboxChanged, .words("Pod sandbox changed, it will be killed and re-created."),
            on: node, turn: &turn)
    }

    /// The seconds that the Pod's specification leaves its containers to end in.
    var gracePeriod: Int { spec.value.terminationGracePeriodSeconds ?? 30 }
}
