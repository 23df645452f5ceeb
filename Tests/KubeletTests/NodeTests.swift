import KubeAPI
import Testing

@testable import Kubelet

@Suite struct NodeTests {
    @Test func `A kubelet that starts registers its node as not ready`() throws {
        var driver = Driver()
        driver.run(seconds: 1)
        let node = try #require(driver.node)
        #expect(node.metadata.labels["kubernetes.io/hostname"] == "node-1")
        #expect(!node.isReady)
        #expect(node.status.condition(.ready)?.reason == "KubeletNotReady")
        #expect(node.status.nodeInfo.kubeletVersion == "v1.36.0")
        #expect(node.status.capacity.milliCPU == 4000)
        #expect(node.status.allocatable.memory == 8 << 30 - 100 << 20)
    }

    @Test func `With the addresses of its Pods the node is ready at once`() throws {
        let driver = Driver.ready()
        let node = try #require(driver.node)
        #expect(node.isReady)
        #expect(node.status.condition(.ready)?.message == "kubelet is posting ready status")
        #expect(node.spec.podCIDR == "10.244.0.0/24")
    }

    @Test func `The lease is renewed every ten seconds`() throws {
        var driver = Driver.ready()
        let first = try #require(driver.lease?.spec.renewTime)
        #expect(driver.lease?.spec.leaseDurationSeconds == 40)
        driver.run(seconds: 10.5)
        let second = try #require(driver.lease?.spec.renewTime)
        #expect(
            (10_000_000...10_100_000).contains(
                second.time.microseconds - first.time.microseconds))
        driver.run(seconds: 100)
        let later = try #require(driver.lease?.spec.renewTime)
        #expect(later.time.microseconds - second.time.microseconds >= 90_000_000)
    }

    @Test func `A partitioned kubelet keeps trying, and renews its lease after the healing`() throws
    {
        var driver = Driver.ready()
        driver.isPartitioned = true
        driver.run(seconds: 60)
        let before = try #require(driver.lease?.spec.renewTime)
        driver.isPartitioned = false
        driver.run(seconds: 25)
        let after = try #require(driver.lease?.spec.renewTime)
        #expect(after.time > before.time)
    }

    @Test func `A pulled image appears in the node's status within ten seconds`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx"))
        driver.settle()
        driver.run(seconds: 11)
        let image = try #require(driver.node?.status.images.first)
        #expect(image.names.contains("docker.io/library/nginx:latest"))
        #expect(image.sizeBytes == 72_300_000)
    }

    @Test func `A Pod that comes before the network waits for it`() {
        var driver = Driver()
        driver.run(seconds: 1)
        driver.bind(.of("nginx"))
        driver.run(seconds: 5)
        #expect(driver.calls.isEmpty)
        #expect(driver.reasons() == ["NetworkNotReady"])
        driver.assignPodCIDR()
        driver.settle()
        #expect(driver.pod()?.status.phase == .running)
    }
}
