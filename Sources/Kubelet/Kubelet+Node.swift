import KubeAPI

extension Kubelet {
    /// Makes the node's object; if there is one, this kubelet takes it over.
    mutating func register(turn: inout Turn) {
        if report.startedAt == nil { report.startedAt = turn.now }
        var object = Node()
        object.metadata.name = node.name
        object.metadata.labels = NodeReport.labels(of: node)
        object.spec.taints = node.machine.value.taints
        object.status = report.status(of: node, now: turn.now)
        turn.send(.create(.node(Ref(object))), Token(.register))
    }

    mutating func registered(_ reply: APIReply, turn: inout Turn) {
        if let failure = reply.failure, failure.reason != .alreadyExists {
            turn.arm(TimerID(.register), after: .seconds(1), isPeriodic: true)
            return
        }
        if case .node(let ref)? = reply.item?.object { report.object = ref }
        record("Starting", "Starting kubelet.", turn: &turn)
        if reply.isSuccess {
            report.reportedAt = turn.now
        } else {
            record(
                "Rebooted", "Node \(node.name) has been rebooted", .warning, turn: &turn)
            sendStatus(turn: &turn)
        }
        guard !report.hasBegunTicks else { return }
        report.hasBegunTicks = true
        renewLease(turn: &turn)
        turn.arm(TimerID(.nodeStatusTick), after: NodeReport.period, isPeriodic: true)
    }

    /// The node's own object has changed.
    mutating func nodeChanged(_ object: KubeObject?, turn: inout Turn) {
        guard case .node(let ref)? = object else { return }
        report.object = ref
        if report.isGivenUp { report.readySince = turn.now }
        let podCIDR = ref.value.spec.podCIDR
        guard !podCIDR.isEmpty, !podCIDR.hasSameScalars(as: node.podCIDR) else { return }
        node.podCIDR = podCIDR
        if !report.wasReady {
            report.wasReady = true
            report.readySince = turn.now
            record("NodeReady", "Node \(node.name) status is now: NodeReady", turn: &turn)
        }
        sendStatus(turn: &turn)
        networkIsReady(turn: &turn)
    }

    /// Every ten seconds: sends the status if it has changed, or differs from what the API server
    /// has, or every five minutes.
    mutating func nodeStatusTick(turn: inout Turn) {
        let age = turn.now.microseconds - (report.reportedAt?.microseconds ?? .min / 2)
        if report.imagesChanged || report.isStale || report.isGivenUp
            || age >= NodeReport.reportPeriod
        {
            sendStatus(turn: &turn)
        }
        turn.arm(TimerID(.nodeStatusTick), after: NodeReport.period, isPeriodic: true)
    }

    private mutating func sendStatus(turn: inout Turn) {
        guard !report.isOutstanding else {
            report.isStale = true
            return
        }
        var object = report.object?.value ?? Node()
        object.metadata.name = node.name
        object.status = report.status(of: node, now: turn.now)
        let request = APIRequest(
            .update, .node, .status, name: node.name, body: .object(.node(Ref(object))))
        turn.send(request, Token(.nodeStatus))
        report.isOutstanding = true
        report.isStale = false
        report.imagesChanged = false
        report.reportedAt = turn.now
    }

    mutating func nodeStatusReplied(_ reply: APIReply, turn: inout Turn) {
        report.isOutstanding = false
        switch reply.failure?.reason {
        case nil:
            if case .node(let ref)? = reply.item?.object { report.object = ref }
            if report.isStale { sendStatus(turn: &turn) }
        case .notFound:
            // Somebody has deleted the node's object. A real kubelet registers when it starts.
            report.isStale = false
        default: report.isStale = true
        }
    }

    /// Records an event about the node.
    private func record(
        _ reason: String, _ message: String, _ type: EventType = .normal, turn: inout Turn
    ) {
        var metadata = ObjectMeta(name: node.name)
        metadata.uid = report.object?.value.metadata.uid ?? .none
        let event = Event.about(
            .node, metadata, reason: reason, text: .words(message), type: type,
            source: node.source, now: turn.now, random: &turn.random)
        turn.send(.create(.event(Ref(event))), Token(.nodeEvent))
    }
}
