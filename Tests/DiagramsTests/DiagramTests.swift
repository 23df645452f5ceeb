import KubeAPI
import Phrasebook
import Testing

@testable import Diagrams

@Suite struct DiagramTests {
    @Test func onlyLanesThatOccurAreThereInTheOrderOfTheCallFlow() {
        let diagram = Diagram(Hops.small)
        #expect(
            diagram.lanes.map(\.name)
                == ["kubectl", "kube-apiserver", "etcd", "kube-scheduler", "kube-proxy"])
    }

    @Test func heartbeatsAreHiddenUnlessAskedFor() {
        var options = Diagram.Options()
        #expect(!Diagram(Hops.small).steps.contains { $0.hop.number == 8 })
        options.showsRoutine = true
        #expect(Diagram(Hops.small, options).steps.contains { $0.hop.number == 8 })
    }

    @Test func whatManyAreToldBecomesOneArrowWithSeveralHeads() throws {
        let step = try #require(Diagram(Hops.small).steps.first { $0.form == .event })
        #expect(step.hops.map(\.number) == [5, 6, 7])
        #expect(step.targets == [3, 4])
        #expect(step.label(.english) == "ADDED services/default/web @7 × 2 kube-proxies")
        #expect(step.label(.chinese) == "ADDED services/default/web @7 × 2 个 kube-proxy")
        #expect(step.receivers == "kube-scheduler, kube-proxy × 2")
    }

    @Test func theSameReceiverToldTwiceIsNotFolded() {
        let hops = [
            Hops.hop(1, Hops.api, Hops.proxy(0), .deliver, "services/a/b", revision: 3),
            Hops.hop(2, Hops.api, Hops.proxy(0), .deliver, "services/a/b", revision: 3),
        ]
        #expect(Diagram(hops).steps.count == 2)
    }

    @Test func eachNodeHasItsLaneWhileThereIsRoom() {
        let hops = (0..<3).map { node in
            Hops.hop(node + 1, Hops.kubelet(node), Hops.api, .patch, "pods/default/web")
        }
        #expect(Diagram(hops).lanes.count == 4)
        var options = Diagram.Options()
        options.laneLimit = 3
        let narrow = Diagram(hops, options)
        #expect(narrow.lanes.map(\.name) == ["kube-apiserver", "kubelet"])
        #expect(narrow.steps[1].label(.english) == "patch pods/default/web (node-2)")
    }

    @Test func thoseWhoOnlyListenAreLeftOutWhenThereAreTooManyLanes() {
        var options = Diagram.Options()
        options.laneLimit = 4
        let diagram = Diagram(Hops.small, options)
        #expect(
            diagram.lanes.map(\.name) == ["kubectl", "kube-apiserver", "etcd", "kube-scheduler"])
    }

    @Test func aReplyBelongsToTheRequestItAnswers() {
        let exchanges = Exchanges(Hops.small)
        #expect(exchanges.partner == [3, 2, 1, 0, nil, nil, nil, nil, 9, 8])
        #expect(exchanges.roots == [0, 0, 0, 0, 0, 0, 0, 7, 0, 0])
    }
}
