import KubeAPI
import KubeControllerManager
import Testing

@Suite("EndpointSlice controller")
struct EndpointSliceTests {
    private func slices(_ driver: Driver) -> [EndpointSlice] {
        driver.api.all(.endpointSlice).compactMap(\.endpointSlice)
    }

    @Test("a Service without Pods has one empty slice")
    func placeholder() throws {
        var driver = Driver(.endpointSliceController)
        driver.create(Make.service("web"))
        driver.settle()
        let slice = try #require(slices(driver).first)
        #expect(slices(driver).count == 1 && slice.endpoints.isEmpty && slice.ports.isEmpty)
        #expect(slice.metadata.name.hasPrefix("web-"))
        #expect(slice.metadata.labels["kubernetes.io/service-name"] == "web")
        #expect(
            slice.metadata.labels["endpointslice.kubernetes.io/managed-by"]
                == "endpointslice-controller.k8s.io")
        #expect(slice.metadata.controller?.kind == "Service")
    }

    @Test("endpoints follow readiness and termination")
    func readiness() throws {
        var driver = Driver(.endpointSliceController)
        driver.create(Make.service("web"))
        let pod = try #require(driver.create(Make.pod("a"))?.pod)
        driver.settle()
        #expect(slices(driver).allSatisfy { $0.endpoints.isEmpty })
        driver.start(pod, isReady: false)
        driver.settle()
        var endpoint = try #require(slices(driver).first?.endpoints.first)
        #expect(
            endpoint.conditions
                == EndpointConditions(ready: false, serving: false, terminating: false))
        #expect(endpoint.targetRef?.name == "a" && endpoint.nodeName == "node-1")
        driver.start(pod)
        driver.settle()
        endpoint = try #require(slices(driver).first?.endpoints.first)
        #expect(
            endpoint.conditions
                == EndpointConditions(ready: true, serving: true, terminating: false))
        driver.request(APIRequest(.delete, .pod, namespace: "default", name: "a"))
        driver.settle()
        endpoint = try #require(slices(driver).first?.endpoints.first)
        #expect(
            endpoint.conditions
                == EndpointConditions(ready: false, serving: true, terminating: true))
        if let object = driver.api.object(ObjectKey(.pod, namespace: "default", name: "a")) {
            driver.remove(object)
        }
        driver.settle()
        #expect(slices(driver).count == 1)
        #expect(slices(driver).first?.endpoints.isEmpty == true)
    }

    @Test("250 Pods fill three slices, and one change rewrites one slice")
    func filling() throws {
        var driver = Driver(.endpointSliceController)
        driver.create(Make.service("web"))
        for index in 0..<250 { driver.create(Make.pod("p\(index)")) }
        driver.startAll()
        driver.settle()
        #expect(slices(driver).map(\.endpoints.count).sorted() == [50, 100, 100])
        #expect(Set(slices(driver).flatMap(\.endpoints).map(\.address)).count == 250)
        driver.clearLog()
        driver.start(driver.pods()[17], ip: IPv4(10, 244, 0, 19), isReady: false)
        driver.settle()
        #expect(driver.requests(.update, .endpointSlice).count == 1)
        let unready = slices(driver).flatMap(\.endpoints).filter { $0.conditions.ready == false }
        #expect(unready.map(\.targetRef?.name) == ["p17"])
        driver.clearLog()
        driver.create(Make.pod("new"))
        driver.startAll()
        driver.settle()
        #expect(driver.log.count == 1)
        #expect(slices(driver).map(\.endpoints.count).sorted() == [51, 100, 100])
    }

    @Test("changes of many Pods are written together")
    func batching() {
        var driver = Driver(.endpointSliceController)
        driver.create(Make.service("web"))
        for index in 0..<100 { driver.create(Make.pod("p\(index)")) }
        driver.settle()
        driver.clearLog()
        for pod in driver.pods() {
            driver.start(pod, ip: IPv4(bits: 0x0af4_0002 + UInt32(driver.log.count)))
            driver.run(for: .milliseconds(1))
        }
        driver.settle()
        #expect(driver.log.count <= 4)
        #expect(driver.manager.endpointSliceBatches.meanSeconds > 0.01)
    }

    @Test("named ports that differ between Pods make a slice for each")
    func namedPorts() throws {
        var driver = Driver(.endpointSliceController)
        driver.create(Make.service("web", targetPort: .string("http")))
        for (name, number) in [("a", 8080), ("b", 9090)] {
            guard case .pod(let pod) = Make.pod(name) else { continue }
            var container = Container(name: "c", image: "nginx")
            container.ports = [ContainerPort(number, name: "http")]
            driver.create(.pod(pod.with { $0.spec.containers = [container] }))
        }
        driver.startAll()
        driver.settle()
        let ports = slices(driver).map { $0.ports.map(\.port) }
        #expect(ports.sorted { $0[0] < $1[0] } == [[8080], [9090]])
    }

    @Test("a slice that somebody else changed is put right")
    func foreignChange() throws {
        var driver = Driver(.endpointSliceController)
        driver.create(Make.service("web"))
        driver.create(Make.pod("a"))
        driver.startAll()
        driver.settle()
        var slice = try #require(slices(driver).first)
        slice.endpoints = []
        driver.write(.endpointSlice(Ref(slice)))
        driver.settle()
        #expect(slices(driver).flatMap(\.endpoints).count == 1)
    }

    @Test("a conflict is tried again, and a late watch doesn't create a slice twice")
    func stale() {
        var driver = Driver(.endpointSliceController)
        driver.lag[.endpointSliceController] = .seconds(3)
        driver.create(Make.service("web"))
        driver.create(Make.pod("a"))
        driver.startAll()
        driver.settle()
        #expect(slices(driver).count == 1)
        driver.lag[.endpointSliceController] = nil
        driver.api.refusal = { $0.verb == .update ? .conflict(.endpointSlice, $0.name) : nil }
        driver.start(driver.pods()[0], isReady: false)
        driver.run(for: .milliseconds(50))
        driver.api.refusal = nil
        driver.settle()
        #expect(slices(driver).first?.endpoints.first?.conditions.ready == false)
    }
}
