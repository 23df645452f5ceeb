import KubeAPI
import Phrasebook
import Testing

@testable import Kubectl

@Suite struct ExplainTests {
    @Test func fieldIsExplainedInKubectlsLayout() {
        var server = FakeServer()
        #expect(
            server.run("explain rc.spec.replicas").output == """
                KIND:       ReplicationController
                VERSION:    v1

                FIELD: replicas <integer>


                DESCRIPTION:
                    How many Pods there should be; 1 when left out.
                    \("")


                """)
        let output = server.run("explain pod.spec.containers").output
        #expect(
            output.hasPrefix("KIND:       Pod\nVERSION:    v1\n\nFIELD: containers <[]Container>"))
        #expect(output.contains("FIELDS:\n  args\t<[]string>\n    "))
        #expect(output.contains("  name\t<string> -required-\n"))
    }

    @Test func fieldsAreExplainedInChinese() {
        var server = FakeServer()
        #expect(
            server.run("explain rc.spec", language: .chinese).output == """
                KIND:       ReplicationController
                VERSION:    v1

                FIELD: spec <ReplicationControllerSpec>


                DESCRIPTION:
                    应该有多少个 Pod，哪些算数，以及用什么创建新的。
                    \("")
                FIELDS:
                  minReadySeconds\t<integer>
                    Pod 就绪多少秒之后才算可用；省略时为 0。

                  replicas\t<integer>
                    应该有多少个 Pod；省略时为 1。

                  selector\t<map[string]string>
                    算数的 Pod 必须具备的全部标签；省略时取模板的标签。模板必须具备这些标签。

                  template\t<PodTemplateSpec>
                    新 Pod 据此创建。修改只影响之后创建的 Pod。


                """)
    }

    @Test func wordsOfFieldsAreListed() {
        var server = FakeServer()
        #expect(
            server.run("explain pod.spec.restartPolicy").output.contains(
                "FIELD: restartPolicy <string>\nENUM:\n    Always\n    Never\n    OnFailure\n\nDESC"
            ))
        #expect(
            server.run("explain pod.spec").output.contains(
                "  restartPolicy\t<string>\n  enum: Always, Never, OnFailure\n    When"))
        #expect(
            server.run("explain pod.status").output.contains(
                "  enum: Failed, Pending, Running, Succeeded, ....\n"))
        #expect(!server.run("explain pod --recursive").output.contains("enum:"))
    }

    @Test func fieldWithoutEffectSaysSo() {
        var server = FakeServer()
        #expect(
            server.run("explain pod.spec.hostPID").output.contains(
                "The field is kept, but\n    has no effect in this simulation.\n"))
        let inner = server.run(
            "explain pod.spec.containers.securityContext.privileged", language: .chinese)
        #expect(inner.output.contains("该字段会被保存，但在本模拟器里没有作用。"))
    }

    @Test func refusedFieldsAreNamedAtTheEnd() {
        var server = FakeServer()
        let output = server.run("explain pod.spec.containers").output
        #expect(
            output.hasSuffix(
                "\n\nNot simulated: resizePolicy, restartPolicyRules, volumeDevices.\n\n"))
        let chinese = server.run("explain namespace.status", language: .chinese).output
        #expect(chinese.hasSuffix("\n\n未模拟：conditions。\n\n"))
        #expect(!server.run("explain pod.spec --recursive").output.contains("Not simulated"))
    }

    @Test func fieldsOfEveryObjectAreExplained() {
        var server = FakeServer()
        #expect(
            server.run("explain pod.kind", language: .chinese).output.contains(
                "FIELD: kind <string>\n\n\nDESCRIPTION:\n    对象的类型。\n"))
    }

    @Test(arguments: Language.allCases)
    func linesFitIntoEightyColumns(language: Language) {
        var server = FakeServer()
        for path in ["pod", "pod.spec", "pod.spec.containers", "service.spec", "pod.spec.volumes"] {
            let output = server.run("explain \(path)", language: language).output
            for line in output.split(separator: "\n") {
                #expect(line.displayWidth <= 80, "\(line)")
            }
        }
    }

    @Test func treesAreIndented() {
        var server = FakeServer()
        let output = server.run("explain leases --recursive").output
        #expect(output.hasPrefix("GROUP:      coordination.k8s.io\n"))
        #expect(output.contains("FIELDS:\n  apiVersion\t<string>\n  kind\t<string>\n"))
        #expect(output.contains("  spec\t<LeaseSpec>\n    acquireTime\t<string>\n"))
    }

    @Test func unknownFieldIsPointedAt() throws {
        let error = try #require(Kubectl.check(["explain", "pod.spec.contaners"]))
        #expect(
            error.reason == .unknownField("contaners", of: "PodSpec", nearest: "containers"))
        #expect(error.place == .init(word: 1, offset: 9))
    }

    @Test func everyKindIsExplainedInBothLanguages() {
        for kind in Kind.allCases {
            var server = FakeServer()
            let line = "explain \(kind.info.singular) --recursive"
            #expect(server.run(line).isSuccess)
            #expect(server.run(line, language: .chinese).output != server.run(line).output)
        }
    }
}

@Suite struct CompletionTests {
    private let source = Completion.Source(
        names: { kind, namespace in
            switch kind {
            case .pod: namespace == "dev" ? ["dev-1"] : ["web-2", "web-1", "db"]
            case .namespace: ["default", "dev"]
            case .node: ["node-1"]
            default: []
            }
        },
        labels: { _, _ in [["app": "web"], ["app": "db", "tier": "x"]] },
        files: { ["a.yaml", "b.yaml"].filter($0.isEmpty ? { _ in true } : $0.isPrefix) })

    private func complete(_ line: String) -> [String] {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        return Completion.candidates(words, source: source).map(\.candidate)
    }

    @Test(
        "Candidates suit the place",
        arguments: [
            ("desc", ["describe"]), ("get po", ["pods", "pod", "po"]),
            ("get pod we", ["web-1", "web-2"]),
            ("get pod/w", ["pod/web-1", "pod/web-2"]), ("get pods web-1 w", ["web-2"]),
            ("get -n d", ["default", "dev"]), ("get pods -n dev ", ["dev-1"]),
            ("get pods --namespace=de", ["--namespace=default", "--namespace=dev"]),
            ("get pods -o js", ["json", "jsonpath="]),
            ("get pods --sho", ["--show-labels", "--show-kind"]),
            ("get pods -l app=", ["app=db", "app=web"]), ("get pods -l a", ["app="]),
            ("get pods -l app=web,t", ["app=web,tier="]), ("create na", ["namespace"]),
            ("create service n", ["nodeport"]), ("create rc x --im", ["--image="]),
            ("apply -f b", ["b.yaml"]), ("cordon ", ["node-1"]), ("logs d", ["db"]),
            ("explain pod.spec.contai", ["pod.spec.containers"]),
            ("get pod web-1 -o jsonpath={.spec.nodeN", ["jsonpath={.spec.nodeName"]),
            ("get pods -o jsonpath={.it", ["jsonpath={.items[*]"]),
            ("get pods -o jsonpath={.items[*].metadata.unknown.", []),
            ("run x --restart=On", ["--restart=OnFailure"]), ("run x --image=y -- ", []),
        ])
    func candidates(line: String, expected: [String]) {
        #expect(complete(line) == expected)
    }

    @Test func candidatesAreDescribed() {
        let found = Completion.candidates(["sca"], source: .init())
        #expect(found.map { $0.summary(.chinese) } == ["设置副本数"])
        let fields = Completion.candidates(["explain", "rc.spec.repl"], source: .init())
        #expect(fields.map { $0.summary(.chinese) } == ["应该有多少个 Pod；省略时为 1。"])
        #expect(complete("").contains("get"))
        #expect(!complete("").contains("edit"))
    }
}

extension String {
    fileprivate func isPrefix(_ other: String) -> Bool { other.hasPrefix(self) }
}
