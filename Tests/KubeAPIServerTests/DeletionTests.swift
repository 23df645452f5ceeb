import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct DeletionTests {
    private func delete(
        _ server: inout TestServer, _ kind: Kind, _ name: String,
        _ propagation: APIRequest.Propagation? = nil
    ) -> APIReply {
        var request = APIRequest(
            .delete, kind, namespace: kind.info.isNamespaced ? "default" : "", name: name)
        request.propagation = propagation
        return server.send(request)
    }

    @Test func aForegroundDeletionWaitsForItsFinalizer() throws {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        #expect(delete(&server, .replicationController, "web", .foreground).isSuccess)
        let marked = try #require(server.object(.replicationController, "web"))
        #expect(marked.metadata.finalizers == ["foregroundDeletion"])
        #expect(marked.metadata.deletionTimestamp != nil)
        #expect(marked.metadata.deletionGracePeriodSeconds == 0)
        #expect(marked.metadata.generation == 2)
        let patch: JSONValue = ["metadata": ["finalizers": .null]]
        #expect(
            server.patch(
                .replicationController, "web", nil, .merge, patch, as: .garbageCollector
            ).isSuccess)
        #expect(server.object(.replicationController, "web") == nil)
    }

    @Test func withoutAPolicyAControllerOrphansItsPods() {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        _ = delete(&server, .replicationController, "web")
        #expect(
            server.object(.replicationController, "web")?.metadata.finalizers == ["orphan"])
        _ = delete(&server, .replicationController, "web", .background)
        #expect(server.object(.replicationController, "web") == nil)
    }

    @Test func aForeignFinalizerHoldsAnObjectUntilItIsRemoved() {
        var server = TestServer()
        var pod = Pod(named: "web")
        pod.metadata.finalizers = ["example.com/mine"]
        server.create(pod.stored)
        _ = delete(&server, .pod, "web")
        #expect(server.pod("web")?.metadata.deletionGracePeriodSeconds == 0)
        let more: JSONValue = ["metadata": ["finalizers": ["example.com/mine", "example.com/x"]]]
        #expect(
            server.patch(.pod, "web", nil, .merge, more).failure?.message
                == "Pod \"web\" is invalid: metadata.finalizers: Forbidden: no new finalizers can "
                + "be added if the object is being deleted, found new finalizers "
                + "[]string{\"example.com/x\"}")
        server.patch(.pod, "web", nil, .merge, ["metadata": ["finalizers": []]])
        #expect(server.pod("web") == nil)
    }

    @Test func aNamespaceGoesWhenItsControllerHasFinalizedIt() throws {
        var server = TestServer()
        server.create(.namespace(Ref(Namespace(named: "foo"))))
        var namespace = try #require(server.object(.namespace, "foo")?.namespace)
        #expect(namespace.status.phase == .active && namespace.spec.finalizers == ["kubernetes"])
        #expect(namespace.metadata.labels == ["kubernetes.io/metadata.name": "foo"])
        #expect(delete(&server, .namespace, "foo").isSuccess)
        namespace = try #require(server.object(.namespace, "foo")?.namespace)
        #expect(namespace.status.phase == .terminating)
        namespace.spec.finalizers = []
        let update = APIRequest(
            .update, .namespace, name: "foo", body: .object(.namespace(Ref(namespace))))
        #expect(server.send(update).isSuccess)
        #expect(server.object(.namespace, "foo") != nil, "nobody else may finalize it")
        #expect(server.send(update, as: .namespaceController).isSuccess)
        #expect(server.object(.namespace, "foo") == nil)
    }

    @Test func preconditionsProtectANamesake() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        var request = APIRequest(.delete, .pod, namespace: "default", name: "web")
        request.uid = UID(using: &server.random)
        #expect(server.send(request).code == 409)
        request.uid = nil
        request.resourceVersion = 1
        #expect(
            server.send(request).failure?.message
                == "Operation cannot be fulfilled on pods \"web\": Precondition failed: "
                + "ResourceVersion in precondition: 1, ResourceVersion in object meta: "
                + "\(server.revision)")
    }

    @Test func aCollectionIsDeletedOneByOne() {
        var server = TestServer()
        for name in ["a", "b", "c"] { server.create(Pod(named: name).stored) }
        var other = Pod(named: "d")
        other.metadata.labels = ["app": "db"]
        server.create(other.stored)
        server.interference = { etcd in
            // Somebody is quicker with the first one.
            let key = ObjectKey(.pod, namespace: "default", name: "a")
            _ = etcd.commit(.init(key, if: .none, write: nil))
        }
        var request = APIRequest(.deletecollection, .pod, namespace: "default")
        request.labelSelector = Selector(equality: ["app": "web"])
        #expect(server.send(request).code == 200)
        let left = server.send(APIRequest(.list, .pod, namespace: "default"))
        #expect(left.items.map(\.object.metadata.name) == ["d"])
        #expect(server.send(APIRequest(.deletecollection, .namespace)).code == 405)
    }

    @Test func anEvictionIsADeletion() {
        var server = TestServer()
        server.create(Pod(named: "web") { $0.nodeName = "n" }.stored)
        let evict = APIRequest(.evict, .pod, .eviction, namespace: "default", name: "web")
        #expect(server.send(evict).code == 201)
        #expect(server.pod("web")?.metadata.deletionTimestamp != nil)
    }
}

@Suite struct OwnerPatchTests {
    @Test func anOwnerIsTakenOutOfAListByItsUID() throws {
        var server = TestServer()
        let owner = UID(using: &server.random)
        var pod = Pod(named: "web")
        pod.metadata.ownerReferences = [
            OwnerReference(controller: .replicationController, name: "web", uid: owner)
        ]
        server.create(pod.stored)
        let stored = try #require(server.pod("web"))
        let patch: JSONValue = [
            "metadata": [
                "uid": stored.metadata.uid.json,
                "ownerReferences": [["$patch": "delete", "uid": owner.json]],
            ]
        ]
        let reply = server.patch(
            .pod, "web", nil, .strategic, patch, as: .replicationController)
        #expect(reply.isSuccess)
        #expect(server.pod("web")?.metadata.ownerReferences.isEmpty == true)
        #expect(server.pod("web")?.sharedSpec === stored.sharedSpec)
    }

    @Test func aPatchForANamesakeIsInvalid() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let patch: JSONValue = ["metadata": ["uid": UID(using: &server.random).json]]
        let reply = server.patch(.pod, "web", nil, .strategic, patch)
        #expect(reply.code == 422)
        #expect(reply.failure?.message.hasSuffix("field is immutable") == true)
    }
}
