import KubeAPI

// MARK: - The Pod garbage collector: Pods bound to nodes that don't exist

extension GarbageCollector {
    /// A node is gone: its Pods have to go, and its lease.
    mutating func nodeVanished(_ change: Change, _ view: View, _ turn: inout Turn) {
        turn.send(
            APIRequest(
                .delete, .lease, namespace: NodeLifecycleController.leaseNamespace,
                name: view.key(change.slot).name),
            Token(code: Code.other))
        turn.arm(TimerID(code: Code.lostPods), after: Self.quarantine)
    }

    /// A Pod may have been made for a node that doesn't exist.
    func checkNode(of pod: Ref<Pod>, _ view: View, _ turn: inout Turn) {
        if view.object(ObjectKey(.node, name: pod.value.nodeName)) == nil {
            turn.arm(TimerID(code: Code.lostPods), after: Self.quarantine)
        }
    }

    /// Deletes all Pods whose nodes don't exist. This looks at every Pod, but only after a node
    /// was deleted.
    func deleteLostPods(_ view: View, _ turn: inout Turn) {
        var lost: [Slot] = []
        var exists: [String: Bool] = ["": true]
        view.forEach(.pod) { slot, object in
            guard case .pod(let pod) = object else { return }
            let name = pod.value.nodeName
            let isKnown = exists[name] ?? (view.object(ObjectKey(.node, name: name)) != nil)
            exists[name] = isKnown
            if !isKnown { lost.append(slot) }
        }
        for slot in lost {
            guard case .pod(let pod)? = view.object(.pod, slot) else { continue }
            if pod.value.isTerminated {
                delete(slot, pod.value.metadata.uid, view, &turn)
            } else {
                fail(slot, pod, view, &turn)
            }
        }
    }

    /// Marks a Pod as failed, so that its controllers know how it ended.
    private func fail(_ slot: Slot, _ pod: Ref<Pod>, _ view: View, _ turn: inout Turn) {
        let condition = PodCondition(
            .disruptionTarget, true, at: turn.now, reason: "DeletionByPodGC",
            message: "PodGC: node no longer exists")
        let status: JSONObject = [
            "phase": .string(PodPhase.failed.rawValue), "conditions": .array([condition.json]),
        ]
        var request = APIRequest(
            .patch, .pod, .status, namespace: pod.value.metadata.namespace,
            name: pod.value.metadata.name,
            body: .patch(.strategic, .object(["status": .object(status)])))
        request.uid = pod.value.metadata.uid
        turn.send(request, Token(code: Code.failPod, 0, about: slot))
    }

    func lostPodFailed(_ slot: Slot, _ reply: APIReply, _ view: View, _ turn: inout Turn) {
        guard case .pod(let pod)? = reply.item?.object else { return }
        delete(slot, pod.value.metadata.uid, view, &turn)
    }

    private func delete(_ slot: Slot, _ uid: UID, _ view: View, _ turn: inout Turn) {
        let key = view.key(slot)
        var request = APIRequest(.delete, .pod, namespace: key.namespace, name: key.name)
        request.uid = uid
        request.gracePeriodSeconds = 0
        turn.send(request, Token(code: Code.other))
    }
}
