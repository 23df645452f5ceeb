import KubeAPI

/// Endpoints, endpoint slices and the addresses of nodes.
extension FieldErrors {
    mutating func checkSubsets(_ subsets: [EndpointSubset], at path: FieldPath) {
        for (index, subset) in subsets.enumerated() {
            let place = path.appending(index)
            if subset.addresses.isEmpty && subset.notReadyAddresses.isEmpty {
                required(place, "must specify `addresses` or `notReadyAddresses`")
            }
            let lists = [
                ("addresses", subset.addresses), ("notReadyAddresses", subset.notReadyAddresses),
            ]
            for (field, addresses) in lists {
                for (number, address) in addresses.enumerated() {
                    checkAddress(address, at: place.appending(field).appending(number))
                }
            }
            checkEndpointPorts(
                subset.ports, needNames: subset.ports.count > 1, at: place.appending("ports"))
        }
    }

    private mutating func checkAddress(_ address: EndpointAddress, at path: FieldPath) {
        checkEndpointIP(address.ip, at: path.appending("ip"))
        if !address.hostname.isEmpty {
            invalid(
                path.appending("hostname"), address.hostname, Names.dns1123Label(address.hostname))
        }
        if !address.nodeName.isEmpty {
            invalid(
                path.appending("nodeName"), address.nodeName,
                Names.dns1123Subdomain(address.nodeName))
        }
    }

    /// Endpoints are addresses that other nodes can reach.
    private mutating func checkEndpointIP(_ ip: IPv4, at path: FieldPath) {
        let text = ip == .none ? "" : ip.description
        if ip == .none {
            invalid(path, text, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")
        } else if ip.bits >> 24 == 127 {
            invalid(path, text, "may not be in the loopback range (127.0.0.0/8, ::1/128)")
        } else if ip.bits >> 16 == 169 << 8 | 254 {
            invalid(path, text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)")
        } else if ip.bits >> 8 == 224 << 16 {
            invalid(
                path, text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)"
            )
        }
    }

    private mutating func checkEndpointPorts(
        _ ports: [EndpointPort], needNames: Bool, at path: FieldPath
    ) {
        for (index, port) in ports.enumerated() {
            let place = path.appending(index)
            if port.name.isEmpty {
                if needNames { required(place.appending("name")) }
            } else {
                invalid(place.appending("name"), port.name, Names.dns1123Label(port.name))
            }
            checkPort(port.port, at: place.appending("port"))
        }
    }

    mutating func checkEndpointSlice(_ slice: EndpointSlice) {
        let addressTypes = ["FQDN", "IPv4", "IPv6"]
        let type = FieldPath.root.appending("addressType")
        if slice.addressType.isEmpty {
            required(type)
        } else if !addressTypes.contains(slice.addressType) {
            unsupported(type, slice.addressType, addressTypes)
        }
        let path = FieldPath.root.appending("endpoints")
        if slice.endpoints.count > 1000 { tooMany(path, slice.endpoints.count, limit: 1000) }
        for (index, endpoint) in slice.endpoints.enumerated() {
            let place = path.appending(index)
            checkEndpointIP(endpoint.address, at: place.appending("addresses").appending(0))
            if !endpoint.hostname.isEmpty {
                invalid(
                    place.appending("hostname"), endpoint.hostname,
                    Names.dns1123Label(endpoint.hostname))
            }
        }
        checkSlicePorts(slice.ports)
    }

    private mutating func checkSlicePorts(_ ports: [EndpointPort]) {
        let path = FieldPath.root.appending("ports")
        if ports.count > 20_000 { tooMany(path, ports.count, limit: 20_000) }
        var names: [String] = []
        for (index, port) in ports.enumerated() {
            let place = path.appending(index).appending("name")
            if names.contains(where: { $0.hasSameScalars(as: port.name) }) {
                duplicate(place, port.name)
            }
            if !port.name.isEmpty { invalid(place, port.name, Names.dns1123Label(port.name)) }
            names.append(port.name)
        }
    }

    /// The addresses of a node's Pods: `10.244.1.0/24`.
    mutating func checkPodCIDRs(_ spec: NodeSpec, at path: FieldPath) {
        for (index, block) in spec.podCIDRs.enumerated() {
            let parts = block.split(separator: "/", omittingEmptySubsequences: false)
            let length = parts.count == 2 ? Int(parts[1]) : nil
            let isValid =
                length.map { (0...32).contains($0) } ?? false && IPv4(String(parts[0])) != nil
            if !isValid {
                invalid(
                    path.appending("podCIDRs").appending(index), block,
                    "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")
            }
        }
        if let first = spec.podCIDRs.first, !first.hasSameScalars(as: spec.podCIDR) {
            invalid(
                path.appending("podCIDRs"), spec.podCIDRs.json,
                "podCIDRs[0] must match podCIDR")
        }
    }
}
