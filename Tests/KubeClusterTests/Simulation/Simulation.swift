import KubeAPI

@testable import KubeCluster

/// Random commands and faults against a small cluster: safety after every hop, then everything
/// is mended and the cluster has to come to rest as wished.
struct Simulation {
    private(set) var cluster: Cluster
    private var invariants = Invariants()
    private(set) var problem: String?

    /// Runs `deeds`; ``problem`` says what went wrong, if anything.
    init(seed: UInt64, deeds: [Deed]) {
        cluster = Cluster(name: "simulation", seed: seed)
        cluster.boot(machines: (0..<3).map(Self.machine))
        _ = cluster.settle()
        look()
        for deed in deeds where problem == nil {
            perform(deed)
            look()
        }
        if problem == nil { mend() }
    }

    private static func machine(_ number: Int) -> Machine {
        Machine(
            cpu: Quantity(4), memory: Quantity(8 << 30, format: .binarySI),
            address: IPv4(192, 168, 0, number + 2))
    }

    private mutating func look() {
        if problem == nil { problem = invariants.violation(in: cluster) }
        if problem == nil { problem = cluster.runtimeProblem }
    }

    private mutating func step(_ count: Int) {
        for _ in 0..<count where problem == nil {
            guard cluster.step() != nil else { return }
            look()
        }
    }

    private mutating func perform(_ deed: Deed) {
        switch deed {
        case .createController(let name, let replicas):
            send(.create(.replicationController(Ref(Self.controller(name, replicas)))))
        case .scale(let name, let replicas):
            var request = APIRequest(
                .patch, .replicationController, namespace: "default", name: name)
            request.body = .patch(.merge, ["spec": ["replicas": .int(Int64(replicas))]])
            send(request)
        case .deleteController(let name, let orphan):
            var request = APIRequest(
                .delete, .replicationController, namespace: "default", name: name)
            request.propagation = orphan ? .orphan : .background
            send(request)
        case .createService(let name): send(.create(.service(Ref(Self.service(name)))))
        case .relabel(let index):
            guard let pod = pod(index) else { return }
            var request = APIRequest(.patch, .pod, namespace: "default", name: pod)
            request.body = .patch(.merge, ["metadata": ["labels": ["app": "other"]]])
            send(request)
        case .deletePod(let index, let grace):
            guard let pod = pod(index) else { return }
            var request = APIRequest(.delete, .pod, namespace: "default", name: pod)
            request.gracePeriodSeconds = grace
            send(request)
        case .kill(let index):
            guard let pod = pod(index) else { return }
            try? cluster.kill(
                pod: ObjectKey(.pod, namespace: "default", name: pod), container: "web")
        case .crash(let index): try? cluster.crash(node: node(index))
        case .recover(let index): try? cluster.recover(node: node(index))
        case .partition(let index): try? cluster.partition(node: node(index))
        case .heal(let index): try? cluster.heal(node: node(index))
        case .delayWatch(let actor, let kind, let delay):
            try? cluster.delayWatch(of: actor, kind, by: delay)
        case .dropWatch(let actor, let kind): try? cluster.dropWatch(of: actor, kind)
        case .addNode:
            let number = cluster.machineNames.count
            if number < 5 { cluster.addNode("node-\(number + 1)", Self.machine(number)) }
        case .steps(let count): step(count)
        case .advance(let duration): cluster.advance(by: duration)
        }
    }

    private mutating func send(_ request: APIRequest) {
        _ = cluster.submit(request)
        step(5)
    }

    private func node(_ index: Int) -> String { "node-\(index + 1)" }

    private func pod(_ index: Int) -> String? {
        let names = cluster.names(.pod, in: "default")
        return names.isEmpty ? nil : names[index % names.count]
    }

    /// Mends everything and waits for the cluster to come to rest.
    private mutating func mend() {
        for index in cluster.machineNames.indices {
            try? cluster.recover(node: node(index))
            try? cluster.heal(node: node(index))
        }
        for watcher in cluster.watches.watchers where watcher.delay > 0 {
            try? cluster.delayWatch(
                of: cluster.name(of: watcher.actor), watcher.interest.kind, by: 0)
        }
        for node in cluster.machineNames {
            try? cluster.delayWatch(of: "kubelet@\(node)", .pod, by: 0)
            try? cluster.delayWatch(of: "kube-proxy@\(node)", .endpointSlice, by: 0)
        }
        let end = Timestamp(microseconds: cluster.now.microseconds + Micros.seconds(600))
        while cluster.now < end {
            cluster.advance(by: .seconds(10))
            look()
            if problem != nil || cluster.unrest == nil { return }
        }
        problem = cluster.unrest.map { "ten minutes after mending: \($0)" }
    }

    private static func controller(_ name: String, _ replicas: Int) -> ReplicationController {
        var controller = ReplicationController()
        controller.metadata = ObjectMeta(name: name, namespace: "default")
        controller.spec.replicas = replicas
        controller.spec.selector = ["app": name]
        var template = PodTemplateSpec()
        template.metadata.labels = ["app": name]
        var spec = PodSpec()
        var container = Container(name: "web", image: "nginx")
        container.ports = [ContainerPort(80)]
        spec.containers = [container]
        template.spec = spec
        controller.spec.template = template
        return controller
    }

    private static func service(_ name: String) -> Service {
        var service = Service()
        service.metadata = ObjectMeta(name: name, namespace: "default")
        service.spec.selector = ["app": name]
        var port = ServicePort()
        port.port = 80
        service.spec.ports = [port]
        return service
    }
}
