import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct CreateTests {
    @Test func aSecondObjectOfTheNameIsRefused() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let reply = server.create(Pod(named: "web").stored)
        #expect(reply.code == 409 && reply.failure?.message == "pods \"web\" already exists")
    }

    @Test func aGeneratedNameIsDrawnAgainWhenItIsTaken() throws {
        var server = TestServer()
        var pod = Pod(named: "")
        pod.metadata.generateName = "web-"
        var dice = server.random
        let name = GeneratedName.make("web-", &dice)
        server.interference = { etcd in
            let key = ObjectKey(.pod, namespace: "default", name: name)
            _ = etcd.commit(.init(key, if: .none, write: Pod(named: name).stored))
        }
        let reply = server.create(pod.stored)
        #expect(reply.code == 201)
        let created = try #require(reply.item?.object.metadata)
        #expect(created.name != name && created.name.hasPrefix("web-"))
        #expect(created.name.utf8.count == 9 && created.generateName == "web-")
    }

    @Test func whatAClientMayNotChooseIsReset() throws {
        var server = TestServer()
        var pod = Pod(named: "web")
        pod.metadata.uid = UID(using: &server.random)
        pod.metadata.deletionTimestamp = server.now
        pod.metadata.generation = 7
        pod.status.phase = .running
        server.create(pod.stored)
        let stored = try #require(server.pod("web"))
        #expect(stored.metadata.uid != pod.metadata.uid)
        #expect(stored.metadata.deletionTimestamp == nil && stored.metadata.generation == 1)
        #expect(stored.status.phase == .pending)
    }

    @Test func theNamespaceOfBodyAndRequestAgree() {
        var server = TestServer()
        var request = APIRequest.create(Pod(named: "web", in: "other").stored)
        request.namespace = "default"
        #expect(
            server.send(request).failure?.message
                == "the namespace of the provided object does not match the namespace sent on the "
                + "request")
        var pod = Pod(named: "web")
        pod.metadata.namespace = ""
        #expect(server.create(pod.stored).isSuccess)
        #expect(server.pod("web")?.metadata.namespace == "default")
    }

    @Test func namesOfKindsFollowTheirRules() {
        var server = TestServer()
        let namespace = server.create(.namespace(Ref(Namespace(named: "a.b"))))
        #expect(
            namespace.failure?.message
                == "Namespace \"a.b\" is invalid: metadata.name: Invalid value: \"a.b\": must not "
                + "contain dots")
        var node = Node(named: "n")
        node.metadata.namespace = "default"
        #expect(server.create(node.stored).code == 400)
    }
}

@Suite struct ReplicaTests {
    /// A Pod as the replication controller asks for it.
    private func replica(of controller: ReplicationController) throws -> APIRequest {
        let template = try #require(controller.spec.template)
        var metadata = ObjectMeta(name: "", namespace: "default", labels: template.metadata.labels)
        metadata.generateName = "web-"
        metadata.ownerReferences = [
            OwnerReference(
                controller: .replicationController, name: "web", uid: controller.metadata.uid)
        ]
        return .create(.pod(Ref(Pod(metadata: metadata, sharedSpec: template.sharedSpec))))
    }

    @Test func replicasShareOneSpecificationAndAreComplete() throws {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        let controller = try #require(
            server.object(.replicationController, "web")?.replicationController)
        let pods = try (0..<3).map { _ in
            try #require(
                server.send(replica(of: controller), as: .replicationController).item?.object.pod)
        }
        #expect(
            pods[0].sharedSpec === pods[1].sharedSpec && pods[1].sharedSpec === pods[2].sharedSpec)
        #expect(Set(pods.map(\.metadata.name)).count == 3)
        #expect(Set(pods.map(\.metadata.uid)).count == 3)
        var first = pods[0]
        first.metadata.name = pods[2].metadata.name
        first.metadata.uid = pods[2].metadata.uid
        #expect(first == pods[2], "the short way and the long way agree")
        #expect(pods[2].spec.tolerations.count == 2 && pods[2].status.qosClass == .bestEffort)
    }

    @Test func otherLabelsGoTheLongWay() throws {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        let controller = try #require(
            server.object(.replicationController, "web")?.replicationController)
        server.send(try replica(of: controller), as: .replicationController)
        var request = try replica(of: controller)
        if case .object(let object) = request.body {
            request.body = .object(object.withMetadata { $0.labels = ["a b": "c"] })
        }
        #expect(server.send(request, as: .replicationController).code == 422)
    }

    @Test func aNamespaceThatGoesTakesNoMoreReplicas() throws {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        let controller = try #require(
            server.object(.replicationController, "web")?.replicationController)
        server.send(try replica(of: controller), as: .replicationController)
        server.send(APIRequest(.delete, .serviceAccount, namespace: "default", name: "default"))
        #expect(
            server.send(try replica(of: controller), as: .replicationController).failure?.message
                == "pods \"web-\" is forbidden: error looking up service account default/default: "
                + "serviceaccount \"default\" not found")
    }
}

@Suite struct PodStatusMergeTests {
    @Test func conditionsOfOthersStay() {
        let time = Timestamp(seconds: 1)
        var status = PodStatus()
        status.conditions = [PodCondition(.podScheduled, true, at: time)]
        var report = PodStatus()
        report.conditions = [PodCondition(.ready, true, at: time)]
        status.apply(report, isComplete: true)
        #expect(status.conditions.map(\.type) == [.ready, .podScheduled])
        report = PodStatus()
        report.conditions = [PodCondition(.podScheduled, false, at: time, reason: "Unschedulable")]
        status.podIP = IPv4(10, 0, 0, 1)
        status.apply(report, isComplete: false)
        #expect(status.conditions.map(\.type) == [.ready, .podScheduled])
        #expect(status.condition(.podScheduled)?.reason == "Unschedulable")
        #expect(status.podIP == IPv4(10, 0, 0, 1))
    }
}
