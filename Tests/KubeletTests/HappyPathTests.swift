import KubeAPI
import Testing

@testable import Kubelet

@Suite struct HappyPathTests {
    @Test func `A Pod's calls come in the order of the container runtime interface`() {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        #expect(
            driver.calls == [
                "RunPodSandbox", "ImageStatus 0", "PullImage 0", "CreateContainer 0",
                "StartContainer 0",
            ])
        #expect(driver.reasons() == ["Pulling", "Pulled", "Created", "Started"])
    }

    @Test func `A simple Pod is reported twice, as pending and as running`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        #expect(driver.reports.count == 2)
        let pending = try #require(driver.reports.first)
        #expect(pending.phase == .pending)
        #expect(pending.condition(.initialized)?.isTrue == true)
        #expect(pending.condition(.podReadyToStartContainers)?.isTrue == false)
        #expect(pending.condition(.ready)?.reason == "ContainersNotReady")
        #expect(
            pending.condition(.ready)?.message == "containers with unready status: [app]")
        #expect(
            pending.containerStatuses.first?.state
                == .waiting(reason: "ContainerCreating", message: ""))
        #expect(pending.hostIP == IPv4(192, 168, 0, 11))
        let running = try #require(driver.reports.last)
        #expect(running.phase == .running)
        #expect(running.podIP == IPv4(10, 244, 0, 2))
        #expect(running.condition(.ready)?.isTrue == true)
        let container = try #require(running.containerStatuses.first)
        #expect(container.ready)
        #expect(container.image == "docker.io/library/nginx:latest")
        #expect(container.containerID != .none)
        #expect(container.restartCount == 0)
        #expect(running.startTime == pending.startTime)
        #expect(
            running.condition(.initialized)?.lastTransitionTime
                == pending.condition(.initialized)?.lastTransitionTime)
    }

    @Test func `An image that is there is not pulled again`() {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        driver.calls = []
        driver.bind(.of("nginx"), name: "other")
        driver.settle()
        #expect(
            driver.calls == [
                "RunPodSandbox", "ImageStatus 0", "CreateContainer 0", "StartContainer 0",
            ])
        #expect(driver.pod("other")?.status.podIP == IPv4(10, 244, 0, 3))
        #expect(
            driver.events(about: "other").first?.text.message
                == "Container image \"nginx\" already present on machine "
                + "and can be accessed by the pod"
        )
        #expect(
            driver.events(about: "other").first?.involvedObject.fieldPath == "spec.containers{app}")
    }

    @Test func `The policy Always pulls without asking`() {
        var driver = Driver.ready()
        driver.bind(.of("nginx") { $0.imagePullPolicy = .always })
        driver.settle()
        #expect(driver.calls.prefix(2) == ["RunPodSandbox", "PullImage 0"])
    }

    @Test func `A Pod on the node's network has the node's address`() {
        var driver = Driver.ready()
        var spec = PodSpec.of("nginx")
        spec.hostNetwork = true
        driver.bind(spec)
        driver.settle()
        #expect(driver.pod()?.status.podIP == IPv4(192, 168, 0, 11))
    }

    @Test func `A copy of the kubelet and the same signals give the same reports`() {
        func run() -> [PodStatus] {
            var driver = Driver.ready(seed: 7)
            driver.bind(.of("nginx"))
            driver.settle()
            return driver.reports
        }
        #expect(run() == run())
    }
}
