import KubeAPI

extension PodWorker {
    /// The object is marked for deletion.
    mutating func deletionSeen(on node: NodeFacts, turn: inout Turn) {
        switch stage {
        case .active: terminate(on: node, turn: &turn)
        case .ended: if !isReporting { delete(turn: &turn) }
        case .terminating, .removing, .forgotten: break
        }
    }

    /// The object is gone: what still runs ends at once.
    mutating func vanished(on node: NodeFacts, turn: inout Turn) {
        guard !isGone else { return }
        isGone = true
        switch stage {
        case .active: terminate(on: node, turn: &turn)
        case .terminating:
            for index in containers.indices where containers[index].state == .stopping {
                call(
                    .stopContainer(containers[index].id, gracePeriod: Self.shortestGrace),
                    container: index, turn: &turn)
            }
        case .ended: remove(turn: &turn)
        case .removing, .forgotten: break
        }
    }

    /// A container always has two seconds (`minimumGracePeriodInSeconds`).
    static var shortestGrace: Int { 2 }

    /// The seconds that the containers have now.
    private var remainingGrace: Int {
        if isGone { return Self.shortestGrace }
        let metadata = pod.value.metadata
        guard metadata.deletionTimestamp != nil else { return gracePeriod }
        return max(Self.shortestGrace, metadata.deletionGracePeriodSeconds ?? gracePeriod)
    }

    /// Stops all containers, then the sandbox.
    mutating func terminate(on node: NodeFacts, turn: inout Turn) {
        guard stage == .active else { return }
        stage = .terminating
        let isStarting = current >= 0 && awaited == .startContainer
        if !isStarting { abandonStart() }
        stopAll(on: node, turn: &turn)
        continueTermination(on: node, turn: &turn)
    }

    /// Stops the containers, and the sidecars only after them.
    private mutating func stopAll(on node: NodeFacts, turn: inout Turn) {
        let mainsLive = containers.indices.contains { !isSidecar($0) && containers[$0].isAlive }
        for index in containers.indices where containers[index].state == .running {
            if isSidecar(index) && mainsLive { continue }
            let text = EventText.stopping(name: name(of: index))
            stop(index, grace: remainingGrace, text, on: node, turn: &turn)
        }
    }

    mutating func continueTermination(on node: NodeFacts, turn: inout Turn) {
        guard stage == .terminating else { return }
        if containers.contains(where: { $0.state == .running }) { stopAll(on: node, turn: &turn) }
        let isOver = !isBusy && !containers.contains { $0.isAlive || $0.state == .starting }
        guard isOver else { return }
        if isSandboxRunning {
            isBusy = true
            call(.stopPodSandbox, turn: &turn)
            return
        }
        stage = .ended
        hasToReport = true
        if isGone {
            remove(turn: &turn)
        } else {
            report(on: node, turn: &turn)
            if !isReporting { statusIsThere(turn: &turn) }
        }
    }

    /// All containers have ended by themselves, and none is started again.
    mutating func finish(on node: NodeFacts, turn: inout Turn) {
        terminate(on: node, turn: &turn)
    }

    /// Turns the Pod down: nothing of it will run.
    mutating func reject(_ rejection: Rejection, on node: NodeFacts, turn: inout Turn) {
        startTime = pod.value.status.startTime ?? turn.now
        rare.update(orBegin: .init()) {
            $0.reason = rejection.reason
            $0.message = "Pod was rejected: " + rejection.message
        }
        stage = .ended
        record(.rejected(rejection.reason), .words(rejection.message), on: node, turn: &turn)
        report(on: node, turn: &turn)
    }

    mutating func deadlineIsOver(on node: NodeFacts, turn: inout Turn) {
        guard stage == .active else { return }
        let message = "Pod was active on the node longer than the specified deadline"
        rare.update(orBegin: .init()) {
            $0.reason = "DeadlineExceeded"
            $0.message = message
        }
        record(.deadlineExceeded, .words(message), on: node, turn: &turn)
        hasToReport = true
        report(on: node, turn: &turn)
        terminate(on: node, turn: &turn)
    }

    /// The last status has arrived: the object may go.
    mutating func statusIsThere(turn: inout Turn) {
        if stage == .ended && isDeleted { delete(turn: &turn) }
    }

    /// Deletes the object for good: nothing of the Pod runs any more.
    mutating func delete(turn: inout Turn) {
        guard stage == .ended, !isGone, !isDeleting else { return }
        isDeleting = true
        let metadata = pod.value.metadata
        var request = APIRequest(
            .delete, .pod, namespace: metadata.namespace, name: metadata.name)
        request.gracePeriodSeconds = 0
        request.uid = uid
        turn.send(request, Token(.podDelete, subject()))
    }

    /// Removes the sandbox; then nothing is left.
    private mutating func remove(turn: inout Turn) {
        guard sandbox != .none else {
            stage = .forgotten
            return
        }
        stage = .removing
        call(.removePodSandbox, turn: &turn)
    }
}
