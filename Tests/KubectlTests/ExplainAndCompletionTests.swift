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
                    How many Pods there should be.
                    \("")


                """)
        let output = server.run("explain pod.spec.containers").output
        #expect(
            output.hasPrefix("KIND:       Pod\nVERSION:    v1\n\nFIELD: containers <[]Container>"))
        #expect(output.contains("FIELDS:\n  args\t<[]string>\n    "))
        #expect(output.contains("  name\t<string> -required-\n"))
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
        #expect(complete("").contains("get"))
        #expect(!complete("").contains("edit"))
    }
}

extension String {
    fileprivate func isPrefix(_ other: String) -> Bool { other.hasPrefix(self) }
}
