import KubeAPI

/// The container runtime of one node: sandboxes, images and containers.
///
/// It stands for containerd behind the container runtime interface (CRI), together with the
/// registry that images come from, the network plugin that gives Pods addresses, and the
/// processes in the containers. It answers the calls of the node's kubelet, each after the time
/// that it takes, and reports by itself when a process ends.
///
/// Left out: snapshots, image garbage collection, attach and port-forward; real kubelets learn of
/// ended processes by listing all containers every second.
public struct ContainerRuntime: Sendable {
    var images = NodeImages()
    var addresses = AddressPool()
    /// The node's sandboxes, sorted by the slots of their Pods.
    var sandboxes: [Sandbox] = []
    /// What Pods have written to directories of the node.
    var nodeFiles = Rare<FileTree>()

    /// - Parameter index: the node's number.
    public init(index: Int) {}

    /// A call of the node's kubelet has arrived; the answer is left in `turn`.
    public mutating func handle(_ call: RuntimeCall, turn: inout Turn) {
        switch call.operation {
        case .runPodSandbox(let pod, let hostname, let hostNetwork, let podCIDR):
            let podCIDR = hostNetwork ? nil : podCIDR
            runSandbox(call, pod, hostname: hostname, podCIDR: podCIDR, turn: &turn)
        case .stopPodSandbox: stopSandbox(call, turn: &turn)
        case .removePodSandbox: removeSandbox(call, turn: &turn)
        case .imageStatus(let image): imageStatus(call, image: image, turn: &turn)
        case .pullImage(let image): pullImage(call, image: image, turn: &turn)
        case .createContainer(let config): create(call, config, turn: &turn)
        case .startContainer(let id): start(call, id, turn: &turn)
        case .stopContainer(let id, let gracePeriod):
            stop(call, id, gracePeriod: gracePeriod, turn: &turn)
        case .removeContainer(let id): remove(call, id, turn: &turn)
        case .execSync(let id, let command): execute(call, id, command, turn: &turn)
        case .connect(let id, let connection): connect(call, id, connection, turn: &turn)
        }
    }

    /// A timer that this runtime armed has gone off.
    public mutating func handle(_ timer: TimerID, turn: inout Turn) {
        guard let alarm = Alarm(timer), let place = place(of: alarm.container) else { return }
        switch alarm.kind {
        case .wake: run(place, turn: &turn)
        case .stopped: end(place, byStop: true, turn: &turn)
        case .killed: end(place, byStop: true, killed: true, turn: &turn)
        case .ended: end(place, byStop: false, turn: &turn)
        }
    }
}

// MARK: - Sandboxes and images

extension ContainerRuntime {
    private mutating func runSandbox(
        _ call: RuntimeCall, _ pod: Ref<Pod>, hostname: String, podCIDR: String?,
        turn: inout Turn
    ) {
        let took = Self.time(between: 40, and: 180, turn: &turn)
        var ip = IPv4.none
        if let podCIDR {
            guard let free = addresses.take(from: podCIDR) else {
                fail(call, Self.noAddress(in: podCIDR), after: took, turn: &turn)
                return
            }
            ip = free
        }
        let id = ContainerID(bits: turn.random.next() | 1)
        var sandbox = Sandbox(
            slot: call.pod, uid: call.uid, pod: pod, hostname: hostname, id: id, ip: ip)
        let place = lowerBound(call.pod)
        if let old = sandboxIndex(call.pod, call.uid) {
            // The Pod's directories, and what its containers printed, outlive the sandbox.
            addresses.release(sandboxes[old].ip)
            sandbox.volumes = sandboxes[old].volumes
            sandbox.containers = sandboxes[old].containers
            for index in sandbox.containers.indices { sandbox.containers[index].die(exitCode: 137) }
            sandboxes[old] = sandbox
        } else {
            sandboxes.insert(sandbox, at: place)
        }
        answer(call, .sandboxRunning(id, ip: ip), after: took, turn: &turn)
    }

    private static func noAddress(in podCIDR: String) -> String {
        "rpc error: code = Unknown desc = failed to setup network for sandbox: plugin "
            + "type=\"bridge\" failed (add): failed to allocate for range 0: no IP addresses "
            + "available in range set: \(podCIDR)"
    }

    private mutating func stopSandbox(_ call: RuntimeCall, turn: inout Turn) {
        if let index = sandboxIndex(call.pod, call.uid) {
            addresses.release(sandboxes[index].ip)
            sandboxes[index].ip = .none
            sandboxes[index].isReady = false
            for container in sandboxes[index].containers.indices {
                sandboxes[index].containers[container].die(exitCode: 137)
            }
        }
        answer(
            call, .sandboxStopped, after: Self.time(between: 20, and: 80, turn: &turn), turn: &turn)
    }

    private mutating func removeSandbox(_ call: RuntimeCall, turn: inout Turn) {
        if let index = sandboxIndex(call.pod, call.uid) {
            addresses.release(sandboxes[index].ip)
            sandboxes.remove(at: index)
        }
        answer(
            call, .sandboxRemoved, after: Self.time(between: 5, and: 30, turn: &turn), turn: &turn)
    }

    private mutating func imageStatus(_ call: RuntimeCall, image: String, turn: inout Turn) {
        let index = images.index(of: image)
        let isPresent = images.isPresent(index, at: turn.now)
        answer(
            call, .imageStatus(isPresent: isPresent, bytes: isPresent ? images[index].bytes : 0),
            after: Self.time(between: 1, and: 4, turn: &turn), turn: &turn)
    }

    /// Pulls go on side by side. Who asks for an image that is on its way gets it when it has
    /// come; one that is there costs the comparison of its manifest with the registry's.
    private mutating func pullImage(_ call: RuntimeCall, image: String, turn: inout Turn) {
        let index = images.index(of: image)
        let lookup = Self.time(between: 300, and: 900, turn: &turn)
        if let problem = NodeImages.problem(with: images[index]) {
            answer(
                call, .imagePullFailed(reason: "ErrImagePull", message: problem), after: lookup,
                turn: &turn)
            return
        }
        var took = lookup
        if !images[index].isPresent {
            // 40 to 70 MB/s, unpacking included.
            took += Micros(images[index].bytes) / Micros(40 + turn.random.below(31))
            let end = Timestamp(microseconds: turn.now.microseconds + took)
            images.arrive(index, at: end)
        } else {
            took = max(took, images[index].pullEnds.microseconds - turn.now.microseconds)
        }
        answer(call, .imagePulled(bytes: images[index].bytes, took: took), after: took, turn: &turn)
    }
}

// MARK: - Answers

extension ContainerRuntime {
    /// A duration between two numbers of milliseconds.
    static func time(between low: Int, and high: Int, turn: inout Turn) -> Micros {
        Micros(low * 1000 + turn.random.below((high - low) * 1000))
    }

    func answer(
        _ call: RuntimeCall, _ outcome: RuntimeReport.Outcome, after delay: Micros,
        turn: inout Turn
    ) {
        turn.report(
            RuntimeReport(
                pod: call.pod, uid: call.uid, container: call.container, verb: call.verb,
                tag: call.tag, outcome),
            after: delay)
    }

    func fail(_ call: RuntimeCall, _ message: String, after delay: Micros, turn: inout Turn) {
        answer(call, .failed(message: message), after: delay, turn: &turn)
    }

    /// The place of the Pod's sandbox.
    func sandboxIndex(_ slot: Slot, _ uid: UID) -> Int? {
        var index = lowerBound(slot)
        while index < sandboxes.count, sandboxes[index].slot == slot {
            if sandboxes[index].uid == uid { return index }
            index += 1
        }
        return nil
    }

    /// The first place whose slot is not less than `slot`.
    private func lowerBound(_ slot: Slot) -> Int {
        var low = 0
        var high = sandboxes.count
        while low < high {
            let middle = (low + high) / 2
            if sandboxes[middle].slot < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
