import KubeAPI

extension Cluster {
    /// The namespaces that every cluster has.
    private static let namespaces = ["default", "kube-node-lease", "kube-public", "kube-system"]

    /// Plans the start of the control plane and of `machines` as the nodes `node-1`, `node-2` …
    ///
    /// First the API server writes the objects that every cluster has; then the controllers, the
    /// scheduler and the name server start, and at last the nodes' programs.
    public mutating func boot(machines: [Machine]) {
        cause = 0
        isRoutine = false
        for namespace in Self.namespaces {
            write(.namespace(Ref(Self.namespace(namespace))), after: .milliseconds(1))
        }
        for service in Self.services {
            write(.service(Ref(service)), after: .milliseconds(6))
        }
        for (index, role) in (Role.controllers + [.scheduler, .clusterDNS]).enumerated() {
            for interest in interests(of: role) { watches.add(ActorID(role), interest) }
            plan(.start(ActorID(role)), after: .milliseconds(20 + index))
        }
        for machine in machines { addNode("node-\(nodes.count + 1)", machine) }
        compactionTarget = etcd.revision
        plan(.compact, after: .seconds(300), isRoutine: true)
    }

    /// Lets time run until every machine has joined as a ready node and the boot is over.
    ///
    /// - Returns: whether that came within two virtual minutes.
    public mutating func finishBoot() -> Bool {
        let reason = run(atMost: .seconds(120)) { $0.isSettled && $0.unreadyNodes == 0 }
        return reason == .reached
    }

    /// How many machines are not ready to take Pods: not registered, not ready, or tainted.
    public var unreadyNodes: Int {
        var ready = 0
        view.forEach(.node) { _, object in
            guard case .node(let node) = object else { return }
            if node.value.isReady && node.value.spec.taints.isEmpty { ready += 1 }
        }
        return nodes.count - ready
    }

    /// Adds a machine and starts its programs.
    public mutating func addNode(_ name: String, _ machine: Machine) {
        let number = nodes.add(name, machine)
        watches.addNode()
        startPrograms(of: number, after: .milliseconds(50))
    }

    /// Starts the kubelet and the kube-proxy of a node, not on all nodes at the very same time.
    mutating func startPrograms(of node: Int, after delay: Micros) {
        let spread = Micros(turn.random.below(20_000))
        plan(.start(ActorID(.kubelet, node)), after: delay + spread, isRoutine: false)
        plan(.start(ActorID(.kubeProxy, node)), after: delay + spread + 500, isRoutine: false)
    }

    /// The API server writes one of its own objects, by way of its loopback client.
    private mutating func write(_ object: KubeObject, after delay: Micros) {
        plan(
            .request(from: .apiServer, Ref(.create(object)), Token(code: 0)), after: delay,
            isRoutine: false)
    }

    private static func namespace(_ name: String) -> Namespace {
        var namespace = Namespace()
        namespace.metadata.name = name
        return namespace
    }

    /// The Services that every cluster has: the API server's own, and the name server's.
    private static var services: [Service] {
        [
            service("kubernetes", "default", "10.96.0.1", 443, target: 6443),
            service("kube-dns", "kube-system", "10.96.0.10", 53, target: 53),
        ]
    }

    private static func service(
        _ name: String, _ namespace: String, _ address: String, _ port: Int, target: Int
    ) -> Service {
        var service = Service()
        service.metadata = ObjectMeta(name: name, namespace: namespace)
        service.spec.clusterIP = address
        var servicePort = ServicePort()
        servicePort.name = port == 53 ? "dns" : "https"
        servicePort.proto = port == 53 ? .udp : .tcp
        servicePort.port = port
        servicePort.targetPort = .int(target)
        service.spec.ports = [servicePort]
        return service
    }
}
