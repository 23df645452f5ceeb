import KubeAPI

/// A Pod as the runtime has it: the pause container with the network namespace, and what runs
/// in it.
struct Sandbox: Sendable {
    let slot: Slot
    let uid: UID
    /// The Pod as it was when the sandbox was asked for: its name and namespace.
    let pod: Ref<Pod>
    let hostname: String
    var id: ContainerID
    /// None for a Pod on the network of the node, and once the sandbox has stopped.
    var ip: IPv4
    /// Whether the pause container runs.
    var isReady = true
    /// The newest attempt of each container that was created.
    var containers: [RunningContainer] = []
    /// What the volumes that live and go with the Pod hold.
    var volumes = Rare<FileTree>()

    init(
        slot: Slot, uid: UID, pod: Ref<Pod>, hostname: String, id: ContainerID, ip: IPv4
    ) {
        self.slot = slot
        self.uid = uid
        self.pod = pod
        self.hostname = hostname
        self.id = id
        self.ip = ip
    }
}

/// One attempt of a container.
struct RunningContainer: Sendable {
    enum State: UInt8, Sendable {
        case created, running, exited
    }

    let index: Int
    let id: ContainerID
    let spec: Ref<PodSpec>
    /// The image, by its place in the table of images.
    let image: Int
    var state = State.created
    var startedAt = Timestamp(microseconds: 0)
    var exitCode = 0
    var process: Process
    /// What few containers have: files, a log, a fault.
    var extras = Rare<Extras>()

    struct Extras: Sendable {
        var files = FileTree()
        var log = ContainerLog()
        /// What the attempt before this one printed.
        var previousLog: ContainerLog?
        /// Whether somebody has made the process answer no more.
        var isUnhealthy = false
    }

    init(
        index: Int, id: ContainerID, spec: Ref<PodSpec>, image: Int, process: Process
    ) {
        self.index = index
        self.id = id
        self.spec = spec
        self.image = image
        self.process = process
    }

    /// Whether this is one of the Pod's init containers.
    var isInit: Bool { index < spec.value.initContainers.count }
}

extension Ref where Value == PodSpec {
    func has(_ index: Int) -> Bool {
        index >= 0 && index < value.initContainers.count + value.containers.count
    }

    /// The image of a container that is there.
    func image(_ index: Int) -> String {
        let inits = value.initContainers.count
        return index < inits
            ? value.initContainers[index].image : value.containers[index - inits].image
    }

    /// Whether the container has neither a command nor arguments.
    func isPlain(_ index: Int) -> Bool {
        let inits = value.initContainers.count
        return index < inits
            ? value.initContainers[index].command.isEmpty
                && value.initContainers[index].args.isEmpty
            : value.containers[index - inits].command.isEmpty
                && value.containers[index - inits].args.isEmpty
    }

    /// The container by its number, init containers first.
    func container(_ index: Int) -> Container? {
        let inits = value.initContainers.count
        if index >= 0 && index < inits { return value.initContainers[index] }
        return value.containers.indices.contains(index - inits)
            ? value.containers[index - inits] : nil
    }
}
