import ContainerRuntime
import KubeAPI

/// Why a fault can't be done.
public enum FaultError: Error, Sendable, Equatable {
    case noSuchNode(String, known: [String])
    case noSuchPod(String)
    case noSuchContainer(String, known: [String])
    case notRunning(pod: String)
    case nodeIs(String, NodeState)
    case noSuchWatch(actor: String, kind: Kind)

    /// How the machine of a node is doing.
    public enum NodeState: Sendable, Equatable {
        case up, crashed, partitioned
    }
}

extension Cluster {
    /// Kills a container of a Pod, or the whole Pod's sandbox, from outside Kubernetes.
    ///
    /// - Parameter container: its name; nil kills the sandbox with all containers.
    public mutating func kill(
        pod key: ObjectKey, container: String?
    ) throws(FaultError) {
        guard let slot = etcd.store.keys.slot(of: key), let pod = view.object(.pod, slot)?.pod
        else { throw .noSuchPod(key.name) }
        guard let node = nodes.number(of: pod.nodeName), nodes.health[node] != .crashed,
            nodes.runtimes[node].hasSandbox(pod: slot)
        else { throw .notRunning(pod: key.name) }
        var index: Int?
        if let container {
            let spec = pod.sharedSpec.value
            let names = spec.initContainers.map(\.name) + spec.containers.map(\.name)
            guard let found = names.firstIndex(of: container) else {
                throw .noSuchContainer(container, known: names)
            }
            index = found
        }
        actByPerson(.kill, .slot(slot), to: ActorID(.containerRuntime, node), name: key.path)
        turn.restart(now: now)
        nodes.runtimes[node].kill(pod: slot, container: index, exitCode: 137, turn: &turn)
        perform(of: ActorID(.containerRuntime, node))
    }

    /// Switches a node's machine off: what runs on it is gone at once, and nobody is told.
    public mutating func crash(node name: String) throws(FaultError) {
        let node = try node(name, in: [.up, .partitioned])
        actByPerson(.crash, nodePath(name), to: ActorID(.kubelet, node), name: name)
        nodes.health[node] = .crashed
        closeWatches(of: node)
    }

    /// Switches a crashed node's machine on again: its programs start afresh.
    public mutating func recover(node name: String) throws(FaultError) {
        let node = try node(name, in: [.crashed])
        actByPerson(.recover, nodePath(name), to: ActorID(.kubelet, node), name: name)
        nodes.health[node] = .up
        nodes.reset(node, at: now)
        for family in NodeFamily.allCases { watches[family, node] = .init(cursor: 0) }
        startPrograms(of: node, after: .seconds(2))
    }

    /// Cuts a node off the network: it goes on running, but no message gets in or out.
    public mutating func partition(node name: String) throws(FaultError) {
        let node = try node(name, in: [.up])
        actByPerson(.partition, nodePath(name), to: ActorID(.kubelet, node), name: name)
        nodes.health[node] = .partitioned
        closeWatches(of: node)
    }

    /// Mends the network of a node that was cut off: its watches continue where they broke.
    public mutating func heal(node name: String) throws(FaultError) {
        let node = try node(name, in: [.partitioned])
        actByPerson(.heal, nodePath(name), to: ActorID(.kubelet, node), name: name)
        nodes.health[node] = .up
        for family in NodeFamily.allCases {
            plan(
                .openWatch(ActorID(family.role, node), family.interest), after: .seconds(1),
                isRoutine: false)
        }
    }

    /// How the machine of a node is doing.
    public func state(ofNode name: String) -> FaultError.NodeState? {
        nodes.number(of: name).map { nodes.health[$0].state }
    }

    private func node(
        _ name: String, in states: [NodePark.Health]
    ) throws(FaultError) -> Int {
        guard let node = nodes.number(of: name) else {
            throw .noSuchNode(name, known: nodes.names)
        }
        guard states.contains(nodes.health[node]) else {
            throw .nodeIs(name, nodes.health[node].state)
        }
        return node
    }

    private func nodePath(_ name: String) -> HopObject {
        .path(ObjectKey(.node, name: name).path)
    }

    /// The hop of what a person does to the machines.
    mutating func actByPerson(_ verb: Verb, _ object: HopObject, to actor: ActorID, name: String) {
        let entry = Entry(message: .nothing, cause: 0, observed: 0, isRoutine: false)
        arrive(
            entry, from: .person, to: actor, verb, object, note: .fault(verb, object: name))
    }

    private mutating func closeWatches(of node: Int) {
        for family in NodeFamily.allCases {
            var exception = watches[family, node] ?? .init(cursor: knownCursor(family, node))
            exception.isOpen = false
            watches[family, node] = exception
        }
    }

    private func knownCursor(_ family: NodeFamily, _ node: Int) -> Revision {
        switch family {
        case .kubeletPods: Revision(nodes.podCursors[node])
        case .kubeletNode: Revision(nodes.nodeCursors[node])
        default: watches.cursor(family, of: node)
        }
    }
}

extension NodePark.Health {
    var state: FaultError.NodeState {
        switch self {
        case .up: .up
        case .crashed: .crashed
        case .partitioned: .partitioned
        }
    }
}
