import KubeAPI
import Testing

@testable import Kubectl

@Suite struct DescribeTests {
    @Test func podWithEvents() {
        let pod = Sample.pod("web-1")
        var server = FakeServer([
            .pod(Ref(pod)),
            .event(
                Ref(Sample.event(about: pod, "BackOff", "Back-off restarting", count: 4, after: 90))
            ),
            .event(Ref(Sample.event(about: pod, "Started", "Started container nginx"))),
        ])
        let output = server.run("describe pod web-1").output
        #expect(
            output.hasPrefix(
                """
                Name:         web-1
                Namespace:    default
                Node:         node-1/192.168.0.11
                Start Time:   Thu, 01 Jan 2026 00:01:00 +0000
                Labels:       app=web
                Annotations:  <none>
                Status:       Running
                IP:           10.244.1.2
                IPs:
                  IP:  10.244.1.2
                Containers:
                  nginx:
                    Container ID:   containerd://0000000000000007
                """))
        #expect(
            output.hasSuffix(
                """
                    Port:           80/TCP
                    Host Port:      0/TCP
                    State:          Running
                      Started:      Thu, 01 Jan 2026 00:01:02 +0000
                    Ready:          True
                    Restart Count:  0
                    Environment:    <none>
                    Mounts:         <none>
                Volumes:            <none>
                QoS Class:          BestEffort
                Node-Selectors:     <none>
                Tolerations:        <none>
                Events:
                  Type    Reason   Age                From     Message
                  ----    ------   ----               ----     -------
                  Normal  Started  58m                kubelet  Started container nginx
                  Normal  BackOff  58m (x4 over 58m)  kubelet  Back-off restarting

                """))
    }

    @Test func controllerCountsItsPods() {
        var owned = Sample.pod("web-1")
        owned.metadata.ownerReferences = [
            OwnerReference(controller: .replicationController, name: "web", uid: Sample.uid(99))
        ]
        var server = FakeServer([
            .replicationController(Ref(Sample.controller())), .pod(Ref(owned)),
            .pod(Ref(Sample.pod("stranger"))),
        ])
        let outcome = server.run("describe rc web")
        #expect(outcome.output.contains("Replicas:     3 current / 3 desired\n"))
        #expect(
            outcome.output.contains(
                "Pods Status:  1 Running / 0 Waiting / 0 Succeeded / 0 Failed\n"))
        #expect(
            outcome.output.contains("Pod Template:\n  Labels:  app=web\n  Containers:\n   nginx:\n")
        )
        #expect(server.requests.contains("list pods default -l app=web"))
    }

    @Test func serviceListsItsEndpoints() {
        var slice = EndpointSlice()
        slice.metadata = ObjectMeta(
            name: "web-x", namespace: "default", labels: [EndpointSlice.serviceLabel: "web"])
        var port = EndpointPort()
        port.port = 80
        slice.ports = [port]
        slice.endpoints = (1...4).map { number in
            var endpoint = Endpoint()
            endpoint.address = IPv4(10, 244, 1, number)
            endpoint.conditions = EndpointConditions(
                ready: number != 4, serving: true, terminating: false)
            return endpoint
        }
        var server = FakeServer([.service(Ref(Sample.service())), .endpointSlice(Ref(slice))])
        let output = server.run("describe svc web").output
        #expect(
            output.contains(
                "Endpoints:                10.244.1.1:80,10.244.1.2:80,10.244.1.3:80\n"))
        #expect(server.run("get endpointslices").output.contains("10.244.1.3 + 1 more..."))
    }

    @Test func nodeSumsUpItsPods() {
        var pod = Sample.pod("web-1")
        var spec = pod.spec
        spec.containers[0].resources.requests = ResourceList([("cpu", Quantity(milli: 500))])
        pod.spec = spec
        var server = FakeServer([.node(Ref(Sample.node())), .pod(Ref(pod))])
        let output = server.run("describe node node-1").output
        #expect(output.contains("Non-terminated Pods:          (1 in total)\n"))
        #expect(output.contains("  cpu                500m (12%)  0 (0%)\n"))
    }

    @Test func beginningOfANameIsEnough() {
        var server = FakeServer([.pod(Ref(Sample.pod("web-1"))), .pod(Ref(Sample.pod("web-2")))])
        let output = server.run("describe pod web").output
        #expect(output.contains("web-1") && output.contains("\n\n\nName:         web-2"))
        #expect(!server.run("describe pod db").isSuccess)
    }

    @Test func otherKindsAreDescribedToo() {
        var lease = Lease()
        lease.metadata = ObjectMeta(name: "node-1", namespace: "kube-node-lease")
        lease.spec.holderIdentity = "node-1"
        var namespace = Namespace()
        namespace.metadata.name = "dev"
        namespace.status.phase = .active
        var server = FakeServer([.lease(Ref(lease)), .namespace(Ref(namespace))])
        let output = server.run("describe lease node-1 -n kube-node-lease").output
        #expect(output.contains("Spec:\n  Holder Identity:  node-1\n"))
        #expect(
            server.run("describe ns dev").output.hasSuffix(
                "Status:       Active\n\nNo resource quota.\n\nNo LimitRange resource.\n"))
    }
}
