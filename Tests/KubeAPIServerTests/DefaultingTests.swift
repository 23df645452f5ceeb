import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct DefaultingTests {
    @Test func whatAContainerLeavesOutIsFilledIn() throws {
        var server = TestServer()
        var container = Container(name: "main", image: "registry.k8s.io/web:1.2")
        container.ports = [ContainerPort(80)]
        container.resources.limits = ResourceList([("cpu", Quantity(1))])
        container.livenessProbe = Probe()
        container.livenessProbe?.httpGet = HTTPGetAction()
        container.livenessProbe?.httpGet?.port = .int(80)
        var variable = EnvVar("NAME", "")
        variable.valueFrom = EnvVarSource()
        variable.valueFrom?.fieldRef = ObjectFieldSelector()
        variable.valueFrom?.fieldRef?.fieldPath = "metadata.name"
        container.env = [variable]
        let reply = server.create(
            Pod(named: "web") { spec in
                spec.containers = [container]
                spec.volumes = [Volume()]
                spec.volumes[0].name = "scratch"
            }.stored)
        #expect(reply.failure?.message == nil)
        let stored = try #require(server.pod("web"))
        let filled = stored.spec.containers[0]
        #expect(filled.imagePullPolicy == .ifNotPresent)
        #expect(filled.ports[0].proto == .tcp)
        #expect(filled.terminationMessagePath == "/dev/termination-log")
        #expect(filled.terminationMessagePolicy == "File")
        #expect(filled.resources.requests["cpu"] == Quantity(1))
        #expect(filled.env[0].valueFrom?.fieldRef?.apiVersion == "v1")
        let probe = try #require(filled.livenessProbe)
        #expect(probe.httpGet?.path == "/" && probe.httpGet?.scheme == "HTTP")
        #expect(
            [
                probe.timeoutSeconds, probe.periodSeconds, probe.successThreshold,
                probe.failureThreshold,
            ] == [1, 10, 1, 3])
        #expect(stored.spec.volumes[0].emptyDir != nil)
        #expect(stored.spec.dnsPolicy == .clusterFirst)
        #expect(stored.spec.schedulerName == "default-scheduler")
        #expect(stored.spec.securityContext == PodSecurityContext())
        #expect(stored.status.qosClass == .burstable)
    }

    @Test(arguments: [
        ("nginx", ImagePullPolicy.always), ("nginx:latest", .always), ("nginx:1.27", .ifNotPresent),
        ("host:5000/nginx", .always),
        ("nginx@sha256:" + String(repeating: "a", count: 64), .ifNotPresent),
    ])
    func theTagDecidesWhenToPull(_ image: String, _ policy: ImagePullPolicy) {
        var container = Container(name: "main", image: image)
        ContainerDefaults.setDefaults(&container)
        #expect(container.imagePullPolicy == policy)
    }

    @Test func aPodOnTheHostNetworkTakesTheNodesPorts() {
        var server = TestServer()
        server.create(
            Pod(named: "web") {
                $0.hostNetwork = true
                $0.containers[0].ports = [ContainerPort(80)]
            }.stored)
        #expect(server.pod("web")?.spec.containers[0].ports[0].hostPort == 80)
    }

    @Test func equalRequestsAndLimitsAreGuaranteed() {
        let amounts = ResourceList([("cpu", Quantity(1)), ("memory", Quantity(1))])
        var pod = Pod(named: "web") { $0.containers[0].resources.limits = amounts }
        PodStrategy.setDefaults(&pod)
        #expect(pod.spec.qosClass == .guaranteed)
        pod.spec.containers.append(Container(name: "other", image: "x"))
        #expect(pod.spec.qosClass == .burstable)
    }

    @Test func aControllerTakesItsLabelsFromTheTemplate() throws {
        var server = TestServer()
        server.create(ReplicationController(named: "web").stored)
        let controller = try #require(
            server.object(.replicationController, "web")?.replicationController)
        #expect(controller.spec.replicas == 1)
        #expect(controller.spec.selector == ["app": "web"])
        #expect(controller.metadata.labels == ["app": "web"])
        #expect(controller.metadata.generation == 1)
        let template = try #require(controller.spec.template?.spec)
        #expect(template.restartPolicy == .always)
        #expect(template.enableServiceLinks == nil, "only Pods get this default")
    }
}
