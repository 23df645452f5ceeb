import KubeAPI

/// Services (`ValidateService`).
extension FieldErrors {
    mutating func checkServiceSpec(_ spec: ServiceSpec, at path: FieldPath) {
        let isHeadless = spec.clusterIP.hasSameScalars(as: ServiceSpec.noClusterIP)
        if spec.ports.isEmpty && !isHeadless && spec.type != .externalName {
            required(path.appending("ports"))
        }
        checkServiceType(spec, isHeadless: isHeadless, at: path)
        checkServicePorts(spec, at: path.appending("ports"))
        checkLabels(spec.selector, at: path.appending("selector"))
        checkAddresses(spec, at: path)
        checkAffinity(spec, at: path.appending("sessionAffinityConfig"))
        if spec.externalTrafficPolicy != nil && !spec.takesNodePorts {
            invalid(
                path.appending("externalTrafficPolicy"),
                spec.externalTrafficPolicy?.rawValue ?? "",
                "may only be set for externally-accessible services")
        }
    }

    private mutating func checkAffinity(_ spec: ServiceSpec, at path: FieldPath) {
        guard spec.sessionAffinity == .clientIP,
            let seconds = spec.sessionAffinityConfig?.clientIP?.timeoutSeconds,
            !(1...86_400).contains(seconds)
        else { return }
        invalid(
            path.appending("clientIP").appending("timeoutSeconds"), seconds,
            "must be greater than 0 and less than 86400")
    }

    private mutating func checkServiceType(
        _ spec: ServiceSpec, isHeadless: Bool, at path: FieldPath
    ) {
        let addresses = path.appending("clusterIPs")
        switch spec.type {
        case .loadBalancer, .nodePort:
            if isHeadless {
                let type = spec.type == .nodePort ? "NodePort" : "LoadBalancer"
                invalid(
                    addresses.appending(0), ServiceSpec.noClusterIP,
                    "may not be set to 'None' for \(type) services")
            }
        case .externalName:
            if !spec.clusterIPs.isEmpty {
                forbidden(addresses, "may not be set for ExternalName services")
            }
            let name =
                spec.externalName.hasSuffix(".")
                ? String(spec.externalName.dropLast()) : spec.externalName
            if name.isEmpty {
                required(path.appending("externalName"))
            } else {
                invalid(
                    path.appending("externalName"), spec.externalName,
                    Names.dns1123Subdomain(name))
            }
        case .clusterIP: break
        case nil: required(path.appending("type"))
        }
    }

    private mutating func checkServicePorts(_ spec: ServiceSpec, at path: FieldPath) {
        var names: [String] = []
        var ports: [(Int, TransportProtocol?)] = []
        var nodePorts: [(Int, TransportProtocol?)] = []
        for (index, port) in spec.ports.enumerated() {
            let place = path.appending(index)
            checkServicePort(port, needsName: spec.ports.count > 1, names: &names, at: place)
            if port.nodePort != 0 && !spec.takesNodePorts {
                forbidden(
                    place.appending("nodePort"),
                    "may not be used when `type` is '\(spec.type?.rawValue ?? "")'")
            }
            if ports.contains(where: { $0 == (port.port, port.proto) }) {
                duplicate(place, port.identity("port", port.port))
            }
            ports.append((port.port, port.proto))
            if port.nodePort == 0 { continue }
            if nodePorts.contains(where: { $0 == (port.nodePort, port.proto) }) {
                duplicate(
                    place.appending("nodePort"), port.identity("nodePort", port.nodePort))
            }
            nodePorts.append((port.nodePort, port.proto))
        }
    }

    private mutating func checkServicePort(
        _ port: ServicePort, needsName: Bool, names: inout [String], at path: FieldPath
    ) {
        let name = path.appending("name")
        if port.name.isEmpty {
            if needsName { required(name) }
        } else {
            invalid(name, port.name, Names.dns1123Label(port.name))
            if names.contains(where: { $0.hasSameScalars(as: port.name) }) {
                duplicate(name, port.name)
            }
            names.append(port.name)
        }
        checkPort(port.port, at: path.appending("port"))
        if port.proto == nil { required(path.appending("protocol")) }
        if let target = port.targetPort {
            checkPortOrName(target, at: path.appending("targetPort"))
        }
        if let application = port.appProtocol {
            invalid(path.appending("appProtocol"), application, Names.qualifiedName(application))
        }
    }

    private mutating func checkAddresses(_ spec: ServiceSpec, at path: FieldPath) {
        let addresses = path.appending("clusterIPs")
        if spec.clusterIPs.count > 1 {
            invalid(
                addresses, spec.clusterIPs.json,
                "may not hold more than one value when ipFamilyPolicy is SingleStack")
        }
        if let first = spec.clusterIPs.first, !first.hasSameScalars(as: spec.clusterIP) {
            invalid(addresses, spec.clusterIPs.json, "first value must match `clusterIP`")
        }
        for (index, address) in spec.clusterIPs.enumerated()
        where !address.hasSameScalars(as: ServiceSpec.noClusterIP) && IPv4(address) == nil {
            invalid(
                addresses.appending(index), address,
                "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")
        }
        for (index, family) in spec.ipFamilies.enumerated() {
            let place = path.appending("ipFamilies").appending(index)
            if family == "IPv6" {
                invalid(place, family, "not configured on this cluster")
            } else if family != "IPv4" {
                unsupported(place, family, ["IPv4", "IPv6"])
            }
        }
        let policies = ["PreferDualStack", "RequireDualStack", "SingleStack"]
        let policy = path.appending("ipFamilyPolicy")
        if spec.ipFamilyPolicy == "RequireDualStack" {
            invalid(
                policy, spec.ipFamilyPolicy,
                "this cluster is not configured for dual-stack services")
        } else if !spec.ipFamilyPolicy.isEmpty && !policies.contains(spec.ipFamilyPolicy) {
            unsupported(policy, spec.ipFamilyPolicy, policies)
        }
    }
}

extension ServicePort {
    /// What must be unique in a Service.
    fileprivate func identity(_ field: String, _ number: Int) -> JSONValue {
        [field: .int(Int64(number)), "protocol": .string(proto?.rawValue ?? "")]
    }
}
