import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct NodeTests {
    @Test func theAddressesOfANodesPodsAreGivenOnce() {
        var server = TestServer()
        server.create(Node(named: "n").stored)
        func give(_ block: String) -> APIReply {
            server.patch(
                .node, "n", nil, .strategic, ["spec": ["podCIDR": .string(block)]],
                as: .nodeIPAMController)
        }
        #expect(
            give("nonsense").failure?.message
                == "Node \"n\" is invalid: spec.podCIDRs[0]: Invalid value: \"nonsense\": must be "
                + "a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")
        #expect(give("10.244.0.0/24").isSuccess)
        #expect(server.object(.node, "n")?.node?.spec.podCIDRs == ["10.244.0.0/24"])
        let reply = server.patch(
            .node, "n", nil, .merge,
            ["spec": ["podCIDR": "10.244.1.0/24", "podCIDRs": ["10.244.1.0/24"]]])
        #expect(
            reply.failure?.message
                == "Node \"n\" is invalid: spec.podCIDRs: Forbidden: node updates may not change "
                + "podCIDR except from \"\" to valid")
    }

    @Test func aStatusReportKeepsTheSpecificationAndFillsInAllocatable() {
        var server = TestServer()
        server.send(.create(Node(named: "node-1").stored), as: .kubelet, node: "node-1")
        var report = Node(named: "node-1")
        report.status.capacity = ResourceList([("pods", Quantity(110))])
        let request = APIRequest(
            .update, .node, .status, name: "node-1", body: .object(report.stored))
        #expect(server.send(request, as: .kubelet, node: "node-1").isSuccess)
        let node = server.object(.node, "node-1")?.node
        #expect(node?.status.allocatable["pods"] == Quantity(110))
        #expect(node?.spec.taints.count == 1)
    }

    @Test func aTaintIsGivenOnce() {
        var server = TestServer()
        var node = Node(named: "n")
        node.spec.taints = [Taint("a", .noSchedule), Taint("a", value: "x", .noSchedule)]
        #expect(
            server.create(node.stored).failure?.message
                == "Node \"n\" is invalid: spec.taints[1]: Duplicate value: "
                + "{\"effect\":\"NoSchedule\",\"key\":\"a\",\"value\":\"x\"}")
    }
}

@Suite struct EndpointsTests {
    @Test func aSubsetHasAddresses() {
        var server = TestServer()
        var endpoints = Endpoints()
        endpoints.metadata = ObjectMeta(name: "web", namespace: "default")
        var subset = EndpointSubset()
        endpoints.subsets = [subset]
        #expect(
            server.create(.endpoints(Ref(endpoints))).failure?.message
                == "Endpoints \"web\" is invalid: subsets[0]: Required value: must specify "
                + "`addresses` or `notReadyAddresses`")
        var address = EndpointAddress()
        address.ip = IPv4(127, 0, 0, 1)
        subset.addresses = [address]
        endpoints.subsets = [subset]
        #expect(
            server.create(.endpoints(Ref(endpoints))).failure?.message
                == "Endpoints \"web\" is invalid: subsets[0].addresses[0].ip: Invalid value: "
                + "\"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, ::1/128)")
    }

    @Test func aSliceCountsItsGenerations() {
        var server = TestServer()
        var slice = EndpointSlice()
        slice.metadata = ObjectMeta(name: "web-1", namespace: "default")
        let create = APIRequest.create(.endpointSlice(Ref(slice)))
        #expect(server.send(create, as: .endpointSliceController).isSuccess)
        var endpoint = Endpoint()
        endpoint.address = IPv4(10, 244, 0, 1)
        slice.endpoints = [endpoint]
        let update = APIRequest(
            .update, .endpointSlice, namespace: "default", name: "web-1",
            body: .object(.endpointSlice(Ref(slice))))
        #expect(server.send(update, as: .endpointSliceController).isSuccess)
        #expect(server.object(.endpointSlice, "web-1")?.metadata.generation == 2)
        #expect(
            server.patch(.endpointSlice, "web-1", nil, .merge, ["addressType": "IPv6"]).failure?
                .message
                == "EndpointSlice.discovery.k8s.io \"web-1\" is invalid: addressType: Invalid "
                + "value: \"IPv6\": field is immutable")
    }
}
