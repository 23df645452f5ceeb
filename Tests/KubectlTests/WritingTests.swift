import KubeAPI
import Testing

@testable import Kubectl

@Suite struct WritingTests {
    private func server() -> FakeServer {
        FakeServer([
            .pod(Ref(Sample.pod("web-1"))), .replicationController(Ref(Sample.controller())),
            .service(Ref(Sample.service())), .node(Ref(Sample.node())),
        ])
    }

    @Test(
        "Commands print what kubectl prints, and send what it sends",
        arguments: [
            (
                "create rc db --image=mysql", "replicationcontroller/db created",
                ["create replicationcontrollers default db"]
            ),
            (
                "run x --image=busybox --restart=Never -- echo hi", "pod/x created",
                ["create pods default x"]
            ),
            ("create namespace dev", "namespace/dev created", ["create namespaces dev"]),
            (
                "create sa robot -n dev", "serviceaccount/robot created",
                ["create serviceaccounts dev robot"]
            ),
            (
                "create service clusterip s --tcp=80:8080", "service/s created",
                ["create services default s"]
            ),
            (
                "create rc db --image=mysql --dry-run=client",
                "replicationcontroller/db created (dry run)", []
            ),
            (
                "create rc db --image=mysql --dry-run=server",
                "replicationcontroller/db created (server dry run)",
                ["create replicationcontrollers default db dry-run"]
            ),
            (
                "scale rc web --replicas=5", "replicationcontroller/web scaled",
                [
                    "get replicationcontrollers default web",
                    "patch replicationcontrollers/scale default web",
                ]
            ),
            (
                "label pod web-1 tier=front", "pod/web-1 labeled",
                ["get pods default web-1", "patch pods default web-1"]
            ),
            (
                "label pod web-1 app-", "pod/web-1 unlabeled",
                ["get pods default web-1", "patch pods default web-1"]
            ),
            ("label pod web-1 app=web", "pod/web-1 not labeled", ["get pods default web-1"]),
            (
                "label pods --all a=b", "pod/web-1 labeled",
                ["list pods default", "patch pods default web-1"]
            ),
            (
                "annotate pod web-1 note=hi", "pod/web-1 annotated",
                ["get pods default web-1", "patch pods default web-1"]
            ),
            (
                "expose rc web --port=80 --name=front", "service/front exposed",
                ["get replicationcontrollers default web", "create services default front"]
            ),
            (
                "patch rc web -p {\"spec\":{\"replicas\":4}}", "replicationcontroller/web patched",
                [
                    "get replicationcontrollers default web",
                    "patch replicationcontrollers default web",
                ]
            ),
            (
                "set image rc/web nginx=nginx:2", "replicationcontroller/web image updated",
                [
                    "get replicationcontrollers default web",
                    "patch replicationcontrollers default web",
                ]
            ),
            (
                "set env rc/web A=b", "replicationcontroller/web env updated",
                [
                    "get replicationcontrollers default web",
                    "patch replicationcontrollers default web",
                ]
            ),
            ("cordon node-1", "node/node-1 cordoned", ["get nodes node-1", "patch nodes node-1"]),
            ("uncordon node-1", "node/node-1 already uncordoned", ["get nodes node-1"]),
            (
                "taint nodes node-1 k=v:NoSchedule", "node/node-1 tainted",
                ["get nodes node-1", "patch nodes node-1 rv=4"]
            ),
            (
                "delete pod web-1", "pod \"web-1\" deleted from default namespace",
                ["delete pods default web-1", "get pods default web-1"]
            ),
            ("delete node node-1 --wait=false", "node \"node-1\" deleted", ["delete nodes node-1"]),
            (
                "delete rc web --cascade=orphan --wait=false",
                "replicationcontroller \"web\" deleted from default namespace",
                ["delete replicationcontrollers default web Orphan"]
            ),
            (
                "delete pods -l app=web --now", "pod \"web-1\" deleted from default namespace",
                [
                    "list pods default -l app=web", "delete pods default web-1 grace=1",
                    "get pods default web-1",
                ]
            ),
            ("rollout status rc/web", "", ["get replicationcontrollers default web"]),
            ("config set-context --current --namespace=dev", "Context \"demo\" modified.", []),
        ])
    func command(line: String, output: String, requests: [String]) {
        var server = server()
        let outcome = server.run(line)
        #expect(outcome.output == (output.isEmpty ? "" : output + "\n"))
        #expect(server.requests == requests)
        #expect(outcome.usageError == nil)
    }

    @Test(
        "Patches are minimal",
        arguments: [
            ("scale rc web --replicas=5", #"{"spec":{"replicas":5}}"#),
            ("label pod web-1 app- a=b", #"{"metadata":{"labels":{"a":"b","app":null}}}"#),
            (
                "set image rc/web nginx=nginx:2",
                #"{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"nginx"}],"#
                    + #""containers":[{"image":"nginx:2","name":"nginx"}]}}}}"#
            ),
            ("cordon node-1", #"{"spec":{"unschedulable":true}}"#),
            (
                "taint nodes node-1 k=v:NoSchedule",
                #"{"spec":{"taints":[{"effect":"NoSchedule","key":"k","value":"v"}]}}"#
            ),
        ])
    func patch(line: String, patch: String) {
        var server = server()
        _ = server.run(line)
        #expect(server.patches == [patch])
    }

    @Test(
        "Refusals are in kubectl's words",
        arguments: [
            (
                "label pod web-1 app=other",
                "error: 'app' already has a value (web), and --overwrite is false"
            ),
            (
                "create rc web --image=nginx",
                "Error from server (AlreadyExists): failed to create replicationcontroller: "
                    + "replicationcontrollers \"web\" already exists"
            ),
            (
                "scale rc web --replicas=2 --current-replicas=9",
                "error: Expected replicas to be 9, was 3"
            ),
            (
                "rollout restart rc/web",
                "error: replicationcontrollers \"web\" restarting is not supported"
            ),
            (
                "rollout undo rc/web",
                "error: no rollbacker has been implemented for \"ReplicationController\""
            ),
            ("set image rc/web x=y", "error: unable to find container named \"x\""),
            ("wait pod -l app=none --for=condition=Ready", "error: no matching resources found"),
            ("logs web-1 -c x", "error: container x is not valid for pod web-1"),
        ])
    func refusal(line: String, message: String) {
        var server = server()
        let outcome = server.run(line)
        #expect(!outcome.isSuccess)
        #expect(outcome.messages.first?.text(.english) == message)
        #expect(outcome.messages.first?.text(.chinese) == message)
    }

    @Test func invalidObjectsAreExplainedAsKubectlDoes() {
        var server = FakeServer()
        let cause = APIFailure.Cause(
            field: "spec.replicas", message: "Invalid value: -1: must be …")
        server.scripted = [APIReply(.invalid(.replicationController, "web", [cause]))]
        #expect(
            server.run("create rc web --image=nginx").messages[0].text(.english)
                == "The ReplicationController \"web\" is invalid: spec.replicas: "
                + "Invalid value: -1: "
                + "must be …")
        server.scripted = [APIReply(.invalid(.pod, "x", [cause, cause]))]
        #expect(
            server.run("run x --image=y").messages[0].text(.english).hasPrefix(
                "The Pod \"x\" is invalid: \n* spec.replicas: "))
    }

    @Test func deletionWaitsUntilTheObjectIsGone() {
        var server = server()
        server.dying = ["web-1"]
        let outcome = server.run("delete pod web-1")
        #expect(outcome.isSuccess)
        #expect(
            server.requests == [
                "delete pods default web-1", "get pods default web-1", "wait pods",
                "get pods default web-1",
            ])
    }

    @Test func drainEvictsAndWaits() {
        var server = server()
        var pod = Sample.pod("owned")
        pod.metadata.ownerReferences = [
            OwnerReference(controller: .replicationController, name: "web", uid: Sample.uid(99))
        ]
        server.add(.pod(Ref(pod)))
        server.dying = ["web-1", "owned"]
        let refused = server.run("drain node-1")
        #expect(!refused.isSuccess)
        #expect(
            refused.messages.last?.text(.english).hasSuffix(
                "cannot delete Pods that declare no controller (use --force to override): "
                    + "default/web-1") == true)
        let outcome = server.run("drain node-1 --force")
        #expect(
            outcome.output == """
                node/node-1 already cordoned
                evicting pod default/web-1
                evicting pod default/owned
                pod/web-1 evicted
                pod/owned evicted
                node/node-1 drained

                """)
        #expect(
            outcome.messages.map { $0.text(.english) }
                == ["Warning: deleting Pods that declare no controller: default/web-1"])
    }

    @Test func waitingLooksAgainAfterEachChange() {
        var server = server()
        server.dying = ["web-1"]
        #expect(
            server.run("wait --for=jsonpath={.status.phase}=Running pod/web-1").output
                == "pod/web-1 condition met\n")
        #expect(server.run("wait --for=delete pod/none").output == "")
        let late = server.run("wait --for=condition=Ready svc/web --timeout=5s")
        #expect(
            late.messages.map { $0.text(.english) }
                == ["error: timed out waiting for the condition on services/web"])
        #expect(server.run("wait --for=delete pod/web-1").output == "")
    }

    @Test func forcedDeletionWarns() {
        var server = server()
        let outcome = server.run("delete pod web-1 --grace-period=0 --force")
        #expect(outcome.output == "pod \"web-1\" force deleted from default namespace\n")
        #expect(
            outcome.messages[0].text(.english).hasPrefix("Warning: Immediate deletion does not"))
        #expect(server.requests == ["delete pods default web-1 grace=0"])
    }

    @Test func logsComeFromTheSession() {
        var server = server()
        #expect(server.run("logs web-1").output == "one\ntwo\n")
        #expect(server.run("logs rc/web --prefix").output.hasPrefix("[pod/web-1/nginx] one\n"))
    }

    @Test func manyObjectsThatNeedNoRequestAreNoProblem() {
        let pods = (0..<5_000).map { KubeObject.pod(Ref(Sample.pod("p\($0)"))) }
        var server = FakeServer(pods)
        let outcome = server.run("label pods --all app=web --dry-run=client")
        #expect(outcome.isSuccess)
        #expect(outcome.output.split(separator: "\n").count == 5_000)
        #expect(server.requests == ["list pods default"])
    }

    @Test func exchangesCanBeGoneThroughTwice() {
        let context = KubectlContext(now: FakeServer.now)
        let words = ["delete", "pods", "a", "b", "--wait=false"]
        let exchange = Kubectl.run(words, in: context)
        func finish(_ exchange: Exchange) -> String {
            var exchange = exchange
            while case .send(_, let then) = exchange { exchange = then(APIReply(code: 200)) }
            guard case .finish(let outcome) = exchange else { return "" }
            return outcome.output
        }
        #expect(finish(exchange).split(separator: "\n").count == 2)
        #expect(finish(exchange) == finish(exchange))
    }

    @Test func cascadeStillTakesABoolean() {
        var server = FakeServer([.replicationController(Ref(Sample.controller()))])
        let outcome = server.run("delete rc web --cascade=false --wait=false")
        #expect(server.requests == ["delete replicationcontrollers default web Orphan"])
        #expect(
            outcome.messages.first?.text(.english)
                == "warning: --cascade=false is deprecated (boolean value) and can be replaced "
                + "with --cascade=orphan")
    }
}
