import KubeAPI
import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// Which endpoint a request to a Service reaches, by the Service's policies.
@Suite struct TrafficTests {
    private func run(_ script: String) -> String {
        let output = Mutex("")
        let print: @Sendable (String) -> Void = { text in output.withLock { $0 += text } }
        var session = Session(sinks: Session.Sinks(output: print, diagnostics: print))
        _ = ScriptRunner.run(Source(script, name: "test"), in: &session, isTerminal: false)
        return output.withLock { $0 }
    }

    private func start(replicas: Int, _ policy: String) -> String {
        """
        cluster create demo --nodes=3
        create rc web --image=nginx --replicas=\(replicas) -l app=web
        apply -f - <<END
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}], \(policy)}
        END
        settle

        """
    }

    /// How many Pods answered, by the lines that count their answers.
    private func answering(_ output: String) -> Int {
        output.split(separator: "\n").count { $0.contains("pods/default/web-") }
    }

    @Test func `without affinity, many requests reach every Pod`() {
        let output = run(start(replicas: 3, "") + "request http://web from rc/web --count=60")
        #expect(answering(output) == 3, "\(output)")
    }

    @Test func `with affinity, a client stays with its Pod until it's gone`() {
        let output = run(
            start(replicas: 3, "sessionAffinity: ClientIP")
                + "let asking = pods(\"app=web\")[0].metadata.name\n"
                + "request http://web from ${asking} --count=60")
        #expect(output.contains("60 of 60 requests answered"))
        #expect(answering(output) == 1, "\(output)")
    }

    @Test func `affinity ends after three hours`() {
        let requests = (0..<12).map { _ in
            "advance 3h1m\nrequest http://web from ${asking}\n"
        }
        let output = run(
            start(replicas: 3, "sessionAffinity: ClientIP")
                + "let asking = pods(\"app=web\")[0].metadata.name\n" + requests.joined())
        let answers = output.split(separator: "\n").filter { $0.contains("pods/default/web-") }
        #expect(Set(answers).count > 1, "\(output)")
    }

    @Test func `with the internal policy Local, only Pods of the client's node answer`() {
        let script =
            start(replicas: 1, "internalTrafficPolicy: Local")
                + """
                create rc ask --image=nginx --replicas=3 -l app=ask
                settle
                let there = pods("app=web")[0].spec.nodeName
                let near = pods("app=ask").filter(p, p.spec.nodeName == there)[0].metadata.name
                let far = pods("app=ask").filter(p, p.spec.nodeName != there)[0].metadata.name

                """
        let near = run(script + "request http://web from ${near} --count=5")
        #expect(near.contains("5 of 5 requests answered"), "\(near)")
        let far = run(script + "request http://web from ${far} --count=5")
        #expect(!far.contains("5 of 5 requests answered"), "\(far)")
        #expect(answering(far) == 0)
    }
}
