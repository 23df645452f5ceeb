import Phrasebook
import PilotScript
import Testing

@testable import Notebook

/// What a script is told when something isn't as it thinks.
@Suite struct ExplanationTests {
    private func run(_ script: String, _ language: Language = .english) -> String {
        let desk = Desk()
        var session = desk.session(language)
        let web = """
            cluster create demo --nodes=2
            create rc web --image=nginx --replicas=2 -l app=web
            settle

            """
        _ = ScriptRunner.run(Source(web + script, name: "test"), in: &session, isTerminal: false)
        return desk.printed
    }

    @Test(arguments: [
        ("expect pods(\"app=web\").size() == 3", "`pods(\"app=web\").size()` is 2"),
        ("let n = 4\nexpect rc(\"web\").spec.replicas == n", "`n` is 4"),
        (
            "expect true && rc(\"web\").spec.replicas == 3 && false",
            "`rc(\"web\").spec.replicas == 3` is not true\n  `rc(\"web\").spec.replicas` is 2"
        ),
        ("expect pods(\"app=web\").all(p, p.kind == \"X\")", "is [Pod/web-"),
        ("expect rc(\"web\").spec.nope == 3 within 1s", "has no value: no such key: \"nope\""),
        ("def two() {\n  return 2\n}\nexpect two() == 3", "`two()` is 2"),
    ]) func `a false expectation is explained by its values`(script: String, note: String) {
        let output = run(script)
        #expect(output.contains(note), "\(output)")
    }

    @Test func `in Chinese too`() {
        let output = run("expect pods(\"app=web\").size() == 3", .chinese)
        #expect(output.contains("`pods(\"app=web\").size()` 的值是 2"), "\(output)")
    }

    @Test(arguments: [
        ("get rc webb", "'web'"), ("scale rc/wbe --replicas=1", "'rc/web'"),
        ("delete rc wb", "'web'"), ("get node node-9", "'node-1'"),
        ("get sa defualt -n kube-system", "'default'"), ("get ns kube-systen", "'kube-system'"),
    ]) func `the name of an object that is there is suggested`(line: String, name: String) {
        let output = run(line)
        #expect(output.contains("did you mean \(name)"), "\(output)")
    }

    @Test func `no name is suggested where none is near`() {
        #expect(!run("get rc something-else").contains("did you mean"))
    }
}
