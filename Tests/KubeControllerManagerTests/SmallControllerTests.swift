import KubeAPI
import KubeControllerManager
import Testing

@Suite("ServiceAccount and node IPAM controllers")
struct SmallControllerTests {
    @Test("each active namespace has the account default, again after its deletion")
    func accounts() throws {
        var driver = Driver(.serviceAccountController)
        driver.create(Make.namespace("shop"))
        driver.settle()
        let key = ObjectKey(.serviceAccount, namespace: "shop", name: "default")
        let account = try #require(driver.api.object(key))
        driver.remove(account)
        driver.settle()
        #expect(driver.api.object(key) != nil)
    }

    @Test("nodes get ranges one after another, and one that was given back is reused last")
    func ranges() {
        var driver = Driver(.nodeIPAMController)
        for index in 1...3 { driver.create(Make.node("node-\(index)")) }
        driver.settle()
        #expect(cidrs(driver) == ["10.244.0.0/24", "10.244.1.0/24", "10.244.2.0/24"])
        if let node = driver.api.object(ObjectKey(.node, name: "node-2")) { driver.remove(node) }
        driver.create(Make.node("node-4"))
        driver.settle()
        #expect(cidrs(driver) == ["10.244.0.0/24", "10.244.2.0/24", "10.244.3.0/24"])
    }

    @Test("the 257th node gets a range outside of 10.244.0.0/16")
    func manyNodes() {
        var driver = Driver(.nodeIPAMController)
        for index in 1...258 { driver.create(Make.node("node-\(index)")) }
        driver.settle()
        #expect(cidrs(driver).suffix(3) == ["10.244.255.0/24", "10.128.0.0/24", "10.128.1.0/24"])
        #expect(Set(cidrs(driver)).count == 258)
    }

    private func cidrs(_ driver: Driver) -> [String] {
        driver.api.all(.node).compactMap(\.node).map(\.spec.podCIDR)
    }
}
