import KubeAPI

// MARK: - The check every five seconds

extension NodeLifecycleController {
    /// Checks the health of all nodes (`monitorNodeHealth`).
    mutating func monitor(_ view: View, _ turn: inout Turn) {
        for zone in zones.indices {
            zones[zone].ready = 0
            zones[zone].notReady = 0
        }
        for number in 0..<health.count {
            if health[number].isPresent {
                if !health[number].isRegistered { register(number, view, &turn) }
                check(number, view, &turn)
            } else if health[number].isRegistered {
                health[number].isRegistered = false
                let name = name(number, view)
                tell(number, "RemovingNode", "Removing Node \(name) from Controller", view, &turn)
            }
        }
        handleDisruption(now: turn.now)
        for zone in zones.indices { armTaintTimer(zone, &turn) }
    }

    private mutating func register(_ number: Int, _ view: View, _ turn: inout Turn) {
        health[number].isRegistered = true
        let name = name(number, view)
        tell(number, "RegisteredNode", "Registered Node \(name) in Controller", view, &turn)
    }

    private mutating func check(_ number: Int, _ view: View, _ turn: inout Turn) {
        if health[number].hasReported {
            health[number].hasReported = false
            health[number].lastSign = turn.now
        }
        let zone = health[number].zone
        if health[number].ready == .yes {
            zones[zone].ready += 1
        } else {
            zones[zone].notReady += 1
        }
        let grace =
            health[number].ready == .unreported ? Self.startupGracePeriod : Self.gracePeriod
        let silence = turn.now.microseconds - health[number].lastSign.microseconds
        if silence > grace, health[number].ready != .unknown { giveUp(number, view, &turn) }
        decideTaint(number)
        if health[number].ready == .yes {
            health[number].mustMarkPods = false
        } else if health[number].mustMarkPods {
            markPodsNotReady(number, view, &turn)
        }
    }

    /// Writes that nothing is known of the node any more.
    private mutating func giveUp(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard !health[number].isUpdating,
            let item = view.item(.node, nodes.slot(number)), case .node(let ref) = item.object
        else { return }
        var node = ref.value
        for type in [NodeConditionType.ready, .memoryPressure, .diskPressure, .pidPressure] {
            Self.lose(type, &node.status, turn.now, created: node.metadata.creationTimestamp)
        }
        var request = APIRequest(
            .update, .node, .status, name: node.metadata.name, body: .object(.node(Ref(node))))
        request.resourceVersion = item.revision
        turn.send(
            request, Token(code: Code.status, slot: number), because: health[number].lastHop)
        health[number].isUpdating = true
        health[number].wasReady = health[number].ready == .yes
    }

    private static func lose(
        _ type: NodeConditionType, _ status: inout NodeStatus, _ now: Timestamp,
        created: Timestamp?
    ) {
        guard let index = status.conditions.firstIndex(where: { $0.type == type }) else {
            var condition = NodeCondition(
                type, .unknown, at: now, reason: "NodeStatusNeverUpdated",
                message: "Kubelet never posted node status.")
            condition.lastHeartbeatTime = created
            status.conditions.append(condition)
            return
        }
        if status.conditions[index].status == .unknown { return }
        status.conditions[index].status = .unknown
        status.conditions[index].reason = "NodeStatusUnknown"
        status.conditions[index].message = "Kubelet stopped posting node status."
        status.conditions[index].lastTransitionTime = now
    }

    mutating func statusReplied(
        _ number: Int, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        health[number].isUpdating = false
        // After a conflict the next check tries again.
        guard reply.isSuccess, health[number].wasReady else { return }
        tellStatus(number, "NodeNotReady", view, &turn)
        health[number].ready = .unknown
        markPodsNotReady(number, view, &turn)
    }

    // MARK: Events

    private func name(_ number: Int, _ view: View) -> String {
        view.key(nodes.slot(number)).name
    }

    private func tell(
        _ number: Int, _ reason: String, _ event: String, _ view: View, _ turn: inout Turn
    ) {
        record(number, reason, "Node \(name(number, view)) event: \(event)", view, &turn)
    }

    private func tellStatus(
        _ number: Int, _ status: String, _ view: View, _ turn: inout Turn
    ) {
        record(number, status, "Node \(name(number, view)) status is now: \(status)", view, &turn)
    }

    private func record(
        _ number: Int, _ reason: String, _ text: String, _ view: View, _ turn: inout Turn
    ) {
        var metadata = ObjectMeta(name: name(number, view))
        metadata.uid = health[number].uid
        let event = Event.about(
            .node, metadata, reason: reason, text: .words(text),
            source: EventSource(component: Self.component), now: turn.now, random: &turn.random)
        turn.send(.create(.event(Ref(event))), Token(code: Code.event))
    }
}

// MARK: - Pods of a silent node

extension NodeLifecycleController {
    /// Takes the Pods of a node out of their Services: they may run, but nobody knows
    /// (`MarkPodsNotReady`).
    private mutating func markPodsNotReady(_ number: Int, _ view: View, _ turn: inout Turn) {
        health[number].mustMarkPods = false
        for member in bags.members(of: number) {
            let slot = pods.slot(member)
            guard let item = view.item(.pod, slot), case .pod(let ref) = item.object, ref.isReady,
                let index = ref.value.status.conditions.firstIndex(where: { $0.type == .ready })
            else { continue }
            var pod = ref.value
            pod.status.conditions[index].status = .isFalse
            pod.status.conditions[index].lastTransitionTime = turn.now
            var request = APIRequest(
                .update, .pod, .status, namespace: pod.metadata.namespace, name: pod.metadata.name,
                body: .object(.pod(Ref(pod))))
            request.resourceVersion = item.revision
            request.uid = pod.metadata.uid
            turn.send(request, Token(code: Code.markPod, number, about: slot))
        }
    }

    mutating func podMarked(
        _ token: Token, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        if let failure = reply.failure {
            if failure.reason != .notFound { health[token.key].mustMarkPods = true }
            return
        }
        guard case .pod(let pod)? = reply.item?.object else { return }
        let event = Event.about(
            .pod, pod.value.metadata, reason: "NodeNotReady", text: .words("Node is not ready"),
            type: .warning, source: EventSource(component: Self.component), now: turn.now,
            random: &turn.random)
        turn.send(.create(.event(Ref(event))), Token(code: Code.event))
    }
}
