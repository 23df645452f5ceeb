import KubeAPI

/// Services (`pkg/registry/core/service`).
enum ServiceStrategy: Strategy {
    static let kind = Kind.service
    static let hasStatus = true

    static func stored(_ object: Ref<Service>) -> KubeObject { .service(object) }
    static func object(_ stored: KubeObject) -> Ref<Service>? {
        if case .service(let ref) = stored { ref } else { nil }
    }

    static func setDefaults(_ service: inout Service) {
        ServiceDefaults.setDefaults(&service.spec)
    }

    static func prepareForCreate(_ service: inout Service) {
        service.status = ServiceStatus()
        normalizeAddresses(&service.spec)
    }

    static func prepareForUpdate(_ service: inout Service, from old: Service, by role: Role) {
        service.status = old.status
        // Whoever clears the one means the other, too.
        if service.spec.clusterIP.isEmpty && service.spec.clusterIPs == old.spec.clusterIPs {
            service.spec.clusterIPs = []
        }
        if service.spec.takesAddress && old.spec.takesAddress && service.spec.clusterIP.isEmpty
            && service.spec.clusterIPs.isEmpty
        {
            service.spec.clusterIP = old.spec.clusterIP
            service.spec.clusterIPs = old.spec.clusterIPs
        }
        dropForeignValues(&service.spec, old: old.spec)
        if service.spec.clusterIPs == old.spec.clusterIPs
            && !service.spec.clusterIP.hasSameScalars(as: old.spec.clusterIP)
        {
            service.spec.clusterIPs = []
        }
        normalizeAddresses(&service.spec)
        guard service.spec.takesNodePorts && old.spec.takesNodePorts else { return }
        for index in service.spec.ports.indices where service.spec.ports[index].nodePort == 0 {
            let port = service.spec.ports[index]
            let same = old.spec.ports.first { $0.port == port.port && $0.proto == port.proto }
            service.spec.ports[index].nodePort = same?.nodePort ?? 0
        }
    }

    static func prepareForStatusUpdate(_ service: inout Service, from old: Service) {
        service.spec = old.spec
    }

    static func problems(ofName name: String) -> [String] { Names.dns1123Label(name) }

    static func validate(_ service: Service, _ errors: inout FieldErrors) {
        errors.checkServiceSpec(service.spec, at: .root.appending("spec"))
    }

    static func validate(_ service: Service, from old: Service, _ errors: inout FieldErrors) {
        guard service.spec.takesAddress && old.spec.takesAddress, !old.spec.clusterIP.isEmpty,
            !service.spec.clusterIP.hasSameScalars(as: old.spec.clusterIP)
        else { return }
        errors.invalid(
            .root.appending("spec").appending("clusterIPs").appending(0),
            service.spec.clusterIPs.json, "may not change once set")
    }

    static func allocate(
        _ service: inout Service, from old: Service?, _ allocator: inout Allocator
    ) throws(APIFailure) {
        var errors = FieldErrors()
        if service.spec.takesAddress {
            allocateAddress(&service.spec, &allocator, &errors)
            if service.spec.ipFamilies.isEmpty { service.spec.ipFamilies = ["IPv4"] }
            if service.spec.ipFamilyPolicy.isEmpty { service.spec.ipFamilyPolicy = "SingleStack" }
        }
        if service.spec.takesNodePorts { allocatePorts(&service.spec, &allocator, &errors) }
        try errors.check(.service, service.metadata.name)
    }

    private static func allocateAddress(
        _ spec: inout ServiceSpec, _ allocator: inout Allocator, _ errors: inout FieldErrors
    ) {
        if spec.clusterIP.hasSameScalars(as: ServiceSpec.noClusterIP) { return }
        let path = FieldPath.root.appending("spec").appending("clusterIPs")
        if spec.clusterIP.isEmpty {
            guard let address = allocator.takeAddress() else {
                errors.invalid(
                    path, spec.clusterIPs.json, "failed to allocate a serviceIP: range is full")
                return
            }
            spec.clusterIP = address.description
            spec.clusterIPs = [spec.clusterIP]
        } else if let address = IPv4(spec.clusterIP),
            let problem = allocator.problem(taking: address)
        {
            errors.invalid(
                path, spec.clusterIPs.json, "failed to allocate IP \(address): \(problem)")
        }
    }

    /// A number may serve several ports of one Service that differ in protocol.
    private static func allocatePorts(
        _ spec: inout ServiceSpec, _ allocator: inout Allocator, _ errors: inout FieldErrors
    ) {
        let path = FieldPath.root.appending("spec").appending("ports")
        for index in spec.ports.indices where spec.ports[index].nodePort != 0 {
            let port = spec.ports[index]
            let isShared = spec.ports[..<index].contains {
                $0.nodePort == port.nodePort && $0.proto != port.proto
            }
            if isShared { continue }
            if let problem = allocator.problem(takingPort: port.nodePort) {
                errors.invalid(
                    path.appending(index).appending("nodePort"), port.nodePort, problem)
            }
        }
        for index in spec.ports.indices where spec.ports[index].nodePort == 0 {
            let port = spec.ports[index]
            let sibling = spec.ports[..<index].first {
                $0.port == port.port && $0.proto != port.proto && $0.nodePort != 0
            }
            if let sibling {
                spec.ports[index].nodePort = sibling.nodePort
            } else if let free = allocator.takePort() {
                spec.ports[index].nodePort = free
            } else {
                errors.invalid(
                    path.appending(index).appending("nodePort"), 0,
                    "failed to allocate a nodePort: range is full")
            }
        }
    }

    /// Drops what another type had, unless the client sets it now.
    private static func dropForeignValues(_ spec: inout ServiceSpec, old: ServiceSpec) {
        if !spec.takesAddress && old.takesAddress && spec.clusterIP == old.clusterIP {
            spec.clusterIP = ""
            spec.clusterIPs = []
            spec.ipFamilies = []
            spec.ipFamilyPolicy = ""
        }
        if spec.takesNodePorts || !old.takesNodePorts { return }
        for index in spec.ports.indices
        where old.ports.contains(where: { $0.nodePort == spec.ports[index].nodePort }) {
            spec.ports[index].nodePort = 0
        }
        if spec.externalTrafficPolicy == old.externalTrafficPolicy {
            spec.externalTrafficPolicy = nil
        }
    }

    /// Makes the list of addresses and the first of them agree.
    private static func normalizeAddresses(_ spec: inout ServiceSpec) {
        if spec.clusterIPs.isEmpty {
            if !spec.clusterIP.isEmpty { spec.clusterIPs = [spec.clusterIP] }
        } else if spec.clusterIP.isEmpty {
            spec.clusterIP = spec.clusterIPs[0]
        }
    }
}

extension ServiceSpec {
    /// Whether Services of this type have a virtual address (or `None`).
    var takesAddress: Bool { type != .externalName }
    /// Whether Services of this type have a port on every node.
    var takesNodePorts: Bool { type == .nodePort || type == .loadBalancer }
}
