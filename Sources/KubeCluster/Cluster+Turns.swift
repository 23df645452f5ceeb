import ClusterDNS
import KubeAPI
import KubeControllerManager
import KubeProxy
import KubeScheduler
import Kubelet

extension Cluster {
    /// What a component of `role` watches.
    func interests(of role: Role) -> [WatchInterest] {
        switch role {
        case .scheduler: Scheduler.interests
        case .kubelet: Kubelet.interests
        case .kubeProxy: KubeProxy.interests
        case .clusterDNS: ClusterDNS.interests
        default: ControllerManager.interests(of: role)
        }
    }

    /// Lets `actor` take a turn on `signal`, and performs what it decides.
    mutating func take(_ signal: Signal, _ actor: ActorID) {
        turn.restart(now: now, cause: cause)
        switch actor.role {
        case .kubelet:
            let node = Int(actor.index)
            let view = View(etcd.store, kubeletCursors(node))
            nodes.kubelets[node].handle(signal, view: view, turn: &turn)
        case .kubeProxy:
            let node = Int(actor.index)
            let view = View(etcd.store, proxyCursors(node))
            nodes.proxies[node].handle(signal, view: view, turn: &turn)
        case .scheduler:
            let view = View(etcd.store, cursorsByRole[Int(actor.role.rawValue)])
            scheduler.handle(signal, view: view, turn: &turn)
        case .clusterDNS:
            let view = View(etcd.store, cursorsByRole[Int(actor.role.rawValue)])
            dns.handle(signal, view: view, turn: &turn)
        default:
            let view = View(etcd.store, cursorsByRole[Int(actor.role.rawValue)])
            controllers.handle(signal, role: actor.role, view: view, turn: &turn)
        }
        perform(of: actor)
    }

    /// Performs what `actor` decided in its turn.
    mutating func perform(of actor: ActorID) {
        guard !turn.actions.isEmpty else { return }
        let observed = observed(by: actor)
        for index in turn.actions.indices {
            switch turn.actions[index] {
            case .request(let request, let token, let reason):
                let own = cause
                if reason != 0 { cause = reason }
                send(request, token, from: actor, observed: observed)
                cause = own
            case .timer(let timer, let delay, let isPeriodic):
                plan(
                    .timer(actor, timer), after: delay,
                    isRoutine: isPeriodic)
            case .call(let call):
                plan(
                    .call(node: Int(actor.index), call), after: draw(.runtime), observed: observed,
                    isRoutine: false)
            case .report(let report, let delay):
                send(report, from: Int(actor.index), after: delay)
            case .network(let use, let pod, let timer, let delay, let isPeriodic):
                startFlow(
                    use, from: pod, NetworkProgram(node: Int(actor.index), timer: timer),
                    after: delay, isRoutine: isPeriodic)
            }
        }
    }

    /// Sends a request to the API server, or loses it on the way.
    private mutating func send(
        _ request: Ref<APIRequest>, _ token: Token, from actor: ActorID, observed: Revision
    ) {
        let isRoutine = isRoutine && request.value.isHeartbeat(from: actor.role)
        if let node = actor.node, nodes.health[node] != .up {
            // The client notices by its own timeout.
            plan(.requestLost(actor, token), after: .seconds(10), isRoutine: isRoutine)
            return
        }
        plan(
            .request(from: actor, request, token), after: draw(.api), observed: observed,
            isRoutine: isRoutine)
    }

    /// The newest revision that `actor` has been told of.
    func observed(by actor: ActorID) -> Revision {
        switch actor.role {
        case .kubelet: kubeletCursors(Int(actor.index)).newest
        case .kubeProxy: proxyCursors(Int(actor.index)).newest
        default: cursorsByRole[Int(actor.role.rawValue)].newest
        }
    }

    func kubeletCursors(_ node: Int) -> Cursors {
        var cursors = Cursors()
        cursors[.pod] = Revision(nodes.podCursors[node])
        cursors[.node] = Revision(nodes.nodeCursors[node])
        cursors[.service] = watches.cursor(.kubeletServices, of: node)
        return cursors
    }

    func proxyCursors(_ node: Int) -> Cursors {
        var cursors = Cursors()
        cursors[.service] = watches.cursor(.proxyServices, of: node)
        cursors[.endpointSlice] = watches.cursor(.proxySlices, of: node)
        return cursors
    }
}

extension APIRequest {
    /// Whether the request only says that its sender lives, or what it has done: nothing follows
    /// from it that anybody would wait for.
    func isHeartbeat(from role: Role) -> Bool {
        kind == .lease || kind == .event || (kind == .node && role == .kubelet)
    }
}
