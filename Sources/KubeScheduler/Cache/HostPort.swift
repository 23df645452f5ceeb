import KubeAPI

/// A port of the node itself that a Pod wants or has.
struct HostPort: Sendable, Hashable {
    /// `0.0.0.0` for all addresses.
    var address: String
    var proto: TransportProtocol
    var port: Int

    static let allAddresses = "0.0.0.0"

    init(address: String = "", proto: TransportProtocol? = nil, port: Int) {
        self.address = address.isEmpty ? Self.allAddresses : address
        self.proto = proto ?? .tcp
        self.port = port
    }

    /// The host ports of containers and sidecars.
    static func all(of spec: PodSpec) -> [HostPort] {
        let sidecars = spec.initContainers.filter { $0.restartPolicy == .always }
        return (sidecars + spec.containers).flatMap { container in
            container.ports.filter { $0.hostPort > 0 }.map {
                HostPort(address: $0.hostIP, proto: $0.proto, port: $0.hostPort)
            }
        }
    }

    /// Whether a node can't serve both.
    func conflicts(with other: HostPort) -> Bool {
        guard port == other.port, proto == other.proto else { return false }
        return address == Self.allAddresses || other.address == Self.allAddresses
            || address.hasSameScalars(as: other.address)
    }
}
