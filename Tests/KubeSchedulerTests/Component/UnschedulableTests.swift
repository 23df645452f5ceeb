import KubeAPI
import Testing

@testable import KubeScheduler

@Suite struct UnschedulableTests {
    private static let big = Pod.make("big", requests: [("cpu", Quantity(6))])

    @Test func theMessageCountsTheReasonsAndSaysWhyPreemptionDoesNotHelp() throws {
        var harness = Harness([
            .make("node-1", cpu: 8000, memory: 1 << 20), .make("node-2", cpu: 4000),
            .make("node-3", taints: [Taint("gpu", value: "yes", .noSchedule)]),
        ])
        harness.put(Pod.make("full", on: "node-1", requests: [("cpu", Quantity(4))]))
        harness.put(Self.big)
        harness.step()
        let message =
            "0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 Insufficient cpu. "
            + "no new claims to deallocate, preemption: 0/3 nodes are available: "
            + "1 No preemption victims found for incoming pod, "
            + "2 Preemption is not helpful for scheduling."
        #expect(harness.messages == [message])
        let status = harness.requests.compactMap { request, _ -> PodStatus? in
            if case .podStatus(let status) = request.body { status } else { nil }
        }
        let condition = try #require(status.first?.condition(.podScheduled))
        #expect(condition.status == .isFalse)
        #expect(condition.reason == "Unschedulable")
        #expect(condition.message == message)
    }

    @Test func withoutNodesTheMessageSaysSoAndANewNodeHelps() {
        var harness = Harness()
        harness.put(Pod.make("web"))
        harness.step()
        #expect(harness.messages == ["no nodes available to schedule pods"])
        harness.put(.node(Ref(Node.make("node-1"))))
        harness.settle()
        #expect(harness.nodesOfPods == ["web": "node-1"])
    }

    @Test func sameFailureAgainRaisesTheCountOfTheEventAndSendsNoStatus() throws {
        var harness = Harness([.make("node-1")])
        harness.put(Pod.make("full", on: "node-2", requests: [("cpu", Quantity(5))]))
        harness.put(Self.big)
        harness.settle()
        harness.put(.node(Ref(Node.make("node-2", cpu: 7000))))
        harness.settle()
        var changed = Node.make("node-2", cpu: 7000)
        changed.status.allocatable["memory"] = Quantity(1 << 30)
        harness.put(.node(Ref(changed)))
        while harness.requests.isEmpty, harness.step() {}
        let requests = harness.requests.map(\.request)
        #expect(requests.map(\.verb) == [.patch])
        #expect(requests.map(\.kind) == [.event])
        guard case .patch(_, let json)? = requests.first?.body else {
            Issue.record("no patch")
            return
        }
        #expect(json["count"]?.int == 2)
    }

    @Test func anEventThatCannotHelpLeavesThePodWhereItIs() {
        var harness = Harness([.make("node-1")])
        harness.put(Self.big)
        harness.settle()
        harness.put(.node(Ref(Node.make("node-2", cpu: 5000))))
        #expect(harness.record("big")?.phase == .unschedulable)
        var labeled = Node.make("node-2", labels: ["a": "b"], cpu: 5000)
        labeled.spec.taints = [Taint("x", .preferNoSchedule)]
        harness.put(.node(Ref(labeled)))
        #expect(harness.record("big")?.phase == .unschedulable)
        harness.put(.node(Ref(Node.make("node-3", cpu: 6000))))
        #expect(harness.record("big")?.phase == .backoff)
        harness.settle()
        #expect(harness.pod("big")?.nodeName == "node-3")
    }

    @Test func uncordoningANodeAndRemovingATaintHelp() {
        var node = Node.make("node-1")
        node.spec.unschedulable = true
        var harness = Harness([node])
        harness.put(Pod.make("web"))
        harness.step()
        #expect(harness.messages.first?.contains("1 node(s) were unschedulable") == true)
        node.spec.unschedulable = false
        node.spec.taints = [Taint("a", .noExecute)]
        harness.put(.node(Ref(node)))
        harness.settle()
        #expect(harness.pod("web")?.nodeName == "")
        node.spec.taints = []
        harness.put(.node(Ref(node)))
        harness.settle()
        #expect(harness.pod("web")?.nodeName == "node-1")
    }

    @Test func aPodThatBringsTheWantedCompanionHelps() {
        var harness = Harness([.make("node-1", labels: ["zone": "a"])])
        harness.put(
            Pod.make("follower") { spec in
                var term = PodAffinityTerm()
                term.topologyKey = "zone"
                term.labelSelector = LabelSelector(matchLabels: ["app": "leader"])
                spec.affinity = Affinity()
                spec.affinity?.podAffinity = PodAffinity()
                spec.affinity?.podAffinity?.required = [term]
            })
        harness.settle()
        #expect(harness.record("follower")?.phase == .unschedulable)
        harness.put(Pod.make("leader", labels: ["app": "leader"]))
        harness.settle()
        #expect(harness.nodesOfPods == ["follower": "node-1", "leader": "node-1"])
    }

    @Test func backoffsDoubleUpToTenSeconds() {
        let seconds = (1...7).map { SchedulingQueue.backoff(failures: $0) / 1_000_000 }
        #expect(seconds == [1, 2, 4, 8, 10, 10, 10])
        #expect(SchedulingQueue.backoff(failures: 65535) == 10_000_000)
    }

    @Test func aPodIsTriedAgainAfterFiveMinutesInThePool() {
        var harness = Harness([.make("node-1")])
        harness.put(Self.big)
        harness.settle()
        harness.advance(seconds: 299)
        #expect(harness.requests.isEmpty)
        harness.advance(seconds: 35)
        #expect(!harness.requests.isEmpty)
    }

    @Test func settlingIsNotHeldUpByAPodThatFitsNowhere() {
        var harness = Harness([.make("node-1")])
        harness.put(Self.big)
        harness.settle()
        #expect(harness.record("big")?.phase == .unschedulable)
        let isBusy = harness.step()
        #expect(!isBusy)
    }

    @Test func deletingAPodFromThePoolLeavesTheOthers() {
        var harness = Harness([.make("node-1", cpu: 500)])
        for name in ["a", "b", "c"] {
            harness.put(Pod.make(name, requests: [("cpu", Quantity(1))]))
        }
        harness.settle()
        harness.deletePod("a")
        #expect(harness.scheduler.queue.unschedulable.count == 2)
        harness.put(.node(Ref(Node.make("node-2", cpu: 4000))))
        harness.settle()
        #expect(harness.nodesOfPods == ["b": "node-2", "c": "node-2"])
    }

    @Test func preemptionPolicyNeverIsNamedInTheMessage() {
        var harness = Harness([.make("node-1", pods: 0)])
        harness.put(Pod.make("web") { $0.preemptionPolicy = .never })
        harness.step()
        let end = "preemption: not eligible due to preemptionPolicy=Never."
        #expect(harness.messages.first?.hasSuffix(end) == true)
    }
}
