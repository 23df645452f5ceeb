import KubeAPI

extension Description {
    mutating func describe(_ controller: ReplicationController, _ facts: DescriptionFacts) {
        let metadata = controller.metadata
        field("Name", metadata.name)
        field("Namespace", metadata.namespace)
        field("Selector", controller.spec.selector.description)
        labels("Labels", metadata.labels)
        annotations("Annotations", metadata.annotations)
        let (current, desired) = (controller.status.replicas, controller.spec.replicas ?? 0)
        field("Replicas", "\(current) current / \(desired) desired")
        let own = facts.pods.filter { $0.metadata.controller?.uid == metadata.uid }
        func count(_ phases: PodPhase...) -> Int {
            own.count { phases.contains($0.status.phase ?? .unknown) }
        }
        field(
            "Pods Status",
            "\(count(.running)) Running / \(count(.pending)) Waiting / "
                + "\(count(.succeeded)) Succeeded / \(count(.failed)) Failed")
        describe(template: controller.spec.template)
        guard !controller.status.conditions.isEmpty else { return }
        line(0, "Conditions:")
        line(1, "Type\tStatus\tReason")
        line(1, "----\t------\t------")
        for condition in controller.status.conditions {
            line(1, "\(condition.type) \t\(condition.status.rawValue)\t\(condition.reason)")
        }
    }

    mutating func describe(_ service: Service, _ facts: DescriptionFacts) {
        let spec = service.spec
        head(service.metadata)
        labels("Selector", spec.selector)
        field("Type", (spec.type ?? .clusterIP).rawValue)
        if !spec.ipFamilyPolicy.isEmpty { field("IP Family Policy", spec.ipFamilyPolicy) }
        field("IP Families", orNone(spec.ipFamilies.joined(separator: ",")))
        field("IP", spec.clusterIP)
        field("IPs", orNone(spec.clusterIPs.joined(separator: ",")))
        if !spec.externalName.isEmpty { field("External Name", spec.externalName) }
        let ingress = service.status.loadBalancer.ingress.map {
            $0.ip.isEmpty ? $0.hostname : $0.ip
        }
        if !ingress.isEmpty { field("LoadBalancer Ingress", ingress.joined(separator: ", ")) }
        for port in spec.ports {
            let name = port.name.isEmpty ? "<unset>" : port.name
            let proto = (port.proto ?? .tcp).rawValue
            field("Port", "\(name)\t\(port.port)/\(proto)")
            let target = port.targetPort.map { $0.description } ?? "0"
            field("TargetPort", "\(target)/\(proto)")
            if port.nodePort != 0 { field("NodePort", "\(name)\t\(port.nodePort)/\(proto)") }
            field("Endpoints", facts.slices.readyEndpoints(port: port.name))
        }
        field("Session Affinity", (spec.sessionAffinity ?? .none).rawValue)
        if let policy = spec.externalTrafficPolicy {
            field("External Traffic Policy", policy.rawValue)
        }
        if let policy = spec.internalTrafficPolicy {
            field("Internal Traffic Policy", policy.rawValue)
        }
    }

    mutating func describe(_ namespace: Namespace) {
        head(namespace.metadata, isNamespaced: false)
        field("Status", namespace.status.phase?.rawValue ?? "")
        line(0, "\nNo resource quota.")
        line(0, "\nNo LimitRange resource.")
    }

    mutating func describe(_ account: ServiceAccount) {
        head(account.metadata)
        list("Image pull secrets", account.imagePullSecrets.map(\.name))
    }
}

extension [EndpointSlice] {
    /// The first ready endpoints of a Service's port: `10.0.1.2:80,10.0.2.2:80 + 3 more...`.
    fileprivate func readyEndpoints(port name: String) -> String {
        if isEmpty { return "<none>" }
        var entries: [String] = []
        for slice in self {
            for port in slice.ports where port.name.hasSameScalars(as: name) {
                entries += slice.endpoints.filter { $0.conditions.ready ?? true }.map {
                    "\($0.address):\(port.port)"
                }
            }
        }
        let text = entries.prefix(3).joined(separator: ",")
        return entries.count > 3 ? "\(text) + \(entries.count - 3) more..." : text
    }
}
