import Glibc
import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// Golden scenarios: scripts in our own language, with what they print and the trace of what they
/// cause recorded beside them. `make record` rewrites the records.
@Suite struct ScenarioTests {
    @Test(arguments: Scenario.all)
    func `a scenario prints and causes what is recorded`(scenario: Scenario) throws {
        let result = scenario.run()
        if getenv("PILOTHOUSE_RECORD") != nil {
            try #require(scenario.record(result))
            return
        }
        try expectSame(scenario.read("out"), result.output, scenario.name + ".out")
        try expectSame(scenario.read("trace"), result.trace, scenario.name + ".trace")
    }

    @Test func `a scenario prints the same whenever it runs`() throws {
        let scenario = try #require(Scenario.all.first { $0.name == "call-flow" })
        let (first, second) = (scenario.run(), scenario.run())
        #expect(first.output == second.output)
        #expect(first.trace == second.trace)
    }

    /// Compares line by line, so that a failure shows the first line that differs.
    private func expectSame(_ recorded: String?, _ actual: String, _ file: String) throws {
        let recorded = try #require(recorded, "\(file) is missing: make record writes it")
        let lines = [recorded, actual].map {
            $0.split(separator: "\n", omittingEmptySubsequences: false)
        }
        let pairs = zip(lines[0], lines[1])
        if let (number, pair) = pairs.enumerated().first(where: { $0.element.0 != $0.element.1 }) {
            Issue.record("\(file):\(number + 1):\n- \(pair.0)\n+ \(pair.1)")
        } else {
            #expect(lines[0].count == lines[1].count, "\(file) has another length")
        }
    }
}

/// One script of `Scenarios`.
struct Scenario: Sendable, CustomTestStringConvertible {
    struct Result: Sendable {
        /// What it prints, diagnostics included, and how it ends.
        var output: String
        /// What it causes, as far as people want to read it.
        var trace: String
    }

    let name: String
    var testDescription: String { name }

    private static let folder: String = {
        let file = #filePath
        return (file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ".") + "/Scenarios"
    }()

    static let all: [Scenario] = {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".pilot") { names.append(String(name.dropLast(6))) }
        }
        return names.sorted().map(Scenario.init)
    }()

    func read(_ ending: String) -> String? {
        guard
            case .text(let text) = DirectoryFiles(Self.folder, confined: true)
                .read("\(name).\(ending)")
        else { return nil }
        return text
    }

    func run() -> Result {
        let output = Output()
        var session = Session(
            sinks: Session.Sinks(output: { output.add($0) }, diagnostics: { output.add($0) }),
            files: DirectoryFiles(Self.folder, confined: true))
        let source = Source(read("pilot") ?? "", name: name + ".pilot")
        let status = ScriptRunner.run(source, in: &session, isTerminal: false)
        session.finish()
        if status != 0 { output.add("exit status \(status)\n") }
        return Result(output: output.text, trace: session.current.map(Self.trace) ?? "")
    }

    func record(_ result: Result) -> Bool {
        write(result.output, "out") && write(result.trace, "trace")
    }

    private func write(_ text: String, _ ending: String) -> Bool {
        let path = "\(Self.folder)/\(name).\(ending)"
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        return fputs(text, file) >= 0
    }

    /// The hops in which somebody wants something: no answers, no watch events, nothing to and
    /// from etcd, no events and no heartbeats, which are many and say little.
    private static func trace(of cluster: Cluster) -> String {
        var lines = ""
        for number in cluster.trace.kept {
            guard let hop = cluster.trace[number], !hop.isReply, hop.verb != .deliver,
                hop.verb != .watch, hop.to != .etcd, !hop.isHeartbeat(in: cluster),
                !cluster.path(of: hop.object).hasPrefix("events/")
            else { continue }
            let ends = "\(cluster.name(of: hop.from)) → \(cluster.name(of: hop.to))"
            lines +=
                "\(Cluster.seconds(hop.time.microseconds - Cluster.epoch.microseconds)) \(ends): "
                + "\(hop.verb.name) \(cluster.path(of: hop.object)): \(hop.note.text(.english))\n"
        }
        return lines
    }
}

private final class Output: Sendable {
    private let content = Mutex("")

    var text: String { content.withLock { $0 } }

    func add(_ more: String) { content.withLock { $0 += more } }
}
