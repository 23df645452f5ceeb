import KubeAPI
import Testing

@testable import KubeControllerManager

@Suite("Victim order")
struct VictimOrderTests {
    private let now = Timestamp(seconds: 100_000)

    /// A Pod that has been ready, and there, for so many seconds.
    private func pod(
        _ name: String, node: String = "node-1", readyFor age: Int64? = 1_000, restarts: Int = 0,
        cost: String? = nil, uid: Int = 1, phase: PodPhase = .running
    ) -> VictimOrder.Candidate {
        var pod = Pod()
        pod.metadata = ObjectMeta(name: name, namespace: "default")
        pod.metadata.uid = UID("00000000-0000-4000-8000-00000000000\(uid)") ?? .none
        pod.metadata.creationTimestamp = Timestamp(seconds: now.seconds - (age ?? 1_000))
        if let cost { pod.metadata.annotations = [VictimOrder.costAnnotation: cost] }
        pod.nodeName = node
        pod.status.phase = phase
        let since = Timestamp(seconds: now.seconds - (age ?? 1_000))
        pod.status.setCondition(PodCondition(.ready, age != nil, at: since))
        var status = ContainerStatus()
        status.restartCount = restarts
        pod.status.containerStatuses = [status]
        return (Slot(0), Ref(pod))
    }

    private func order(
        _ pods: [VictimOrder.Candidate], related: [VictimOrder.Candidate] = []
    ) -> [String] {
        let all = pods + [pod("last", readyFor: 90_000, cost: "2147483647")]
        return VictimOrder.choose(pods.count, of: all, related: related, now: now)
            .map { $0.pod.value.metadata.name }
    }

    @Test("each criterion counts only where the ones before it agree")
    func criteria() {
        let pods = [
            pod("older", readyFor: 9_000),
            pod("restarted", readyFor: 9_000, restarts: 3),
            pod("younger", readyFor: 100, restarts: 1),
            pod("cheap", readyFor: 50_000, cost: "-5"),
            pod("not-ready", readyFor: nil),
            pod("pending", readyFor: nil, phase: .pending),
            pod("unassigned", node: "", readyFor: nil, phase: .pending),
        ]
        #expect(
            order(pods) == [
                "unassigned", "pending", "not-ready", "cheap", "younger", "restarted", "older",
            ])
    }

    @Test("without an owner's other controllers, Pods that share a node aren't preferred")
    func unrelated() {
        let pods = [pod("a1"), pod("a2"), pod("b", node: "node-2", readyFor: 100)]
        #expect(order(pods).first == "b")
    }

    @Test("among related Pods, those on the fuller node go first")
    func related() {
        let pods = [pod("b", node: "node-2", readyFor: 100), pod("a")]
        let others = [pod("x"), pod("y")]
        #expect(order(pods, related: pods + others) == ["a", "b"])
    }

    @Test("ages within the same power of two are the same: the uid decides")
    func logarithm() {
        let pods = [pod("younger", readyFor: 90, uid: 2), pod("older", readyFor: 110, uid: 1)]
        #expect(order(pods) == ["older", "younger"])
    }

    @Test("a cost that is no 32-bit number counts as none", arguments: ["+5", "05", "x", "1e3"])
    func badCost(_ text: String) {
        let pods = [pod("odd", readyFor: 9_000, cost: text), pod("cheap", cost: "-1")]
        #expect(order(pods) == ["cheap", "odd"])
    }
}
