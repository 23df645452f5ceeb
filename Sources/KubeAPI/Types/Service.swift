/// A stable name and address for a changing set of Pods.
public struct Service: APIObject {
    public var metadata = ObjectMeta()
    public var spec = ServiceSpec()
    public var status = ServiceStatus()

    public init() {}

    /// Whether the Service has no virtual address: its name resolves to the Pods themselves.
    public var isHeadless: Bool { spec.clusterIP == ServiceSpec.noClusterIP }

    public static let schema = Schema<Service>(
        "Service",
        [
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field("spec", \.spec, "Which Pods, which ports, which address.", always: true),
            Field("status", \.status, "What a load balancer reported.", always: true),
        ])
}

public struct ServiceSpec: APIObject {
    /// The `clusterIP` of a headless Service.
    public static let noClusterIP = "None"

    public var ports: [ServicePort] = []
    public var selector = Labels()
    public var clusterIP = ""
    public var clusterIPs: [String] = []
    public var type: ServiceType?
    public var sessionAffinity: SessionAffinity?
    public var sessionAffinityConfig: SessionAffinityConfig?
    public var externalName = ""
    public var externalTrafficPolicy: TrafficPolicy?
    public var internalTrafficPolicy: TrafficPolicy?
    public var publishNotReadyAddresses = false
    public var ipFamilies: [String] = []
    public var ipFamilyPolicy = ""

    public init() {}

    public static let schema = Schema<ServiceSpec>(
        "ServiceSpec",
        [
            Field(
                "ports", \.ports, "The ports under which the Service is reached.",
                patch: .merge(key: "port")),
            Field("selector", \.selector, "The labels of the Pods behind the Service."),
            Field("clusterIP", \.clusterIP, "The virtual address, or None for a headless Service."),
            Field("clusterIPs", \.clusterIPs, "The virtual addresses."),
            Field("type", \.type, "ClusterIP, NodePort, LoadBalancer or ExternalName."),
            Field("sessionAffinity", \.sessionAffinity, "Whether a client keeps its backend."),
            Field("sessionAffinityConfig", \.sessionAffinityConfig, "How long it keeps it."),
            Field("externalName", \.externalName, "The name that an ExternalName stands for."),
            Field(
                "externalTrafficPolicy", \.externalTrafficPolicy,
                "Which nodes' Pods serve outsiders."),
            Field(
                "internalTrafficPolicy", \.internalTrafficPolicy,
                "Which nodes' Pods serve insiders."),
            Field(
                "publishNotReadyAddresses", \.publishNotReadyAddresses,
                "Whether Pods that aren't ready are endpoints too."),
            Field("ipFamilies", \.ipFamilies, "IPv4; IPv6 is left out."),
            Field("ipFamilyPolicy", \.ipFamilyPolicy, "SingleStack."),
        ],
        unsupported: [
            "allocateLoadBalancerNodePorts", "externalIPs", "healthCheckNodePort",
            "loadBalancerClass", "loadBalancerIP", "loadBalancerSourceRanges",
            "trafficDistribution",
        ])
}

public enum ServiceType: String, APIWord {
    case clusterIP = "ClusterIP"
    case nodePort = "NodePort"
    case loadBalancer = "LoadBalancer"
    case externalName = "ExternalName"
}

public enum SessionAffinity: String, APIWord {
    case none = "None"
    case clientIP = "ClientIP"
}

public struct SessionAffinityConfig: APIObject {
    public var clientIP: ClientIPConfig?

    public init() {}

    public static let schema = Schema<SessionAffinityConfig>(
        "SessionAffinityConfig", [Field("clientIP", \.clientIP, "For affinity ClientIP.")])
}

public struct ClientIPConfig: APIObject {
    /// Three hours.
    public static let defaultSeconds = 10_800

    /// How long after its last connection a client is forgotten, in seconds.
    public var timeoutSeconds: Int?

    public init() {}

    public static let schema = Schema<ClientIPConfig>(
        "ClientIPConfig",
        [
            Field(
                "timeoutSeconds", \.timeoutSeconds,
                "How long after its last connection a client is forgotten; 10800 when left out.")
        ])
}

public enum TrafficPolicy: String, APIWord {
    case cluster = "Cluster"
    case local = "Local"
}

/// One port of a Service and the Pods' port behind it.
public struct ServicePort: APIObject, Hashable {
    public var name = ""
    public var proto: TransportProtocol?
    public var appProtocol: String?
    public var port = 0
    public var targetPort: IntOrString?
    public var nodePort = 0

    public init() {}

    public static let schema = Schema<ServicePort>(
        "ServicePort",
        [
            Field("name", \.name, "Needed when there are several."),
            Field("protocol", \.proto, "TCP, UDP or SCTP; TCP when left out."),
            Field("appProtocol", \.appProtocol, "What is spoken on the port.", inert: true),
            Field("port", \.port, "The Service's port.", required: true),
            Field("targetPort", \.targetPort, "The Pods' port, by number or name."),
            Field("nodePort", \.nodePort, "The same Service on a port of every node."),
        ])
}

public struct ServiceStatus: APIObject {
    public var loadBalancer = LoadBalancerStatus()

    public init() {}

    public static let schema = Schema<ServiceStatus>(
        "ServiceStatus", [Field("loadBalancer", \.loadBalancer, always: true)],
        unsupported: ["conditions"])
}

public struct LoadBalancerStatus: APIObject {
    public var ingress: [LoadBalancerIngress] = []

    public init() {}

    public static let schema = Schema<LoadBalancerStatus>(
        "LoadBalancerStatus", [Field("ingress", \.ingress)])
}

public struct LoadBalancerIngress: APIObject {
    public var ip = ""
    public var hostname = ""

    public init() {}

    public static let schema = Schema<LoadBalancerIngress>(
        "LoadBalancerIngress", [Field("ip", \.ip), Field("hostname", \.hostname)],
        unsupported: ["ipMode", "ports"])
}
