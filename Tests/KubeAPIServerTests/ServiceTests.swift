import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct ServiceTests {
    private func spec(_ server: TestServer, _ name: String) throws -> ServiceSpec {
        try #require(server.object(.service, name)?.service).spec
    }

    @Test func aServiceGetsAnAddressAndDefaults() throws {
        var server = TestServer()
        #expect(server.create(Service(named: "web").stored).code == 201)
        let spec = try spec(server, "web")
        let address = try #require(IPv4(spec.clusterIP))
        #expect(address.bits >> 20 == IPv4(10, 96, 0, 0).bits >> 20)
        #expect(spec.clusterIPs == [spec.clusterIP])
        #expect(spec.ipFamilies == ["IPv4"] && spec.ipFamilyPolicy == "SingleStack")
        #expect(spec.type == .clusterIP && spec.sessionAffinity == SessionAffinity.none)
        #expect(spec.internalTrafficPolicy == .cluster && spec.externalTrafficPolicy == nil)
        #expect(spec.ports[0].targetPort == .int(80) && spec.ports[0].proto == .tcp)
    }

    @Test func anAddressThatIsLeftOutOfAnUpdateIsKept() throws {
        var server = TestServer()
        #expect(server.create(Service(named: "a").stored).isSuccess)
        var service = try #require(server.object(.service, "a")?.service)
        let address = service.spec.clusterIP
        service.spec.clusterIP = ""
        let request = APIRequest(
            .update, .service, namespace: "default", name: "a",
            body: .object(.service(Ref(service))))
        #expect(server.send(request).isSuccess)
        #expect(try spec(server, "a").clusterIPs == [address])
    }

    @Test func aWantedAddressIsTakenOnce() throws {
        var server = TestServer()
        #expect(server.create(Service(named: "a") { $0.clusterIP = "10.96.0.1" }.stored).isSuccess)
        #expect(try spec(server, "a").clusterIPs == ["10.96.0.1"])
        #expect(
            server.create(Service(named: "b") { $0.clusterIP = "10.96.0.1" }.stored).failure?
                .message
                == "Service \"b\" is invalid: spec.clusterIPs: Invalid value: [\"10.96.0.1\"]: "
                + "failed to allocate IP 10.96.0.1: provided IP is already allocated")
        #expect(
            server.create(Service(named: "b") { $0.clusterIP = "1.2.3.4" }.stored).failure?.message
                == "Service \"b\" is invalid: spec.clusterIPs: Invalid value: [\"1.2.3.4\"]: "
                + "failed to allocate IP 1.2.3.4: the provided IP (1.2.3.4) is not in the valid "
                + "range. The range of valid IPs is 10.96.0.0/12")
        server.send(APIRequest(.delete, .service, namespace: "default", name: "a"))
        #expect(server.create(Service(named: "b") { $0.clusterIP = "10.96.0.1" }.stored).isSuccess)
    }

    @Test func addressesOfWritesUnderWayAreTaken() {
        var server = TestServer()
        let first = Ref(
            APIRequest.create(Service(named: "a") { $0.clusterIP = "10.96.0.9" }.stored))
        var call = Call(client: .kubectl, node: "", request: first, token: Token(code: 0))
        _ = server.server.receive(
            &call, store: server.etcd.store, now: server.now, random: &server.random)
        let second = Service(named: "b") { $0.clusterIP = "10.96.0.9" }.stored
        #expect(server.create(second).code == 422)
        _ = server.server.resume(
            &call, after: .failed(slot: 0, current: 1), store: server.etcd.store, now: server.now,
            random: &server.random)
        #expect(server.create(second).isSuccess)
    }

    @Test func headlessAndExternalServicesHaveNoAddress() throws {
        var server = TestServer()
        server.create(
            Service(named: "db") {
                $0.clusterIP = "None"
                $0.ports = []
            }.stored)
        #expect(try spec(server, "db").clusterIPs == ["None"])
        let external = Service(named: "out") {
            $0.type = .externalName
            $0.externalName = "example.com"
            $0.ports = []
        }
        #expect(server.create(external.stored).isSuccess)
        #expect(try spec(server, "out").clusterIP.isEmpty)
        #expect(try spec(server, "out").internalTrafficPolicy == nil)
    }

    @Test func nodePortsComeFromTheirRange() throws {
        var server = TestServer()
        server.create(Service(named: "a") { $0.type = .nodePort }.stored)
        let spec = try spec(server, "a")
        #expect((30000...32767).contains(spec.ports[0].nodePort))
        #expect(spec.externalTrafficPolicy == .cluster)
        func ask(_ port: Int) -> String? {
            server.create(
                Service(named: "b") {
                    $0.type = .nodePort
                    $0.ports[0].nodePort = port
                }.stored
            ).failure?.message
        }
        #expect(
            ask(80)
                == "Service \"b\" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided "
                + "port is not in the valid range. The range of valid ports is 30000-32767")
        let taken = spec.ports[0].nodePort
        #expect(
            ask(taken)
                == "Service \"b\" is invalid: spec.ports[0].nodePort: Invalid value: \(taken): "
                + "provided port is already allocated")
    }

    @Test func theAddressStaysAndTheTypeMayChange() throws {
        var server = TestServer()
        server.create(Service(named: "web").stored)
        let address = try spec(server, "web").clusterIP
        let type: (String) -> JSONValue = { ["spec": ["type": .string($0)]] }
        #expect(server.patch(.service, "web", nil, .merge, type("NodePort")).isSuccess)
        let port = try spec(server, "web").ports[0].nodePort
        #expect(port >= 30000)
        #expect(server.patch(.service, "web", nil, .merge, type("ClusterIP")).isSuccess)
        #expect(try spec(server, "web").ports[0].nodePort == 0)
        #expect(try spec(server, "web").clusterIP == address)
        let reply = server.patch(
            .service, "web", nil, .merge,
            ["spec": ["clusterIP": "10.96.7.7"]])
        #expect(
            reply.failure?.message
                == "Service \"web\" is invalid: spec.clusterIPs[0]: Invalid value: "
                + "[\"10.96.7.7\"]: may not change once set")
        // A whole replacement that says nothing of the address keeps it.
        let update = APIRequest(
            .update, .service, namespace: "default", name: "web",
            body: .object(Service(named: "web", port: 81).stored))
        #expect(server.send(update).isSuccess)
        #expect(try spec(server, "web").clusterIP == address)
    }

    @Test func portsAreChecked() {
        var server = TestServer()
        var second = ServicePort()
        second.port = 80
        let reply = server.create(Service(named: "web") { $0.ports.append(second) }.stored)
        #expect(
            reply.failure?.message
                == "Service \"web\" is invalid: [spec.ports[0].name: Required value, "
                + "spec.ports[1].name: Required value, spec.ports[1]: Duplicate value: "
                + "{\"port\":80,\"protocol\":\"TCP\"}]")
        #expect(
            server.create(Service(named: "web") { $0.ports = [] }.stored).failure?.message
                == "Service \"web\" is invalid: spec.ports: Required value")
        #expect(
            server.create(Service(named: "web") { $0.ports[0].nodePort = 30001 }.stored)
                .failure?.message
                == "Service \"web\" is invalid: spec.ports[0].nodePort: Forbidden: may not be used "
                + "when `type` is 'ClusterIP'")
    }
}
