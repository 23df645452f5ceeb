import KubeAPI
import KubeAPIServer

extension Cluster {
    /// A component asks the API server for a watch from where it stands. The server lets only
    /// those watch who may, like any other request.
    mutating func openWatch(_ entry: Entry, _ actor: ActorID, _ interest: WatchInterest) {
        if let node = actor.node, nodes.health[node] != .up { return }
        let since = cursors(of: actor)[interest.kind]
        arrive(
            entry, from: actor, to: .apiServer, .watch, .path(interest.kind.info.plural),
            note: .watchOpened(interest.kind, interest.filter, since: since))
        if let (call, refusal) = refusal(of: actor, interest) {
            plan(
                .reply(to: actor, call.request, call.token, Ref(refusal)), after: draw(.api),
                observed: etcd.revision)
        } else {
            plan(.watchOpened(actor, interest), after: draw(.api), observed: etcd.revision)
        }
    }

    /// What the API server answers instead of opening the watch; nil when it opens it.
    private mutating func refusal(
        of actor: ActorID, _ interest: WatchInterest
    ) -> (Call, APIReply)? {
        let node = actor.node.map { nodes.names[$0] } ?? ""
        var request = APIRequest(.watch, interest.kind)
        switch interest.filter {
        case .all: break
        case .boundHere:
            request.fieldSelector = FieldSelector([.init(field: "spec.nodeName", value: node)])
        case .ownNode:
            request.fieldSelector = FieldSelector([.init(field: "metadata.name", value: node)])
        }
        var call = Call(client: actor, node: node, request: Ref(request), token: Token(code: 0))
        apiServer.keepsStages = trace.isRecording
        let step = apiServer.receive(&call, store: etcd.store, now: now, random: &turn.random)
        trace.addStages(apiServer.stages, of: cause)
        guard case .answer(let reply) = step, !reply.isSuccess else { return nil }
        return (call, reply)
    }

    /// The API server has opened the watch: the component is told what it missed, and from now on
    /// of every write. If what it missed has been compacted away, it gets a fresh list.
    mutating func watchOpened(_ entry: Entry, _ actor: ActorID, _ interest: WatchInterest) {
        if let node = actor.node, nodes.health[node] != .up { return }
        let since = cursors(of: actor)[interest.kind]
        let isGone = since != 0 && since < etcd.compacted
        let missed = missedWrites(actor, interest, since: since, isFreshList: since == 0 || isGone)
        let count = missed.count
        arrive(
            entry, from: .apiServer, to: actor, .watch, .path(interest.kind.info.plural),
            revision: etcd.revision, code: isGone ? 410 : 200,
            note: .watchStarted(interest.kind, objects: count))
        if let family = NodeFamily.of(actor.role, interest), let node = actor.node {
            open(family, node, missed)
            return
        }
        if since == 0 { startHops[Int(actor.role.rawValue)] = cause }
        if let index = watches.watcher(actor, interest.kind) {
            open(index, missed)
        }
    }

    /// The newest write to each object that `actor` should see and hasn't, oldest first; for a
    /// watch that continues, every write since.
    private func missedWrites(
        _ actor: ActorID, _ interest: WatchInterest, since: Revision, isFreshList: Bool
    ) -> [Revision] {
        var missed: [Revision] = []
        if isFreshList {
            etcd.store.forEach(in: Int(interest.kind.rawValue), at: etcd.revision) {
                _, object, revision in
                if concerns(object, actor, interest) { missed.append(revision) }
            }
            missed.sort()
            return missed
        }
        var revision = since + 1
        while revision <= etcd.revision {
            let version = etcd.store.table.version(revision)
            if etcd.store.keys[version.slot].kind == interest.kind,
                concerns(version, actor, interest)
            {
                missed.append(revision)
            }
            revision += 1
        }
        return missed
    }

    private func concerns(
        _ version: VersionedTable<KubeObject>.Version, _ actor: ActorID, _ interest: WatchInterest
    ) -> Bool {
        if let value = version.value, concerns(value, actor, interest) { return true }
        guard version.previous != 0,
            let before = etcd.store.table.version(version.previous).value
        else { return false }
        return concerns(before, actor, interest)
    }

    private func concerns(
        _ object: KubeObject, _ actor: ActorID, _ interest: WatchInterest
    ) -> Bool {
        switch interest.filter {
        case .all: true
        case .boundHere: object.pod?.nodeName == nodes.names[Int(actor.index)]
        case .ownNode: object.node?.metadata.name == nodes.names[Int(actor.index)]
        }
    }

    /// Opens a watch of the control plane for what is written from now on.
    private mutating func open(_ watcher: Int, _ missed: [Revision]) {
        watches.watchers[watcher].isOpen = true
        watches.watchers[watcher].lastArrival = now
        for revision in missed {
            plan(.deliver(watcher: watcher, revision), after: 0, observed: etcd.revision)
        }
        if missed.isEmpty {
            let actor = watches.watchers[watcher].actor
            let kind = watches.watchers[watcher].interest.kind
            watches.watchers[watcher].cursor = etcd.revision
            cursorsByRole[Int(actor.role.rawValue)][kind] = etcd.revision
        }
    }

    /// Opens a node's watch: the node is told by itself what it missed, then joins its family.
    private mutating func open(_ family: NodeFamily, _ node: Int, _ missed: [Revision]) {
        var exception = watches[family, node] ?? .init(cursor: 0)
        exception.isOpen = true
        exception.lastArrival = now
        for revision in missed {
            // A microsecond apart, so that the last one is known to be the last.
            exception.lastArrival = exception.lastArrival + 1
            plan(
                .deliverToNode(family: family, node: node, revision), at: exception.lastArrival,
                observed: etcd.revision)
        }
        if missed.isEmpty {
            exception.cursor = max(exception.cursor, watches.families[Int(family.rawValue)].cursor)
            switch family {
            case .kubeletPods:
                nodes.podCursors[node] = UInt32(truncatingIfNeeded: etcd.revision)
            case .kubeletNode:
                nodes.nodeCursors[node] = UInt32(truncatingIfNeeded: etcd.revision)
            default:
                break
            }
        }
        watches[family, node] = exception
        rejoin(family, node)
    }
}
