import KubeAPI
import Testing

@testable import Kubelet

@Suite struct RestartTests {
    /// When the container was started, in seconds after its Pod came.
    private func starts(_ driver: inout Driver, within seconds: Int) -> [Double] {
        let begin = driver.seconds
        var times: [Double] = []
        var seen = 0
        for _ in 0..<seconds * 10 {
            driver.run(seconds: 0.1)
            let now = driver.calls.count { $0 == "StartContainer 0" }
            if now > seen { times.append(driver.seconds - begin) }
            seen = now
        }
        return times
    }

    @Test func `A container that keeps failing is restarted at once, then ever more slowly`() {
        var driver = Driver.ready()
        driver.bind(.script("exit 1"))
        let times = starts(&driver, within: 700)
        let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
        let expected = [0, 10, 20, 40, 80, 160, 300]
        #expect(gaps.count >= expected.count - 1)
        for (gap, expected) in zip(gaps, expected) {
            #expect(abs(gap - Double(expected)) < 1, "\(gaps)")
        }
    }

    @Test func `A container in back-off shows it, with its end as the last state`() throws {
        var driver = Driver.ready()
        driver.bind(.script("echo oops; exit 3"))
        driver.run(seconds: 6)
        let status = try #require(driver.pod()?.status)
        #expect(status.phase == .running)
        #expect(!status.conditions.contains { $0.type == .ready && $0.isTrue })
        let container = try #require(status.containerStatuses.first)
        guard case .waiting(let reason, let message) = container.state else {
            Issue.record("not waiting: \(container.state)")
            return
        }
        #expect(reason == "CrashLoopBackOff")
        #expect(message.hasPrefix("back-off 10s restarting failed container=app pod=web_default("))
        #expect(container.lastState.terminated?.exitCode == 3)
        #expect(container.lastState.terminated?.reason == "Error")
        #expect(container.restartCount == 1)
        #expect(driver.log() == ["oops"])
        #expect(driver.log(previous: true) == ["oops"])
    }

    @Test func `An event that happens again raises the count of the first`() throws {
        var driver = Driver.ready()
        driver.bind(.script("exit 1"))
        driver.run(seconds: 40)
        let reasons = driver.reasons()
        #expect(reasons.contains("Created x4"))
        #expect(reasons.contains("Started x4"))
        let backOff = try #require(driver.events().first { $0.reason == "BackOff" })
        #expect(backOff.type == .warning)
        #expect(backOff.count >= 2)
        #expect(
            backOff.text.message.hasPrefix(
                "Back-off restarting failed container app in pod web_default("))
    }

    @Test func `The policy Never lets a failed Pod fail`() throws {
        var driver = Driver.ready()
        driver.bind(.script("exit 1", policy: .never))
        driver.settle()
        let status = try #require(driver.pod()?.status)
        #expect(status.phase == .failed)
        #expect(status.containerStatuses.first?.state.terminated?.exitCode == 1)
        #expect(status.condition(.ready)?.reason == "PodFailed")
        #expect(driver.calls.filter { $0 == "StartContainer 0" }.count == 1)
        #expect(driver.calls.last == "StopPodSandbox")
    }

    @Test func `The policy OnFailure lets a Pod that ends well succeed`() {
        var driver = Driver.ready()
        driver.bind(.script("sleep 2", policy: .onFailure))
        driver.settle()
        #expect(driver.pod()?.status.phase == .succeeded)
        #expect(driver.pod()?.status.condition(.initialized)?.reason == "PodCompleted")
        #expect(driver.seconds < 10)
    }

    @Test func `A killed container is started again in the same sandbox`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        let ip = driver.pod()?.status.podIP
        driver.calls = []
        driver.kill(container: 0)
        driver.settle()
        #expect(driver.calls == ["ImageStatus 0", "CreateContainer 0", "StartContainer 0"])
        let container = try #require(driver.pod()?.status.containerStatuses.first)
        #expect(container.restartCount == 1)
        #expect(container.state.isRunning)
        #expect(container.lastState.terminated?.exitCode == 137)
        #expect(driver.pod()?.status.podIP == ip)
    }

    @Test func `A killed sandbox is replaced and everything in it restarted`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        driver.calls = []
        driver.kill(container: nil)
        driver.settle()
        #expect(
            driver.calls == [
                "StopPodSandbox", "RunPodSandbox", "ImageStatus 0", "CreateContainer 0",
                "StartContainer 0",
            ])
        #expect(driver.reasons().contains("SandboxChanged"))
        let status = try #require(driver.pod()?.status)
        #expect(status.containerStatuses.first?.restartCount == 1)
        #expect(status.condition(.ready)?.isTrue == true)
    }

    @Test func `A new image restarts the container in place`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx:1.27"))
        driver.settle()
        driver.change { $0.containers[0].image = "nginx:1.28" }
        driver.settle()
        let container = try #require(driver.pod()?.status.containerStatuses.first)
        #expect(container.image == "docker.io/library/nginx:1.28")
        #expect(container.restartCount == 1)
        #expect(
            driver.events().contains {
                $0.text.message == "Container app definition changed, will be restarted"
            })
    }

    @Test func `A program that doesn't exist can't be started`() throws {
        var driver = Driver.ready()
        driver.bind(.of("busybox", command: ["frobnicate"]))
        driver.run(seconds: 5)
        let container = try #require(driver.pod()?.status.containerStatuses.first)
        #expect(container.lastState.terminated?.exitCode == 128)
        #expect(container.lastState.terminated?.reason == "StartError")
        #expect(
            driver.events().contains {
                $0.reason == "Failed"
                    && $0.text.message.contains(
                        "exec: \"frobnicate\": executable file not found in $PATH")
            })
    }

    @Test func `A database without a password prints why and ends`() {
        var driver = Driver.ready()
        driver.bind(.of("postgres"))
        driver.run(seconds: 8)
        #expect(driver.log().first?.contains("superuser password is not specified") == true)
        #expect((driver.pod()?.status.containerStatuses.first?.restartCount ?? 0) >= 1)
        driver.bind(
            .of("postgres") { $0.env = [EnvVar("POSTGRES_PASSWORD", "secret")] }, name: "good")
        driver.run(seconds: 5)
        #expect(driver.pod("good")?.isReady == true)
    }
}
