import PilotScript
import Testing

@testable import Notebook

/// What can be known of the session's commands before a script runs, and what they take.
@Suite struct CommandFormTests {
    private func run(_ script: String) -> (status: Int32, output: String) {
        let desk = Desk()
        var session = desk.session()
        let status = ScriptRunner.run(
            Source(script, name: "test"), in: &session, isTerminal: false)
        return (status, desk.printed)
    }

    private static let web = """
        cluster create demo --nodes=2 --seed=1
        create rc web --image=nginx --replicas=2

        """

    @Test(arguments: [
        ("advance abc", "no span of time"), ("watch delay x pods 5", "no span of time"),
        ("cluster create x --cpu=abc", "no amount"), ("node add --memory=0", "no amount"),
        ("back x", "no whole number"), ("stepping of", "did you mean 'off'?"),
        ("language fr", "not one of en, zh"), ("trace -o yaml", "not one of text, json"),
        ("watch delay kube-scheduler pds 5s", "did you mean 'pods'?"),
        ("until hop.verb = \"bind\"", "test:1:16"), ("until kube-schduler", "'kube-scheduler'"),
        ("breakpoint nosuch(1)", "there is no function 'nosuch'"),
        ("step request http://web", "'request' is none of them"),
        ("step node crsh node-1", "did you mean 'crash'?"),
    ]) func `a mistake is found before anything runs`(line: String, message: String) {
        let (status, output) = run(line)
        #expect(status == 2)
        #expect(output.contains(message), "\(output)")
    }

    @Test func `conditions on hops see the script's variables as they were`() {
        let script =
            Self.web + "let verb = \"bind\"\nbreakpoint hop.verb == verb\nverb = \"none\"\nresume"
        let (status, output) = run(script)
        #expect(status == 0)
        #expect(output.contains("bind        pods/default/web-"), "\(output)")
    }

    @Test func `a field that a hop does not have means that it does not match`() {
        let (status, output) = run(Self.web + "until hop.revision > 45")
        #expect(status == 0)
        #expect(output.contains("@46"), "\(output)")
    }

    @Test func `a field that no hop has is a mistake`() {
        let (status, output) = run(Self.web + "until hop.revison > 45")
        #expect(status == 1)
        #expect(output.contains("revison"), "\(output)")
    }

    @Test func `step begins a change to the machines without letting anything happen`() {
        let (status, output) = run(
            Self.web + "settle\nstep node crash node-2\nstep node add c\nstep")
        #expect(status == 0)
        #expect(output.contains("Stopped before the first hop of: node crash node-2"))
        #expect(output.contains("Stopped before the first hop of: node add c"))
        #expect(output.contains("kubelet@c"), "\(output)")
    }

    @Test(arguments: ["trace node/node-1", "trace node node-1", "why node node-2"])
    func `an object is named with a slash or with a blank`(line: String) {
        let (status, output) = run(Self.web + line)
        #expect(status == 0)
        #expect(output.contains("nodes/node-"), "\(output)")
    }

    @Test func `-n says the namespace of an object`() {
        let (status, output) = run(Self.web + "settle\ntrace sa default -n kube-system")
        #expect(status == 0)
        #expect(output.contains("serviceaccounts/kube-system/default"), "\(output)")
    }
}

/// What is suggested when a name isn't there.
@Suite struct NameSuggestionTests {
    private func run(_ line: String) -> String {
        let desk = Desk()
        var session = desk.session()
        _ = ScriptRunner.run(
            Source(
                """
                cluster create demo --nodes=2 --seed=1
                create rc web --image=nginx --replicas=2
                settle
                expose rc web --port=80
                settle
                \(line)
                """, name: "test"), in: &session, isTerminal: false)
        return desk.printed
    }

    @Test(arguments: [
        ("get pod web", "did you mean 'web-"), ("get pod/web", "did you mean 'pod/web-"),
        ("kill pod web", "did you mean 'web-"), ("logs web", "did you mean 'web-"),
        ("request http://web from web", "did you mean 'web-"),
        ("request http://wbe", "did you mean 'web'?"), ("resolve wbe", "did you mean 'web'?"),
        ("expect rc(\"wbe\").spec.replicas == 2", "did you mean 'web'?"),
        ("get pods -n kube-sytem", "no namespace kube-sytem; did you mean 'kube-system'?"),
        ("trace --component=kubelt", "did you mean 'kubelet'?"),
        ("expect rc(\"web\").spec.replica == 2", "did you mean 'replicas'?"),
        ("node crash nod-1", "did you mean 'node-1'?"),
    ]) func `the nearest name is suggested`(line: String, suggestion: String) {
        let printed = run(line)
        #expect(printed.contains(suggestion), "\(printed)")
    }
}
