import KubeAPI
import Phrasebook
import Testing

@testable import Diagrams

@Suite struct ExportTests {
    private func text(_ format: TraceFormat, _ hops: [TracedHop] = Hops.small) -> String {
        TraceDocument(hops, cluster: "demo", language: .english).text(as: format)
    }

    @Test func mermaidIsAsItsNotationHasIt() {
        #expect(
            text(.mermaid, Array(Hops.small.prefix(4))) == """
                sequenceDiagram
                    participant p1 as kubectl
                    participant p2 as kube-apiserver
                    participant p3 as etcd
                    p1->>p2: create services/default/web
                    p2->>p3: txn services/default/web
                    p3-->>p2: txn OK services/default/web @7
                    p2-->>p1: create 201 services/default/web @7

                """)
    }

    @Test func mermaidEscapesWhatItCouldTakeForNotation() {
        for line in text(.mermaid, Hops.hostile).split(separator: "\n").dropFirst() {
            let isKnown = line.hasPrefix("    p")
            #expect(isKnown, "\(line)")
            let label = line.dropFirst(4).drop { $0 != " " }
            for sign in ["%", "{", "$", "<", ">", "\"", "&"] { #expect(!label.contains(sign)) }
        }
        #expect(MermaidExport.escaped("a;b#c") == "a#59;b#35;c")
    }

    @Test func chromeEventsCarryTheClusterComponentsAndVirtualTime() throws {
        let document = try JSONParser.parse(text(.chrome))
        let events = try #require(document["traceEvents"]?.array)
        let threads = events.filter { $0["name"]?.string == "thread_name" }
        let names = threads.compactMap { $0["args"]?["name"]?.string }
        #expect(names.contains("kube-apiserver"))
        #expect(events[0]["args"]?["name"]?.string == "demo")
        let flow = events.filter { $0["ph"]?.string != "M" }
        #expect(flow.count == Hops.small.count)
        let phases = flow.compactMap { $0["ph"]?.string }
        #expect(phases == ["b", "b", "e", "e", "i", "i", "i", "i", "b", "e"])
        #expect(flow[0]["ts"]?.int == 1_000)
        #expect(flow[0]["id"] == flow[3]["id"])
        #expect(flow[0]["tid"] == flow[3]["tid"])
        #expect(flow[3]["args"]?["cause"]?.int == 3)
    }

    @Test func spansHaveTheirCausesSpanAsParent() throws {
        let document = try JSONParser.parse(text(.otlp))
        let resources = try #require(document["resourceSpans"]?.array)
        let spans = resources.flatMap { $0["scopeSpans"]?[0]?["spans"]?.array ?? [] }
        func span(_ name: String) throws -> JSONValue {
            try #require(spans.first { $0["name"]?.string == name })
        }
        // Ten hops: three of them are the answers of others.
        #expect(spans.count == 7)
        let create = try span("create services/default/web")
        let txn = try span("txn services/default/web")
        let added = try span("ADDED services/default/web")
        let bind = try span("bind pods/default/web-1")
        #expect(create["parentSpanId"] == nil)
        #expect(txn["parentSpanId"] == create["spanId"])
        #expect(added["parentSpanId"] == txn["spanId"])
        #expect(bind["traceId"] == create["traceId"])
        #expect(create["traceId"]?.string?.utf8.count == 32)
        #expect(create["spanId"]?.string?.utf8.count == 16)
        #expect(create["startTimeUnixNano"]?.string == "1767225600001000000")
        #expect(create["endTimeUnixNano"]?.string == "1767225600004000000")
        #expect(Set(spans.compactMap { $0["spanId"]?.string }).count == spans.count)
    }

    @Test func aRecordingHasAMarkerAndALineForEachHop() throws {
        let lines = text(.asciicast).split(separator: "\n").map(String.init)
        let header = try JSONParser.parse(lines[0])
        #expect(header["version"]?.int == 2)
        #expect(header["timestamp"]?.int == 1_767_225_600)
        let events = try lines.dropFirst().map { line in try JSONParser.parse(line) }
        // The heartbeat is left out.
        #expect(events.count { $0[1]?.string == "m" } == 9)
        #expect(events.count { $0[1]?.string == "o" } == 10)
        let times = events.compactMap { $0[0]?.double }
        #expect(times == times.sorted())
        #expect(events.allSatisfy { $0[1] == "m" || $0[2]?.string?.hasSuffix("\r\n") == true })
    }

    @Test(arguments: TraceFormat.allCases)
    func theSameHopsGiveTheSameBytesAndHostileNamesDoNoHarm(format: TraceFormat) throws {
        for hops in [Hops.small, Hops.hostile, []] {
            let first = text(format, hops)
            #expect(first.hasSameScalars(as: text(format, hops)))
            switch format {
            case .chrome, .otlp: _ = try JSONParser.parse(first)
            case .asciicast:
                for line in first.split(separator: "\n") { _ = try JSONParser.parse(String(line)) }
            default: break
            }
        }
    }
}
