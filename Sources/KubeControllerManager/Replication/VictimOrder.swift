import KubeAPI

/// Which Pods go first when there are too many (`controller.ActivePodsWithRanks`).
///
/// In this order: unassigned before assigned; Pending before Unknown before Running; not ready
/// before ready; lower deletion cost first; on nodes with more of the related Pods first; ready
/// for a shorter time first; more restarts first; newer first. Times count by powers of two, so
/// that Pods of about the same age are ended at random (by uid) and not always the newest.
///
/// Related are the Pods of all controllers that have the same owner, as the ReplicaSets of one
/// Deployment (`getIndirectlyRelatedPods`). A controller without an owner has no related Pods: then
/// it doesn't matter how many of its Pods share a node, whatever the documentation says.
enum VictimOrder {
    static let costAnnotation = "controller.kubernetes.io/pod-deletion-cost"

    typealias Candidate = (slot: Slot, pod: Ref<Pod>)

    /// The first `count` of `pods` to delete. `related` are the active Pods of the controllers with
    /// the same owner, this one's among them.
    static func choose(
        _ count: Int, of pods: [Candidate], related: [Candidate], now: Timestamp
    ) -> [Candidate] {
        guard count < pods.count else { return pods }
        var replicasOnNode: [String: Int] = [:]
        for (_, pod) in related { replicasOnNode[pod.value.nodeName, default: 0] += 1 }
        let victims = pods.map { slot, pod in
            Victim(slot, pod, rank: replicasOnNode[pod.value.nodeName] ?? 0, now: now)
        }
        let sorted = victims.sorted { $0.goes(before: $1) }
        return sorted.prefix(count).map { ($0.slot, $0.pod) }
    }

    /// What decides about a Pod.
    private struct Victim {
        let slot: Slot
        let pod: Ref<Pod>
        let isAssigned: Bool
        let phase: Int
        let isReady: Bool
        let cost: Int32
        let rank: Int
        let readySince: Age?
        let restarts: Int
        let sidecarRestarts: Int
        let created: Age?

        init(_ slot: Slot, _ pod: Ref<Pod>, rank: Int, now: Timestamp) {
            self.slot = slot
            self.pod = pod
            self.rank = rank
            isAssigned = !pod.value.nodeName.isEmpty
            phase =
                switch pod.value.status.phase {
                case nil, .pending?: 0
                case .unknown?: 1
                default: 2
                }
            let ready = pod.value.status.condition(.ready)
            isReady = ready?.isTrue ?? false
            readySince = isReady ? Age(ready?.lastTransitionTime, now: now) : nil
            cost = VictimOrder.cost(pod.value.metadata.annotations)
            restarts = pod.value.status.containerStatuses.map(\.restartCount).max() ?? 0
            sidecarRestarts = VictimOrder.sidecarRestarts(pod)
            created = Age(pod.value.metadata.creationTimestamp, now: now)
        }

        func goes(before other: Victim) -> Bool {
            if isAssigned != other.isAssigned { return !isAssigned }
            if phase != other.phase { return phase < other.phase }
            if isReady != other.isReady { return !isReady }
            if cost != other.cost { return cost < other.cost }
            if rank != other.rank { return rank > other.rank }
            if isReady, let younger = isYounger(readySince, other.readySince, than: other) {
                return younger
            }
            if restarts != other.restarts { return restarts > other.restarts }
            if sidecarRestarts != other.sidecarRestarts {
                return sidecarRestarts > other.sidecarRestarts
            }
            return isYounger(created, other.created, than: other) ?? false
        }

        /// Nil where both times are the same.
        private func isYounger(_ mine: Age?, _ others: Age?, than other: Victim) -> Bool? {
            guard let mine, let others else {
                return mine == nil && others == nil ? nil : mine == nil
            }
            if mine.second == others.second { return nil }
            if mine.magnitude != others.magnitude { return mine.magnitude < others.magnitude }
            let uid = pod.value.metadata.uid
            let otherUID = other.pod.value.metadata.uid
            return (uid.high, uid.low) < (otherUID.high, otherUID.low)
        }
    }

    /// A time as the API gives it, in whole seconds, and how long it is ago.
    private struct Age {
        let second: Int64
        /// The binary logarithm of the nanoseconds since then, rounded down.
        let magnitude: Int

        init?(_ time: Timestamp?, now: Timestamp) {
            guard let time else { return nil }
            second = time.seconds
            let since = now.since(Timestamp(seconds: time.seconds)).nanoseconds
            magnitude = since > 0 ? 63 - since.leadingZeroBitCount : -1
        }
    }

    private static func sidecarRestarts(_ pod: Ref<Pod>) -> Int {
        let statuses = pod.value.status.initContainerStatuses
        guard !statuses.isEmpty else { return 0 }
        let sidecars = pod.value.sharedSpec.value.initContainers.filter {
            $0.restartPolicy == .always
        }
        let names = sidecars.map(\.name)
        return statuses.filter { names.contains($0.name) }.map(\.restartCount).max() ?? 0
    }

    /// The deletion cost that an annotation gives; 0 when there is none, or no 32-bit number.
    private static func cost(_ annotations: Labels) -> Int32 {
        guard let text = annotations[costAnnotation], !text.hasPrefix("+"),
            text == "0" || !text.hasPrefix("0"), let cost = Int32(text)
        else { return 0 }
        return cost
    }
}
