import KubeAPI

extension PodWorker {
    /// The runtime answers, or reports.
    mutating func answered(_ report: RuntimeReport, on node: NodeFacts, turn: inout Turn) {
        let index = report.container
        switch report.outcome {
        case .sandboxRunning(let id, let ip):
            sandboxRuns(id, ip, on: node)
            sync(on: node, turn: &turn)
        case .sandboxStopped: sandboxStopped(isReply: report.isReply, on: node, turn: &turn)
        case .sandboxRemoved: stage = .forgotten
        case .containerExited(let id, let exitCode, let reason):
            guard containers.indices.contains(index), containers[index].id == id else { return }
            exited(index, exitCode, reason, on: node, turn: &turn)
        case .executed(let exitCode, let output):
            guard containers.indices.contains(index) else { return }
            executed(index, report.tag, exitCode, output, on: node, turn: &turn)
        case .connected(let answer):
            guard containers.indices.contains(index) else { return }
            connected(index, report.tag, answer, on: node, turn: &turn)
        case .containerRemoved: break
        case .failed(let message): failed(report, message, on: node, turn: &turn)
        default:
            guard containers.indices.contains(index) else { return }
            startAnswered(report, on: node, turn: &turn)
        }
    }

    private mutating func sandboxRuns(_ id: ContainerID, _ ip: IPv4, on node: NodeFacts) {
        isBusy = false
        isSandboxRunning = true
        sandbox = id
        self.ip = spec.value.hostNetwork ? node.address : ip
    }

    private mutating func sandboxStopped(
        isReply: Bool, on node: NodeFacts, turn: inout Turn
    ) {
        if isReply {
            isBusy = false
            isSandboxRunning = false
            sandboxIsLost = false
            if stage == .active { repeatInits() }
        } else {
            guard stage == .active, isSandboxRunning, !sandboxIsLost else { return }
            sandboxIsLost = true
            hasToReport = true
            abandonStart()
            recordSandboxChanged(on: node, turn: &turn)
            // The containers may have died with it, and that will be told in a moment.
            isBusy = true
            turn.arm(TimerID(.sandboxLost, subject()), after: .milliseconds(1))
            return
        }
        sync(on: node, turn: &turn)
    }

    /// A call has failed.
    private mutating func failed(
        _ report: RuntimeReport, _ message: String, on node: NodeFacts, turn: inout Turn
    ) {
        switch report.verb {
        case .runPodSandbox:
            isBusy = false
            record(
                .failedCreatePodSandBox, .words("Failed to create pod sandbox: " + message),
                on: node, turn: &turn)
            if stage == .active {
                // `backOffPeriod`: ten seconds, and up to half as much again.
                let delay = Micros.seconds(10) + Micros(turn.random.below(5_000_000))
                turn.arm(TimerID(.retrySync, subject()), after: delay)
            } else {
                sync(on: node, turn: &turn)
            }
        case .createContainer, .startContainer:
            guard containers.indices.contains(report.container) else { return }
            startFailed(report.container, report.verb, message, on: node, turn: &turn)
        case .execSync:
            guard containers.indices.contains(report.container) else { return }
            executed(report.container, report.tag, 1, message, on: node, turn: &turn)
        default: break
        }
    }

    /// One of the Pod's timers has gone off.
    mutating func wentOff(
        _ errand: Errand, _ subject: PodSubject, on node: NodeFacts, turn: inout Turn
    ) {
        let index = subject.container
        switch errand {
        case .sandboxLost:
            isBusy = false
            sync(on: node, turn: &turn)
        case .retrySync, .retryVolumes: sync(on: node, turn: &turn)
        case .retryStatus: report(on: node, turn: &turn)
        case .retryDelete: delete(turn: &turn)
        case .retryContainer:
            guard containers.indices.contains(index) else { return }
            retry(index, on: node, turn: &turn)
        case .probe:
            guard containers.indices.contains(index) else { return }
            probe(index, detail: subject.detail, on: node, turn: &turn)
        case .hookOver:
            guard containers.indices.contains(index) else { return }
            hookIsOver(index, epoch: subject.detail, on: node, turn: &turn)
        case .deadline: deadlineIsOver(on: node, turn: &turn)
        default: break
        }
    }

    /// The API server has shown a newer state of the Pod.
    mutating func changed(
        _ pod: Ref<Pod>, _ revision: Revision, on node: NodeFacts, turn: inout Turn
    ) {
        guard revision > self.revision else { return }
        let old = self.pod
        self.pod = pod
        self.revision = revision
        if pod.value.metadata.deletionTimestamp != nil {
            deletionSeen(on: node, turn: &turn)
        } else if pod.value.sharedSpec !== old.value.sharedSpec {
            specChanged(from: old.value.sharedSpec, on: node, turn: &turn)
        }
        if isContradicted { hasToReport = true }
        if hasToReport && !isBusy { report(on: node, turn: &turn) }
    }

    /// Whether somebody else has called the Pod not ready although it is: the node controller
    /// does that while the node is silent, and the kubelet sets it right when it is back.
    private var isContradicted: Bool {
        guard stage == .active, let ready = pod.value.status.condition(.ready), !ready.isTrue else {
            return false
        }
        return containers.dropFirst(initCount).allSatisfy(\.isReady)
    }

    /// A container whose image was changed is restarted in place.
    private mutating func specChanged(
        from old: Ref<PodSpec>, on node: NodeFacts, turn: inout Turn
    ) {
        let before = old.value.initContainers + old.value.containers
        guard before.count == containers.count, stage == .active else { return }
        for index in containers.indices.dropFirst(initCount)
        where !before[index].image.hasSameScalars(as: image(of: index)) {
            if containers[index].state == .running {
                let name = name(of: index)
                stop(
                    index, grace: gracePeriod,
                    .words("Container \(name) definition changed, will be restarted"), on: node,
                    turn: &turn)
            } else if containers[index].state == .stuck {
                containers[index].rare.value = nil
                containers[index].state = .waiting
            }
        }
        sync(on: node, turn: &turn)
    }
}
