import KubeAPI
import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// Which endpoint a request to a Service reaches, by the Service's policies.
/// Containers as clients: what their scripts ask goes along the data path.
@Suite struct ContainerTrafficTests {
    @Test func `an init container waits until the Service that it looks for exists`() {
        let desk = Desk()
        var session = desk.session()
        let status = ScriptRunner.run(
            Source(
                """
                cluster create demo --nodes=1 --seed=1
                apply -f - <<'END'
                apiVersion: v1
                kind: Pod
                metadata: {name: app}
                spec:
                  initContainers:
                  - name: wait
                    image: busybox
                    command: [sh, -c, 'until nslookup db; do echo waiting; sleep 2; done']
                  containers:
                  - {name: main, image: nginx}
                END
                settle
                expect pod("app").status.phase == "Pending"
                advance 20s
                expect pod("app").status.phase == "Pending"
                expect trace.exists(h, h.from == "pods/default/app" && h.to == "cluster-dns")
                create service clusterip db --tcp=80
                expect pod("app").status.phase == "Running" within 10s
                """, name: "test"), in: &session, isTerminal: false)
        #expect(status == 0, "\(desk.printed)")
    }

    @Test func `a connection to port 0 is a connection, not a question for a name`() {
        let desk = Desk()
        var session = desk.session()
        let status = ScriptRunner.run(
            Source(
                """
                cluster create demo --nodes=1 --seed=1
                run web --image=nginx
                settle
                expose pod web --port=80
                run client --image=busybox -- sh -c 'nc -z web 0 || echo shut; nslookup web | tail -n 1; sleep 1h'
                settle
                logs client
                """, name: "test"), in: &session, isTerminal: false)
        #expect(status == 0, "\(desk.printed)")
        #expect(desk.printed.contains("\nshut\nAddress: 10."), "\(desk.printed)")
    }

    @Test func `a script's requests are spread over a Service and have causes`() {
        let desk = Desk()
        var session = desk.session()
        let status = ScriptRunner.run(
            Source(
                """
                cluster create demo --nodes=2 --seed=1
                create rc web --image=nginx --replicas=2
                settle
                expose rc web --port=80
                run load --image=busybox -- sh -c 'while sleep 1; do wget -q -O- http://web; done'
                settle
                advance 60s
                let answers = trace.filter(h, h.to == "pods/default/load" && has(h.code) && h.code == 200)
                expect answers.size() > 50
                expect answers.all(h, has(h.cause))
                expect pods("app=web").all(p, answers.exists(h, h.from == "pods/default/" + p.metadata.name))
                delete rc web
                settle
                let last = trace[trace.size() - 1].hop
                advance 10s
                expect trace.exists(h, h.hop > last && h.to == "pods/default/load" && h.code == 503)
                """, name: "test"), in: &session, isTerminal: false)
        #expect(status == 0, "\(desk.printed)")
    }
}

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
