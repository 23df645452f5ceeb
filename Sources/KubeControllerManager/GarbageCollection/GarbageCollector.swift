import KubeAPI

/// The garbage collector: deletes what depends on objects that are gone
/// (`pkg/controller/garbagecollector`).
///
/// In the background by default; before the owner goes with foreground deletion; never, but the
/// dependents are set free, with orphaning. It also does the work of the Pod garbage collector
/// (`pkg/controller/podgc`): Pods bound to nodes that no longer exist are deleted by force.
///
/// Left out: the read of each object before its deletion (a precondition on the uid does the same),
/// and events, which have no owners. Leases of nodes aren't watched, as there are so many of their
/// renewals: a node's lease is deleted with the node.
struct GarbageCollector: Sendable {
    static let workers = 20
    static let orphanFinalizer = "orphan"
    static let foregroundFinalizer = "foregroundDeletion"
    /// How long Pods wait after their node was deleted (the Pod garbage collector's quarantine).
    static let quarantine: Micros = .seconds(40)

    enum Code {
        // Requests.
        static let ask: UInt8 = 1
        static let delete: UInt8 = 2
        static let release: UInt8 = 3
        static let finalizer: UInt8 = 4
        static let failPod: UInt8 = 5
        static let other: UInt8 = 6
        // Timers.
        static let retryDependent: UInt8 = 7
        static let retryOwner: UInt8 = 8
        static let lostPods: UInt8 = 9
    }

    static let interests: [WatchInterest] = [
        .pod, .replicationController, .service, .endpoints, .endpointSlice, .node, .namespace,
        .serviceAccount,
    ].map { WatchInterest($0) }

    var graph = OwnerGraph()
    /// Dependents that may have to be deleted.
    var doomed = WorkQueue(workers: Self.workers)
    /// Owners that wait for their dependents before they go.
    var leaving = WorkQueue(workers: Self.workers)
    var leavingSlots = SlotIndex()
    /// For each leaving owner, replies that are awaited, and the newest own write.
    var releases = ChunkedArray<Release>()

    struct Release: Sendable {
        var outstanding = 0
        var hasFailed = false
        var ownWrite: Revision = 0
        /// The owner whose dependents have been sent to their deletion.
        var foreground = UID.none
    }

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start: self = GarbageCollector()
        case .delivered(let change): delivered(change, view, &turn)
        case .reply(let token, let reply): replied(token, reply.value, view, &turn)
        case .timer(let timer):
            switch timer.code {
            case Code.retryDependent: doomed.add(timer.slot)
            case Code.retryOwner: leaving.add(timer.slot)
            default: deleteLostPods(view, &turn)
            }
        case .runtime: break
        }
        while let number = leaving.next() { syncOwner(number, view, &turn) }
        while let dependent = doomed.next() { syncDependent(dependent, view, &turn) }
    }

    private mutating func replied(
        _ token: Token, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        switch token.code {
        case Code.ask: ownerAnswered(token, reply)
        case Code.delete: dependentReplied(token.slot, reply, &turn)
        case Code.release: releaseReplied(token.key, reply, view, &turn)
        case Code.finalizer: finalizerReplied(token.slot, reply, &turn)
        case Code.failPod: lostPodFailed(token.about, reply, view, &turn)
        default: break
        }
    }
}

// MARK: - What watches tell

extension GarbageCollector {
    private mutating func delivered(_ change: Change, _ view: View, _ turn: inout Turn) {
        guard let object = view.newObject(change) else {
            vanished(change, view)
            if change.kind == .node { nodeVanished(change, view, &turn) }
            return
        }
        if case .pod(let pod) = object {
            // The usual Pod has one owner, which doesn't change, and nothing depends on it.
            let isNew = change.previous == 0
            let references = pod.value.metadata.ownerReferences
            if references.count == 1, !isNew, pod.value.metadata.finalizers.isEmpty,
                graph.hasOnlyOwner(references[0].uid, change.slot),
                graph.owner(at: change.slot) == nil
            {
                return
            }
            if isNew, !pod.value.nodeName.isEmpty { checkNode(of: pod, view, &turn) }
        }
        let metadata = object.metadata
        if let old = view.oldObject(change)?.metadata.uid, old != metadata.uid,
            let owner = graph.owner(old)
        {
            ownerIsGone(owner)
        }
        if !metadata.ownerReferences.isEmpty || graph.isDependent(change.slot) {
            dependentChanged(change.slot, metadata, view)
        }
        if metadata.deletionTimestamp != nil, Self.isHeldBack(metadata) {
            leaving.add(leavingNumber(change.slot))
        }
    }

    private mutating func dependentChanged(_ slot: Slot, _ metadata: ObjectMeta, _ view: View) {
        let before = graph.dependents.number(of: slot).map { graph.owners(of: $0) } ?? []
        let dependent = graph.update(
            slot, namespace: metadata.namespace, metadata.ownerReferences, view)
        let owners = graph.owners(of: dependent)
        for owner in owners {
            if exists(owner, view) {
                graph.owners[owner].state = .present
            } else {
                doomed.add(dependent)
            }
            if isLeaving(owner) { doomed.add(dependent) }
        }
        for owner in owners + before { wakeIfLeaving(owner) }
    }

    /// An object is gone, as a dependent and as an owner.
    private mutating func vanished(_ change: Change, _ view: View) {
        if let dependent = graph.dependents.number(of: change.slot) {
            let owners = graph.owners(of: dependent)
            _ = graph.update(change.slot, namespace: "", [], view)
            for owner in owners { wakeIfLeaving(owner) }
        }
        if let old = view.oldObject(change) {
            if let owner = graph.owner(old.metadata.uid) { ownerIsGone(owner) }
        } else if let owner = graph.owner(at: change.slot) {
            // What it was has been compacted away: each dependent has to be looked into.
            graph.owners[owner].state = .assumed
            for dependent in graph.dependents(of: owner) { doomed.add(dependent) }
        }
    }

    mutating func ownerIsGone(_ owner: Int) {
        if graph.owners[owner].state == .absent { return }
        graph.owners[owner].state = .absent
        for dependent in graph.dependents(of: owner).reversed() { doomed.add(dependent) }
    }

    /// Whether the owner is known to exist.
    func exists(_ owner: Int, _ view: View) -> Bool {
        guard graph.owners[owner].state != .absent, let slot = graph.owners[owner].slot else {
            return false
        }
        if graph.owners[owner].state == .present { return true }
        return view.object(view.key(slot).kind, slot)?.metadata.uid == graph.owners[owner].uid
    }

    private func isLeaving(_ owner: Int) -> Bool {
        graph.owners[owner].slot.map { leavingSlots.number(of: $0) != nil } ?? false
    }

    private mutating func wakeIfLeaving(_ owner: Int) {
        if let slot = graph.owners[owner].slot, let number = leavingSlots.number(of: slot) {
            leaving.add(number)
        }
    }

    private mutating func leavingNumber(_ slot: Slot) -> Int {
        let number = leavingSlots.intern(slot)
        releases.grow(toHold: number, filling: Release())
        return number
    }

    private static func isHeldBack(_ metadata: ObjectMeta) -> Bool {
        metadata.finalizers.contains(orphanFinalizer)
            || metadata.finalizers.contains(foregroundFinalizer)
    }
}
