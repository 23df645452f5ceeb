import KubeAPI

extension Cluster {
    /// The API server has learnt of the write `revision`: it tells everyone who watches.
    mutating func broadcast(_ revision: Revision) {
        let version = etcd.store.table.version(revision)
        let kind = etcd.store.keys[version.slot].kind
        for index in watches.watchersByKind[Int(kind.rawValue)]
        where watches.watchers[index].isOpen {
            let arrival = max(
                watches.watchers[index].lastArrival,
                now + draw(.watch) + watches.watchers[index].delay)
            watches.watchers[index].lastArrival = arrival
            plan(.deliver(watcher: index, revision), at: arrival, observed: revision)
        }
        for family in NodeFamily.allCases where family.kind == kind {
            if family.isForAllNodes {
                broadcastToAll(family, revision)
            } else {
                tellOneNode(family, revision, version)
            }
        }
    }

    private mutating func broadcastToAll(_ family: NodeFamily, _ revision: Revision) {
        let index = Int(family.rawValue)
        let arrival = max(watches.families[index].lastArrival, now + draw(.watch))
        watches.families[index].lastArrival = arrival
        plan(.deliverToNodes(family: family, revision), at: arrival, observed: revision)
        for node in watches.exceptionalNodes(family) { planForException(family, node, revision) }
    }

    /// Tells the node that the write concerns, and the one that it concerned before.
    private mutating func tellOneNode(
        _ family: NodeFamily, _ revision: Revision, _ version: VersionedTable<KubeObject>.Version
    ) {
        let new = version.value.flatMap { concerned(family, $0) }
        let old: Int? =
            version.previous == 0
            ? nil
            : etcd.store.table.version(version.previous).value.flatMap { concerned(family, $0) }
        if let new { tell(new, family, revision) }
        if let old, old != new { tell(old, family, revision) }
    }

    /// The node whose watcher of `family` is told of writes to `object`.
    private func concerned(_ family: NodeFamily, _ object: KubeObject) -> Int? {
        switch object {
        case .pod(let pod):
            pod.value.nodeName.isEmpty ? nil : nodes.number(of: pod.value.nodeName)
        case .node(let node): nodes.number(of: node.value.metadata.name)
        default: nil
        }
    }

    private mutating func tell(_ node: Int, _ family: NodeFamily, _ revision: Revision) {
        if watches.isException(family, node) {
            planForException(family, node, revision)
        } else {
            // One stream for each node: its events may not overtake each other.
            let arrival = max(nodes.lastArrival[node], now + draw(.watch))
            nodes.lastArrival[node] = arrival
            plan(
                .deliverToNode(family: family, node: node, revision), at: arrival,
                observed: revision)
        }
    }

    private mutating func planForException(
        _ family: NodeFamily, _ node: Int, _ revision: Revision
    ) {
        guard var exception = watches[family, node], exception.isOpen else { return }
        exception.lastArrival = max(
            exception.lastArrival, now + draw(.watch) + exception.delay)
        watches[family, node] = exception
        plan(
            .deliverToNode(family: family, node: node, revision), at: exception.lastArrival,
            observed: revision)
    }

    /// A watch event arrives at a component of the control plane.
    mutating func deliver(_ entry: Entry, _ revision: Revision, toWatcher index: Int) {
        let watcher = watches.watchers[index]
        guard watcher.isOpen, revision > watcher.cursor else { return }
        watches.watchers[index].cursor = revision
        cursorsByRole[Int(watcher.actor.role.rawValue)][watcher.interest.kind] = revision
        announce(entry, revision, since: nil, kind: watcher.interest.kind, to: watcher.actor)
    }

    /// A watch event arrives at one node.
    mutating func deliver(_ entry: Entry, _ revision: Revision, to family: NodeFamily, _ node: Int)
    {
        guard nodes.health[node] == .up else { return }
        if var exception = watches[family, node] {
            guard exception.isOpen, revision > exception.cursor else { return }
            exception.cursor = revision
            watches[family, node] = exception
        }
        switch family {
        case .kubeletPods: nodes.podCursors[node] = UInt32(truncatingIfNeeded: revision)
        case .kubeletNode: nodes.nodeCursors[node] = UInt32(truncatingIfNeeded: revision)
        default: break
        }
        announce(
            entry, revision, since: nil, kind: family.kind, to: ActorID(family.role, node))
        rejoin(family, node)
    }

    /// Ends an exception that has caught up with its family.
    mutating func rejoin(_ family: NodeFamily, _ node: Int) {
        guard let exception = watches[family, node], exception.isOpen, exception.delay == 0,
            exception.lastArrival <= now
        else { return }
        let cursor = watches.families[Int(family.rawValue)].cursor
        if family.isForAllNodes && exception.cursor != cursor { return }
        watches[family, node] = nil
    }

    /// Counts the hop of a watch event and lets the receiver take its turn.
    ///
    /// - Parameter known: the revision of the object that the receiver knew, where that isn't
    ///   simply the version before (after a fresh list).
    mutating func announce(
        _ entry: Entry, _ revision: Revision, since known: Revision?, kind: Kind, to actor: ActorID
    ) {
        let version = etcd.store.table.version(revision)
        let previous = known ?? version.previous
        arrive(
            entry, from: .apiServer, to: actor, .deliver, .slot(version.slot), revision: revision,
            note: change(version, previous))
        let change = Change(
            kind: kind, slot: version.slot, revision: revision, previous: previous)
        take(.delivered(change), actor)
    }

    private func change(
        _ version: VersionedTable<KubeObject>.Version, _ previous: Revision
    ) -> HopNote {
        guard trace.isRecording else { return .none }
        if version.value == nil { return .deleted }
        let isNew = previous == 0 || etcd.store.table.version(previous).value == nil
        return isNew ? .added : .modified
    }
}
