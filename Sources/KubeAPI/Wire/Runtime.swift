/// A call of the container runtime interface (CRI): kubelet to runtime.
public struct RuntimeCall: Sendable {
    public enum Operation: Sendable {
        /// Makes the Pod's sandbox: the pause container, which holds the network namespace.
        case runPodSandbox(hostNetwork: Bool, podCIDR: String)
        case stopPodSandbox
        case removePodSandbox
        case imageStatus(image: String)
        case pullImage(image: String)
        case createContainer(ContainerConfig)
        case startContainer(ContainerID)
        /// Sends SIGTERM, and SIGKILL after `gracePeriod` seconds.
        case stopContainer(ContainerID, gracePeriod: Int)
        case removeContainer(ContainerID)
    }

    /// What the runtime needs to know of a container.
    public struct ContainerConfig: Sendable {
        public let container: Ref<Container>
        public let isInit: Bool
        /// How often it was restarted before.
        public let attempt: Int

        public init(container: Ref<Container>, isInit: Bool, attempt: Int) {
            self.container = container
            self.isInit = isInit
            self.attempt = attempt
        }
    }

    /// The Pod that the call is about.
    public let pod: Slot
    /// Its identity: a slot may have been reused by a namesake.
    public let uid: UID
    public let operation: Operation
    /// Which of the Pod's containers, counting init containers first; -1 for the sandbox.
    public let container: Int

    public init(pod: Slot, uid: UID, container: Int = -1, _ operation: Operation) {
        self.pod = pod
        self.uid = uid
        self.container = container
        self.operation = operation
    }

    public var verb: Verb {
        switch operation {
        case .runPodSandbox: .runPodSandbox
        case .stopPodSandbox: .stopPodSandbox
        case .removePodSandbox: .removePodSandbox
        case .imageStatus: .imageStatus
        case .pullImage: .pullImage
        case .createContainer: .createContainer
        case .startContainer: .startContainer
        case .stopContainer: .stopContainer
        case .removeContainer: .removeContainer
        }
    }
}

/// What the container runtime answers to a call, or reports by itself.
public struct RuntimeReport: Sendable {
    public enum Outcome: Sendable {
        case sandboxRunning(ContainerID, ip: IPv4)
        case sandboxStopped
        case sandboxRemoved
        /// Whether the image is on the node, and its size in bytes.
        case imageStatus(isPresent: Bool, bytes: Int)
        case imagePulled(bytes: Int, took: Micros)
        case imagePullFailed(reason: String, message: String)
        case containerCreated(ContainerID)
        case containerStarted(ContainerID)
        case containerRemoved(ContainerID)
        /// A container ended: an answer to `StopContainer`, or by itself.
        case containerExited(ContainerID, exitCode: Int, reason: String)
        /// The call failed; the message is the runtime's.
        case failed(message: String)
    }

    public let pod: Slot
    public let uid: UID
    /// Which of the Pod's containers, counting init containers first; -1 for the sandbox.
    public let container: Int
    /// The verb of the call that this answers; for a report, the verb that it is nearest to.
    public let verb: Verb
    /// Whether this answers a call (rather than telling of something that happened by itself).
    public let isReply: Bool
    public let outcome: Outcome

    public init(
        pod: Slot, uid: UID, container: Int, verb: Verb, isReply: Bool = true, _ outcome: Outcome
    ) {
        self.pod = pod
        self.uid = uid
        self.container = container
        self.verb = verb
        self.isReply = isReply
        self.outcome = outcome
    }
}
