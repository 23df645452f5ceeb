import ContainerRuntime
import KubeAPI
import KubeProxy
import Kubelet

/// The machines of the cluster and what runs on each, by node number.
struct NodePark: Sendable {
    /// How a machine is doing.
    enum Health: Sendable, Equatable {
        case up
        /// Switched off: what ran on it is gone.
        case crashed
        /// Running, but no message gets in or out.
        case partitioned
    }

    private(set) var names: [String] = []
    private(set) var machines: [Machine] = []
    private var numbers: [String: Int] = [:]
    var health: [Health] = []
    var kubelets = ChunkedArray<Kubelet>()
    var runtimes = ChunkedArray<ContainerRuntime>()
    var proxies = ChunkedArray<KubeProxy>()
    /// What each kubelet has been told of its own Pods and its own node.
    var podCursors: [UInt32] = []
    var nodeCursors: [UInt32] = []
    /// When the last event for each node arrives: the next one may not overtake it.
    var lastArrival: [Timestamp] = []

    var count: Int { names.count }

    /// The number of the node called `name`.
    func number(of name: String) -> Int? { numbers[name] }

    /// Adds a machine; returns its number.
    mutating func add(_ name: String, _ machine: Machine) -> Int {
        let number = names.count
        numbers[name] = number
        names.append(name)
        machines.append(machine)
        health.append(.up)
        kubelets.append(Kubelet(node: name, index: number, machine: machine))
        runtimes.append(ContainerRuntime(index: number))
        proxies.append(KubeProxy())
        podCursors.append(0)
        nodeCursors.append(0)
        lastArrival.append(Cluster.epoch)
        return number
    }

    /// Puts fresh programs on a machine, as after switching it on again; its disk keeps the images.
    mutating func reset(_ number: Int, at now: Timestamp) {
        kubelets[number] = Kubelet(node: names[number], index: number, machine: machines[number])
        runtimes[number].reboot(at: now)
        proxies[number] = KubeProxy()
        podCursors[number] = 0
        nodeCursors[number] = 0
    }
}
