import KubeAPI
import Testing

@testable import Kubelet

@Suite struct TerminationTests {
    @Test func `A deleted Pod ends step by step and its object goes last`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        driver.calls = []
        let begin = driver.seconds
        driver.delete()
        driver.settle()
        #expect(driver.calls == ["StopContainer 0", "StopPodSandbox", "RemovePodSandbox"])
        #expect(driver.pod() == nil)
        #expect(driver.seconds - begin < 2)
        #expect(driver.reasons().last == "Killing")
        #expect(driver.events().last?.text.message == "Stopping container app")
        let last = try #require(driver.reports.last)
        #expect(last.phase == .succeeded)
        #expect(last.containerStatuses.first?.state.terminated?.exitCode == 0)
        #expect(last.condition(.ready)?.reason == "PodCompleted")
        #expect(driver.kubelet.workers.isEmpty)
    }

    @Test func `A shell as the first process ignores SIGTERM until the grace period is over`()
        throws
    {
        var driver = Driver.ready()
        driver.bind(.script("sleep 3600"))
        driver.settle()
        let begin = driver.seconds
        driver.delete(grace: 10)
        driver.settle()
        #expect(driver.pod() == nil)
        #expect((10...11).contains(driver.seconds - begin))
        let last = try #require(driver.reports.last)
        #expect(last.phase == .failed)
        #expect(last.containerStatuses.first?.state.terminated?.exitCode == 137)
    }

    @Test func `A Pod deleted by force is stopped although its object is gone`() {
        var driver = Driver.ready()
        driver.bind(.script("sleep 3600"))
        driver.settle()
        driver.calls = []
        let begin = driver.seconds
        driver.delete(grace: 0)
        driver.settle()
        #expect(driver.calls == ["StopContainer 0", "StopPodSandbox", "RemovePodSandbox"])
        #expect(driver.seconds - begin < 3)
        #expect(driver.kubelet.workers.isEmpty)
    }

    @Test func `A forced deletion cuts a running grace period short`() {
        var driver = Driver.ready()
        driver.bind(.script("sleep 3600"))
        driver.settle()
        driver.delete(grace: 600)
        driver.run(seconds: 5)
        let begin = driver.seconds
        driver.delete(grace: 0)
        driver.run(seconds: 3)
        #expect(driver.kubelet.workers.isEmpty)
        #expect(driver.seconds - begin < 4)
    }

    @Test func `A Pod deleted while its image is pulled ends without a container`() {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.run(seconds: 0.6)
        driver.delete()
        driver.settle()
        #expect(driver.pod() == nil)
        #expect(!driver.calls.contains("StartContainer 0"))
        #expect(driver.kubelet.workers.isEmpty)
    }

    @Test func `The hook before the stop runs first, within the grace period`() {
        var driver = Driver.ready()
        driver.bind(
            .of("nginx") {
                var hook = LifecycleHandler()
                hook.sleep = SleepAction(seconds: 5)
                $0.lifecycle = Lifecycle(preStop: hook)
            })
        driver.settle()
        let begin = driver.seconds
        driver.delete()
        driver.settle()
        #expect(driver.pod() == nil)
        #expect((5...6).contains(driver.seconds - begin))
    }

    @Test func `A namesake starts when its predecessor is gone`() {
        var driver = Driver.ready()
        driver.bind(.script("sleep 3600"))
        driver.settle()
        driver.delete(grace: 0)
        driver.bind(.of("nginx"))
        driver.settle()
        #expect(driver.pod()?.status.phase == .running)
        #expect(driver.kubelet.workers.count == 1)
    }

    @Test func `A Pod past its active deadline fails`() {
        var driver = Driver.ready()
        var spec = PodSpec.of("nginx")
        spec.activeDeadlineSeconds = 20
        driver.bind(spec)
        driver.settle()
        #expect(driver.pod()?.status.phase == .failed)
        #expect(driver.pod()?.status.reason == "DeadlineExceeded")
        #expect(driver.calls.suffix(2) == ["StopContainer 0", "StopPodSandbox"])
    }
}

extension SleepAction {
    init(seconds: Int) {
        self.init()
        self.seconds = seconds
    }
}

extension Lifecycle {
    init(preStop: LifecycleHandler) {
        self.init()
        self.preStop = preStop
    }
}
