import KubeAPI
import Phrasebook
import Testing

@testable import Diagrams

@Suite struct TerminalDiagramTests {
    private func lines(
        _ width: Int, _ style: TerminalDiagram.Style = .drawn, _ hops: [TracedHop] = Hops.small
    ) -> [String] {
        TerminalDiagram(Diagram(hops), width: width, style: style, language: .english).text
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func lanesStandSideBySideWithWhatPassesAtTheRight() {
        #expect(
            lines(80) == [
                "          kubectl",
                "          │    kube-apiserver",
                "          │    │    etcd",
                "          │    │    │    kube-scheduler",
                "          │    │    │    │    kube-proxy",
                "0.001000  ├───▶│    │    │    │  create services/default/web",
                "0.002000  │    ├───▶│    │    │  txn services/default/web",
                "0.003000  │    │◀╌╌╌┤    │    │  txn OK services/default/web @7",
                "0.004000  │◀╌╌╌┤    │    │    │  create 201 services/default/web @7",
                "0.005000  │    ├────┼───▶┼───▶│  ADDED services/default/web @7 × 2 kube-proxies",
                "0.009000  │    │◀───┼────┤    │  bind pods/default/web-1",
                "0.010000  │    ├╌╌╌╌┼╌╌╌▶│    │  bind 409 pods/default/web-1",
            ])
    }

    @Test func asciiLanesHaveNoOtherCharacters() {
        let lines = lines(80, .ascii)
        #expect(lines[5] == "0.001000  |--->|    |    |    |  create services/default/web")
        #expect(lines[7] == "0.003000  |    |<...|    |    |  txn OK services/default/web @7")
        // The sign for "times" comes from the catalogue.
        #expect(lines.filter { !$0.contains("×") }.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
    }

    @Test func plainStyleDrawsNothing() {
        #expect(
            lines(80, .plain).first
                == "0.001000  kubectl -> kube-apiserver: create services/default/web")
    }

    @Test func aTerminalTooNarrowForLanesGetsBothEndsInWords() {
        let lines = lines(36)
        #expect(
            lines.prefix(3) == [
                "0.001000  kubectl → kube-apiserver", "  create services/default/web",
                "0.002000  kube-apiserver → etcd",
            ])
    }

    @Test(arguments: [20, 33, 36, 60, 80, 100, 133, 200])
    func noLineIsWiderThanTheTerminal(width: Int) {
        for hops in [Hops.small, Hops.hostile] {
            for style: TerminalDiagram.Style in [.drawn, .ascii] {
                for line in lines(width, style, hops) { #expect(line.displayWidth <= width) }
            }
        }
    }

    @Test func hostileNamesCannotControlTheTerminal() {
        for line in lines(100, .drawn, Hops.hostile) {
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        }
    }

    @Test func theHeaderComesAgainInALongDiagram() {
        let hops = (1...90).map { Hops.hop($0, Hops.kubectl, Hops.api, .get, "pods/default/web") }
        #expect(lines(100, .drawn, hops).count { $0.hasSuffix(" kubectl") } == 3)
    }

    @Test func aLongTextIsWrappedAtBlanksThenSigns() {
        #expect(
            "replication-controller → kube-apiserver".wrapped(toWidth: 30, atMost: 3)
                == ["replication-controller →", "kube-apiserver"])
        #expect(
            "a/very/long/path/indeed".wrapped(toWidth: 12, atMost: 3) == [
                "a/very/long/", "path/indeed",
            ])
        #expect("宽宽宽宽宽".wrapped(toWidth: 4, atMost: 2) == ["宽宽", "宽…"])
        #expect("宽".wrapped(toWidth: 1, atMost: 3).count == 1)
    }
}
