import KubeAPI
import Testing

@testable import Kubectl

@Suite struct PodSummaryTests {
    private func pod(
        _ state: ContainerState, phase: PodPhase = .running, restarts: Int = 0,
        _ change: (inout Pod) -> Void = { _ in }
    ) -> PodSummary {
        var pod = Sample.pod("x", phase: phase)
        var status = Sample.running(pod.spec.containers[0], restarts: restarts)
        status.state = state
        status.ready = state.isRunning
        pod.status.containerStatuses = [status]
        change(&pod)
        return PodSummary(pod)
    }

    private func terminated(_ code: Int, _ reason: String) -> ContainerState {
        var end = ContainerStateTerminated()
        end.exitCode = code
        end.reason = reason
        return .terminated(end)
    }

    @Test func waitingContainersGiveTheirReason() {
        for reason in ["ContainerCreating", "CrashLoopBackOff", "ErrImagePull", "ImagePullBackOff"]
        {
            #expect(pod(.waiting(reason: reason, message: "")).status == reason)
        }
    }

    @Test func endedContainersGiveTheirReasonOrCode() {
        #expect(pod(terminated(1, "Error")).status == "Error")
        #expect(pod(terminated(0, "Completed"), phase: .succeeded).status == "Completed")
        #expect(pod(terminated(137, "")).status == "ExitCode:137")
    }

    @Test func deletedPodsAreTerminating() {
        let deleted = pod(.running(since: Sample.start)) {
            $0.metadata.deletionTimestamp = Sample.start
        }
        #expect(deleted.status == "Terminating")
        let lost = pod(.running(since: Sample.start)) {
            $0.metadata.deletionTimestamp = Sample.start
            $0.status.reason = "NodeLost"
        }
        #expect(lost.status == "Unknown")
    }

    @Test func initContainersAreCounted() {
        let summary = pod(.waiting(reason: "PodInitializing", message: ""), phase: .pending) {
            pod in
            var spec = pod.spec
            spec.initContainers = ["one", "two"].map { Container(name: $0, image: "busybox") }
            pod.spec = spec
            pod.status.initContainerStatuses = spec.initContainers.map {
                var status = Sample.running($0)
                status.ready = false
                return status
            }
            pod.status.initContainerStatuses[0].state = terminated(0, "Completed")
        }
        #expect(summary.status == "Init:1/2")
        #expect(summary.ready == 0 && summary.total == 1)
    }

    @Test func restartsTellHowLongAgo() {
        var sample = Sample.pod("x")
        sample.status.containerStatuses[0].restartCount = 3
        var end = ContainerStateTerminated()
        end.finishedAt = FakeServer.now.adding(GoDuration(seconds: -90))
        sample.status.containerStatuses[0].lastState = .terminated(end)
        #expect(sample.cells(isWide: false, now: FakeServer.now)[3] == "3 (90s ago)")
    }

    @Test func evictedPodsGiveTheReasonOfTheirStatus() {
        let evicted = pod(.none, phase: .failed) { $0.status.reason = "Evicted" }
        #expect(evicted.status == "Evicted")
    }
}
