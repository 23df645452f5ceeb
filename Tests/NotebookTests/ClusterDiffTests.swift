import KubeAPI
import Phrasebook
import PilotScript
import Testing

@testable import Notebook

@Suite struct ClusterDiffTests {
    private static let fork = """
        cluster create demo --nodes=2 --seed=1
        create rc web --image=nginx --replicas=2 -l app=web
        settle
        cluster fork what-if
        scale rc web --replicas=3
        settle
        cluster use demo
        create service clusterip web --tcp=80
        settle

        """

    private func run(
        _ script: String, _ language: Language = .english, columns: Int = 100
    ) -> (status: Int32, output: String) {
        let desk = Desk()
        var session = desk.session(language)
        session.sinks.display = { Display(columns: columns) }
        let status = ScriptRunner.run(
            Source(Self.fork + script, name: "test"), in: &session, isTerminal: false)
        return (status, desk.printed)
    }

    @Test func `two futures are told apart by objects, fields and hops`() {
        let (status, output) = run("cluster diff demo what-if")
        #expect(status == 0)
        #expect(output.contains("Only in demo:\n  services/default/web"))
        #expect(output.contains("Only in what-if:\n  pods/default/web-"))
        let replicas = output.split(separator: "\n").first { $0.contains("spec.replicas") }
        let words = replicas?.split(separator: " ") ?? []
        #expect(words == ["spec.replicas", "2", "3"])
        #expect(!output.contains("resourceVersion"))
        #expect(output.contains("hops in common; then they part"))
        #expect(output.contains("get replicationcontrollers/default/web"))
        #expect(output.contains("create services/default"))
    }

    @Test func `what changes all the time is shown on request`() {
        let (_, output) = run("cluster diff demo what-if --all")
        #expect(output.contains("events/default/"))
    }

    @Test func `a fork that nothing has happened to is the same`() {
        let (status, output) = run("cluster fork same\ncluster diff demo same")
        #expect(status == 0)
        #expect(output.contains("The two clusters are the same."))
    }

    @Test(arguments: [40, 60, 80, 120], Language.allCases)
    func `lines fit the terminal`(columns: Int, language: Language) throws {
        let (_, output) = run("cluster diff demo what-if", language, columns: columns)
        let start = try #require(output.range(of: "                   "))
        for line in output[start.lowerBound...].split(separator: "\n") {
            #expect(line.displayWidth <= columns, "\(line)")
        }
    }

    @Test func `as JSON it is whole`() throws {
        let (status, output) = run(
            "let d = $(cluster diff demo what-if -o json)\n"
                + "expect \"services/default/web\" in d.first.only\n"
                + "expect d.changed.exists(o, o.fields.exists(f, f.path == \"spec.replicas\" "
                + "&& f.first == 2 && f.second == 3))\n"
                + "expect d.trace.first.hop == d.trace.common + 1")
        #expect(status == 0, "\(output)")
    }

    @Test func `an unknown cluster is refused with the nearest name`() {
        let (status, output) = run("cluster diff demo what-of")
        #expect(status == 1)
        #expect(output.contains("what-if"))
    }

    @Test func `a cluster is not compared with itself`() {
        #expect(run("cluster diff demo demo").status != 0)
    }

    @Test func `elements of lists are compared by name`() throws {
        let first = try #require(
            try JSONParser.parse(
                #"{"c":[{"name":"a","x":1},{"name":"b","x":2}],"l":[1,2],"k":{"a.b/c":1}}"#
            ).object)
        let second = try #require(
            try JSONParser.parse(
                #"{"c":[{"name":"b","x":3},{"name":"a","x":1}],"l":[1],"k":{"a.b/c":2}}"#
            ).object)
        let changes = FieldChange.between(first, second)
        #expect(changes.map(\.path) == ["c[b].x", "k[a.b/c]", "l[1]"])
        #expect(changes[2].second == nil)
    }
}
