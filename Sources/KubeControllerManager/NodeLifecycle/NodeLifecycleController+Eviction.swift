import KubeAPI

/// A Pod that will be evicted from a tainted node.
struct Eviction: Sendable {
    let uid: UID
    /// When it was decided, and when it happens.
    let decided: Timestamp
    let due: Timestamp
    /// Whether it is happening, or has happened and the Pod is on its way out: nobody is evicted
    /// twice.
    var isUnderWay = false
}

// MARK: - Taint eviction

extension NodeLifecycleController {
    /// The NoExecute taints of a node may have changed, which all its Pods may notice.
    mutating func noExecuteTaintsChanged(
        _ number: Int, _ node: Node, _ view: View, _ turn: inout Turn
    ) {
        let new = node.spec.taints.filter { $0.effect == .noExecute }
        guard new != taints[number] ?? [] else { return }
        taints[number] = new.isEmpty ? nil : new
        for member in bags.members(of: number) {
            if new.isEmpty {
                cancelEviction(member, view, &turn)
            } else if case .pod(let pod)? = view.object(.pod, pods.slot(member)) {
                considerEviction(of: pod, member, new, view, &turn)
            }
        }
    }

    /// Decides when a Pod has to leave its tainted node (`processPodOnNode`).
    mutating func considerEviction(
        of pod: Ref<Pod>, _ member: Int, _ taints: [Taint], _ view: View, _ turn: inout Turn
    ) {
        if evictions[member]?.isUnderWay == true { return }
        guard pod.value.metadata.deletionTimestamp == nil else { return }
        let patience = Self.patience(of: pod.value.sharedSpec.value.tolerations, taints)
        guard let patience else {
            cancelEviction(member, view, &turn)
            return
        }
        let due = Timestamp(microseconds: turn.now.microseconds + patience)
        if let scheduled = evictions[member], scheduled.uid == pod.value.metadata.uid {
            // The time runs from the first taint on.
            if scheduled.decided <= turn.now, patience > 0 { return }
            cancelEviction(member, view, &turn)
        }
        evictions[member] = Eviction(uid: pod.value.metadata.uid, decided: turn.now, due: due)
        if patience == 0 {
            evictionDue(member, view, &turn)
        } else {
            turn.arm(TimerID(code: Code.eviction, slot: member), after: patience)
        }
    }

    /// How long a Pod bears the taints: nil for ever, 0 when it doesn't tolerate one of them.
    private static func patience(of tolerations: [Toleration], _ taints: [Taint]) -> Micros? {
        var patience: Micros?
        for taint in taints {
            let tolerating = tolerations.first { $0.tolerates(taint) }
            guard let tolerating else { return 0 }
            if let seconds = tolerating.tolerationSeconds {
                patience = min(patience ?? .max, max(0, .seconds(min(seconds, 1_000_000_000))))
            }
        }
        return patience
    }

    mutating func cancelEviction(_ member: Int, _ view: View, _ turn: inout Turn) {
        guard let eviction = evictions[member], !eviction.isUnderWay else {
            evictions[member] = nil
            return
        }
        evictions[member] = nil
        report(member, "Cancelling deletion of Pod ", view, &turn)
    }

    /// The time has come: the Pod is marked, and then deleted.
    mutating func evictionDue(_ member: Int, _ view: View, _ turn: inout Turn) {
        guard let eviction = evictions[member], !eviction.isUnderWay, eviction.due <= turn.now
        else { return }
        evictions[member]?.isUnderWay = true
        report(member, "Marking for deletion Pod ", view, &turn)
        var condition = PodCondition(
            .disruptionTarget, true, at: turn.now, reason: "DeletionByTaintManager",
            message: "Taint manager: deleting due to NoExecute taint")
        condition.lastTransitionTime = turn.now
        let conditions = JSONValue.array([condition.json])
        let key = view.key(pods.slot(member))
        var request = APIRequest(
            .patch, .pod, .status, namespace: key.namespace, name: key.name,
            body: .patch(
                .strategic, .object(["status": .object(["conditions": conditions])])))
        request.uid = eviction.uid
        turn.send(request, Token(code: Code.disrupt, slot: member))
    }

    mutating func disrupted(
        _ member: Int, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        guard let eviction = evictions[member] else { return }
        // Gone already, or a namesake by now.
        if reply.failure?.reason == .notFound || reply.failure?.reason == .conflict {
            evictions[member] = nil
            return
        }
        let key = view.key(pods.slot(member))
        var request = APIRequest(.delete, .pod, namespace: key.namespace, name: key.name)
        request.uid = eviction.uid
        turn.send(request, Token(code: Code.evict, slot: member))
    }

    /// A Pod whose deletion was refused is looked at again with its next change.
    mutating func evicted(_ member: Int, _ reply: APIReply) {
        if reply.failure != nil { evictions[member] = nil }
    }

    private func report(
        _ member: Int, _ text: String, _ view: View, _ turn: inout Turn
    ) {
        let slot = pods.slot(member)
        let key = view.key(slot)
        var metadata = ObjectMeta(name: key.name, namespace: key.namespace)
        metadata.uid = view.object(.pod, slot)?.metadata.uid ?? .none
        let event = Event.about(
            .pod, metadata, reason: "TaintManagerEviction",
            text: .words("\(text)\(key.namespace)/\(key.name)"),
            source: EventSource(component: Self.evictionComponent), now: turn.now,
            random: &turn.random)
        turn.send(.create(.event(Ref(event))), Token(code: Code.event))
    }
}
