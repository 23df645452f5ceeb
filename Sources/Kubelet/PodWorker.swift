import KubeAPI

/// What a kubelet does for one Pod.
///
/// A worker does one thing at a time: while a call to the runtime is on its way it only notes
/// what happens. Whenever an answer comes or something changes, ``sync(on:turn:)`` compares what
/// is with what is to be and takes the next step, as the real kubelet's `SyncPod` does.
struct PodWorker: Sendable {
    enum Stage: UInt8, Sendable {
        case active
        /// The containers are being stopped, then the sandbox.
        case terminating
        /// Nothing of the Pod runs any more, or nothing of it ever ran.
        case ended
        /// The sandbox is being removed; then the Pod is forgotten.
        case removing
        case forgotten
    }

    let slot: Slot
    let uid: UID
    let serial: UInt16
    /// The Pod as the API server last showed it.
    var pod: Ref<Pod>
    var revision: Revision
    var stage = Stage.active
    /// The container that is being started; -1 for none.
    var current = -1
    /// The call whose answer the start of the current container waits for.
    var awaited = Verb.get
    /// The container whose pull was given up and not yet accounted for; -1 for none.
    var abandonedPull = -1
    /// Whether a call about the sandbox, or one that starts a container, is on its way.
    var isBusy = false
    var isCommitted = false
    var volumesAreMounted = false
    var initialized = false
    /// Whether the pause container has died under the containers.
    var sandboxIsLost = false
    var isSandboxRunning = false
    /// Whether the object is no longer in the API server.
    var isGone = false
    var isReporting = false
    var hasToReport = false
    var isDeleting = false
    var sandbox = ContainerID.none
    var ip = IPv4.none
    var startTime = Timestamp(microseconds: 0)
    let requests: Requests
    /// Init containers first.
    var containers: [ContainerWorker]
    var recorder = Recorder()
    /// What few Pods have.
    var rare = Rare<Exceptions>()

    struct Exceptions: Sendable {
        /// Why the Pod failed as a whole: `Evicted`, `DeadlineExceeded`, `OutOfcpu`.
        var reason = ""
        var message = ""
        /// How long to wait before volumes are tried again.
        var volumeDelay: Micros = 0
        var retries = 0
    }

    /// A worker for a Pod that has just been told of; nil when there is nothing to do for it.
    init?(_ change: Change, _ pod: Ref<Pod>, serial: UInt16) {
        if pod.value.isTerminated && pod.value.metadata.deletionTimestamp == nil { return nil }
        slot = change.slot
        uid = pod.value.metadata.uid
        self.serial = serial
        self.pod = pod
        revision = change.revision
        let spec = pod.value.sharedSpec
        requests = Requests(spec)
        let inits = spec.value.initContainers.count
        containers = Array(
            repeating: ContainerWorker(), count: inits + spec.value.containers.count)
        initialized = inits == 0
    }

    var spec: Ref<PodSpec> { pod.value.sharedSpec }
    var initCount: Int { pod.value.sharedSpec.value.initContainers.count }

    /// Whether nothing of the Pod runs any more.
    var hasEnded: Bool { stage == .ended || stage == .removing || stage == .forgotten }

    /// What the Pod gives back now that it has ended, and whether it can be forgotten.
    ///
    /// Mutating, and so done in place: a worker is too large to be copied at every signal.
    mutating func account() -> (freed: Requests?, isForgettable: Bool) {
        guard hasEnded else { return (nil, false) }
        let freed = isCommitted ? requests : nil
        isCommitted = false
        return (freed, stage == .forgotten)
    }

    var isDeleted: Bool { isGone || pod.value.metadata.deletionTimestamp != nil }

    func subject(container: Int = PodSubject.pod, detail: UInt8 = 0) -> PodSubject {
        PodSubject(slot: slot, serial: serial, container: container, detail: detail)
    }

    func call(
        _ operation: RuntimeCall.Operation, container: Int = -1, tag: UInt8 = 0, turn: inout Turn
    ) {
        turn.call(
            RuntimeCall(pod: slot, uid: uid, container: container, tag: tag, operation))
    }

    // MARK: - Containers by number

    func name(of index: Int) -> String {
        let spec = pod.value.sharedSpec
        let inits = spec.value.initContainers.count
        return index < inits
            ? spec.value.initContainers[index].name : spec.value.containers[index - inits].name
    }

    func image(of index: Int) -> String {
        let spec = pod.value.sharedSpec
        let inits = spec.value.initContainers.count
        guard containers.indices.contains(index) else { return "" }
        return index < inits
            ? spec.value.initContainers[index].image : spec.value.containers[index - inits].image
    }

    func container(_ index: Int) -> Container {
        let spec = pod.value.sharedSpec
        let inits = spec.value.initContainers.count
        return index < inits
            ? spec.value.initContainers[index] : spec.value.containers[index - inits]
    }

    func pullPolicy(of index: Int) -> ImagePullPolicy {
        let spec = pod.value.sharedSpec
        let inits = spec.value.initContainers.count
        let policy =
            index < inits
            ? spec.value.initContainers[index].imagePullPolicy
            : spec.value.containers[index - inits].imagePullPolicy
        return policy ?? .ifNotPresent
    }

    /// Whether the container is an init container that keeps running beside the others.
    func isSidecar(_ index: Int) -> Bool {
        index < initCount
            && pod.value.sharedSpec.value.initContainers[index].restartPolicy == .always
    }

    /// Whether a container that ended with `exitCode` is started again.
    func restarts(_ index: Int, after exitCode: Int) -> Bool {
        if isSidecar(index) { return true }
        switch pod.value.sharedSpec.value.restartPolicy ?? .always {
        case .always: return index >= initCount || exitCode != 0
        case .onFailure: return exitCode != 0
        case .never: return false
        }
    }
}
