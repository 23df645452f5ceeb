import KubeAPI
import KubeControllerManager
import Testing

@Suite("Node lifecycle controller")
struct NodeLifecycleTests {
    private func cluster(_ nodes: Int) -> Driver {
        var driver = Driver(.nodeLifecycleController, .replicationController)
        for index in 1...nodes {
            driver.create(Make.node("node-\(index)"))
            driver.beat("node-\(index)", posting: true)
        }
        driver.run(for: .seconds(6))
        return driver
    }

    /// Lets time pass in which all nodes but `dead` renew their leases.
    private func pass(_ span: Int, _ driver: inout Driver, nodes: Int, dead: Set<Int>) {
        for _ in 0..<(span / 10) {
            for index in 1...nodes where !dead.contains(index) { driver.beat("node-\(index)") }
            driver.run(for: .seconds(10))
        }
    }

    private func node(_ driver: Driver, _ index: Int) -> Node? {
        driver.api.object(ObjectKey(.node, name: "node-\(index)"))?.node
    }

    private func taints(_ driver: Driver, _ index: Int) -> [String] {
        (node(driver, index)?.spec.taints ?? []).map { "\($0.key):\($0.effect.rawValue)" }.sorted()
    }

    @Test("a node is registered, and follows its conditions and its cordon with taints")
    func taintsFollow() throws {
        var driver = cluster(1)
        #expect(
            driver.events("RegisteredNode").first?.text.message
                == "Node node-1 event: Registered Node node-1 in Controller")
        #expect(taints(driver, 1).isEmpty)
        var cordoned = try #require(node(driver, 1))
        cordoned.spec.unschedulable = true
        driver.write(.node(Ref(cordoned)))
        driver.run(for: .seconds(1))
        #expect(taints(driver, 1) == ["node.kubernetes.io/unschedulable:NoSchedule"])
        var uncordoned = try #require(node(driver, 1))
        uncordoned.spec.unschedulable = false
        driver.write(.node(Ref(uncordoned)))
        driver.run(for: .seconds(1))
        #expect(taints(driver, 1).isEmpty)
    }

    @Test("a silent node becomes unknown after 50 seconds, and its Pods are not ready")
    func silence() throws {
        var driver = cluster(3)
        driver.create(Make.pod("a", node: "node-1"))
        driver.start(driver.pods()[0], node: "node-1")
        driver.create(Make.pod("b", node: "node-2"))
        driver.start(driver.pods()[1], node: "node-2")
        pass(40, &driver, nodes: 3, dead: [1])
        #expect(node(driver, 1)?.isReady == true)
        pass(20, &driver, nodes: 3, dead: [1])
        let ready = try #require(node(driver, 1)?.status.condition(.ready))
        #expect(ready.status == .unknown && ready.reason == "NodeStatusUnknown")
        #expect(ready.message == "Kubelet stopped posting node status.")
        #expect(driver.pods().map(\.isReady) == [false, true])
        #expect(
            Set(driver.events("NodeNotReady").map(\.text.message))
                == ["Node node-1 status is now: NodeNotReady", "Node is not ready"])
        pass(10, &driver, nodes: 3, dead: [1])
        #expect(
            taints(driver, 1) == [
                "node.kubernetes.io/unreachable:NoExecute",
                "node.kubernetes.io/unreachable:NoSchedule",
            ])
        #expect(node(driver, 2)?.isReady == true)
    }

    @Test("a Pod on a lost node is evicted after 300 seconds and replaced")
    func eviction() throws {
        var driver = cluster(3)
        driver.createTolerating("web", replicas: 1)
        driver.run(for: .seconds(1))
        driver.start(driver.pods()[0], node: "node-1")
        pass(350, &driver, nodes: 3, dead: [1])
        #expect(driver.pods().count == 1)
        pass(20, &driver, nodes: 3, dead: [1])
        #expect(driver.pods().count == 2)
        let evicted = try #require(driver.pods().first { $0.nodeName == "node-1" })
        #expect(evicted.metadata.deletionTimestamp != nil)
        let condition = try #require(evicted.status.condition(.disruptionTarget))
        #expect(condition.reason == "DeletionByTaintManager")
        #expect(
            driver.events("TaintManagerEviction").first?.text.message
                == "Marking for deletion Pod default/\(evicted.metadata.name)")
        pass(400, &driver, nodes: 3, dead: [1])
        #expect(driver.events("TaintManagerEviction").count == 1)
    }

    @Test("a node that comes back in time keeps its Pods")
    func returning() throws {
        var driver = cluster(3)
        driver.createTolerating("web", replicas: 1)
        driver.run(for: .seconds(1))
        driver.start(driver.pods()[0], node: "node-1")
        pass(100, &driver, nodes: 3, dead: [1])
        #expect(taints(driver, 1).count == 2)
        driver.beat("node-1", posting: true)
        pass(20, &driver, nodes: 3, dead: [])
        #expect(taints(driver, 1).isEmpty)
        #expect(
            driver.events("TaintManagerEviction").map(\.text.message).first?
                .hasPrefix("Cancelling deletion of Pod default/web-") == true)
        pass(400, &driver, nodes: 3, dead: [])
        #expect(driver.pods().count == 1)
        #expect(driver.pods()[0].metadata.deletionTimestamp == nil)
    }

    @Test("a Pod without tolerations goes at once, one that tolerates for ever stays")
    func tolerations() throws {
        var driver = cluster(2)
        driver.create(Make.pod("plain", node: "node-1"))
        guard case .pod(let pod) = Make.pod("tough", node: "node-1") else { return }
        driver.create(.pod(pod.with { $0.spec.tolerations = [Toleration("", .exists)] }))
        var tainted = try #require(node(driver, 1))
        tainted.spec.taints = [Taint("maintenance", .noExecute)]
        driver.write(.node(Ref(tainted)))
        driver.run(for: .seconds(1))
        let pods = driver.pods()
        #expect(pods.first { $0.metadata.name == "plain" }?.metadata.deletionTimestamp != nil)
        #expect(pods.first { $0.metadata.name == "tough" }?.metadata.deletionTimestamp == nil)
        #expect(taints(driver, 1) == ["maintenance:NoExecute"])
    }

    @Test("nodes that fail together are tainted one every ten seconds")
    func rateLimit() {
        var driver = cluster(5)
        pass(60, &driver, nodes: 5, dead: [1, 2])
        let tainted = (1...2).filter { taints(driver, $0).count == 2 }
        #expect(tainted.count == 1)
        pass(20, &driver, nodes: 5, dead: [1, 2])
        #expect((1...2).filter { taints(driver, $0).count == 2 }.count == 2)
    }

    @Test("when no node is ready, nobody is evicted")
    func fullDisruption() {
        var driver = cluster(2)
        pass(120, &driver, nodes: 2, dead: [1, 2])
        for index in 1...2 {
            #expect(taints(driver, index) == ["node.kubernetes.io/unreachable:NoSchedule"])
        }
    }
}

extension Driver {
    /// A node's kubelet renews its lease and, if `posting`, its status.
    mutating func beat(_ name: String, posting: Bool = false) {
        var lease = Lease()
        lease.metadata = ObjectMeta(name: name, namespace: "kube-node-lease")
        lease.spec.renewTime = MicroTime(now)
        write(.lease(Ref(lease)))
        guard posting, var node = api.object(ObjectKey(.node, name: name))?.node else { return }
        let condition = NodeCondition(
            .ready, .isTrue, at: now, reason: "KubeletReady",
            message: "kubelet is posting ready status")
        node.status.conditions = [condition]
        write(.node(Ref(node)))
    }

    /// A controller whose Pods have the tolerations that the API server gives to all.
    mutating func createTolerating(_ name: String, replicas: Int) {
        guard case .replicationController(let ref) = Make.controller(name, replicas: replicas)
        else {
            return
        }
        var controller = ref.value
        var template = controller.spec.template ?? PodTemplateSpec()
        template.spec.tolerations = ["not-ready", "unreachable"].map {
            Toleration("node.kubernetes.io/" + $0, .exists, effect: .noExecute, seconds: 300)
        }
        controller.spec.template = template
        create(.replicationController(Ref(controller)))
    }
}
