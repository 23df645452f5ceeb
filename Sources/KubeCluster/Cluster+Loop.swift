import KubeAPI
import KubeAPIServer

extension Cluster {
    /// Handles the next entry of the agenda: at most one hop.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    mutating func handleNext() -> Bool {
        if isDeliveringRound { return continueRound() }
        guard let (time, entry) = agenda.pop() else { return false }
        now = time
        dispatch(entry)
        return true
    }

    private mutating func dispatch(_ entry: Entry) {
        cause = entry.cause
        isRoutine = entry.isRoutine
        switch entry.message {
        case .nothing: break
        case .request(let client, let request, let token):
            receive(entry, client, request, token)
        case .transact, .read, .transacted, .readDone:
            handleStorage(entry)
        case .reply(let client, let request, let token, let reply):
            deliver(entry, reply, to: client, request, token)
        case .deliver(let watcher, let revision):
            deliver(entry, revision, toWatcher: watcher)
        case .deliverToNodes(let family, let revision):
            beginRound(entry, family, revision)
        case .deliverToNode(let family, let node, let revision):
            deliver(entry, revision, to: family, node)
        case .openWatch(let actor, let interest):
            openWatch(entry, actor, interest)
        case .watchOpened(let actor, let interest):
            watchOpened(entry, actor, interest)
        case .call(let node, let call):
            receive(entry, call, at: node)
        case .registryAsked(let node, let report, let duration):
            askRegistry(entry, node, report, duration)
        case .registryAnswered(let node, let report):
            registryAnswered(entry, node, report)
        case .report(let node, let report):
            deliver(entry, report, to: node)
        case .timer(let actor, let timer):
            goOff(timer, of: actor)
        case .start(let actor):
            start(actor)
        case .flow(let flow):
            proceed(entry, flow)
        case .networkUsed(let program, let result):
            tell(program, result)
        case .requestLost(let client, let token):
            requestLost(client, token)
        case .expireLeases:
            expireLeases()
        case .compact:
            compact()
        }
    }

    /// A timer of a component goes off, unless its machine is switched off.
    private mutating func goOff(_ timer: TimerID, of actor: ActorID) {
        if let node = actor.node, nodes.health[node] == .crashed { return }
        if cause == 0 { cause = startHops[Int(actor.role.rawValue)] }
        if actor.role == .containerRuntime {
            turn.restart(now: now)
            nodes.runtimes[Int(actor.index)].handle(timer, turn: &turn)
            perform(of: actor)
        } else {
            take(.timer(timer), actor)
        }
    }

    /// A component starts: it opens its watches, and begins.
    private mutating func start(_ actor: ActorID) {
        for interest in interests(of: actor.role) {
            plan(.openWatch(actor, interest), after: draw(.api))
        }
        take(.start, actor)
    }
}
