import KubeAPI

/// The agent of one node: it makes the Pods bound to the node run, and reports.
///
/// It registers the node, renews its lease, and reports how it is. Each Pod has a worker
/// (``PodWorker``) that drives the container runtime towards what the Pod is to be: the sandbox,
/// the images, the containers, their restarts and probes, and in the end their termination.
///
/// A kubelet that starts knows nothing; the watch then tells it of the Pods that are bound to the
/// node. Those that ran before have lost their containers, as after a reboot of the machine.
///
/// Left out: static Pods, eviction under pressure, garbage collection of images and containers.
public struct Kubelet: Sendable {
    public static let interests = [
        WatchInterest(.pod, .boundHere), WatchInterest(.node, .ownNode), WatchInterest(.service),
    ]

    var node: NodeFacts
    var report = NodeReport()
    /// One for each Pod, sorted by slot.
    var workers: [PodWorker] = []
    /// What the admitted Pods have asked for.
    var committed = Requests()
    private var nextSerial: UInt16 = 0

    /// - Parameters:
    ///   - node: the node's name.
    ///   - index: its number.
    ///   - machine: what it is made of.
    public init(node: String, index: Int, machine: Machine) {
        self.node = NodeFacts(name: node, machine: machine)
    }

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start: register(turn: &turn)
        case .delivered(let change):
            switch change.kind {
            case .pod: delivered(change, view: view, turn: &turn)
            case .node: nodeChanged(view.newObject(change), turn: &turn)
            default: break
            }
        case .runtime(let report): answered(report, turn: &turn)
        case .reply(let token, let reply): replied(token, reply.value, turn: &turn)
        case .timer(let timer): wentOff(timer, view: view, turn: &turn)
        }
    }

    private mutating func replied(_ token: Token, _ reply: APIReply, turn: inout Turn) {
        guard let task = Errand(rawValue: token.code) else { return }
        switch task {
        case .register: registered(reply, turn: &turn)
        case .lease: leaseReplied(reply, wasRead: false, turn: &turn)
        case .leaseRead: leaseReplied(reply, wasRead: true, turn: &turn)
        case .nodeStatus: nodeStatusReplied(reply, turn: &turn)
        case .podStatus, .podDelete, .podEvent:
            let subject = PodSubject(token.subject)
            guard let index = index(of: subject) else { return }
            workers[index].replied(task, subject, reply, on: node, turn: &turn)
            settleAccounts(index, turn: &turn)
        default: break
        }
    }

    private mutating func wentOff(_ timer: TimerID, view: View, turn: inout Turn) {
        guard let task = Errand(rawValue: timer.code) else { return }
        switch task {
        case .register: register(turn: &turn)
        case .lease: renewLease(turn: &turn)
        case .nodeStatusTick: nodeStatusTick(turn: &turn)
        default:
            let subject = PodSubject(timer.subject)
            guard let index = index(of: subject) else { return }
            workers[index].wentOff(task, subject, on: node, turn: &turn)
            settleAccounts(index, turn: &turn)
        }
    }

    private mutating func answered(_ report: RuntimeReport, turn: inout Turn) {
        guard let index = index(of: report.pod, report.uid) else { return }
        noteImage(report, worker: index)
        let image = report.endsPull ? workers[index].image(of: report.container) : nil
        workers[index].answered(report, on: node, turn: &turn)
        if let image { endPull(image, turn: &turn) }
        if report.verb == .imageStatus, let pulled = workers[index].pulledImage {
            node.beginPull(pulled)
        }
        settleAccounts(index, turn: &turn)
    }

    /// A pull is over: the Pods that waited for it go on.
    private mutating func endPull(_ image: String, turn: inout Turn) {
        guard node.isPulling(image) else { return }
        node.endPull(image)
        for index in workers.indices { workers[index].pullEnded(image, on: node, turn: &turn) }
    }

    private mutating func noteImage(_ report: RuntimeReport, worker: Int) {
        let size: Int
        switch report.outcome {
        case .imagePulled(let bytes, _): size = bytes
        case .imageStatus(true, let bytes): size = bytes
        default: return
        }
        let image = workers[worker].image(of: report.container)
        if node.note(image: image, bytes: size) { self.report.imagesChanged = true }
    }
}

// MARK: - Workers

extension Kubelet {
    /// The first worker whose slot is not less than `slot`.
    private func lowerBound(_ slot: Slot) -> Int {
        var low = 0
        var high = workers.count
        while low < high {
            let middle = (low + high) / 2
            if workers[middle].slot < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func index(of slot: Slot, _ uid: UID) -> Int? {
        var index = lowerBound(slot)
        while index < workers.count, workers[index].slot == slot {
            if workers[index].uid == uid { return index }
            index += 1
        }
        return nil
    }

    private func index(of subject: PodSubject) -> Int? {
        var index = lowerBound(subject.slot)
        while index < workers.count, workers[index].slot == subject.slot {
            if workers[index].serial == subject.serial { return index }
            index += 1
        }
        return nil
    }

    /// A Pod was bound here, changed, or is gone.
    private mutating func delivered(_ change: Change, view: View, turn: inout Turn) {
        let pod: Ref<Pod>? =
            if case .pod(let ref)? = view.newObject(change) { ref } else { nil }
        var index = lowerBound(change.slot)
        // A namesake has another identity: what was there before is gone.
        while index < workers.count, workers[index].slot == change.slot {
            if let pod, workers[index].uid == pod.value.metadata.uid {
                workers[index].changed(pod, change.revision, on: node, turn: &turn)
                settleAccounts(index, turn: &turn)
                return
            }
            workers[index].vanished(on: node, turn: &turn)
            if !settleAccounts(index, turn: &turn) { index += 1 }
        }
        guard let pod, pod.value.nodeName.hasSameScalars(as: node.name) else { return }
        nextSerial &+= 1
        guard let worker = PodWorker(change, pod, serial: nextSerial) else { return }
        workers.insert(worker, at: index)
        takeOn(index, turn: &turn)
    }

    private mutating func takeOn(_ index: Int, turn: inout Turn) {
        if let rejection = rejection(of: index) {
            workers[index].reject(rejection, on: node, turn: &turn)
        } else {
            committed.add(workers[index].requests)
            workers[index].isCommitted = true
            workers[index].begin(on: node, turn: &turn)
        }
        settleAccounts(index, turn: &turn)
    }

    /// Gives back what a Pod had asked for when it has ended, and forgets it when it is gone.
    /// Returns whether it was forgotten.
    @discardableResult
    private mutating func settleAccounts(_ index: Int, turn: inout Turn) -> Bool {
        if workers[index].abandonedPull >= 0 {
            let image = workers[index].image(of: workers[index].abandonedPull)
            workers[index].abandonedPull = -1
            endPull(image, turn: &turn)
        }
        let account = workers[index].account()
        if let freed = account.freed { committed.remove(freed) }
        if account.isForgettable { workers.remove(at: index) }
        return account.isForgettable
    }

    /// The Pods that waited for the node's network go on.
    mutating func networkIsReady(turn: inout Turn) {
        for index in workers.indices { workers[index].sync(on: node, turn: &turn) }
    }
}

extension RuntimeReport {
    /// Whether this is the end of a pull.
    fileprivate var endsPull: Bool {
        switch outcome {
        case .imagePulled, .imagePullFailed: true
        default: false
        }
    }
}
