import KubeAPI

// MARK: - One sync: claim, manage, report

extension ReplicationManager {
    /// Begins a sync of the controller with number `key`.
    mutating func sync(_ key: Int, _ view: View, _ turn: inout Turn) {
        guard tallies[key].isPresent,
            view.cursor(.replicationController) >= records[key].ownWrite
        else {
            queue.done(key)
            return
        }
        records[key].failure = nil
        records[key].mustRetry = false
        claim(key, view, &turn)
        if records[key].outstanding == 0 { manage(key, view, &turn) }
    }

    /// Goes on after all replies of a phase have come.
    private mutating func proceed(_ key: Int, _ view: View, _ turn: inout Turn) {
        switch records[key].phase {
        case .idle:
            break
        case .claiming:
            manage(key, view, &turn)
        case .creating(let remaining, let batch):
            if records[key].failure != nil || remaining == 0 {
                updateStatus(key, view, &turn)
            } else {
                createBatch(key, min(2 * batch, remaining), of: remaining, &turn)
            }
        case .deleting:
            updateStatus(key, view, &turn)
        case .updatingStatus:
            finish(key, view, &turn)
        }
    }

    mutating func finish(_ key: Int, _ view: View, _ turn: inout Turn) {
        records[key].phase = .idle
        let record = records[key]
        if record.podWrite > view.cursor(.pod) { podWrites.await(record.podWrite, for: key) }
        if record.ownWrite > view.cursor(.replicationController) {
            ownWrites.await(record.ownWrite, for: key)
        }
        if record.failure != nil || record.mustRetry {
            turn.arm(TimerID(code: Code.again, slot: key), after: queue.failed(key))
        } else {
            queue.succeeded(key)
        }
    }

    mutating func replied(_ token: Token, _ reply: APIReply, _ view: View, _ turn: inout Turn) {
        let key = token.key
        guard token.code != Code.event, key < records.count, records[key].outstanding > 0 else {
            return
        }
        records[key].outstanding -= 1
        if token.code == Code.status {
            statusReplied(key, reply)
        } else {
            if reply.isSuccess {
                records[key].podWrite = max(records[key].podWrite, reply.revision)
            }
            switch token.code {
            case Code.create: createReplied(key, reply, &turn)
            case Code.delete: deleteReplied(key, view.key(token.about).name, reply, &turn)
            default: claimReplied(key, reply)
            }
        }
        if records[key].outstanding == 0 { proceed(key, view, &turn) }
    }
}

// MARK: - Claim

extension ReplicationManager {
    /// Adopts Pods without a controller that the selector matches, and releases those that it
    /// doesn't match any more (`controller.PodControllerRefManager`).
    private mutating func claim(_ key: Int, _ view: View, _ turn: inout Turn) {
        // The view must show what the last sync claimed, or it would be claimed again.
        guard !records[key].isBeingDeleted, view.cursor(.pod) >= records[key].podWrite else {
            return
        }
        if tallies[key].misfits > 0 { release(key, view, &turn) }
        if records[key].mayAdopt { adopt(key, view, &turn) }
        if records[key].outstanding > 0 { records[key].phase = .claiming }
    }

    private mutating func release(_ key: Int, _ view: View, _ turn: inout Turn) {
        let selector = records[key].object.value.spec.selector
        for member in bags.members(of: Bag.owned(by: key)) {
            guard case .pod(let pod)? = view.object(.pod, pods.slot(member)),
                !pod.value.metadata.labels.isSuperset(of: selector)
            else { continue }
            let body = MetadataPatch.release(from: [tallies[key].uid], uid: pod.value.metadata.uid)
            patch(pod, body, Token(code: Code.release, slot: key), &turn)
        }
    }

    private mutating func adopt(_ key: Int, _ view: View, _ turn: inout Turn) {
        records[key].mayAdopt = false
        let controller = records[key].object.value
        let owner = OwnerReference(
            controller: .replicationController, name: controller.metadata.name,
            uid: controller.metadata.uid)
        for member in bags.members(of: Bag.orphans) {
            guard case .pod(let pod)? = view.object(.pod, pods.slot(member)),
                pod.value.metadata.namespace == controller.metadata.namespace,
                pod.value.metadata.labels.isSuperset(of: controller.spec.selector)
            else { continue }
            let body = MetadataPatch.adopt(owner, uid: pod.value.metadata.uid)
            patch(pod, body, Token(code: Code.adopt, slot: key), &turn)
        }
    }

    private mutating func patch(
        _ pod: Ref<Pod>, _ body: APIRequest.Body, _ token: Token, _ turn: inout Turn
    ) {
        let metadata = pod.value.metadata
        var request = APIRequest(
            .patch, .pod, namespace: metadata.namespace, name: metadata.name, body: body)
        request.uid = metadata.uid
        turn.send(request, token)
        records[token.key].outstanding += 1
    }

    private mutating func claimReplied(_ key: Int, _ reply: APIReply) {
        guard let failure = reply.failure, failure.reason != .notFound else { return }
        records[key].mayAdopt = true
        records[key].mustRetry = true
    }
}
