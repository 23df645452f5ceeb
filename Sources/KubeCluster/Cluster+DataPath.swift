import ClusterDNS
import KubeAPI
import KubeProxy
import Network

extension Cluster {
    /// Sends a request along the data path, as a process in `client` would: resolve the name,
    /// connect to the address, get an answer. ``outcomes`` tells how it ended.
    ///
    /// - Parameters:
    ///   - host: a name or an address.
    ///   - port: the port to connect to.
    ///   - client: the Pod that asks; nil for somebody outside the cluster.
    /// - Returns: the number of the request.
    public mutating func startRequest(host: String, port: Int, from client: Slot?) -> UInt64 {
        let id = nextRequest
        nextRequest += 1
        cause = 0
        isRoutine = false
        plan(.flow(Flow(id: id, client: client, host: host, port: port)), after: 0)
        return id
    }

    /// Moves a request on by one hop.
    mutating func proceed(_ entry: Entry, _ flow: Flow) {
        switch flow.stage {
        case .resolve: askName(entry, flow)
        case .resolved(let address): nameAnswered(entry, flow, address)
        case .connect(let address, let port): connect(entry, flow, address, port)
        case .deliver(let address, let port): reachBackend(entry, flow, address, port)
        case .answered(let obstacle): finish(entry, flow, obstacle)
        }
    }

    private func client(of flow: Flow) -> ActorID {
        flow.client.map { ActorID(.pod, $0) } ?? ActorID(.outside)
    }

    /// The node that the client's connections start from; nil outside the cluster.
    private func node(of flow: Flow) -> Int? {
        guard let client = flow.client else { return nil }
        return view.object(.pod, client)?.pod.flatMap { nodes.number(of: $0.nodeName) }
    }

    /// The node whose rules a connection to `address` meets: that of the client, or the one that
    /// has the address itself.
    private func translatingNode(_ flow: Flow, _ address: IPv4) -> (node: Int, isAddressed: Bool)? {
        if let node = nodes.machines.firstIndex(where: { $0.address == address }) {
            return (node, true)
        }
        return node(of: flow).map { ($0, false) }
    }

    /// The address that a connection of the client comes from.
    private func address(ofClient flow: Flow) -> IPv4 {
        flow.client.flatMap { view.object(.pod, $0)?.pod?.status.podIP } ?? .none
    }

    private mutating func move(
        _ flow: Flow, to stage: Flow.Stage, backend: Slot? = nil, after latency: Latency = .network
    ) {
        var flow = flow
        flow.stage = stage
        flow.backend = backend ?? flow.backend
        plan(.flow(flow), after: draw(latency))
    }

    private mutating func end(_ flow: Flow, _ result: FlowOutcome.Result) {
        if let program = networkPrograms.removeValue(forKey: flow.id) {
            plan(.networkUsed(program, result.forProgram), after: 0)
        } else {
            outcomes.append(FlowOutcome(id: flow.id, result))
        }
    }

    private mutating func askName(_ entry: Entry, _ flow: Flow) {
        if let address = IPv4(flow.host) {
            guard let port = flow.port else { return end(flow, .resolved(address)) }
            connect(entry, flow, address, port)
            return
        }
        arrive(
            entry, from: client(of: flow), to: ActorID(.clusterDNS), .resolve, .path(flow.host),
            note: .resolveName(name: flow.host))
        let namespace = flow.client.map { etcd.store.keys[$0].namespace } ?? "default"
        let view = view(of: ActorID(.clusterDNS))
        let answer =
            flow.client == nil ? nil : dns.resolve(flow.host, from: namespace, view: view)
        let address = answer.flatMap { answer in
            answer.addresses.isEmpty
                ? nil : answer.addresses[turn.random.below(answer.addresses.count)]
        }
        move(flow, to: .resolved(address))
    }

    private mutating func nameAnswered(_ entry: Entry, _ flow: Flow, _ address: IPv4?) {
        arrive(
            entry, from: ActorID(.clusterDNS), to: client(of: flow), .resolve, .path(flow.host),
            code: address == nil ? 3 : 0,
            note: address.map { .resolved(name: flow.host, address: $0.description) }
                ?? .notResolved(name: flow.host))
        guard let address else { return end(flow, .notResolved) }
        guard let port = flow.port else { return end(flow, .resolved(address)) }
        move(flow, to: .connect(address, port: port))
    }

    /// The connection leaves the client: the rules of its node translate a virtual address, those
    /// of the node that it is for a port of that node. From outside only nodes can be reached.
    private mutating func connect(
        _ entry: Entry, _ flow: Flow, _ address: IPv4, _ port: Int
    ) {
        if let home = node(of: flow), nodes.health[home] != .up {
            return end(flow, .failed(.unreachable))
        }
        guard let (node, isForNode) = translatingNode(flow, address) else {
            return lose(entry, flow, address, port, .noRoute)
        }
        guard nodes.health[node] == .up else {
            return lose(entry, flow, address, port, .unreachable)
        }
        let rules = ProxyRules(
            View(etcd.store, nodes.proxies[node].ruleCursors), node: nodes.names[node])
        let connection = Connection(
            to: address, port: port, from: self.address(ofClient: flow), isForNode: isForNode)
        let translation = nodes.proxies[node].translate(
            connection, by: rules, now: now, random: &turn.random)
        switch translation {
        case .none: move(flow, to: .deliver(address, port: port))
        case .rejected(let service): stop(entry, flow, connection, at: node, service, .refused)
        case .dropped(let service): stop(entry, flow, connection, at: node, service, .dropped)
        case .backend(let service, let backend, let target, let pod):
            arrive(
                entry, from: client(of: flow), to: ActorID(.kubeProxy, node), .connect,
                .slot(service),
                note: .translated(
                    virtual: "\(address):\(port)", backend: "\(backend):\(target)"))
            let slot = pod.flatMap {
                etcd.store.keys.slot(
                    of: ObjectKey(.pod, namespace: $0.namespace, name: $0.name))
            }
            var translated = flow
            translated.translator = node
            translated.backend = slot
            move(translated, to: .deliver(backend, port: target))
        }
    }

    /// A rule of the node lets the connection go no further.
    private mutating func stop(
        _ entry: Entry, _ flow: Flow, _ connection: Connection, at node: Int, _ service: Slot,
        _ obstacle: Network.Obstacle
    ) {
        arrive(
            entry, from: client(of: flow), to: ActorID(.kubeProxy, node), .connect,
            .slot(service),
            note: .notReached(obstacle, at: "\(connection.address):\(connection.port)"))
        move(flow, to: .answered(obstacle))
    }

    /// The connection arrives at the Pod that has the address, if there is one.
    private mutating func reachBackend(
        _ entry: Entry, _ flow: Flow, _ address: IPv4, _ port: Int
    ) {
        guard let slot = flow.backend ?? pod(with: address),
            let pod = view.object(.pod, slot)?.pod, pod.status.podIP == address,
            let node = nodes.number(of: pod.nodeName)
        else { return lose(entry, flow, address, port, .noRoute) }
        guard nodes.health[node] == .up else {
            return lose(entry, flow, address, port, .unreachable)
        }
        let source = flow.translator.map { ActorID(.kubeProxy, $0) } ?? client(of: flow)
        arrive(
            entry, from: source, to: ActorID(.pod, slot), .connect, .path("\(address):\(port)"),
            note: .connectTo(address: "\(address):\(port)"))
        let isListening = nodes.runtimes[node].accepts(
            pod: slot, uid: pod.metadata.uid, port: port, now: now)
        move(flow, to: .answered(isListening ? nil : .refused), backend: slot)
    }

    private mutating func lose(
        _ entry: Entry, _ flow: Flow, _ address: IPv4, _ port: Int, _ obstacle: Network.Obstacle
    ) {
        arrive(
            entry, from: client(of: flow), to: ActorID(.outside), .connect,
            .path("\(address):\(port)"), note: .connectTo(address: "\(address):\(port)"))
        move(flow, to: .answered(obstacle))
    }

    private func pod(with address: IPv4) -> Slot? {
        var found: Slot?
        view.forEach(.pod) { slot, object in
            guard found == nil, let pod = object.pod, pod.status.podIP == address,
                !pod.isTerminated
            else { return }
            found = slot
        }
        return found
    }

    /// The answer arrives at the client, or the word that there is none.
    private mutating func finish(_ entry: Entry, _ flow: Flow, _ obstacle: Network.Obstacle?) {
        let server = flow.backend.map { ActorID(.pod, $0) } ?? ActorID(.outside)
        let note: HopNote
        let result: FlowOutcome.Result
        if let obstacle {
            note = .notReached(obstacle, at: nil)
            result = .failed(obstacle)
        } else if let backend = flow.backend {
            note = .connected(pod: etcd.store.keys[backend].name)
            result = .answered(pod: backend)
        } else {
            note = .none
            result = .failed(.noRoute)
        }
        arrive(
            entry, from: server, to: client(of: flow), .connect, .path(flow.host),
            code: obstacle == nil ? 200 : 503, note: note)
        end(flow, result)
    }
}
