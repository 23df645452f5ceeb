import KubeAPI

extension Cluster {
    /// Makes the watch events of one component and kind arrive `delay` later than usual; 0 ends it.
    public mutating func delayWatch(
        of actorName: String, _ kind: Kind, by delay: Micros
    ) throws(FaultError) {
        let (actor, interest) = try watch(of: actorName, kind)
        actByPerson(.delay, .path(kind.info.plural), to: actor, name: actorName)
        if let family = NodeFamily.of(actor.role, interest), let node = actor.node {
            var exception = watches[family, node] ?? openException(family, node)
            exception.delay = delay
            watches[family, node] = exception
            if delay == 0 { rejoin(family, node) }
        } else if let index = watches.watcher(actor, kind) {
            watches.watchers[index].delay = delay
        }
    }

    /// Breaks one component's watch connection: what is under way on it is lost. The component
    /// opens it again after a second, from the revision that it knows, as client-go's reflector does.
    public mutating func dropWatch(of actorName: String, _ kind: Kind) throws(FaultError) {
        let (actor, interest) = try watch(of: actorName, kind)
        actByPerson(.drop, .path(kind.info.plural), to: actor, name: actorName)
        if let family = NodeFamily.of(actor.role, interest), let node = actor.node {
            var exception = watches[family, node] ?? openException(family, node)
            exception.isOpen = false
            watches[family, node] = exception
        } else if let index = watches.watcher(actor, kind) {
            watches.watchers[index].isOpen = false
        }
        plan(.openWatch(actor, interest), after: .seconds(1), isRoutine: false)
    }

    private func openException(_ family: NodeFamily, _ node: Int) -> WatchRegistry.Exception {
        let cursor = cursors(of: ActorID(family.role, node))[family.kind]
        return WatchRegistry.Exception(cursor: cursor, isOpen: true)
    }

    /// The component called `name`, and its interest in `kind`.
    private func watch(
        of name: String, _ kind: Kind
    ) throws(FaultError) -> (ActorID, WatchInterest) {
        guard let actor = actor(named: name),
            let interest = interests(of: actor.role).first(where: { $0.kind == kind })
        else { throw .noSuchWatch(actor: name, kind: kind) }
        return (actor, interest)
    }

    /// The component that the trace calls `name`: `kube-scheduler`, `kubelet@node-1`.
    public func actor(named name: String) -> ActorID? {
        let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
        guard let role = Role.allCases.first(where: { $0.name == parts.first }) else { return nil }
        guard role.isPerNode else { return parts.count == 1 ? ActorID(role) : nil }
        guard parts.count == 2, let node = nodes.number(of: parts[1]) else { return nil }
        return ActorID(role, node)
    }
}
