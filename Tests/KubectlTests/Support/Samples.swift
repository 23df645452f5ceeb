import KubeAPI

/// Objects with sentence-like makers, for tests.
enum Sample {
    static let start = Timestamp(seconds: 1_767_225_600)

    static func uid(_ seed: UInt64) -> UID {
        var random = RandomSource(seed: seed)
        return UID(using: &random)
    }

    static func pod(
        _ name: String, _ labels: Labels = ["app": "web"], node: String = "node-1",
        phase: PodPhase = .running, after seconds: Int64 = 60
    ) -> Pod {
        var container = Container(name: "nginx", image: "nginx:1.27")
        container.ports = [ContainerPort(80)]
        var spec = PodSpec()
        spec.containers = [container]
        var metadata = ObjectMeta(name: name, namespace: "default", labels: labels)
        metadata.uid = uid(UInt64(name.utf8.count))
        metadata.creationTimestamp = start.adding(GoDuration(seconds: seconds))
        var pod = Pod(metadata: metadata, sharedSpec: Ref(spec))
        pod.nodeName = node
        pod.status.phase = phase
        pod.status.startTime = metadata.creationTimestamp
        pod.status.hostIP = IPv4(192, 168, 0, 11)
        pod.status.podIP = IPv4(10, 244, 1, 2)
        if phase == .running { pod.status.containerStatuses = [running(container)] }
        return pod
    }

    static func running(_ container: Container, restarts: Int = 0) -> ContainerStatus {
        var status = ContainerStatus()
        status.name = container.name
        status.image = container.image
        status.state = .running(since: start.adding(GoDuration(seconds: 62)))
        status.ready = true
        status.restartCount = restarts
        status.containerID = ContainerID(bits: 7)
        return status
    }

    static func controller(_ name: String = "web", replicas: Int = 3) -> ReplicationController {
        var controller = ReplicationController()
        controller.metadata = ObjectMeta(
            name: name, namespace: "default", labels: ["app": "web", "tier": "frontend"])
        controller.metadata.uid = uid(99)
        controller.metadata.creationTimestamp = start.adding(GoDuration(seconds: 50))
        controller.spec.replicas = replicas
        controller.spec.selector = ["app": "web"]
        var template = PodTemplateSpec()
        template.metadata.labels = ["app": "web"]
        template.spec = pod("x").sharedSpec.value
        controller.spec.template = template
        controller.status.replicas = replicas
        controller.status.readyReplicas = replicas
        return controller
    }

    static func service(_ name: String = "web") -> Service {
        var service = Service()
        service.metadata = ObjectMeta(name: name, namespace: "default", labels: ["app": "web"])
        service.metadata.creationTimestamp = start
        service.spec.type = .clusterIP
        service.spec.clusterIP = "10.96.0.10"
        service.spec.clusterIPs = ["10.96.0.10"]
        service.spec.selector = ["app": "web"]
        service.spec.ipFamilies = ["IPv4"]
        service.spec.ipFamilyPolicy = "SingleStack"
        service.spec.internalTrafficPolicy = .cluster
        var port = ServicePort()
        port.port = 80
        port.proto = .tcp
        port.targetPort = .int(80)
        service.spec.ports = [port]
        return service
    }

    static func node(_ name: String = "node-1") -> Node {
        var node = Node()
        node.metadata = ObjectMeta(
            name: name, labels: ["kubernetes.io/hostname": name, "kubernetes.io/os": "linux"])
        node.metadata.creationTimestamp = start
        node.status.capacity = ResourceList([
            ("cpu", Quantity(4)), ("memory", Quantity(8 << 30, format: .binarySI)),
            ("pods", Quantity(110)),
        ])
        node.status.allocatable = node.status.capacity
        node.status.addresses = [NodeAddress("InternalIP", "192.168.0.11")]
        node.status.nodeInfo.kubeletVersion = "v1.36.0"
        node.status.nodeInfo.osImage = "Debian GNU/Linux 12 (bookworm)"
        node.status.nodeInfo.kernelVersion = "6.1.0-44-amd64"
        node.status.nodeInfo.containerRuntimeVersion = "containerd://2.2.0"
        node.status.conditions = [
            NodeCondition(
                .ready, .isTrue, at: start, reason: "KubeletReady",
                message: "kubelet is posting ready status")
        ]
        return node
    }

    static func event(
        about pod: Pod, _ reason: String, _ message: String, count: Int = 1, after: Int64 = 61
    ) -> Event {
        var event = Event()
        event.metadata = ObjectMeta(
            name: "\(pod.metadata.name).\(reason.lowercased())", namespace: "default")
        event.involvedObject = ObjectReference(.pod, pod.metadata)
        event.reason = reason
        event.text = .words(message)
        event.source = EventSource(component: "kubelet", host: "node-1")
        event.firstTimestamp = start.adding(GoDuration(seconds: after))
        event.lastTimestamp = start.adding(GoDuration(seconds: after + 10 * Int64(count - 1)))
        event.count = count
        return event
    }
}
