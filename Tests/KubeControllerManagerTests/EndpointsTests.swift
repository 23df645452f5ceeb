import KubeAPI
import KubeControllerManager
import Testing

@Suite("Endpoints controller")
struct EndpointsTests {
    private func endpoints(_ driver: Driver) -> Endpoints? {
        driver.api.object(ObjectKey(.endpoints, namespace: "default", name: "web"))?.endpoints
    }

    @Test("addresses are sorted, and divided by readiness")
    func readiness() throws {
        var driver = Driver(.endpointsController)
        driver.create(Make.service("web"))
        for index in 0..<5 { driver.create(Make.pod("p\(index)")) }
        driver.startAll()
        driver.settle()
        driver.start(driver.pods()[2], ip: IPv4(10, 244, 0, 4), isReady: false)
        driver.settle()
        let endpoints = try #require(self.endpoints(driver))
        let subset = try #require(endpoints.subsets.first)
        #expect(endpoints.subsets.count == 1)
        #expect(subset.addresses.map(\.ip.description).map { $0.last } == ["2", "3", "5", "6"])
        #expect(subset.notReadyAddresses.map(\.targetRef?.name) == ["p2"])
        #expect(subset.ports.map(\.port) == [80])
        #expect(
            endpoints.metadata.labels["endpoints.kubernetes.io/managed-by"] == "endpoint-controller"
        )
        #expect(endpoints.metadata.annotations.isEmpty)
    }

    @Test("terminating Pods leave at once")
    func terminating() throws {
        var driver = Driver(.endpointsController)
        driver.create(Make.service("web"))
        driver.create(Make.pod("a"))
        driver.startAll()
        driver.settle()
        #expect(endpoints(driver)?.subsets.first?.addresses.count == 1)
        driver.request(APIRequest(.delete, .pod, namespace: "default", name: "a"))
        driver.settle()
        #expect(endpoints(driver)?.subsets.isEmpty == true)
    }

    @Test("more than a thousand addresses are cut off, and the object says so")
    func truncated() throws {
        var driver = Driver(.endpointsController)
        for index in 0..<1100 { driver.create(Make.pod("p\(index)")) }
        driver.startAll()
        driver.start(driver.pods()[0], ip: IPv4(10, 244, 0, 2), isReady: false)
        driver.create(Make.service("web"))
        driver.settle()
        let endpoints = try #require(self.endpoints(driver))
        #expect(endpoints.subsets.first?.addresses.count == 1000)
        #expect(endpoints.subsets.first?.notReadyAddresses.isEmpty == true)
        #expect(
            endpoints.metadata.annotations["endpoints.kubernetes.io/over-capacity"] == "truncated")
    }

    @Test("Endpoints go with their Service, and come back with it")
    func deletion() throws {
        var driver = Driver(.endpointsController)
        let service = try driver.stored(Make.service("web"))
        driver.settle()
        driver.remove(service)
        driver.settle()
        #expect(endpoints(driver) == nil)
        driver.create(Make.service("web"))
        driver.settle()
        #expect(endpoints(driver) != nil)
    }

    @Test("deleted Endpoints come back, and a conflict is tried again")
    func conflict() throws {
        var driver = Driver(.endpointsController)
        driver.create(Make.service("web"))
        driver.create(Make.pod("a"))
        driver.startAll()
        driver.settle()
        let stored = try #require(driver.api.all(.endpoints).first)
        driver.remove(stored)
        driver.settle()
        #expect(endpoints(driver)?.subsets.first?.addresses.count == 1)
        driver.api.refusal = { $0.verb == .update ? .conflict(.endpoints, $0.name) : nil }
        driver.start(driver.pods()[0], isReady: false)
        driver.run(for: .milliseconds(20))
        driver.api.refusal = nil
        driver.settle()
        #expect(endpoints(driver)?.subsets.first?.notReadyAddresses.count == 1)
    }

    @Test("a Service without a selector keeps what a person gave it")
    func withoutSelector() {
        var driver = Driver(.endpointsController)
        driver.create(Make.service("web", selector: Labels()))
        driver.settle()
        #expect(endpoints(driver) == nil)
    }
}
