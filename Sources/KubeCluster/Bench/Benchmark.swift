import KubeAPI

/// The standard load: Replication Controllers of a thousand Pods, a Service over each, through
/// the whole path, until every Pod runs and every endpoint is ready.
///
/// The caller measures real time; this knows only virtual time.
public struct Benchmark: Sendable {
    /// How many Pods a controller has at most.
    private static let podsPerController = 1_000
    /// How often, in virtual time, to look whether all is done.
    private static let lookPeriod = Micros.milliseconds(100)
    /// When to give up.
    private static let limit = Micros.seconds(3_600)

    public let nodes: Int
    public let pods: Int
    public private(set) var cluster: Cluster
    private var hopsBefore = 0
    private var hopsByVerbBefore: [Int] = []
    private var started = Cluster.epoch

    /// A cluster of `nodes` nodes that has started and settled.
    public init(nodes: Int, pods: Int, seed: UInt64) {
        self.nodes = nodes
        self.pods = pods
        cluster = Cluster(name: "bench", seed: seed)
        cluster.trace.isRecording = false
        cluster.boot(machines: Self.machines(nodes))
        _ = cluster.finishBoot()
    }

    private static func machines(_ count: Int) -> [Machine] {
        (0..<count).map { number in
            Machine(
                cpu: Quantity(32), memory: Quantity(256 << 30, format: .binarySI),
                address: IPv4(192, 168 + number / 62_500, number / 250 % 250, number % 250 + 2))
        }
    }

    /// Creates the controllers and Services and lets time run until all is ready.
    ///
    /// - Returns: whether it came to that within an hour of virtual time.
    public mutating func run() -> Bool {
        hopsBefore = cluster.trace.count
        hopsByVerbBefore = cluster.trace.countByVerb
        started = cluster.now
        var left = pods
        var number = 1
        while left > 0 {
            let replicas = min(left, Self.podsPerController)
            let name = "web-\(number)"
            let created = cluster.perform(.create(Self.controller(name, replicas)))
            let exposed = cluster.perform(.create(Self.service(name)))
            guard created.isSuccess, exposed.isSuccess else { return false }
            left -= replicas
            number += 1
        }
        let end = Timestamp(microseconds: started.microseconds + Self.limit)
        while cluster.now < end {
            cluster.advance(by: Self.lookPeriod)
            if isDone { return true }
        }
        return false
    }

    /// Copies the cluster and makes `count` writes to the copy.
    public func writeToCopy(_ count: Int) -> Bool {
        var copy = cluster
        var tokens: [Token] = []
        for number in 0..<count {
            var account = ServiceAccount()
            account.metadata = ObjectMeta(name: "account-\(number)", namespace: "default")
            tokens.append(copy.submit(.create(.serviceAccount(Ref(account)))))
        }
        _ = copy.run(atMost: .seconds(10)) { $0.answers.count == tokens.count }
        return copy.answers.allSatisfy(\.reply.isSuccess)
    }

    /// Virtual seconds from the first request to the end.
    public var virtualSeconds: Double {
        Double(cluster.now.microseconds - started.microseconds) / 1e6
    }

    /// Hops since the boot.
    public var hops: Int { cluster.trace.count - hopsBefore }

    /// Hops since the boot by verb, in the order of the verbs; those that came at all.
    public var hopsByVerb: [(verb: String, count: Int)] {
        Verb.allCases.compactMap { verb in
            let index = Int(verb.rawValue)
            let count = cluster.trace.countByVerb[index] - hopsByVerbBefore[index]
            return count == 0 ? nil : (verb.name, count)
        }
    }

    /// How long, on average, the changes of a Service's Pods were collected before its slices
    /// were written: virtual seconds.
    public var batchSeconds: Double { cluster.endpointBatchSeconds }

    private var isDone: Bool {
        var running = 0
        var ready = 0
        cluster.view.forEach(.replicationController) { _, object in
            running += object.replicationController?.status.readyReplicas ?? 0
        }
        guard running == pods else { return false }
        cluster.view.forEach(.endpointSlice) { _, object in
            guard let slice = object.endpointSlice else { return }
            for endpoint in slice.endpoints where endpoint.conditions.ready == true { ready += 1 }
        }
        return ready == pods && cluster.proxiesAreLevel
    }

    private static func controller(_ name: String, _ replicas: Int) -> KubeObject {
        var controller = ReplicationController()
        controller.metadata = ObjectMeta(name: name, namespace: "default")
        controller.spec.replicas = replicas
        controller.spec.selector = ["app": name]
        var template = PodTemplateSpec()
        template.metadata.labels = ["app": name]
        var spec = PodSpec()
        var container = Container(name: "web", image: "nginx:1.29")
        container.ports = [ContainerPort(80)]
        container.resources.requests = ResourceList([
            ("cpu", Quantity(milli: 100)), ("memory", Quantity(64 << 20, format: .binarySI)),
        ])
        spec.containers = [container]
        template.spec = spec
        controller.spec.template = template
        return .replicationController(Ref(controller))
    }

    private static func service(_ name: String) -> KubeObject {
        var service = Service()
        service.metadata = ObjectMeta(name: name, namespace: "default")
        service.spec.selector = ["app": name]
        var port = ServicePort()
        port.port = 80
        service.spec.ports = [port]
        return .service(Ref(service))
    }
}

extension Cluster {
    /// Whether every node's rules follow the newest Services and slices.
    var proxiesAreLevel: Bool {
        for node in 0..<nodes.count where nodes.health[node] == .up {
            let rules = nodes.proxies[node].ruleCursors
            let told = proxyCursors(node)
            if rules[.endpointSlice] != told[.endpointSlice] { return false }
        }
        return true
    }

    /// The mean time for which the EndpointSlice controller collected changes, in seconds.
    public var endpointBatchSeconds: Double { controllers.endpointSliceBatches.meanSeconds }
}
