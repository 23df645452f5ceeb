import KubeAPI

/// The ports behind a Service's ports, on one Pod.
enum ServicePorts {
    /// The ports when they are the same on all Pods, because none refers to a name.
    static func common(_ service: ServiceSpec) -> [EndpointPort]? {
        var ports: [EndpointPort] = []
        for port in service.ports {
            switch port.targetPort {
            case .string?: return nil
            case .int(let number)? where number != 0: ports.append(endpointPort(port, number))
            default: ports.append(endpointPort(port, port.port))
            }
        }
        return ports
    }

    /// The ports on a Pod with the specification `pod`; a port whose name the Pod doesn't have is
    /// left out (`podutil.FindPort`).
    static func resolve(_ service: ServiceSpec, on pod: PodSpec) -> [EndpointPort] {
        service.ports.compactMap { port in
            switch port.targetPort {
            case .string(let name)?:
                number(of: name, port.proto ?? .tcp, in: pod).map { endpointPort(port, $0) }
            case .int(let number)? where number != 0: endpointPort(port, number)
            default: endpointPort(port, port.port)
            }
        }
    }

    private static func number(
        of name: String, _ proto: TransportProtocol, in pod: PodSpec
    ) -> Int? {
        let sidecars = pod.initContainers.filter { $0.restartPolicy == .always }
        for container in pod.containers + sidecars {
            for port in container.ports
            where port.name.hasSameScalars(as: name) && (port.proto ?? .tcp) == proto {
                return port.containerPort
            }
        }
        return nil
    }

    private static func endpointPort(_ port: ServicePort, _ number: Int) -> EndpointPort {
        var result = EndpointPort()
        result.name = port.name
        result.port = number
        result.proto = port.proto ?? .tcp
        result.appProtocol = port.appProtocol
        return result
    }

    /// The host name that a Pod's endpoint has in the DNS of `service`, if it has one.
    static func hostname(of pod: Ref<Pod>, in service: Ref<Service>) -> String {
        let spec = pod.value.sharedSpec.value
        return !spec.hostname.isEmpty
            && spec.subdomain.hasSameScalars(as: service.value.metadata.name)
            ? spec.hostname : ""
    }
}
