import KubeAPI

extension PodWorker {
    /// Sends the Pod's status, if it has changed; one at a time.
    mutating func report(on node: NodeFacts, turn: inout Turn) {
        guard !isGone else { return }
        hasToReport = true
        guard !isReporting else { return }
        hasToReport = false
        let status = status(on: node, now: turn.now)
        guard status.phase != pod.value.status.phase || status != pod.value.status else { return }
        isReporting = true
        var request = APIRequest(
            .patch, .pod, .status, namespace: pod.value.metadata.namespace,
            name: pod.value.metadata.name, body: .podStatus(status))
        request.uid = uid
        turn.send(request, Token(.podStatus, subject()))
    }

    /// The API server has answered a request about the Pod.
    mutating func replied(
        _ errand: Errand, _ subject: PodSubject, _ reply: APIReply, on node: NodeFacts,
        turn: inout Turn
    ) {
        switch errand {
        case .podStatus:
            isReporting = false
            if let failure = reply.failure {
                statusFailed(failure, turn: &turn)
                return
            }
            if let item = reply.item, case .pod(let ref) = item.object, item.revision > revision {
                changed(ref, item.revision, on: node, turn: &turn)
            }
            if hasToReport && (!isBusy || stage != .active) { report(on: node, turn: &turn) }
            if !isReporting { statusIsThere(turn: &turn) }
        case .podDelete:
            isDeleting = false
            guard let failure = reply.failure else { return }
            switch failure.reason {
            case .notFound, .conflict: vanished(on: node, turn: &turn)
            default:
                turn.arm(
                    TimerID(.retryDelete, self.subject()), after: .seconds(10), isPeriodic: true)
            }
        case .podEvent:
            if reply.failure?.reason == .notFound && subject.detail != Self.newEvent {
                recorder.forget(Int(subject.detail))
            }
        default: break
        }
    }

    private mutating func statusFailed(_ failure: APIFailure, turn: inout Turn) {
        switch failure.reason {
        case .notFound, .conflict:
            // The object is gone, or a namesake has taken its place; the watch will tell.
            hasToReport = false
        default:
            hasToReport = true
            turn.arm(TimerID(.retryStatus, subject()), after: .seconds(10), isPeriodic: true)
        }
    }

    /// The Pod's status as it is now (`generateAPIPodStatus`).
    private func status(on node: NodeFacts, now: Timestamp) -> PodStatus {
        let old = pod
        var status = PodStatus()
        let inits = initCount
        status.nominatedNodeName = old.value.status.nominatedNodeName
        status.qosClass = old.value.status.qosClass
        status.observedGeneration = pod.value.metadata.generation
        status.hostIP = node.address
        status.startTime = startTime
        status.podIP = ip != .none ? ip : hasEnded || isDeleted ? old.value.status.podIP : .none
        if let exceptions = rare.value, !exceptions.reason.isEmpty {
            status.reason = exceptions.reason
            status.message = exceptions.message
        }
        if !isRejected {
            if inits > 0 {
                status.initContainerStatuses = (0..<inits).map { self.status(of: $0, on: node) }
            }
            status.containerStatuses.reserveCapacity(containers.count - inits)
            for index in inits..<containers.count {
                status.containerStatuses.append(self.status(of: index, on: node))
            }
        }
        let phase = self.phase
        status.phase = phase
        status.conditions = conditions(phase, old: old.value.status.conditions, now: now)
        return status
    }

    private var isRejected: Bool {
        rare.value?.message.hasPrefix("Pod was rejected: ") ?? false
    }

    private func status(of index: Int, on node: NodeFacts) -> ContainerStatus {
        let worker = containers[index]
        var status = ContainerStatus()
        status.name = name(of: index)
        let image = image(of: index)
        status.image = worker.hasRun ? node.canonicalName(of: image) : image
        status.containerID = worker.id
        status.restartCount = worker.restartCount
        status.ready =
            index < initCount && !isSidecar(index)
            ? worker.state == .ended && worker.end.value?.exitCode == 0 : worker.isReady
        status.started = worker.state == .running && worker.hasStarted
        status.state = state(of: index)
        if let end = worker.end.value {
            // While it waits for its next start, its end is the last state.
            if case .terminated = status.state {
                if let last = worker.lastEnd.value { status.lastState = .terminated(last) }
            } else {
                status.lastState = .terminated(end)
            }
        } else if let last = worker.lastEnd.value {
            status.lastState = .terminated(last)
        }
        return status
    }

    private func state(of index: Int) -> ContainerState {
        let worker = containers[index]
        if worker.isAlive { return .running(since: worker.startedAt) }
        if let troubles = worker.rare.value, !troubles.reason.isEmpty, stage == .active,
            worker.state == .stuck || worker.state == .backingOff
        {
            return .waiting(reason: troubles.reason, message: troubles.message)
        }
        if let end = worker.end.value { return .terminated(end) }
        if stage != .active && isDeleted && initialized && !hasRunNothing {
            return .terminated(Self.lost)
        }
        let waitsForInits = index >= initCount ? !initialized : index > 0 && !worker.hasRun
        return .waiting(
            reason: waitsForInits || (initCount > 0 && index < initCount)
                ? "PodInitializing" : "ContainerCreating", message: "")
    }

    private var hasRunNothing: Bool { containers.allSatisfy { !$0.hasRun } }

    /// The state of a container of which nothing was found when its Pod ended.
    private static var lost: ContainerStateTerminated {
        var end = ContainerStateTerminated()
        end.exitCode = 137
        end.reason = "ContainerStatusUnknown"
        end.message = "The container could not be located when the pod was terminated"
        return end
    }

    /// `getPhase`.
    var phase: PodPhase {
        if let exceptions = rare.value, !exceptions.reason.isEmpty { return .failed }
        let inits = initCount
        let policy = spec.value.restartPolicy ?? .always
        if stage == .ended {
            let allGood = containers[inits...].allSatisfy { $0.end.value?.exitCode == 0 }
            return allGood ? .succeeded : .failed
        }
        for index in 0..<inits
        where containers[index].state == .ended && containers[index].end.value?.exitCode != 0 {
            return .failed
        }
        if !initialized { return .pending }
        var waiting = 0
        var running = 0
        var good = 0
        for worker in containers[inits...] {
            if worker.isAlive {
                running += 1
            } else if let end = worker.end.value {
                if end.exitCode == 0 { good += 1 }
            } else {
                waiting += 1
            }
        }
        if waiting > 0 { return .pending }
        if running > 0 || policy == .always { return .running }
        if good == containers.count - inits { return .succeeded }
        let isOver = containers[inits...].allSatisfy { $0.state == .ended }
        return isOver || policy == .never ? .failed : .running
    }
}
