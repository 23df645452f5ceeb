import KubeAPI
import Testing

@testable import KubeCluster

@Suite struct CallFlowTests {
    /// A cluster in which a Replication Controller of three Pods has come to run.
    static func demo(seed: UInt64 = 1, records: Bool = true) -> Cluster {
        var cluster = Cluster(name: "demo", seed: seed)
        cluster.trace.isRecording = records
        cluster.boot(machines: (0..<3).map(machine))
        _ = cluster.settle()
        _ = cluster.perform(.create(.replicationController(Ref(controller("web", 3)))))
        _ = cluster.settle()
        return cluster
    }

    static func machine(_ number: Int) -> Machine {
        Machine(
            cpu: Quantity(4), memory: Quantity(8 << 30, format: .binarySI),
            address: IPv4(192, 168, 0, number + 2))
    }

    static func controller(_ name: String, _ replicas: Int) -> ReplicationController {
        var controller = ReplicationController()
        controller.metadata = ObjectMeta(name: name, namespace: "default")
        controller.spec.replicas = replicas
        controller.spec.selector = ["app": name]
        var template = PodTemplateSpec()
        template.metadata.labels = ["app": name]
        var spec = PodSpec()
        spec.containers = [Container(name: "web", image: "nginx")]
        template.spec = spec
        controller.spec.template = template
        return controller
    }

    private func lines(_ cluster: Cluster) -> [String] {
        cluster.trace.kept.compactMap { cluster.trace[$0].map(cluster.json(of:)) }
    }

    @Test func threePodsComeToRunOnThreeNodes() {
        let cluster = Self.demo()
        var nodes: [String] = []
        cluster.view.forEach(.pod) { _, object in
            guard let pod = object.pod else { return }
            #expect(pod.isReady)
            #expect(pod.status.podIP != .none)
            nodes.append(pod.nodeName)
        }
        #expect(nodes.sorted() == ["node-1", "node-2", "node-3"])
    }

    @Test func everyHopButAPersonsAndTheBootsHasAnEarlierCause() {
        let cluster = Self.demo()
        for number in cluster.trace.kept {
            guard let hop = cluster.trace[number] else { continue }
            #expect(hop.cause < hop.number)
            let isBeginning = hop.from == .kubectl || hop.from == .person
            let isBoot = hop.verb == .watch || hop.from == .apiServer || hop.from.role == .kubelet
            if hop.cause == 0 { #expect(isBeginning || isBoot, "\(cluster.json(of: hop))") }
        }
    }

    @Test func theChainFromARunningPodLeadsBackToThePersonThroughAllComponents() throws {
        let cluster = Self.demo()
        let running = try #require(
            cluster.trace.kept.compactMap { cluster.trace[$0] }.last { hop in
                if case .podIs(_, "Running", _) = hop.note { true } else { false }
            })
        let chain = cluster.trace.causes(of: running.number)
        let roles = chain.flatMap { [$0.from.role, $0.to.role] }
        for role: Role in [
            .kubelet, .containerRuntime, .scheduler, .replicationController, .etcd, .apiServer,
        ] {
            #expect(roles.contains(role), "\(role)")
        }
        #expect(chain.last?.from == .kubectl)
    }

    @Test func onlyTheAPIServerTalksToEtcd() {
        let cluster = Self.demo()
        for hop in cluster.trace.kept.compactMap({ cluster.trace[$0] }) {
            if hop.to == .etcd { #expect(hop.from == .apiServer) }
            if hop.from == .etcd { #expect(hop.to == .apiServer) }
        }
    }

    @Test func theSameSeedAndCommandsGiveTheSameBytes() {
        #expect(lines(Self.demo(seed: 7)) == lines(Self.demo(seed: 7)))
        #expect(lines(Self.demo(seed: 7)) != lines(Self.demo(seed: 8)))
    }

    @Test func recordingTheTraceChangesNothing() {
        let recorded = Self.demo()
        let counted = Self.demo(records: false)
        #expect(recorded.trace.count == counted.trace.count)
        #expect(recorded.trace.countByVerb == counted.trace.countByVerb)
        #expect(recorded.revision == counted.revision)
        #expect(recorded.now == counted.now)
    }

    @Test func aCopyGoesItsOwnWay() {
        let original = Self.demo()
        var copy = original
        let revision = original.revision
        _ = copy.perform(.create(.replicationController(Ref(Self.controller("other", 2)))))
        _ = copy.settle()
        #expect(original.revision == revision)
        #expect(copy.revision > revision)
        #expect(original.names(.pod, in: "default").count == 3)
        #expect(copy.names(.pod, in: "default").count == 5)
    }

    @Test func aRefusedRequestChangesNothing() {
        var cluster = Self.demo()
        let revision = cluster.revision
        let reply = cluster.perform(
            .create(.replicationController(Ref(Self.controller("web", -1)))))
        #expect(reply.code == 422)
        #expect(cluster.revision == revision)
    }

    @Test func steppingOneHopAtATimeComesToTheSameEnd() {
        var stepped = Cluster(name: "demo", seed: 3)
        stepped.boot(machines: (0..<3).map(Self.machine))
        while !stepped.isSettled { stepped.step() }
        var settled = Cluster(name: "demo", seed: 3)
        settled.boot(machines: (0..<3).map(Self.machine))
        _ = settled.settle()
        #expect(stepped.revision == settled.revision)
    }
}
