import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct UpdateTests {
    @Test func aReplacementKeepsStatusAndCountsTheGeneration() throws {
        var server = TestServer()
        server.create(ReplicationController(named: "web", replicas: 1).stored)
        var status = ReplicationController(named: "web", replicas: 9)
        status.status.replicas = 3
        let report = APIRequest(
            .update, .replicationController, .status, namespace: "default", name: "web",
            body: .object(status.stored))
        #expect(server.send(report, as: .replicationController).isSuccess)
        var stored = try #require(
            server.object(.replicationController, "web")?.replicationController)
        #expect(stored.status.replicas == 3 && stored.spec.replicas == 1)
        #expect(stored.metadata.generation == 1)

        stored.spec.replicas = 2
        stored.status.replicas = 77
        let replace = APIRequest(
            .update, .replicationController, namespace: "default", name: "web",
            body: .object(stored.stored))
        #expect(server.send(replace).isSuccess)
        let new = try #require(server.object(.replicationController, "web")?.replicationController)
        #expect(new.spec.replicas == 2 && new.status.replicas == 3)
        #expect(new.metadata.generation == 2)
        #expect(
            new.spec.template?.sharedSpec === stored.spec.template?.sharedSpec,
            "what didn't change stays shared")
    }

    @Test func anOldVersionIsRefused() throws {
        var server = TestServer()
        let first = server.create(ReplicationController(named: "web").stored)
        server.patch(.replicationController, "web", nil, .merge, ["spec": ["replicas": 5]])
        let old = try #require(first.item?.complete.replicationController)
        let revision = server.revision
        let reply = server.send(
            APIRequest(
                .update, .replicationController, namespace: "default", name: "web",
                body: .object(old.stored)))
        #expect(reply.code == 409)
        #expect(
            reply.failure?.message
                == "Operation cannot be fulfilled on replicationcontrollers \"web\": the object "
                + "has been modified; please apply your changes to the latest version and try again"
        )
        #expect(server.revision == revision)
    }

    @Test func aNamesakeIsRefused() {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        var other = ReplicationController(named: "web")
        other.metadata.uid = UID(using: &server.random)
        let reply = server.send(
            APIRequest(
                .update, .replicationController, namespace: "default", name: "web",
                body: .object(other.stored)))
        #expect(reply.code == 409)
        #expect(reply.failure?.message.contains("Precondition failed: UID in precondition") == true)
        let body = APIRequest(
            .update, .replicationController, namespace: "default", name: "db",
            body: .object(other.stored))
        server.create(ReplicationController(named: "db").stored)
        #expect(
            server.send(body).failure?.message
                == "the name of the object (web) does not match the name on the URL (db)")
    }

    @Test func aPodsSpecificationIsFixed() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let reply = server.patch(.pod, "web", nil, .merge, ["spec": ["dnsPolicy": "None"]])
        #expect(
            reply.failure?.message
                == "Pod \"web\" is invalid: spec: Forbidden: pod updates may not change fields "
                + "other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
                + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing "
                + "tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if "
                + "it was previously negative)")
        let image: JSONValue = ["spec": ["containers": [["name": "main", "image": "nginx:2"]]]]
        #expect(server.patch(.pod, "web", nil, .strategic, image).isSuccess)
        #expect(server.pod("web")?.spec.containers[0].image == "nginx:2")
        #expect(server.pod("web")?.metadata.generation == 2)
    }
}

@Suite struct PatchTests {
    @Test func labelsAreMergedAndTheSpecificationStaysShared() throws {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let before = try #require(server.pod("web"))
        let patch: JSONValue = ["metadata": ["labels": ["tier": "front", "app": .null]]]
        #expect(server.patch(.pod, "web", nil, .strategic, patch).isSuccess)
        let after = try #require(server.pod("web"))
        #expect(after.metadata.labels == ["tier": "front"])
        #expect(after.sharedSpec === before.sharedSpec)
        #expect(after.metadata.generation == 1)
        #expect(after.metadata.uid == before.metadata.uid)
    }

    @Test func taintsAreReplacedAsAWholeByAStrategicPatch() throws {
        var server = TestServer()
        server.create(Node(named: "n").stored)
        let taint: JSONValue = ["key": "disk", "value": "slow", "effect": "NoSchedule"]
        #expect(
            server.patch(.node, "n", nil, .strategic, ["spec": ["taints": [taint]]]).isSuccess)
        #expect(
            server.object(.node, "n")?.node?.spec.taints.map(\.key) == ["disk"])
        #expect(server.patch(.node, "n", nil, .merge, ["spec": ["taints": [taint]]]).isSuccess)
        #expect(server.object(.node, "n")?.node?.spec.taints.map(\.key) == ["disk"])
        let step: JSONValue = ["op": "remove", "path": "/spec/taints/0"]
        #expect(server.patch(.node, "n", nil, .json, [step]).isSuccess)
        #expect(server.object(.node, "n")?.node?.spec.taints.isEmpty == true)
    }

    @Test func anUnknownFieldIsAnError() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let reply = server.patch(.pod, "web", nil, .merge, ["spec": ["nodeNam": "x"]])
        #expect(reply.code == 422)
        #expect(
            reply.failure?.message
                == " \"\" is invalid: patch: Invalid value: "
                + "\"{\\\"spec\\\":{\\\"nodeNam\\\":\\\"x\\\"}}\": strict decoding error: unknown "
                + "field \"spec.nodeNam\"")
    }

    @Test func valuesOfTheWrongTypeOrWordAreErrors() {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        let kind = Kind.replicationController
        #expect(
            server.patch(kind, "web", nil, .merge, ["spec": ["replicas": "three"]]).failure?.message
                == "ReplicationController in version \"v1\" cannot be handled as a "
                + "ReplicationController: json: cannot unmarshal string into field spec.replicas "
                + "of type integer")
        let policy: JSONValue = ["spec": ["template": ["spec": ["restartPolicy": "Often"]]]]
        #expect(
            server.patch(kind, "web", nil, .merge, policy).failure?.message
                == "ReplicationController \"web\" is invalid: spec.template.spec.restartPolicy: "
                + "Unsupported value: \"Often\": supported values: \"Always\", \"Never\", "
                + "\"OnFailure\"")
        #expect(server.patch(kind, "web", nil, .merge, 7).code == 400)
        #expect(server.patch(kind, "web", nil, .json, ["op": "add"]).code == 400)
        #expect(
            server.patch(kind, "web", nil, .merge, ["kind": "Pod"]).code == 400)
        #expect(
            server.patch(kind, "web", nil, .merge, ["metadata": ["name": "db"]]).failure?.message
                == "ReplicationController \"web\" is invalid: metadata.name: Invalid value: "
                + "\"db\": field is immutable")
    }

    @Test func aPatchWithoutAPreconditionIsTriedAgainOnTheNewestVersion() throws {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        server.interference = { etcd in
            let key = ObjectKey(.pod, namespace: "default", name: "web")
            guard let item = etcd.store.current(key) else { return }
            let changed = item.object.withMetadata { $0.labels = ["by": "other"] }
            _ = etcd.commit(.init(key, if: .none, write: changed))
        }
        let before = server.transactions
        let reply = server.patch(
            .pod, "web", nil, .strategic, ["metadata": ["labels": ["mine": "too"]]])
        #expect(reply.isSuccess && server.transactions == before + 2)
        #expect(server.pod("web")?.metadata.labels == ["by": "other", "mine": "too"])
    }

    @Test func aPatchWithAPreconditionIsNot() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let version = JSONValue.string(String(server.revision))
        server.interference = { etcd in
            let key = ObjectKey(.pod, namespace: "default", name: "web")
            guard let item = etcd.store.current(key) else { return }
            _ = etcd.commit(.init(key, if: .none, write: item.object))
        }
        let patch: JSONValue = ["metadata": ["resourceVersion": version, "labels": ["a": "b"]]]
        #expect(server.patch(.pod, "web", nil, .merge, patch).code == 409)
    }

    @Test func aPatchThatChangesNothingWritesNothing() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let revision = server.revision
        let reply = server.patch(.pod, "web", nil, .merge, ["metadata": ["labels": ["app": "web"]]])
        #expect(reply.code == 200 && server.revision == revision)
        #expect(reply.item?.revision == revision)
    }

    @Test func aDryRunShowsTheResultAndWritesNothing() {
        var server = TestServer()
        var request = APIRequest.create(Pod(named: "web").stored)
        request.isDryRun = true
        let revision = server.revision
        let reply = server.send(request)
        #expect(reply.code == 201 && reply.item?.object.pod?.status.phase == .pending)
        #expect(server.revision == revision && server.pod("web") == nil)
    }
}

@Suite struct ScaleTests {
    private let kind = Kind.replicationController

    @Test func scalingChangesReplicasOnly() {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        let reply = server.patch(kind, "web", .scale, .merge, ["spec": ["replicas": 4]])
        #expect(reply.isSuccess)
        let controller = server.object(kind, "web")?.replicationController
        #expect(controller?.spec.replicas == 4 && controller?.metadata.generation == 2)
        let get = APIRequest(.get, kind, .scale, namespace: "default", name: "web")
        #expect(server.send(get).item?.object.replicationController?.spec.replicas == 4)
    }

    @Test func aNegativeNumberOrAnotherFieldIsRefused() {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        #expect(
            server.patch(kind, "web", .scale, .merge, ["spec": ["replicas": -1]]).failure?.message
                == "Scale.autoscaling \"web\" is invalid: spec.replicas: Invalid value: -1: must "
                + "be greater than or equal to 0")
        #expect(
            server.patch(kind, "web", .scale, .merge, ["spec": ["replica": 1]]).failure?.message
                == "strict decoding error: unknown field \"spec.replica\"")
        #expect(server.patch(.service, "web", .scale, .merge, [:]).code == 404)
    }
}
