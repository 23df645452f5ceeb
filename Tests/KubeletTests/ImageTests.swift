import KubeAPI
import Testing

@testable import Kubelet

@Suite struct ImageTests {
    private func waiting(_ driver: Driver) -> (reason: String, message: String)? {
        guard
            case .waiting(let reason, let message)? = driver.pod()?.status.containerStatuses.first?
                .state
        else { return nil }
        return (reason, message)
    }

    @Test func `A misspelt image fails to be pulled in the words of containerd`() throws {
        var driver = Driver.ready()
        driver.bind(.of("ngnix"))
        driver.run(seconds: 1.5)
        #expect(waiting(driver)?.reason == "ErrImagePull")
        let failed = try #require(driver.events().first { $0.reason == "Failed" })
        #expect(failed.type == .warning)
        #expect(
            failed.text.message
                == "Failed to pull image \"ngnix\": failed to pull and unpack image "
                + "\"docker.io/library/ngnix:latest\": failed to resolve reference "
                + "\"docker.io/library/ngnix:latest\": pull access denied, repository does not "
                + "exist or may require authorization: server message: insufficient_scope: "
                + "authorization failed")
        driver.run(seconds: 1.5)
        #expect(waiting(driver)?.reason == "ImagePullBackOff")
        #expect(
            waiting(driver)?.message.hasPrefix("Back-off pulling image \"ngnix\": ErrImagePull: ")
                == true)
        #expect(driver.events().contains { $0.text.message == "Error: ImagePullBackOff" })
    }

    @Test func `Pulls are tried again after 10 seconds, 20, 40, up to five minutes`() {
        var driver = Driver.ready()
        driver.bind(.of("ngnix"))
        var times: [Double] = []
        for _ in 0..<8000 {
            let before = driver.calls.count { $0 == "PullImage 0" }
            driver.run(seconds: 0.1)
            if driver.calls.count(where: { $0 == "PullImage 0" }) > before {
                times.append(driver.seconds)
            }
        }
        let gaps = zip(times, times.dropFirst()).map { Int(($1 - $0).rounded()) }
        #expect(gaps.count >= 5)
        for (gap, expected) in zip(gaps, [10, 20, 40, 80, 160, 300]) {
            #expect((expected...expected + 1).contains(gap), "\(gaps)")
        }
    }

    @Test func `An image whose name is set right runs`() {
        var driver = Driver.ready()
        driver.bind(.of("ngnix"))
        driver.run(seconds: 5)
        driver.change { $0.containers[0].image = "nginx" }
        driver.run(seconds: 10)
        #expect(driver.pod()?.isReady == true)
        #expect(driver.pod()?.status.containerStatuses.first?.restartCount == 0)
    }

    @Test func `The policy Never doesn't pull`() {
        var driver = Driver.ready()
        driver.bind(.of("nginx") { $0.imagePullPolicy = .never })
        driver.run(seconds: 5)
        #expect(waiting(driver)?.reason == "ErrImageNeverPull")
        #expect(
            waiting(driver)?.message
                == "Container image \"nginx\" is not present with pull policy of Never")
        #expect(!driver.calls.contains("PullImage 0"))
    }

    @Test func `A tag that doesn't exist is not found`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx:1.161"))
        driver.run(seconds: 1.5)
        #expect(
            waiting(driver)?.message.hasSuffix("docker.io/library/nginx:1.161: not found") == true)
    }

    @Test func `A registry under invalid can't be reached`() {
        var driver = Driver.ready()
        driver.bind(.of("registry.invalid/team/app:v1"))
        driver.run(seconds: 1.5)
        #expect(
            waiting(driver)?.message.hasSuffix(
                "dial tcp: lookup registry.invalid: no such host") == true)
    }

    @Test func `A name in capitals is no image name`() {
        var driver = Driver.ready()
        driver.bind(.of("Nginx"))
        driver.run(seconds: 1.5)
        #expect(waiting(driver)?.reason == "InvalidImageName")
        #expect(driver.reasons().contains("InspectFailed"))
    }

    @Test func `The other containers run although one image is missing`() {
        var driver = Driver.ready()
        var spec = PodSpec.of("ngnix")
        spec.containers.append(Container(name: "good", image: "nginx"))
        driver.bind(spec)
        driver.run(seconds: 8)
        let statuses = driver.pod()?.status.containerStatuses ?? []
        #expect(statuses.map(\.ready) == [false, true])
        #expect(driver.pod()?.status.phase == .pending)
        #expect(
            driver.pod()?.status.condition(.ready)?.message
                == "containers with unready status: [app]")
    }
}
