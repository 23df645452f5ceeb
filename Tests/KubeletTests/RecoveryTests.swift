import KubeAPI
import Testing

@testable import Kubelet

@Suite struct RecoveryTests {
    @Test func `After a reboot the node's Pods run again, counted as restarts`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        let before = try #require(driver.pod()?.status)
        driver.calls = []
        driver.reboot(after: 30)
        driver.settle()
        #expect(driver.node?.isReady == true)
        let status = try #require(driver.pod()?.status)
        #expect(status.phase == .running)
        #expect(status.condition(.ready)?.isTrue == true)
        #expect(status.startTime == before.startTime)
        let container = try #require(status.containerStatuses.first)
        #expect(container.restartCount == 1)
        #expect(container.lastState.terminated?.exitCode == 255)
        #expect(container.lastState.terminated?.reason == "Unknown")
        #expect(container.containerID != before.containerStatuses.first?.containerID)
        #expect(driver.reasons().contains("SandboxChanged"))
        #expect(driver.calls.first == "RunPodSandbox")
        #expect(driver.events(about: "node-1").contains { $0.reason == "Rebooted" })
    }

    @Test func `Between the reboot and the restart the Pod is not ready`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        let reported = driver.reports.count
        driver.reboot(after: 5)
        driver.settle()
        let first = try #require(driver.reports.dropFirst(reported).first)
        #expect(first.condition(.ready)?.isTrue == false)
        #expect(first.containerStatuses.first?.state.terminated?.exitCode == 255)
        #expect(first.podIP == .none)
    }

    @Test func `A Pod marked for deletion before the reboot is finished off`() {
        var driver = Driver.ready()
        driver.bind(.script("sleep 3600"))
        driver.settle()
        driver.delete()
        driver.run(seconds: 2)
        driver.calls = []
        driver.reboot(after: 60)
        driver.settle()
        #expect(driver.pod() == nil)
        #expect(driver.calls.isEmpty)
        #expect(driver.kubelet.workers.isEmpty)
    }

    @Test func `A Pod that isn't to be restarted fails with the reboot`() {
        var driver = Driver.ready()
        driver.bind(.script("sleep 3600", policy: .never))
        driver.run(seconds: 10)
        driver.reboot(after: 5)
        driver.settle()
        #expect(driver.pod()?.status.phase == .failed)
        #expect(!driver.calls.dropFirst(5).contains("CreateContainer 0"))
    }

    @Test func `What happened during a partition is reported after it`() {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        driver.isPartitioned = true
        driver.kill(container: 0)
        driver.run(seconds: 30)
        #expect(driver.pod()?.status.containerStatuses.first?.restartCount == 0)
        driver.isPartitioned = false
        driver.run(seconds: 25)
        #expect(driver.pod()?.status.containerStatuses.first?.restartCount == 1)
        #expect(driver.pod()?.isReady == true)
    }
}
