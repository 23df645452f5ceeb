import KubeAPI

/// Services and slices in a store, and a node's rules over them.
struct World {
    private var store = ObjectStore()

    mutating func add(_ service: Service) {
        write(.service(Ref(service)))
    }

    mutating func add(_ slice: EndpointSlice) {
        write(.endpointSlice(Ref(slice)))
    }

    private mutating func write(_ object: KubeObject) {
        store.write(object, to: store.intern(object.key))
    }

    var view: View { View(store, Cursors(all: store.revision)) }

    /// A Service `web` with port 80 at 10.96.0.10, whose Pods listen on 8080.
    static func service(_ change: (inout ServiceSpec) -> Void = { _ in }) -> Service {
        var service = Service()
        service.metadata = ObjectMeta(name: "web", namespace: "default")
        service.spec.clusterIP = "10.96.0.10"
        var port = ServicePort()
        port.name = "http"
        port.port = 80
        port.nodePort = 30_080
        service.spec.ports = [port]
        change(&service.spec)
        return service
    }

    static func slice(_ endpoints: [Endpoint]) -> EndpointSlice {
        var slice = EndpointSlice()
        slice.metadata = ObjectMeta(name: "web-abcde", namespace: "default")
        slice.metadata.labels = [EndpointSlice.serviceLabel: "web"]
        var port = EndpointPort()
        port.name = "http"
        port.port = 8080
        slice.ports = [port]
        slice.endpoints = endpoints
        return slice
    }

    /// An endpoint 10.244.0.`number`.
    static func endpoint(
        _ number: Int, on node: String, ready: Bool = true, serving: Bool = true,
        terminating: Bool = false
    ) -> Endpoint {
        var endpoint = Endpoint()
        endpoint.address = IPv4(10, 244, 0, number)
        endpoint.nodeName = node
        endpoint.conditions = EndpointConditions(
            ready: ready, serving: serving, terminating: terminating)
        return endpoint
    }
}
