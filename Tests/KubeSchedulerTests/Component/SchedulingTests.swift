import KubeAPI
import Testing

@testable import KubeScheduler

@Suite struct SchedulingTests {
    @Test func aPodIsBoundAfterTheCycleAndAnEventSaysSo() throws {
        var harness = Harness([.make("node-1")])
        harness.put(Pod.make("web"))
        #expect(harness.requests.isEmpty)
        let before = harness.turn.now.microseconds
        harness.step()
        #expect(harness.turn.now.microseconds - before == Scheduler.cycleTime)
        let request = try #require(harness.requests.first?.request)
        #expect(request.verb == .bind)
        #expect(request.subresource == .binding)
        #expect(request.uid == harness.pod("web")?.metadata.uid)
        #expect(harness.record("web")?.phase == .assumed)
        harness.answer()
        #expect(harness.messages == ["Successfully assigned default/web to node-1"])
        #expect(harness.record("web")?.phase == .bound)
    }

    @Test func podsAreTakenByPriorityThenByAge() {
        var harness = Harness([.make("node-1")])
        harness.put(Pod.make("first"))
        harness.put(Pod.make("second"))
        harness.put(Pod.make("urgent") { $0.priority = 10 })
        var order: [String] = []
        while harness.step() { order += harness.requests.suffix(1).map(\.request.name) }
        #expect(order == ["urgent", "first", "second"])
    }

    @Test func anAssumedPodCountsBeforeItsBindingIsAnswered() {
        var harness = Harness([.make("node-1", cpu: 1000)])
        for name in ["a", "b"] { harness.put(Pod.make(name, requests: [("cpu", .milli(600))])) }
        harness.step()
        harness.step()
        #expect(harness.requests.filter { $0.request.verb == .bind }.count == 1)
        #expect(harness.record("b")?.phase == .unschedulable)
    }

    @Test func aFailedBindingIsForgottenAndTriedAgainAfterABackoff() {
        var harness = Harness([.make("node-1", cpu: 1000)])
        harness.put(Pod.make("a", requests: [("cpu", .milli(600))]))
        harness.step()
        harness.answer(.conflict(.pod, "a", "try again"))
        #expect(harness.record("a")?.phase == .backoff)
        #expect(harness.record("a")?.node == -1)
        #expect(
            harness.messages.first?.hasPrefix("running Bind plugin \"DefaultBinder\": ") == true)
        let condition = harness.requests.compactMap { request, _ -> PodCondition? in
            guard case .podStatus(let status) = request.body else { return nil }
            return status.condition(.podScheduled)
        }
        #expect(condition.first?.reason == "SchedulerError")
        harness.settle()
        #expect(harness.nodesOfPods == ["a": "node-1"])
    }

    @Test func aReplyToAnEarlierAttemptIsIgnored() {
        var harness = Harness([.make("node-1")])
        harness.put(Pod.make("a"))
        harness.step()
        let stale = harness.requests.removeFirst()
        harness.deletePod("a")
        harness.put(Pod.make("a"))
        harness.step()
        harness.handle(.reply(stale.token, Ref(APIReply(.conflict(.pod, "a")))))
        #expect(harness.record("a")?.phase == .assumed)
    }

    @Test func podsOfOtherSchedulersAreLeftAloneButCountOnceBound() {
        var harness = Harness([.make("node-1", cpu: 1000)])
        var foreign = Pod.make("foreign", requests: [("cpu", .milli(800))]) {
            $0.schedulerName = "mine"
        }
        harness.put(foreign)
        let isBusy = harness.step()
        #expect(!isBusy)
        foreign.nodeName = "node-1"
        harness.put(foreign)
        harness.put(Pod.make("web", requests: [("cpu", .milli(300))]))
        harness.step()
        #expect(harness.record("web")?.phase == .unschedulable)
    }

    @Test func aTerminatedPodGivesItsRoomBack() {
        var harness = Harness([.make("node-1", cpu: 1000)])
        var job = Pod.make("job", on: "node-1", requests: [("cpu", .milli(800))])
        harness.put(job)
        harness.put(Pod.make("web", requests: [("cpu", .milli(300))]))
        harness.settle()
        #expect(harness.pod("web")?.nodeName == "")
        job.status.phase = .succeeded
        harness.put(job)
        harness.settle()
        #expect(harness.pod("web")?.nodeName == "node-1")
    }

    @Test func aPodBoundBySomebodyElseIsCountedWhereItIs() {
        var harness = Harness([.make("node-1"), .make("node-2")])
        var pod = Pod.make("web", requests: [("cpu", .milli(300))])
        harness.put(pod)
        pod.nodeName = "node-2"
        harness.put(pod)
        harness.settle()
        #expect(harness.requests.isEmpty)
        let number = harness.scheduler.cache.nodes.number(of: "node-2") ?? -1
        #expect(harness.scheduler.cache.nodes.usage[number].usedCPU == 300)
    }

    @Test func aPodWithANewLabelIsAnotherClassAndNothingIsCountedTwice() {
        var harness = Harness([.make("node-1")])
        var pod = Pod.make(
            "web", on: "node-1", labels: ["a": "1"], requests: [("cpu", .milli(300))])
        harness.put(pod)
        pod.metadata.labels = ["a": "2"]
        harness.put(pod)
        #expect(harness.scheduler.cache.nodes.usage[0].usedCPU == 300)
        #expect(harness.scheduler.cache.nodes.usage[0].usedPods == 1)
        harness.deletePod("web")
        #expect(harness.scheduler.cache.nodes.usage[0].usedCPU == 0)
        #expect(harness.scheduler.cache.classes.users.allSatisfy { $0 == 0 })
    }

    @Test func aPodThatEndsBeforeItsTurnIsSkipped() {
        var harness = Harness([.make("node-1")])
        var pod = Pod.make("web")
        harness.put(pod)
        pod.metadata.deletionTimestamp = harness.turn.now
        harness.put(pod)
        harness.step()
        #expect(harness.messages == ["skip schedule deleting pod: default/web"])
    }

    @Test func aStartForgetsEverything() {
        var harness = Harness([.make("node-1")])
        harness.put(Pod.make("web"))
        harness.handle(.start)
        #expect(harness.scheduler.cache.nodes.count == 0)
        #expect(harness.scheduler.cache.pods.count == 0)
    }
}

extension SchedulingTests {
    @Test func aTimerFromBeforeARestartDoesNotDoubleThePace() {
        var harness = Harness([.make("node-1")])
        harness.put(Pod.make("early"))
        harness.handle(.start)
        harness.put(.node(Ref(Node.make("node-1"))))
        for index in 0..<4 { harness.put(Pod.make("p\(index)")) }
        harness.step()
        harness.step()
        #expect(harness.requests.count == 1)
    }

    @Test func anExplanationJudgesABoundPodAsIfItWereNotThereAndChangesNothing() throws {
        var harness = Harness([.make("node-1", cpu: 1000), .make("node-2", cpu: 500)])
        harness.put(Pod.make("web", requests: [("cpu", .milli(600))]))
        harness.settle()
        let before = harness.scheduler.cache.nodes.usage[0].usedCPU
        let decision = try #require(harness.scheduler.explain(harness.slot("web")))
        #expect(decision.nodes.map(\.node) == ["node-1", "node-2"])
        #expect(decision.nodes[0].rejection == nil)
        #expect(decision.nodes[1].rejection?.plugin == .nodeResourcesFit)
        #expect(decision.nodes[0].scores.map(\.plugin.name).contains("NodeResourcesFit"))
        #expect(decision.best == ["node-1"])
        #expect(harness.scheduler.cache.nodes.usage[0].usedCPU == before)
        let summary = harness.scheduler.lastDecision(harness.slot("web"))
        #expect(summary?.feasibleNodes == 1)
        #expect(harness.scheduler.explain(4711) == nil)
    }

    @Test func theSameSeedChoosesTheSameNodes() {
        func run() -> [String: String] {
            var harness = Harness((1...5).map { .make("node-\($0)") })
            for index in 0..<20 { harness.put(Pod.make("p\(index)")) }
            harness.settle()
            return harness.nodesOfPods
        }
        #expect(run() == run())
        #expect(Set(run().values).count == 5)
    }
}
