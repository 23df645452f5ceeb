import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct NamespaceLifecycleTests {
    @Test func nothingIsCreatedInANamespaceThatIsNotThere() {
        var server = TestServer()
        let reply = server.create(Pod(named: "web", in: "foo").stored)
        #expect(reply.code == 404 && reply.failure?.message == "namespaces \"foo\" not found")
    }

    @Test func nothingIsCreatedInATerminatingNamespace() {
        var server = TestServer()
        server.create(.namespace(Ref(Namespace(named: "foo"))))
        server.create(.serviceAccount(Ref(ServiceAccount(named: "default", in: "foo"))))
        server.send(APIRequest(.delete, .namespace, name: "foo"))
        #expect(server.object(.namespace, "foo")?.namespace?.status.phase == .terminating)
        let reply = server.create(Pod(named: "web", in: "foo").stored)
        #expect(
            reply.failure?.message
                == "pods \"web\" is forbidden: unable to create new content in namespace foo "
                + "because it is being terminated")
        #expect(reply.failure?.causes.first?.field == "metadata.namespace")
        var event = Event()
        event.metadata = ObjectMeta(name: "e", namespace: "foo")
        #expect(server.send(.create(.event(Ref(event))), as: .scheduler).code == 403)
    }

    @Test(arguments: ["default", "kube-system", "kube-public"])
    func threeNamespacesStay(_ name: String) {
        var server = TestServer()
        let reply = server.send(APIRequest(.delete, .namespace, name: name))
        #expect(
            reply.failure?.message
                == "namespaces \"\(name)\" is forbidden: this namespace may not be deleted")
    }
}

@Suite struct ServiceAccountAdmissionTests {
    @Test func theAccountHasToExist() {
        var server = TestServer()
        let pod = Pod(named: "p") { $0.serviceAccountName = "x" }
        #expect(
            server.create(pod.stored).failure?.message
                == "pods \"p\" is forbidden: error looking up service account default/x: "
                + "serviceaccount \"x\" not found")
    }

    @Test func theOldNameOfTheFieldCounts() {
        var server = TestServer()
        server.create(.serviceAccount(Ref(ServiceAccount(named: "robot"))))
        server.create(Pod(named: "p") { $0.serviceAccount = "robot" }.stored)
        #expect(server.pod("p")?.spec.serviceAccountName == "robot")
    }
}

@Suite struct TolerationAdmissionTests {
    @Test func aPodThatToleratesEverythingGetsNothingMore() {
        var server = TestServer()
        server.create(Pod(named: "p") { $0.tolerations = [Toleration("", .exists)] }.stored)
        #expect(server.pod("p")?.spec.tolerations.count == 1)
    }

    @Test func aPodThatToleratesOneTaintGetsTheOther() {
        var server = TestServer()
        let own = Toleration(
            "node.kubernetes.io/unreachable", .exists, effect: .noExecute, seconds: 5)
        server.create(Pod(named: "p") { $0.tolerations = [own] }.stored)
        #expect(
            server.pod("p")?.spec.tolerations.map(\.tolerationSeconds) == [5, 300])
    }
}

@Suite struct PriorityAdmissionTests {
    @Test func aPriorityCanNotBeChosen() {
        var server = TestServer()
        #expect(
            server.create(Pod(named: "p") { $0.priority = 7 }.stored).failure?.message
                == "pods \"p\" is forbidden: the integer value of priority (7) must not be "
                + "provided in pod spec; priority admission controller computed 0 from the given "
                + "PriorityClass name")
        #expect(server.create(Pod(named: "q") { $0.priority = 0 }.stored).isSuccess)
    }
}

@Suite struct NodeAdmissionTests {
    private func register(
        _ server: inout TestServer, _ name: String, by own: String, labels: Labels = [:]
    ) -> APIReply {
        var node = Node(named: name)
        node.metadata.labels = labels
        return server.send(.create(node.stored), as: .kubelet, node: own)
    }

    @Test func aNewNodeIsTaintedUntilItIsReady() {
        var server = TestServer()
        #expect(register(&server, "node-1", by: "node-1").code == 201)
        #expect(
            server.object(.node, "node-1")?.node?.spec.taints
                == [Taint("node.kubernetes.io/not-ready", .noSchedule)])
    }

    @Test func aKubeletRegistersOnlyItself() {
        var server = TestServer()
        #expect(
            register(&server, "node-2", by: "node-1").failure?.message
                == "nodes \"node-2\" is forbidden: node \"node-1\" is not allowed to modify node "
                + "\"node-2\"")
        #expect(
            register(&server, "node-1", by: "node-1", labels: ["node-role.kubernetes.io/x": ""])
                .failure?.message
                == "nodes \"node-1\" is forbidden: node \"node-1\" is not allowed to set the "
                + "following labels: node-role.kubernetes.io/x")
        let labels: Labels = ["kubernetes.io/hostname": "node-1", "disk": "ssd"]
        #expect(register(&server, "node-1", by: "node-1", labels: labels).isSuccess)
    }

    @Test func aKubeletDoesNotTouchItsTaints() {
        var server = TestServer()
        _ = register(&server, "node-1", by: "node-1")
        let reply = server.send(
            APIRequest(
                .patch, .node, name: "node-1",
                body: .patch(.merge, ["spec": ["taints": .null]])), as: .kubelet, node: "node-1")
        #expect(
            reply.failure?.message
                == "nodes \"node-1\" is forbidden: node \"node-1\" is not allowed to modify taints")
    }

    @Test func aKubeletDeletesAndCreatesOnlyItsOwnPods() {
        var server = TestServer()
        server.create(Pod(named: "web") { $0.nodeName = "node-2" }.stored)
        let delete = APIRequest(.delete, .pod, namespace: "default", name: "web")
        #expect(
            server.send(delete, as: .kubelet, node: "node-1").failure?.message
                == "pods \"web\" is forbidden: node \"node-1\" can only delete pods with "
                + "spec.nodeName set to itself")
        let create = APIRequest.create(Pod(named: "own") { $0.nodeName = "node-1" }.stored)
        #expect(
            server.send(create, as: .kubelet, node: "node-1").failure?.message
                == "pods \"own\" is forbidden: pod does not have \"kubernetes.io/config.mirror\" "
                + "annotation, node \"node-1\" can only create mirror pods")
    }

    @Test func aKubeletHasOneLease() {
        var server = TestServer()
        server.create(.namespace(Ref(Namespace(named: "kube-node-lease"))))
        func lease(_ name: String, _ namespace: String) -> APIRequest {
            var lease = Lease()
            lease.metadata = ObjectMeta(name: name, namespace: namespace)
            return .create(.lease(Ref(lease)))
        }
        #expect(
            server.send(lease("node-1", "kube-node-lease"), as: .kubelet, node: "node-1").isSuccess)
        #expect(
            server.send(lease("node-2", "kube-node-lease"), as: .kubelet, node: "node-1").code
                == 403)
        #expect(server.send(lease("node-1", "default"), as: .kubelet, node: "node-1").code == 403)
    }
}
