import KubeAPI
import Testing

/// Objects for tests.
enum Make {
    static func controller(
        _ name: String, replicas: Int, labels: Labels = ["app": "web"], minReadySeconds: Int = 0
    ) -> KubeObject {
        var controller = ReplicationController()
        controller.metadata = ObjectMeta(name: name, namespace: "default", labels: labels)
        controller.spec.replicas = replicas
        controller.spec.minReadySeconds = minReadySeconds
        controller.spec.selector = labels
        var template = PodTemplateSpec()
        template.metadata.labels = labels
        template.spec.containers = [Container(name: "nginx", image: "nginx")]
        controller.spec.template = template
        return .replicationController(Ref(controller))
    }

    static func pod(_ name: String, labels: Labels = ["app": "web"], node: String = "")
        -> KubeObject
    {
        var pod = Pod()
        pod.metadata = ObjectMeta(name: name, namespace: "default", labels: labels)
        pod.nodeName = node
        pod.status.phase = .pending
        return .pod(Ref(pod))
    }

    static func service(
        _ name: String, selector: Labels = ["app": "web"], targetPort: IntOrString = .int(80)
    ) -> KubeObject {
        var service = Service()
        service.metadata = ObjectMeta(name: name, namespace: "default")
        service.spec.selector = selector
        service.spec.clusterIP = "10.96.0.10"
        var port = ServicePort()
        port.port = 80
        port.targetPort = targetPort
        service.spec.ports = [port]
        return .service(Ref(service))
    }

    static func namespace(_ name: String) -> KubeObject {
        var namespace = Namespace()
        namespace.metadata = ObjectMeta(name: name)
        namespace.spec.finalizers = ["kubernetes"]
        namespace.status.phase = .active
        return .namespace(Ref(namespace))
    }

    static func node(_ name: String, labels: Labels = Labels()) -> KubeObject {
        var node = Node()
        node.metadata = ObjectMeta(name: name, labels: labels)
        return .node(Ref(node))
    }
}

extension Driver {
    /// Creates an object, and gives it as it was stored.
    mutating func stored(_ object: KubeObject) throws -> KubeObject {
        let stored = create(object)
        return try #require(stored)
    }

    /// Lets a Pod run on a node, ready or not.
    mutating func start(
        _ pod: Pod, node: String = "node-1", ip: IPv4 = IPv4(10, 244, 0, 2), isReady: Bool = true
    ) {
        guard
            case .pod(let ref)? = api.object(
                ObjectKey(.pod, namespace: pod.metadata.namespace, name: pod.metadata.name))
        else { return }
        let now = now
        write(
            .pod(
                ref.with {
                    $0.nodeName = node
                    $0.status.phase = .running
                    $0.status.podIP = ip
                    $0.status.setCondition(PodCondition(.ready, isReady, at: now))
                }))
    }

    /// Starts all Pods that haven't been, each with an address of its own.
    mutating func startAll(isReady: Bool = true) {
        for (index, pod) in pods().enumerated() where pod.status.phase == .pending {
            start(
                pod, node: "node-\(index % 3 + 1)", ip: IPv4(10, 244, index / 250, index % 250 + 2),
                isReady: isReady)
        }
    }

    func controller(_ name: String = "web") -> ReplicationController? {
        api.object(ObjectKey(.replicationController, namespace: "default", name: name))?
            .replicationController
    }

    mutating func scale(_ name: String = "web", to replicas: Int) {
        guard let controller = controller(name) else { return }
        var changed = controller
        changed.spec.replicas = replicas
        changed.metadata.generation += 1
        write(.replicationController(Ref(changed)))
    }

    mutating func relabel(_ name: String, _ labels: Labels) {
        guard let object = api.object(ObjectKey(.pod, namespace: "default", name: name)) else {
            return
        }
        write(object.withMetadata { $0.labels = labels })
    }
}
