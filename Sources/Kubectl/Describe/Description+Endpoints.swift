import KubeAPI

extension Description {
    mutating func describe(_ endpoints: Endpoints) {
        head(endpoints.metadata)
        line(0, "Subsets:")
        for subset in endpoints.subsets {
            func addresses(_ list: [EndpointAddress]) -> String {
                orNone(list.map(\.ip.description).joined(separator: ","))
            }
            field("Addresses", addresses(subset.addresses), level: 1)
            field("NotReadyAddresses", addresses(subset.notReadyAddresses), level: 1)
            if !subset.ports.isEmpty { ports(subset.ports, level: 1) }
            line(0, "")
        }
    }

    mutating func describe(_ slice: EndpointSlice) {
        head(slice.metadata)
        field("AddressType", slice.addressType)
        if slice.ports.isEmpty { line(0, "Ports: <unset>") } else { ports(slice.ports, level: 0) }
        guard !slice.endpoints.isEmpty else { return line(0, "Endpoints: <none>") }
        line(0, "Endpoints:")
        func orUnset(_ text: String) -> String { text.isEmpty ? "<unset>" : text }
        for endpoint in slice.endpoints {
            field("- Addresses", endpoint.address.description, level: 1)
            line(2, "Conditions:")
            let ready = endpoint.conditions.ready.map { String($0) }
            field("Ready", ready ?? "<unset>", level: 3)
            field("Hostname", orUnset(endpoint.hostname), level: 2)
            if let target = endpoint.targetRef {
                field("TargetRef", "Pod/\(target.name)", level: 2)
            }
            field("NodeName", orUnset(endpoint.nodeName), level: 2)
            field("Zone", orUnset(endpoint.zone), level: 2)
        }
    }

    private mutating func ports(_ ports: [EndpointPort], level: Int) {
        line(level, "Ports:")
        line(level + 1, "Name\tPort\tProtocol")
        line(level + 1, "----\t----\t--------")
        for port in ports {
            let name = port.name.isEmpty ? "<unset>" : port.name
            line(level + 1, "\(name)\t\(port.port)\t\(port.proto.rawValue)")
        }
    }
}
