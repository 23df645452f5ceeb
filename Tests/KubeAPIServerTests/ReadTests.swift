import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct ReadTests {
    private func list(
        _ server: inout TestServer, _ kind: Kind = .pod, fields: String = "", labels: String = ""
    ) throws -> APIReply {
        var request = APIRequest(.list, kind)
        request.fieldSelector = try FieldSelector(parsing: fields)
        request.labelSelector = try Selector(parsing: labels)
        return server.send(request)
    }

    @Test func podsAreSelectedByLabelsAndFields() throws {
        var server = TestServer()
        server.create(Pod(named: "a") { $0.nodeName = "n" }.stored)
        var other = Pod(named: "b")
        other.metadata.labels = ["app": "db"]
        server.create(other.stored)
        func names(_ reply: APIReply) -> [String] { reply.items.map(\.object.metadata.name) }
        #expect(names(try list(&server, labels: "app in (db)")) == ["b"])
        #expect(names(try list(&server, fields: "spec.nodeName=n")) == ["a"])
        #expect(names(try list(&server, fields: "spec.nodeName=")) == ["b"])
        #expect(names(try list(&server, fields: "status.phase!=Running")) == ["a", "b"])
        #expect(
            names(try list(&server, fields: "metadata.name=b,metadata.namespace=default")) == ["b"])
    }

    @Test func unknownFieldsAreRefused() throws {
        var server = TestServer()
        #expect(
            try list(&server, fields: "spec.colour=red").failure?.message
                == "field label not supported: spec.colour")
        #expect(
            try list(&server, .lease, fields: "spec.x=1").failure?.message
                == "\"spec.x\" is not a known field selector: only \"metadata.name\", "
                + "\"metadata.namespace\"")
        #expect(try list(&server, .node, fields: "spec.unschedulable=true").isSuccess)
        #expect(try list(&server, .event, fields: "involvedObject.kind=Pod,reason=x").isSuccess)
    }

    @Test func anOldRevisionCanBeRead() {
        var server = TestServer()
        server.create(Pod(named: "a").stored)
        let revision = server.revision
        server.create(Pod(named: "b").stored)
        let call = Call(
            client: .kubectl, node: "", request: Ref(APIRequest(.list, .pod)),
            token: Token(code: 0))
        let reply = server.server.resume(call, readAt: revision, store: server.etcd.store)
        #expect(reply.items.count == 1 && reply.revision == revision)
    }

    @Test func whatCanNotBeDoneIsNotAllowed() {
        var server = TestServer()
        server.create(Pod(named: "a").stored)
        for request in [
            APIRequest(.create, .pod, .status, namespace: "default", name: "a"),
            APIRequest(.get, .pod, .binding, namespace: "default", name: "a"),
            APIRequest(.delete, .pod, .status, namespace: "default", name: "a"),
        ] {
            #expect(
                server.send(request).failure?.message
                    == "the server does not allow this method on the requested resource")
        }
        let status = APIRequest(.get, .lease, .status, namespace: "default", name: "a")
        #expect(
            server.send(status).failure?.message
                == "the server could not find the requested resource")
        #expect(server.send(APIRequest(.create, .pod, namespace: "default")).code == 400)
    }
}

@Suite struct StageTests {
    @Test func everyStageSaysWhatCameOfIt() {
        var server = TestServer()
        server.server.keepsStages = true
        server.create(Pod(named: "web").stored)
        #expect(
            server.stages == [
                Stage(
                    .authentication,
                    .user(
                        name: "kubernetes-admin",
                        groups: ["kubeadm:cluster-admins", "system:authenticated"])),
                Stage(.authorization, .allowedByRBAC("ClusterRoleBinding kubeadm:cluster-admins")),
                Stage(
                    .admission,
                    .mutated([
                        .gaveServiceAccount("default"), .setPriority(0), .addedTolerations(2),
                    ])),
                Stage(.defaulting, .filledIn), Stage(.validation, .valid),
                Stage(.storage, .written),
            ])
    }

    @Test func aReadPassesToStorage() {
        var server = TestServer()
        server.server.keepsStages = true
        server.send(APIRequest(.get, .namespace, name: "default"))
        #expect(server.stages.map(\.name) == [.authentication, .authorization, .storage])
        #expect(server.stages.last?.result == .read)
    }

    @Test func aLostRaceIsDecidedAnewFromAdmissionOn() {
        var server = TestServer()
        server.server.keepsStages = true
        server.create(Pod(named: "web").stored)
        server.interference = { etcd in
            let key = ObjectKey(.pod, namespace: "default", name: "web")
            guard let item = etcd.store.current(key) else { return }
            let other = item.object.withMetadata { $0.labels = ["a": "b"] }
            _ = etcd.commit(.init(key, if: .none, write: other))
        }
        server.patch(.pod, "web", nil, .strategic, ["metadata": ["labels": ["c": "d"]]])
        #expect(
            server.stages.map(\.name) == [
                .authentication, .authorization, .admission, .defaulting, .validation, .storage,
                .admission, .defaulting, .validation, .storage,
            ])
        #expect(server.stages[5].result == .lostRace)
    }

    @Test func theStageThatRefusesIsTheLast() {
        var server = TestServer()
        server.server.keepsStages = true
        server.create(Pod(named: "web") { $0.containers = [] }.stored)
        #expect(
            server.stages.last
                == Stage(
                    .validation,
                    .refused("Pod \"web\" is invalid: spec.containers: Required value")))
    }

    @Test func aKubeletIsAllowedByTheNodeAuthorizer() {
        var server = TestServer()
        server.server.keepsStages = true
        server.send(.create(Node(named: "node-1").stored), as: .kubelet, node: "node-1")
        #expect(
            server.stages.prefix(3).map(\.result) == [
                .user(
                    name: "system:node:node-1",
                    groups: ["system:nodes", "system:authenticated"]),
                .allowedByNodeAuthorizer, .mutated([.addedTaint("node.kubernetes.io/not-ready")]),
            ])
    }
}

@Suite struct EventTests {
    private func event(_ name: String) -> KubeObject {
        var event = Event()
        event.metadata = ObjectMeta(name: name, namespace: "default")
        event.involvedObject.namespace = "default"
        return .event(Ref(event))
    }

    @Test func eventsAreForgottenAfterAnHour() throws {
        var server = TestServer()
        server.send(.create(event("a")), as: .scheduler)
        let expiry = try #require(server.etcd.nextExpiry)
        #expect(expiry.seconds == server.now.seconds + 3660)
        server.now = Timestamp(seconds: server.now.seconds + 30)
        server.send(.create(event("b")), as: .scheduler)
        #expect(server.etcd.nextExpiry == expiry, "one lease serves a minute")
        #expect(server.etcd.revokeLapsed(at: expiry).count == 2)
        #expect(server.object(.event, "a") == nil)
    }

    @Test func anUpdatedEventLastsAnotherHour() throws {
        var server = TestServer()
        server.send(.create(event("a")), as: .scheduler)
        let first = try #require(server.etcd.nextExpiry)
        server.now = Timestamp(seconds: server.now.seconds + 600)
        let reply = server.send(
            APIRequest(
                .patch, .event, namespace: "default", name: "a",
                body: .patch(.strategic, ["count": 2])), as: .scheduler)
        #expect(reply.isSuccess)
        #expect(server.etcd.revokeLapsed(at: first).isEmpty)
        #expect(server.object(.event, "a") != nil)
    }

    @Test func anEventBelongsToTheNamespaceOfItsObject() {
        var server = TestServer()
        var event = Event()
        event.metadata = ObjectMeta(name: "e", namespace: "default")
        event.involvedObject.namespace = "other"
        #expect(
            server.create(.event(Ref(event))).failure?.message
                == "Event \"e\" is invalid: involvedObject.namespace: Invalid value: \"other\": "
                + "does not match event.namespace")
    }
}
