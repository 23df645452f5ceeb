import KubeAPI
import Testing

@testable import KubeScheduler

@Suite struct ResourcePluginTests {
    private static func container(_ cpu: Int64?, isSidecar: Bool = false) -> Container {
        var container = Container(name: "c", image: "i")
        if let cpu { container.resources.requests["cpu"] = .milli(cpu) }
        if isSidecar { container.restartPolicy = .always }
        return container
    }

    private static func requests(initial: [Container], _ main: [Container]) -> PodRequests {
        var spec = PodSpec()
        spec.initContainers = initial
        spec.containers = main
        var names = ResourceNames()
        return PodRequests(spec, names: &names)
    }

    @Test func containersAddUpAndInitContainersOnlyRaise() {
        let main = [Self.container(100), Self.container(200)]
        #expect(Self.requests(initial: [], main).cpu == 300)
        #expect(Self.requests(initial: [Self.container(250)], main).cpu == 300)
        #expect(
            Self.requests(initial: [Self.container(700), Self.container(400)], main).cpu == 700)
    }

    @Test func sidecarsRunBesideTheInitContainersAfterThemAndBesideTheMainOnes() {
        let sidecar = Self.container(50, isSidecar: true)
        let main = [Self.container(100)]
        #expect(Self.requests(initial: [sidecar], main).cpu == 150)
        #expect(Self.requests(initial: [sidecar, Self.container(300)], main).cpu == 350)
        #expect(Self.requests(initial: [Self.container(300), sidecar], main).cpu == 300)
    }

    @Test func containersThatDoNotSayAreScoredAs100mAnd200Mi() {
        let requests = Self.requests(initial: [], [Self.container(nil), Self.container(0)])
        #expect(requests.cpu == 0)
        #expect(requests.scoredCPU == 100)
        #expect(requests.scoredMemory == 2 * 200 << 20)
        #expect(requests.isBestEffort)
    }

    @Test func hugeRequestsAreCutOffAndOverflowNothing() {
        var world = World([.make("n", cpu: .max, memory: .max)])
        let huge = Quantity(.max)
        for index in 0..<400 {
            world.add(.make("p\(index)", on: "n", requests: [("cpu", huge), ("memory", huge)]))
        }
        let number = world.classify(.make("q", requests: [("cpu", huge)]))
        _ = world.cache.decide(number)
        #expect(world.cache.nodes.usage[0].usedPods == 400)
    }

    @Test func everyShortageIsNamed() {
        var world = World([
            .make("n", cpu: 100, memory: 100, pods: 1, others: [("nvidia.com/gpu", 1)])
        ])
        world.add(.make("old", on: "n", requests: [("nvidia.com/gpu", Quantity(1))]))
        let pod = Pod.make(
            "p",
            requests: [
                ("cpu", .milli(200)), ("memory", Quantity(200)), ("nvidia.com/gpu", Quantity(1)),
                ("ephemeral-storage", Quantity(1)),
            ])
        let rejection = world.rejections(pod)["n"]
        #expect(
            rejection?.reasons.map(\.message) == [
                "Too many pods", "Insufficient cpu", "Insufficient memory",
                "Insufficient ephemeral-storage", "Insufficient nvidia.com/gpu",
            ])
        #expect(rejection?.isResolvable == false)
    }

    @Test func aShortageThatPodsCauseIsResolvable() {
        var world = World([.make("n", cpu: 1000, others: [("nvidia.com/gpu", 1)])])
        world.add(.make("old", on: "n", requests: [("nvidia.com/gpu", Quantity(1))]))
        let pod = Pod.make("p", requests: [("nvidia.com/gpu", Quantity(1))])
        #expect(world.rejections(pod)["n"]?.isResolvable == true)
        let hopeless = Pod.make("q", requests: [("nvidia.com/gpu", Quantity(2))])
        #expect(world.rejections(hopeless)["n"]?.isResolvable == false)
    }

    @Test func theEmptierNodeScoresHigher() {
        var world = World([
            .make("empty", cpu: 1000, memory: 1000), .make("busy", cpu: 1000, memory: 1000),
        ])
        let requests = [("cpu", Quantity.milli(200)), ("memory", Quantity(400))]
        world.add(.make("old", on: "busy", requests: requests))
        // CPU 80 and memory 60 are left, and 60 and 20.
        let scores = world.scores(.nodeResourcesFit, .make("p", requests: requests))
        #expect(scores == ["empty": 70, "busy": 40])
    }

    @Test func balanceIsAboutTheChangeThatThePodMakes() {
        var world = World([
            .make("even", cpu: 1000, memory: 1000), .make("cpu", cpu: 1000, memory: 1000),
        ])
        world.add(
            .make("old", on: "cpu", requests: [("cpu", .milli(400)), ("memory", Quantity(1))]))
        let scores = world.scores(
            .balancedAllocation, .make("p", requests: [("memory", Quantity(400))]))
        #expect(scores == ["even": 65, "cpu": 84])
    }

    @Test func hostPortsCollideOnTheSameAddressOrOnAll() {
        let free = HostPort(address: "10.0.0.1", port: 80)
        #expect(!free.conflicts(with: HostPort(address: "10.0.0.2", port: 80)))
        #expect(!free.conflicts(with: HostPort(address: "10.0.0.1", proto: .udp, port: 80)))
        #expect(!free.conflicts(with: HostPort(port: 81)))
        #expect(free.conflicts(with: HostPort(port: 80)))
        #expect(HostPort(port: 80).conflicts(with: free))
    }

    @Test func aHostPortIsFreeAgainWhenItsPodIsGone() {
        func pod(_ name: String, on node: String = "") -> Pod {
            .make(name, on: node) { spec in
                var port = ContainerPort(80)
                port.hostPort = 80
                spec.containers[0].ports = [port]
            }
        }
        var world = World([.make("n")])
        let number = world.add(pod("old", on: "n"))
        #expect(world.rejections(pod("p"))["n"]?.reasons == [.nodePorts])
        world.cache.removePod(number)
        #expect(world.rejections(pod("p"))["n"] == nil)
    }

    @Test func weightsOfResourcesAreChecked() {
        var strategy = ScoringStrategy()
        #expect(strategy.problems.isEmpty)
        strategy.resources = [.init("cpu", weight: 0), .init("memory", weight: 101)]
        #expect(strategy.problems.count == 2)
    }
}
