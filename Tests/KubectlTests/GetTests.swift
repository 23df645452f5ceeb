import KubeAPI
import Testing

@testable import Kubectl

@Suite struct GetTests {
    private func server() -> FakeServer {
        FakeServer([
            .pod(Ref(Sample.pod("web-1"))),
            .pod(Ref(Sample.pod("web-22", ["app": "web", "tier": "前端"], phase: .pending))),
            .replicationController(Ref(Sample.controller())), .service(Ref(Sample.service())),
            .node(Ref(Sample.node())),
        ])
    }

    @Test func podsAreATable() {
        var server = server()
        #expect(
            server.run("get pods").output == """
                NAME     READY   STATUS    RESTARTS   AGE
                web-1    1/1     Running   0          59m
                web-22   0/1     Pending   0          59m

                """)
        #expect(server.requests == ["list pods default"])
    }

    @Test func severalKindsHaveATableEachAndNamesWithKinds() {
        var server = server()
        #expect(
            server.run("get rc,svc").output == """
                NAME                        DESIRED   CURRENT   READY   AGE
                replicationcontroller/web   3         3         3       59m

                NAME          TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
                service/web   ClusterIP   10.96.0.10   <none>        80/TCP    60m

                """)
    }

    @Test func wideTablesHaveMoreColumns() {
        var server = server()
        #expect(
            server.run("get rc -o wide").output == """
                NAME   DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES       SELECTOR
                web    3         3         3       59m   nginx        nginx:1.27   app=web

                """)
        #expect(server.run("get nodes -owide").output.contains("containerd://2.2.0"))
    }

    @Test func chineseLabelsKeepTheColumnsAligned() {
        var server = server()
        #expect(
            server.run("get pods -L tier --no-headers").output == """
                web-1    1/1   Running   0     59m   \("")
                web-22   0/1   Pending   0     59m   前端

                """)
        #expect(server.run("get pods -A --show-labels").output.contains("default     web-1"))
    }

    @Test func nothingFoundIsANoteAndNoFailure() {
        var server = server()
        let outcome = server.run("get pods -l app=none")
        #expect(outcome.isSuccess && outcome.output.isEmpty)
        #expect(
            outcome.messages.map { $0.text(.chinese) }
                == ["No resources found in default namespace."])
        #expect(server.requests == ["list pods default -l app=none"])
    }

    @Test func missingNameIsTheServersError() {
        var server = server()
        let outcome = server.run("get pods web-1 web-9")
        #expect(!outcome.isSuccess)
        #expect(outcome.output.contains("web-1"))
        #expect(
            outcome.messages.map { $0.text(.english) }
                == ["Error from server (NotFound): pods \"web-9\" not found"])
        #expect(server.run("get pod web-9 --ignore-not-found").isSuccess)
    }

    @Test func objectsCanBePicked() {
        var server = server()
        #expect(server.run("get rc web -o jsonpath={.spec.replicas}").output == "3")
        #expect(server.run("get pods -o name").output == "pod/web-1\npod/web-22\n")
        #expect(
            server.run("get pods -o custom-columns=NAME:.metadata.name,IP:.status.podIP").output
                == "NAME     IP\nweb-1    10.244.1.2\nweb-22   10.244.1.2\n")
        #expect(
            server.run("get pods -o jsonpath={.items[*].metadata.name}").output == "web-1 web-22")
        let list = server.run("get pods -o json")
        #expect(list.output.hasPrefix("{\n    \"apiVersion\": \"v1\",\n    \"items\": ["))
    }

    @Test func rowsCanBeSorted() {
        var server = FakeServer()
        for (name, seconds) in [("a", 30), ("b", 10), ("c", 20)] as [(String, Int64)] {
            server.add(.pod(Ref(Sample.pod(name, after: seconds))))
        }
        let output = server.run("get pods --sort-by=.metadata.creationTimestamp -o name").output
        #expect(output == "pod/b\npod/c\npod/a\n")
    }

    @Test func yamlIsThatOfKubectl() {
        var server = server()
        let output = server.run("get svc web -o yaml").output
        #expect(
            output.hasPrefix(
                "apiVersion: v1\nkind: Service\nmetadata:\n  creationTimestamp: \"2026"))
        #expect(output.contains("  ports:\n  - port: 80\n    protocol: TCP\n    targetPort: 80\n"))
    }
}
