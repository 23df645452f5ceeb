import KubeAPI

extension Service {
    static let columns = ["NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"]

    func cells(isWide: Bool, age: String) -> [String] {
        let type = spec.type ?? .clusterIP
        let address = spec.clusterIPs.first ?? spec.clusterIP
        var cells = [
            metadata.name, type.rawValue, address.isEmpty ? "<none>" : address,
            externalAddress, portSummary, age,
        ]
        if isWide { cells.append(spec.selector.description) }
        return cells
    }

    private var externalAddress: String {
        switch spec.type ?? .clusterIP {
        case .clusterIP, .nodePort: return "<none>"
        case .externalName: return spec.externalName
        case .loadBalancer:
            let addresses = status.loadBalancer.ingress.map { $0.ip.isEmpty ? $0.hostname : $0.ip }
            return addresses.isEmpty ? "<pending>" : addresses.joined(separator: ",")
        }
    }

    private var portSummary: String {
        guard !spec.ports.isEmpty else { return "<none>" }
        return spec.ports.map { port in
            let proto = (port.proto ?? .tcp).rawValue
            let node = port.nodePort > 0 ? ":\(port.nodePort)" : ""
            return "\(port.port)\(node)/\(proto)"
        }.joined(separator: ",")
    }
}
