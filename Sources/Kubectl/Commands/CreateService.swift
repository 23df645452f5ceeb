import KubeAPI
import Phrasebook

extension Command {
    static let createServices: [Command] = [
        createService(
            "clusterip", .clusterIP, .kubectlSummaryCreateClusterIP,
            usage: "NAME --tcp=PORT[:TARGET]",
            flags: [tcp, Flag("clusterip", nil, .text, "ADDRESS", .kubectlFlagClusterIP)],
            example: "create service clusterip web --tcp=80:8080"),
        createService(
            "nodeport", .nodePort, .kubectlSummaryCreateNodePort,
            usage: "NAME --tcp=PORT[:TARGET] [--node-port=PORT]",
            flags: [tcp, Flag("node-port", nil, .integer, "PORT", .kubectlFlagNodePort)],
            example: "create service nodeport web --tcp=80 --node-port=30080"),
        createService(
            "loadbalancer", .loadBalancer, .kubectlSummaryCreateLoadBalancer,
            usage: "NAME --tcp=PORT[:TARGET]", flags: [tcp],
            example: "create service loadbalancer web --tcp=80:8080"),
        createService(
            "externalname", .externalName, .kubectlSummaryCreateExternalName,
            usage: "NAME --external-name=HOST [--tcp=PORT[:TARGET]]",
            flags: [tcp, Flag("external-name", nil, .text, "HOST", .kubectlFlagExternalName)],
            example: "create service externalname db --external-name=db.example.com"),
    ]

    private static let tcp = Flag("tcp", nil, .text, "PORT[:TARGET]", .kubectlFlagTCP)

    private static func createService(
        _ name: String, _ type: ServiceType, _ summary: Text, usage: String, flags: [Flag],
        example: String
    ) -> Command {
        Command(
            "create service \(name)", summary, usage: usage, arguments: .newName,
            flags: flags + Flag.writing,
            examples: [
                .init(line: example, summary: summary),
                .init(
                    line: example + " --dry-run=client -o yaml",
                    summary: .kubectlExampleManifestOnly),
            ]
        ) { invocation throws(KubectlError) in
            let made = try service(invocation, type)
            let options = try WriteOptions(invocation)
            return { context in
                var service = made
                service.metadata.namespace = options.namespace(invocation, in: context)
                return .create(
                    .service(Ref(service)), options, command: "\(type.rawValue) service")
            }
        }
    }

    private static func service(
        _ invocation: Invocation, _ type: ServiceType
    ) throws(KubectlError) -> Service {
        var service = Service()
        service.metadata.name = try PodParts.name(invocation)
        service.metadata.labels = ["app": service.metadata.name]
        service.spec.selector = ["app": service.metadata.name]
        service.spec.type = type
        service.spec.clusterIP = invocation["clusterip"] ?? ""
        if type == .externalName {
            service.spec.externalName = try invocation.required("external-name")
        }
        for value in invocation.values("tcp") {
            for part in value.text.split(separator: ",") {
                guard let port = port(String(part)) else {
                    throw invocation.error(value, expected: .kubectlPortPair)
                }
                service.spec.ports.append(port)
            }
        }
        let isHeadless = service.spec.clusterIP == ServiceSpec.noClusterIP
        if service.spec.ports.isEmpty, type != .externalName, !isHeadless {
            throw invocation.error(.missingFlag("--tcp"))
        }
        if let nodePort = invocation.integer("node-port") {
            for index in service.spec.ports.indices {
                service.spec.ports[index].nodePort = nodePort
            }
        }
        return service
    }

    /// `80` or `80:8080`; the port's name is made of both numbers.
    private static func port(_ text: String) -> ServicePort? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let number = Int(parts[0]),
            (1...65535).contains(number)
        else { return nil }
        var port = ServicePort()
        port.port = number
        port.proto = .tcp
        let target = parts.count == 2 ? parts[1] : parts[0]
        if let number = Int(target) {
            guard (1...65535).contains(number) else { return nil }
            port.targetPort = .int(number)
        } else {
            guard Names.portName(target).isEmpty else { return nil }
            port.targetPort = .string(target)
        }
        port.name = parts.count == 2 ? "\(number)-\(target)" : "\(number)"
        return port
    }
}
