import KubeAPI
import KubeCluster
import Testing

@testable import Diagrams

@Suite struct ClusterTraceTests {
    @Test func theTraceOfARealClusterCanBeDrawnAndExported() throws {
        var cluster = Cluster(name: "demo", seed: 1)
        cluster.boot(machines: [
            Machine(
                cpu: Quantity(4), memory: Quantity(8 << 30, format: .binarySI),
                address: IPv4(192, 168, 0, 2))
        ])
        _ = cluster.settle()
        let hops = cluster.trace.kept.compactMap { cluster.trace[$0] }
            .map { TracedHop($0, of: cluster) }
        let diagram = Diagram(hops)
        #expect(diagram.lanes.map(\.name).contains("etcd"))
        #expect(!diagram.steps.contains { $0.hop.isRoutine })
        let document = TraceDocument(hops, cluster: cluster.name, language: .english)
        try MarkupChecker.check(document.text(as: .svg))
        _ = try JSONParser.parse(document.text(as: .chrome))
        _ = try JSONParser.parse(document.text(as: .otlp))
        let exchanges = Exchanges(hops)
        let answered = hops.indices.count {
            hops[$0].form == .reply && exchanges.partner[$0] != nil
        }
        #expect(answered == hops.count { $0.form == .reply })
    }
}
