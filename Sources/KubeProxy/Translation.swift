import KubeAPI

/// Where a connection to a Service's address goes, by a node's rules.
public enum Translation: Sendable, Equatable {
    /// The address belongs to no Service: the packet goes on as it is.
    case none
    /// A rule rejects it: the Service has no ready endpoint on that port.
    case rejected(service: Slot)
    /// To this endpoint.
    case backend(service: Slot, address: IPv4, port: Int, pod: PodReference?)
}

/// The rules of a node: Services and slices as they were when the rules were written.
public struct ProxyRules: Sendable {
    private let view: View

    /// - Parameter view: the store at the proxy's ``KubeProxy/ruleCursors``.
    public init(_ view: View) {
        self.view = view
    }

    /// Translates a connection to `address` and `port`; among several ready endpoints chance
    /// decides, each being as likely as any other.
    public func translate(
        _ address: IPv4, _ port: Int, random: inout RandomSource
    ) -> Translation {
        guard let (slot, service, servicePort) = service(at: address, port) else { return .none }
        let candidates = readyEndpoints(of: service, port: servicePort)
        guard !candidates.isEmpty else { return .rejected(service: slot) }
        let (endpoint, target) = candidates[random.below(candidates.count)]
        return .backend(
            service: slot, address: endpoint.address, port: target, pod: endpoint.targetRef)
    }

    /// Translates a connection from outside to `port` of any node.
    public func translateNodePort(_ port: Int, random: inout RandomSource) -> Translation {
        var match: (Slot, Service, ServicePort)?
        view.forEach(.service) { slot, object in
            guard match == nil, let service = object.service else { return }
            if let found = service.spec.ports.first(where: { $0.nodePort == port && port != 0 }) {
                match = (slot, service, found)
            }
        }
        guard let (slot, service, servicePort) = match else { return .none }
        let candidates = readyEndpoints(of: service, port: servicePort)
        guard !candidates.isEmpty else { return .rejected(service: slot) }
        let (endpoint, target) = candidates[random.below(candidates.count)]
        return .backend(
            service: slot, address: endpoint.address, port: target, pod: endpoint.targetRef)
    }

    private func service(at address: IPv4, _ port: Int) -> (Slot, Service, ServicePort)? {
        var match: (Slot, Service, ServicePort)?
        view.forEach(.service) { slot, object in
            guard match == nil, let service = object.service,
                IPv4(service.spec.clusterIP) == address,
                let found = service.spec.ports.first(where: { $0.port == port })
            else { return }
            match = (slot, service, found)
        }
        return match
    }

    /// The ready endpoints of a Service's port, in the order of their slices, with the Pods' port.
    private func readyEndpoints(of service: Service, port: ServicePort) -> [(Endpoint, Int)] {
        var candidates: [(Endpoint, Int)] = []
        view.forEach(.endpointSlice) { _, object in
            guard let slice = object.endpointSlice,
                slice.metadata.namespace.hasSameScalars(as: service.metadata.namespace),
                slice.metadata.labels[EndpointSlice.serviceLabel] == service.metadata.name,
                let target = slice.ports.first(where: { $0.name.hasSameScalars(as: port.name) })
            else { return }
            for endpoint in slice.endpoints where endpoint.conditions.ready != false {
                candidates.append((endpoint, target.port))
            }
        }
        return candidates
    }
}
