import KubeAPI

// MARK: - Create and delete

extension ReplicationManager {
    private static let component = Role.replicationController.name

    /// Creates or deletes Pods until there are as many as asked for (`manageReplicas`).
    mutating func manage(_ key: Int, _ view: View, _ turn: inout Turn) {
        let record = records[key]
        guard tallies[key].isPresent, !record.isBeingDeleted,
            view.cursor(.pod) >= record.podWrite
        else {
            updateStatus(key, view, &turn)
            return
        }
        let surplus = tallies[key].replicas - (record.object.value.spec.replicas ?? 1)
        if surplus < 0 {
            createBatch(key, 1, of: min(-surplus, Self.burst), &turn)
        } else if surplus > 0 {
            delete(key, min(surplus, Self.burst), view, &turn)
        } else {
            updateStatus(key, view, &turn)
        }
    }

    /// Creates `batch` Pods. Batches double as long as all goes well ("slow start"), so that a
    /// request that always fails is made once and not 500 times.
    mutating func createBatch(_ key: Int, _ batch: Int, of remaining: Int, _ turn: inout Turn) {
        let request = APIRequest.create(records[key].podPrototype())
        let token = Token(code: Code.create, slot: key)
        for _ in 0..<batch { turn.send(request, token) }
        records[key].outstanding = batch
        records[key].phase = .creating(remaining: remaining - batch, batch: batch)
    }

    mutating func createReplied(_ key: Int, _ reply: APIReply, _ turn: inout Turn) {
        guard let failure = reply.failure else {
            guard case .pod(let pod)? = reply.item?.object else { return }
            report(key, "SuccessfulCreate", .podCreated(name: pod.value.metadata.name), &turn)
            return
        }
        // In a namespace that is being deleted every creation fails, and nobody wonders.
        if failure.isNamespaceTerminating { return }
        report(
            key, "FailedCreate", .words("Error creating: " + failure.message), type: .warning,
            &turn)
        if records[key].failure == nil {
            records[key].failure = .init(reason: "FailedCreate", message: failure.message)
        }
    }

    private mutating func delete(_ key: Int, _ count: Int, _ view: View, _ turn: inout Turn) {
        let candidates = ownPods(of: key, view)
        let related = siblings(of: key).flatMap { ownPods(of: $0, view) }
        let victims = VictimOrder.choose(count, of: candidates, related: related, now: turn.now)
        for (slot, pod) in victims {
            let metadata = pod.value.metadata
            var request = APIRequest(
                .delete, .pod, namespace: metadata.namespace, name: metadata.name)
            request.uid = metadata.uid
            turn.send(request, Token(code: Code.delete, key, about: slot))
            records[key].outstanding += 1
        }
        records[key].phase = .deleting
        if records[key].outstanding == 0 { updateStatus(key, view, &turn) }
    }

    /// The active Pods of the controller with number `key`.
    private func ownPods(of key: Int, _ view: View) -> [VictimOrder.Candidate] {
        bags.members(of: Bag.owned(by: key)).compactMap { member in
            let slot = pods.slot(member)
            guard case .pod(let pod)? = view.object(.pod, slot) else { return nil }
            return (slot, pod)
        }
    }

    /// The controllers that have the same owner as the one with number `key`, itself among them;
    /// none when it has no owner.
    private func siblings(of key: Int) -> [Int] {
        guard let owner = records[key].object.value.metadata.controllerUID else { return [] }
        return (0..<records.count).filter {
            tallies[$0].isPresent && records[$0].object.value.metadata.controllerUID == owner
        }
    }

    mutating func deleteReplied(
        _ key: Int, _ name: String, _ reply: APIReply, _ turn: inout Turn
    ) {
        guard let failure = reply.failure else {
            report(key, "SuccessfulDelete", .podDeleted(name: name), &turn)
            return
        }
        // Somebody else was quicker.
        if failure.reason == .notFound { return }
        if records[key].failure == nil {
            records[key].failure = .init(reason: "FailedDelete", message: failure.message)
        }
        report(
            key, "FailedDelete", .words("Error deleting: " + failure.message), type: .warning,
            &turn)
    }

    private mutating func report(
        _ key: Int, _ reason: String, _ text: EventText, type: EventType = .normal,
        _ turn: inout Turn
    ) {
        let metadata = records[key].metadata
        records[key].events.record(
            reason, text, type: type, about: .replicationController, metadata,
            component: Self.component, token: Token(code: Code.event), turn: &turn)
    }
}

extension ObjectMeta {
    /// The uid of the owner that controls this object.
    fileprivate var controllerUID: UID? {
        ownerReferences.first { $0.controller == true }?.uid
    }
}

extension APIFailure {
    /// Whether a creation failed because its namespace is being deleted.
    var isNamespaceTerminating: Bool {
        reason == .forbidden && message.contains("because it is being terminated")
    }
}
