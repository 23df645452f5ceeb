import KubeAPI
import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

@Suite struct TraceExportTests {
    /// Collects what a session prints and writes.
    private final class Desk: FileWriter {
        let output = Mutex("")
        let files = Mutex<[String: String]>([:])

        func write(_ text: String, to path: String) -> Text? {
            if path == "/full" { return .cannotWrite(path, why: "No space left on device") }
            files.withLock { $0[path] = text }
            return nil
        }
    }

    private static let start =
        "cluster create demo --nodes=1\nsettle\ncreate service clusterip web --tcp=80\n"

    private func run(
        _ script: String, on desk: Desk, mayWrite: Bool = false
    ) -> (status: Int32, output: String) {
        let print: @Sendable (String) -> Void = { text in desk.output.withLock { $0 += text } }
        var session = Session(sinks: Session.Sinks(output: print, diagnostics: print))
        session.sinks.display = { Display(columns: 120) }
        if mayWrite { session.sinks.fileWriter = desk }
        let status = ScriptRunner.run(
            Source(Self.start + script, name: "test"), in: &session, isTerminal: false)
        return (status, desk.output.withLock { $0 })
    }

    @Test func `a diagram has a lane for each component and an arrow for each hop`() {
        let (status, output) = run("settle\ntrace --diagram", on: Desk())
        #expect(status == 0)
        #expect(output.contains("▶│"))
        #expect(output.contains("create services/default"))
        #expect(!output.contains("leases/"))
    }

    @Test(arguments: [
        ("mermaid", "sequenceDiagram\n"), ("svg", "<svg "), ("html", "<!doctype html>"),
        ("chrome", "\"traceEvents\""), ("otlp", "\"resourceSpans\""),
        ("asciicast", "\"version\":2"),
    ])
    func `a format goes to the output where no file is named`(format: String, sign: String) {
        let (status, output) = run("trace --to=\(format)", on: Desk())
        #expect(status == 0)
        #expect(output.contains(sign))
    }

    @Test func `a script that may not write files is told so`() {
        let desk = Desk()
        let (status, output) = run("trace --to=svg --file=trace.svg", on: desk)
        #expect(status == 1)
        #expect(output.contains("Files can't be written from here"))
        #expect(desk.files.withLock { $0.isEmpty })
    }

    @Test func `a person's file gets the document`() {
        let desk = Desk()
        let (status, output) = run("trace --to=svg --file=trace.svg", on: desk, mayWrite: true)
        #expect(status == 0)
        #expect(output.contains("trace.svg"))
        #expect(desk.files.withLock { $0["trace.svg"]?.hasPrefix("<svg ") == true })
    }

    @Test func `a file that can't be written fails with the reason`() {
        let (status, output) = run("trace --to=svg --file=/full", on: Desk(), mayWrite: true)
        #expect(status == 1)
        #expect(output.contains("No space left on device"))
    }

    @Test func `a number after --to is the last hop that is shown`() {
        let (status, output) = run("trace --all --to=2", on: Desk())
        #expect(status == 0)
        #expect(output.contains("#2 "))
        #expect(!output.contains("#3 "))
    }

    @Test func `an unknown format gets a suggestion`() {
        let (status, output) = run("trace --to=mermiad", on: Desk())
        #expect(status != 0)
        #expect(output.contains("did you mean 'mermaid'?"))
    }
}
