import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct PodLifeTests {
    @Test func aNewPodIsAdmittedDefaultedAndPending() throws {
        var server = TestServer()
        let reply = server.create(Pod(named: "web").stored)
        #expect(reply.code == 201)
        let pod = try #require(server.pod("web"))
        let spec = pod.spec
        #expect(pod.metadata.uid != .none)
        #expect(pod.metadata.generation == 1)
        #expect(pod.metadata.creationTimestamp == server.now)
        #expect(pod.status.phase == .pending)
        #expect(pod.status.qosClass == .bestEffort)
        #expect(spec.serviceAccountName == "default" && spec.serviceAccount == "default")
        #expect(
            spec.tolerations.map(\.key) == [
                "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable",
            ])
        #expect(spec.tolerations.allSatisfy { $0.tolerationSeconds == 300 })
        #expect(spec.priority == 0 && spec.preemptionPolicy == .preemptLowerPriority)
        #expect(spec.restartPolicy == .always && spec.terminationGracePeriodSeconds == 30)
        #expect(spec.containers[0].imagePullPolicy == .always)
        #expect(spec.enableServiceLinks == true)
        #expect(reply.item?.revision == server.revision)
    }

    @Test func aPodIsBoundOnceAndHasTheCondition() throws {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let bind = APIRequest(
            .bind, .pod, .binding, namespace: "default", name: "web", body: .binding(node: "n"))
        #expect(server.send(bind, as: .scheduler).code == 201)
        let pod = try #require(server.pod("web"))
        #expect(pod.nodeName == "n")
        #expect(pod.status.condition(.podScheduled)?.isTrue == true)
        let again = server.send(bind, as: .scheduler)
        #expect(again.code == 409)
        #expect(
            again.failure?.message == "Operation cannot be fulfilled on pods/binding \"web\": "
                + "pod web is already assigned to node \"n\"")
    }

    @Test func aKubeletReportsOnItsPodsOnly() throws {
        var server = TestServer()
        server.create(Pod(named: "web") { $0.nodeName = "node-1" }.stored)
        var status = PodStatus()
        status.phase = .running
        let report = APIRequest(
            .patch, .pod, .status, namespace: "default", name: "web", body: .podStatus(status))
        #expect(server.send(report, as: .kubelet, node: "node-1").code == 200)
        #expect(server.pod("web")?.status.phase == .running)
        #expect(server.pod("web")?.status.qosClass == .bestEffort)
        let revision = server.revision
        #expect(server.send(report, as: .kubelet, node: "node-1").code == 200)
        #expect(server.revision == revision, "the same report again writes nothing")
        let other = server.send(report, as: .kubelet, node: "node-2")
        #expect(other.code == 403)
        #expect(
            other.failure?.message == "pods \"web\" is forbidden: node \"node-2\" can only update "
                + "pod status for pods with spec.nodeName set to itself")
    }

    @Test func aBoundPodIsDeletedGracefullyAndFinishedByItsKubelet() throws {
        var server = TestServer()
        server.create(Pod(named: "web") { $0.nodeName = "node-1" }.stored)
        var delete = APIRequest(.delete, .pod, namespace: "default", name: "web")
        #expect(server.send(delete).code == 200)
        var pod = try #require(server.pod("web"))
        #expect(pod.metadata.deletionGracePeriodSeconds == 30)
        #expect(pod.metadata.deletionTimestamp?.seconds == server.now.seconds + 30)
        #expect(pod.metadata.generation == 2)
        let revision = server.revision
        server.send(delete)
        #expect(server.revision == revision, "the second request asks for nothing new")
        delete.gracePeriodSeconds = 5
        server.send(delete)
        pod = try #require(server.pod("web"))
        #expect(pod.metadata.deletionGracePeriodSeconds == 5)
        #expect(pod.metadata.deletionTimestamp?.seconds == server.now.seconds + 5)
        delete.gracePeriodSeconds = 0
        #expect(server.send(delete, as: .kubelet, node: "node-1").code == 200)
        #expect(server.pod("web") == nil)
        #expect(server.send(delete).failure?.message == "pods \"web\" not found")
    }

    @Test func anUnboundPodGoesAtOnce() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        #expect(
            server.send(APIRequest(.delete, .pod, namespace: "default", name: "web")).code == 200)
        #expect(server.pod("web") == nil)
    }

    @Test func getAndListReadAtTheNewestRevision() {
        var server = TestServer()
        for name in ["b", "a", "c"] { server.create(Pod(named: name).stored) }
        let list = server.send(APIRequest(.list, .pod, namespace: "default"))
        #expect(list.items.map(\.object.metadata.name) == ["a", "b", "c"])
        #expect(list.revision == server.revision)
        let get = server.send(APIRequest(.get, .pod, namespace: "default", name: "b"))
        #expect(get.item?.object.metadata.name == "b")
        #expect(server.send(APIRequest(.get, .pod, namespace: "default", name: "x")).code == 404)
    }
}
