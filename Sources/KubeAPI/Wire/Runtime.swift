/// A call of the container runtime interface (CRI): kubelet to runtime.
public struct RuntimeCall: Sendable {
    public enum Operation: Sendable {
        /// Makes the Pod's sandbox: the pause container, which holds the network namespace.
        ///
        /// - Parameter config: the Pod, whose name and namespace name its log files.
        case runPodSandbox(
            config: Ref<Pod>, hostname: String, hostNetwork: Bool, podCIDR: String)
        case stopPodSandbox
        case removePodSandbox
        case imageStatus(image: String)
        case pullImage(image: String)
        case createContainer(ContainerConfig)
        case startContainer(ContainerID)
        /// Sends SIGTERM, and SIGKILL after `gracePeriod` seconds.
        case stopContainer(ContainerID, gracePeriod: Int)
        case removeContainer(ContainerID)
        /// Runs a command in a container and waits for its end: exec probes and hooks.
        case execSync(ContainerID, command: [String])
        /// Reaches for a port of the container from its node: the other probes and hooks.
        ///
        /// In reality the kubelet connects without the runtime's help; here the runtime is what
        /// knows the container's process.
        case connect(ContainerID, Connection)
    }

    /// What the runtime needs to know of a container; which one it is, the call says.
    public struct ContainerConfig: Sendable {
        /// The specification of the whole Pod, which all its replicas share.
        public let spec: Ref<PodSpec>
        /// How often the container was restarted before.
        public let attempt: Int

        public init(spec: Ref<PodSpec>, attempt: Int) {
            self.spec = spec
            self.attempt = attempt
        }
    }

    /// How a probe reaches for a port.
    public enum Connection: Sendable, Equatable {
        case http(port: Int, path: String)
        case tcp(port: Int)
        case grpc(port: Int, service: String)

        public var port: Int {
            switch self {
            case .http(let port, _), .tcp(let port), .grpc(let port, _): port
            }
        }
    }

    /// The Pod that the call is about.
    public let pod: Slot
    /// Its identity: a slot may have been reused by a namesake.
    public let uid: UID
    public let operation: Operation
    /// Which of the Pod's containers, counting init containers first; -1 for the sandbox.
    public let container: Int
    /// The kubelet's own mark, which comes back with the answer: which probe or hook it was.
    public let tag: UInt8

    public init(
        pod: Slot, uid: UID, container: Int = -1, tag: UInt8 = 0, _ operation: Operation
    ) {
        self.pod = pod
        self.uid = uid
        self.container = container
        self.tag = tag
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
        case .execSync: .execSync
        case .connect: .connect
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
        /// A command that ran in a container has ended.
        case executed(exitCode: Int, output: String)
        case connected(Answer)
        /// The call failed; the message is the runtime's.
        case failed(message: String)
    }

    /// What became of a connection to a container.
    public enum Answer: Sendable, Equatable {
        /// It was accepted; for HTTP with this status code, otherwise 0.
        case accepted(status: Int)
        case refused
    }

    public let pod: Slot
    public let uid: UID
    /// Which of the Pod's containers, counting init containers first; -1 for the sandbox.
    public let container: Int
    /// The verb of the call that this answers; for a report, the verb that it is nearest to.
    public let verb: Verb
    /// Whether this answers a call (rather than telling of something that happened by itself).
    public let isReply: Bool
    /// The mark of the call.
    public let tag: UInt8
    public let outcome: Outcome

    public init(
        pod: Slot, uid: UID, container: Int, verb: Verb, isReply: Bool = true, tag: UInt8 = 0,
        _ outcome: Outcome
    ) {
        self.pod = pod
        self.uid = uid
        self.container = container
        self.verb = verb
        self.isReply = isReply
        self.tag = tag
        self.outcome = outcome
    }
}
