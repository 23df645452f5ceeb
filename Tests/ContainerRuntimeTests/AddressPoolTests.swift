import KubeAPI
import Testing

@testable import ContainerRuntime

@Suite struct AddressPoolTests {
    @Test func `Addresses are given from .2 up, always the lowest free one`() {
        var pool = AddressPool()
        #expect(pool.take(from: "10.244.3.0/24") == IPv4(10, 244, 3, 2))
        #expect(pool.take(from: "10.244.3.0/24") == IPv4(10, 244, 3, 3))
        pool.release(IPv4(10, 244, 3, 2))
        #expect(pool.take(from: "10.244.3.0/24") == IPv4(10, 244, 3, 2))
    }

    @Test func `A full range has no address left`() {
        var pool = AddressPool()
        for _ in 0..<253 { #expect(pool.take(from: "10.244.3.0/24") != nil) }
        #expect(pool.take(from: "10.244.3.0/24") == nil)
        #expect(pool.take(from: "nonsense") == nil)
    }
}
