import KubeAPI
import Phrasebook

extension Command {
    static let expose = Command(
        "expose", .kubectlSummaryExpose,
        usage:
            "(rc|pod|service) NAME [--port=PORT] [--target-port=PORT] [--name=NAME] [--type=TYPE]",
        arguments: .objects,
        flags: [
            .port, Flag("target-port", nil, .text, "PORT", .kubectlFlagTargetPort),
            Flag("name", nil, .text, "NAME", .kubectlFlagName),
            Flag(
                "type", nil, .text, "TYPE",
                suggestion: .words(ServiceType.allCases.map(\.rawValue)), .kubectlFlagServiceType),
            Flag("cluster-ip", nil, .text, "ADDRESS", .kubectlFlagClusterIP),
            Flag(
                "protocol", nil, .text, "TCP|UDP|SCTP", suggestion: .words(["TCP", "UDP", "SCTP"]),
                .kubectlFlagProtocol),
            Flag(
                "selector", nil, .text, "SELECTOR", suggestion: .selector,
                .kubectlFlagServiceSelector),
            .labels,
            Flag(
                "session-affinity", nil, .text, "None|ClientIP",
                suggestion: .words(["None", "ClientIP"]), .kubectlFlagAffinity),
            .refused("external-ip", nil, .text, .kubectlHintNoExternalIP),
            .refused("overrides", nil, .text, .kubectlHintUseManifest),
        ] + Flag.writing,
        examples: [
            .init(line: "expose rc web --port=80", summary: .kubectlExampleExpose),
            .init(
                line: "expose rc web --port=80 --target-port=8080 --type=NodePort --name=front",
                summary: .kubectlExampleExposeNodePort),
        ]
    ) { invocation throws(KubectlError) in
        let selection = try Selection(invocation)
        try selection.require([.replicationController, .pod, .service], invocation)
        guard !selection.targets.isEmpty else {
            throw invocation.error(.missingName(kind: selection.kinds[0].info.plural))
        }
        let plan = try ServicePlan(invocation)
        let options = try WriteOptions(invocation)
        return { context in
            .fetch(selection, in: context) { fetched in
                .each(fetched, Transcript()) { part, transcript, next in
                    var transcript = transcript
                    guard let item = part.items.first else {
                        if let failure = part.failure { transcript.fail(failure) }
                        return next(transcript)
                    }
                    switch plan.service(for: item.object) {
                    case .failure(let problem):
                        transcript.fail(problem.text)
                        return next(transcript)
                    case .success(var service):
                        if case .client = options.dryRun {
                            service.metadata.namespace = selection.namespace ?? ""
                        }
                        return .create(
                            .service(Ref(service)), options, transcript, "exposed", then: next)
                    }
                } then: {
                    $0.finish()
                }
            }
        }
    }
}

/// The Service that `expose` is to make.
struct ServicePlan: Sendable {
    /// Why no Service can be made for an object, in kubectl's words.
    struct Problem: Error {
        var text: String
    }

    private var template = Service()
    private var selector: Labels?
    private var labels: Labels?
    private var ports: [Int] = []
    private var targetPort: IntOrString?
    private var proto: TransportProtocol?

    init(_ invocation: Invocation) throws(KubectlError) {
        template.metadata.name = invocation["name"] ?? ""
        template.spec.type = invocation["type"].flatMap(ServiceType.init(rawValue:))
        template.spec.clusterIP = invocation["cluster-ip"] ?? ""
        template.spec.sessionAffinity = invocation["session-affinity"].flatMap(
            SessionAffinity.init(rawValue:))
        proto = invocation["protocol"].flatMap(TransportProtocol.init(rawValue:))
        ports = try PodParts.ports(invocation).map(\.containerPort)
        targetPort = invocation["target-port"].map { text in
            Int(text).map(IntOrString.int) ?? .string(text)
        }
        if let value = invocation.values("labels").last {
            labels = try PodParts.labels(value, invocation)
        }
        if let value = invocation.values("selector").last {
            selector = try PodParts.labels(value, invocation)
        }
    }

    func service(for object: KubeObject) -> Result<Service, Problem> {
        var service = template
        if service.metadata.name.isEmpty { service.metadata.name = object.metadata.name }
        service.metadata.namespace = object.metadata.namespace
        service.metadata.labels = labels ?? object.metadata.labels
        let selector = selector ?? object.exposedSelector
        guard !selector.isEmpty else {
            let kind = object.kind.info.singular
            return .failure(
                Problem(
                    text: "couldn't retrieve selectors via --selector flag or introspection: "
                        + "the \(kind) has no \(kind == "pod" ? "labels" : "selector") "
                        + "and cannot be exposed"))
        }
        service.spec.selector = selector
        let found: [(port: Int, proto: TransportProtocol)] =
            ports.isEmpty ? object.exposedPorts : ports.map { ($0, proto ?? .tcp) }
        guard !found.isEmpty else {
            return .failure(Problem(text: "couldn't find port via --port flag or introspection"))
        }
        service.spec.ports = found.enumerated().map { index, entry in
            var port = ServicePort()
            port.name = found.count > 1 ? "port-\(index + 1)" : ""
            port.port = entry.port
            port.proto = proto ?? entry.proto
            port.targetPort = targetPort ?? .int(entry.port)
            return port
        }
        return .success(service)
    }
}

extension KubeObject {
    /// The labels by which a Service finds the Pods of this object.
    fileprivate var exposedSelector: Labels {
        switch self {
        case .replicationController(let ref): ref.value.spec.selector
        case .service(let ref): ref.value.spec.selector
        case .pod(let ref): ref.value.metadata.labels
        default: Labels()
        }
    }

    fileprivate var exposedPorts: [(port: Int, proto: TransportProtocol)] {
        let containers: [Container]
        switch self {
        case .replicationController(let ref):
            containers = ref.value.spec.template?.spec.containers ?? []
        case .pod(let ref): containers = ref.value.sharedSpec.value.containers
        case .service(let ref): return ref.value.spec.ports.map { ($0.port, $0.proto ?? .tcp) }
        default: containers = []
        }
        return containers.flatMap(\.ports).map { ($0.containerPort, $0.proto ?? .tcp) }
    }
}
