import KubeAPI

/// A connection as it reaches the rules of a node.
public struct Connection: Sendable, Equatable {
    /// What it is for: a virtual address, or a node's own.
    public let address: IPv4
    public let port: Int
    /// Where it comes from.
    public let client: IPv4
    /// Whether the address is the node's own, so that the port may be a `nodePort`.
    public let isForNode: Bool

    public init(to address: IPv4, port: Int, from client: IPv4, isForNode: Bool = false) {
        self.address = address
        self.port = port
        self.client = client
        self.isForNode = isForNode
    }
}

/// Where a connection to a Service's address goes, by a node's rules.
public enum Translation: Sendable, Equatable {
    /// The address belongs to no Service: the packet goes on as it is.
    case none
    /// A rule rejects it: the Service hasn't this port, or no endpoint on it.
    case rejected(service: Slot)
    /// A rule drops it: the Service wants endpoints of this node only, and has none here.
    case dropped(service: Slot)
    /// To this endpoint.
    case backend(service: Slot, address: IPv4, port: Int, pod: PodReference?)
}

/// The rules of a node: Services and slices as they were when the rules were written.
public struct ProxyRules: Sendable {
    /// A Service's port that a connection is for.
    struct Target {
        let slot: Slot
        let service: Service
        let port: ServicePort
    }

    /// An endpoint with the Pod's port.
    struct Backend {
        let endpoint: Endpoint
        let port: Int
    }

    private let view: View
    private let node: String

    /// - Parameters:
    ///   - view: the store at the proxy's ``KubeProxy/ruleCursors``.
    ///   - node: the node whose rules they are.
    public init(_ view: View, node: String) {
        self.view = view
        self.node = node
    }

    /// The Service's port that has this address; the first by age, should there be several.
    func target(at address: IPv4, _ port: Int) -> Target? {
        first { service in
            guard IPv4(service.spec.clusterIP) == address else { return nil }
            return service.spec.ports.first { $0.port == port }
        }
    }

    /// The Service that has this address, whatever its ports: a connection to another port is
    /// rejected, since nobody else can have the address.
    func service(at address: IPv4) -> Slot? {
        first { IPv4($0.spec.clusterIP) == address ? ServicePort() : nil }?.slot
    }

    /// The Service's port that is reached at `nodePort` of every node.
    func target(atNodePort nodePort: Int) -> Target? {
        first { $0.spec.ports.first { $0.nodePort == nodePort && nodePort != 0 } }
    }

    private func first(_ match: (Service) -> ServicePort?) -> Target? {
        var found: Target?
        view.forEach(.service) { slot, object in
            guard found == nil, let service = object.service, let port = match(service)
            else { return }
            found = Target(slot: slot, service: service, port: port)
        }
        return found
    }

    /// Who may take a connection: those that are ready, or else those that are terminating but
    /// still serve (`CategorizeEndpoints` of `pkg/proxy/topology.go`).
    ///
    /// - Parameter policy: whether endpoints of other nodes count.
    /// - Returns: nil where there are endpoints, but only on other nodes, and they don't count.
    func backends(of target: Target, _ policy: TrafficPolicy) -> [Backend]? {
        let all = endpoints(of: target)
        let usable = policy == .cluster ? all : all.filter { $0.endpoint.nodeName == node }
        let ready = usable.filter { $0.endpoint.conditions.ready != false }
        if !ready.isEmpty { return ready }
        let serving = usable.filter { $0.endpoint.conditions.isServingLast }
        if !serving.isEmpty { return serving }
        let isElsewhere = all.contains {
            $0.endpoint.conditions.ready != false || $0.endpoint.conditions.isServingLast
        }
        return isElsewhere ? nil : []
    }

    /// All endpoints of a Service's port, in the order of their slices.
    private func endpoints(of target: Target) -> [Backend] {
        let (service, port) = (target.service, target.port)
        var found: [Backend] = []
        view.forEach(.endpointSlice) { _, object in
            guard let slice = object.endpointSlice,
                slice.metadata.namespace.hasSameScalars(as: service.metadata.namespace),
                slice.metadata.labels[EndpointSlice.serviceLabel] == service.metadata.name,
                let target = slice.ports.first(where: { $0.name.hasSameScalars(as: port.name) })
            else { return }
            found += slice.endpoints.map { Backend(endpoint: $0, port: target.port) }
        }
        return found
    }
}

extension EndpointConditions {
    /// Whether the endpoint is on its way out but still answers.
    fileprivate var isServingLast: Bool { serving == true && terminating == true }
}
