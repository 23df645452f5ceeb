import KubeAPI

// MARK: - Status

extension ReplicationManager {
    /// Writes the counts to the controller's status if they have changed.
    mutating func updateStatus(_ key: Int, _ view: View, _ turn: inout Turn) {
        records[key].phase = .updatingStatus
        let object = records[key].object.value
        let status = status(key, view, &turn)
        guard tallies[key].isPresent, status != object.status else {
            finish(key, view, &turn)
            return
        }
        var controller = object
        controller.status = status
        var request = APIRequest(
            .update, .replicationController, .status, namespace: controller.metadata.namespace,
            name: controller.metadata.name, body: .object(.replicationController(Ref(controller))))
        request.resourceVersion = records[key].revision
        request.uid = tallies[key].uid
        turn.send(request, Token(code: Code.status, slot: key))
        records[key].outstanding = 1
    }

    mutating func statusReplied(_ key: Int, _ reply: APIReply) {
        if reply.isSuccess {
            records[key].ownWrite = max(records[key].ownWrite, reply.revision)
        } else if reply.failure?.reason != .notFound {
            records[key].mustRetry = true
        }
    }

    /// The status as it should be (`replication.calculateStatus`).
    private mutating func status(
        _ key: Int, _ view: View, _ turn: inout Turn
    ) -> ReplicationControllerStatus {
        let object = records[key].object.value
        let tally = tallies[key]
        var status = object.status
        status.replicas = tally.replicas
        status.fullyLabeledReplicas = tally.fullyLabeled
        status.readyReplicas = tally.ready
        status.availableReplicas =
            object.spec.minReadySeconds > 0 ? available(key, view, &turn) : tally.ready
        status.observedGeneration = object.metadata.generation
        setCondition(&status, records[key].failure, now: turn.now)
        return status
    }

    private func setCondition(
        _ status: inout ReplicationControllerStatus, _ failure: ReplicationRecord.Failure?,
        now: Timestamp
    ) {
        let type = "ReplicaFailure"
        let isSet = status.conditions.contains { $0.type == type }
        if let failure, !isSet {
            var condition = ReplicationControllerCondition()
            condition.type = type
            condition.status = .isTrue
            condition.lastTransitionTime = now
            condition.reason = failure.reason
            condition.message = failure.message
            status.conditions.append(condition)
        } else if failure == nil, isSet {
            status.conditions.removeAll { $0.type == type }
        }
    }

    /// How many Pods have been ready for `minReadySeconds`; the sync is repeated when the next one
    /// will have been.
    private mutating func available(_ key: Int, _ view: View, _ turn: inout Turn) -> Int {
        let wanted = Micros.seconds(records[key].object.value.spec.minReadySeconds)
        var available = 0
        var next: Micros?
        for member in bags.members(of: Bag.owned(by: key)) {
            guard case .pod(let pod)? = view.object(.pod, pods.slot(member)), pod.isReady,
                let since = pod.value.status.condition(.ready)?.lastTransitionTime
            else { continue }
            let missing = since.microseconds + wanted - turn.now.microseconds
            if missing <= 0 {
                available += 1
            } else {
                next = min(next ?? missing, missing)
            }
        }
        guard let next else { return available }
        let time = Timestamp(microseconds: turn.now.microseconds + next)
        if records[key].nextCheck.map({ $0 <= turn.now || $0 > time }) ?? true {
            records[key].nextCheck = time
            turn.arm(TimerID(code: Code.again, slot: key), after: next)
        }
        return available
    }
}
