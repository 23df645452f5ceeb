import KubeAPI

/// Watches over the nodes (`pkg/controller/nodelifecycle`), and evicts Pods from tainted ones
/// (`pkg/controller/tainteviction`).
///
/// Every five seconds it checks who has neither renewed its lease nor posted its status for 50 s.
/// Such a node becomes Ready=Unknown and its Pods not ready; it is tainted so that no new Pod comes
/// and, five seconds later, so that its Pods go when they have tolerated that for long enough (300 s
/// by default).
struct NodeLifecycleController: Sendable {
    static let monitorPeriod: Micros = .seconds(5)
    static let gracePeriod: Micros = .seconds(50)
    static let startupGracePeriod: Micros = .seconds(60)
    static let component = "node-controller"
    static let evictionComponent = "taint-eviction-controller"
    static let leaseNamespace = "kube-node-lease"

    enum Code {
        // Requests.
        static let status: UInt8 = 1
        static let taint: UInt8 = 2
        static let markPod: UInt8 = 3
        static let disrupt: UInt8 = 4
        static let evict: UInt8 = 5
        static let event: UInt8 = 6
        // Timers.
        static let monitor: UInt8 = 7
        static let zone: UInt8 = 8
        static let retryTaint: UInt8 = 9
        static let eviction: UInt8 = 10
    }

    static let interests = [
        WatchInterest(.node), WatchInterest(.lease), WatchInterest(.pod),
    ]

    var nodes = SlotIndex()
    var health = ChunkedArray<NodeHealth>()
    var zones: [NodeZone] = []
    private var zonesByName: [String: Int] = [:]
    /// Whether no node at all was ready at the last check.
    var isFullyDisrupted = false
    var taintQueue = WorkQueue(workers: 8)
    /// For each lease by its number, the number of its node plus one.
    private var leases = SlotIndex()
    private var leaseholders = ChunkedArray<UInt32>()
    /// Pods by their node's number.
    var pods = SlotIndex()
    var bags = Bags()
    /// Tells Pods from later namesakes: a part of their uid.
    private var identities = ChunkedArray<UInt32>()
    /// The NoExecute taints of the nodes that have some.
    var taints: [Int: [Taint]] = [:]
    /// Pods that will be evicted, by their number.
    var evictions: [Int: Eviction] = [:]
    /// Tells the timers of this run from those before a restart.
    private var run: UInt64 = 0

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            let run = run + 1
            self = NodeLifecycleController()
            self.run = run
            armMonitor(&turn)
        case .delivered(let change):
            switch change.kind {
            case .pod: podChanged(change, view, &turn)
            case .lease: leaseChanged(change, view, turn.cause)
            default: nodeChanged(change, view, &turn)
            }
        case .reply(let token, let reply):
            replied(token, reply.value, view, &turn)
        case .timer(let timer):
            timerFired(timer, view, &turn)
        case .runtime:
            break
        }
        while let number = taintQueue.next() { syncTaints(number, view, &turn) }
    }

    private func armMonitor(_ turn: inout Turn) {
        turn.arm(
            TimerID(code: Code.monitor, subject: run), after: Self.monitorPeriod, isPeriodic: true)
    }

    private mutating func timerFired(_ timer: TimerID, _ view: View, _ turn: inout Turn) {
        switch timer.code {
        case Code.monitor:
            guard timer.subject == run else { return }
            monitor(view, &turn)
            armMonitor(&turn)
        case Code.zone: taintNext(inZone: timer.slot, &turn)
        case Code.retryTaint: taintQueue.add(timer.slot)
        default: evictionDue(timer.slot, view, &turn)
        }
    }

    private mutating func replied(
        _ token: Token, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        switch token.code {
        case Code.status: statusReplied(token.slot, reply, view, &turn)
        case Code.taint: taintReplied(token.slot, reply, &turn)
        case Code.markPod: podMarked(token, reply, view, &turn)
        case Code.disrupt: disrupted(token.slot, reply, view, &turn)
        case Code.evict: evicted(token.slot, reply)
        default: break
        }
    }
}

// MARK: - What watches tell

extension NodeLifecycleController {
    private mutating func nodeChanged(_ change: Change, _ view: View, _ turn: inout Turn) {
        let number = nodes.intern(change.slot)
        health.grow(toHold: number, filling: NodeHealth())
        guard case .node(let node)? = view.newObject(change) else {
            health[number].isPresent = false
            taints[number] = nil
            return
        }
        if health[number].uid != node.value.metadata.uid || !health[number].isPresent {
            appear(number, node.value, turn.now)
        }
        let ready = node.value.status.condition(.ready)
        if ready?.lastHeartbeatTime != health[number].heartbeat {
            health[number].hasReported = true
            health[number].lastHop = turn.cause
        }
        health[number].heartbeat = ready?.lastHeartbeatTime
        health[number].ready =
            switch ready?.status {
            case nil: .unreported
            case .isTrue: .yes
            case .isFalse: .no
            case .unknown: .unknown
            }
        taintQueue.add(number)
        noExecuteTaintsChanged(number, node.value, view, &turn)
    }

    private mutating func appear(_ number: Int, _ node: Node, _ now: Timestamp) {
        var new = NodeHealth()
        new.uid = node.metadata.uid
        new.isPresent = true
        new.lastSign =
            node.status.condition(.ready) == nil ? node.metadata.creationTimestamp ?? now : now
        new.zone = zone(of: node)
        switch NodeTaints.noExecute(of: node) {
        case NodeTaints.notReady: new.noExecute = .notReady
        case NodeTaints.unreachable: new.noExecute = .unreachable
        default: break
        }
        health[number] = new
    }

    private mutating func zone(of node: Node) -> Int {
        let labels = node.metadata.labels
        let name =
            (labels["topology.kubernetes.io/region"] ?? "") + ":"
            + (labels[EndpointSliceController.zoneLabel] ?? "")
        if let zone = zonesByName[name] { return zone }
        zonesByName[name] = zones.count
        zones.append(NodeZone())
        return zones.count - 1
    }

    private mutating func leaseChanged(_ change: Change, _ view: View, _ hop: HopNumber) {
        if let lease = leases.number(of: change.slot) {
            if leaseholders[lease] != 0 {
                let number = Int(leaseholders[lease]) - 1
                health[number].hasReported = true
                health[number].lastHop = hop
                return
            }
        }
        let key = view.key(change.slot)
        guard key.namespace == Self.leaseNamespace,
            let slot = view.slot(of: ObjectKey(.node, name: key.name))
        else { return }
        let lease = leases.intern(change.slot)
        leaseholders.grow(toHold: lease, filling: 0)
        let number = nodes.intern(slot)
        health.grow(toHold: number, filling: NodeHealth())
        leaseholders[lease] = UInt32(truncatingIfNeeded: number + 1)
        health[number].hasReported = true
        health[number].lastHop = hop
    }

    private mutating func podChanged(_ change: Change, _ view: View, _ turn: inout Turn) {
        guard case .pod(let pod)? = view.newObject(change) else {
            if let member = pods.number(of: change.slot), bags.bag(of: member) != nil {
                bags.move(member, to: nil)
                if !evictions.isEmpty { cancelEviction(member, view, &turn) }
            }
            return
        }
        if pod.value.nodeName.isEmpty { return }
        let member = pods.intern(change.slot)
        let identity = PodGroups.identity(of: pod.value.metadata.uid)
        identities.grow(toHold: member, filling: 0)
        if bags.bag(of: member) == nil || identities[member] != identity {
            identities[member] = identity
            guard let slot = view.slot(of: ObjectKey(.node, name: pod.value.nodeName)) else {
                return
            }
            bags.move(member, to: nodes.intern(slot))
        }
        if taints.isEmpty { return }
        guard let number = bags.bag(of: member), let taints = taints[number] else { return }
        considerEviction(of: pod, member, taints, view, &turn)
    }
}
