import ClusterDNS
import KubeAPI
import Testing

@Suite struct ClusterDNSTests {
    private let view: View

    init() {
        var store = ObjectStore()
        func write(_ object: KubeObject) { store.write(object, to: store.intern(object.key)) }
        write(.service(Ref(Self.service("web", "default") { $0.clusterIP = "10.96.0.10" })))
        write(.service(Ref(Self.service("web", "shop") { $0.clusterIP = "10.96.0.20" })))
        write(.service(Ref(Self.service("db", "default") { $0.clusterIP = "None" })))
        write(
            .service(
                Ref(
                    Self.service("alias", "default") {
                        $0.type = .externalName
                        $0.externalName = "web.shop.svc.cluster.local"
                    })))
        write(
            .service(
                Ref(
                    Self.service("away", "default") {
                        $0.type = .externalName
                        $0.externalName = "example.com."
                    })))
        write(
            .service(
                Ref(
                    Self.service("loop", "default") {
                        $0.type = .externalName
                        $0.externalName = "loop.default.svc.cluster.local"
                    })))
        write(.endpointSlice(Ref(Self.slice())))
        view = View(store, Cursors(all: store.revision))
    }

    private static func service(
        _ name: String, _ namespace: String, _ change: (inout ServiceSpec) -> Void
    ) -> Service {
        var service = Service()
        service.metadata = ObjectMeta(name: name, namespace: namespace)
        change(&service.spec)
        return service
    }

    private static func slice() -> EndpointSlice {
        var slice = EndpointSlice()
        slice.metadata = ObjectMeta(name: "db-abcde", namespace: "default")
        slice.metadata.labels = [EndpointSlice.serviceLabel: "db"]
        slice.endpoints = (0..<3).map { number in
            var endpoint = Endpoint()
            endpoint.address = IPv4(10, 244, 0, number + 1)
            endpoint.hostname = "db-\(number)"
            endpoint.conditions.ready = number != 2
            return endpoint
        }
        return slice
    }

    private func addresses(_ name: String, from namespace: String = "default") -> [String]? {
        ClusterDNS().resolve(name, from: namespace, view: view)?.addresses.map(\.description)
    }

    @Test(arguments: [
        ("web", "default", "10.96.0.10"), ("web", "shop", "10.96.0.20"),
        ("web.shop", "default", "10.96.0.20"), ("web.shop.svc", "default", "10.96.0.20"),
        ("web.shop.svc.cluster.local", "default", "10.96.0.20"),
        ("web.shop.svc.cluster.local.", "default", "10.96.0.20"),
    ])
    func aNameIsTriedInTheDomainsOfTheNamespace(name: String, namespace: String, address: String) {
        #expect(addresses(name, from: namespace) == [address])
    }

    @Test(arguments: ["nobody", "web.nowhere", "example.com", "web.", "", ".", "a..b", "loop"])
    func whatHasNoRecordHasNoAddress(name: String) {
        #expect(addresses(name)?.isEmpty ?? true)
    }

    @Test func aHeadlessServiceIsItsReadyPodsAndEachHasItsOwnName() {
        #expect(addresses("db") == ["10.244.0.1", "10.244.0.2"])
        #expect(addresses("db-1.db") == ["10.244.0.2"])
        #expect(addresses("db-2.db") == nil)
    }

    @Test func anExternalNameIsAnAliasAndIsFollowedInsideTheCluster() {
        let answer = ClusterDNS().resolve("alias", from: "default", view: view)
        #expect(answer?.alias == "web.shop.svc.cluster.local")
        #expect(answer?.addresses == [IPv4(10, 96, 0, 20)])
        let away = ClusterDNS().resolve("away", from: "default", view: view)
        #expect(away?.alias == "example.com")
        #expect(away?.addresses.isEmpty == true)
    }
}
