import KubeAPI
import Testing

@testable import Kubectl

@Suite struct FirstTests {
    @Test func printThings() {
        let pod = Sample.pod("web-1")
        var server = FakeServer([
            .pod(Ref(pod)), .pod(Ref(Sample.pod("web-22", phase: .pending))),
            .replicationController(Ref(Sample.controller())), .service(Ref(Sample.service())),
            .node(Ref(Sample.node())),
            .event(Ref(Sample.event(about: pod, "Started", "Started container nginx"))),
        ])
        for line in [
            "get pods", "get all", "get pods -o wide", "get pods -A --show-labels",
            "get nodes -o wide", "get rc -o wide",
            "describe pod web-1", "describe rc web", "describe svc web", "describe node node-1",
            "create rc db --image=mysql --replicas=2 -l app=db", "scale rc web --replicas=5",
            "label pod web-1 tier=front", "label pod web-1 tier-",
            "expose rc web --port=80 --name=front",
            "get pod web-1 -o yaml", "get rc web -o jsonpath={.spec.replicas}", "delete pod web-1",
            "get pod web-1", "get podz", "create rc x --image=nginx --replica=3", "get ns -n foo",
            "get pods -l app=none",
        ] {
            let outcome = server.run(line)
            print("$ \(line)")
            print(outcome.output, terminator: "")
            for message in outcome.messages { print("!", message.text(.english)) }
        }
        print(server.requests.joined(separator: "\n"))
    }
}
