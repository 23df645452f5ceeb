import Phrasebook

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
            Field("metadata", \.metadata, .ServiceFields.metadata),
            Field("spec", \.spec, .ServiceFields.spec, always: true),
            Field("status", \.status, .ServiceFields.status, always: true),
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
            Field("ports", \.ports, .ServiceSpecFields.ports, patch: .merge(key: "port")),
            Field("selector", \.selector, .ServiceSpecFields.selector),
            Field("clusterIP", \.clusterIP, .ServiceSpecFields.clusterIP),
            Field("clusterIPs", \.clusterIPs, .ServiceSpecFields.clusterIPs),
            Field("type", \.type, .ServiceSpecFields.type),
            Field("sessionAffinity", \.sessionAffinity, .ServiceSpecFields.sessionAffinity),
            Field(
                "sessionAffinityConfig", \.sessionAffinityConfig,
                .ServiceSpecFields.sessionAffinityConfig),
            Field("externalName", \.externalName, .ServiceSpecFields.externalName),
            Field(
                "externalTrafficPolicy", \.externalTrafficPolicy,
                .ServiceSpecFields.externalTrafficPolicy),
            Field(
                "internalTrafficPolicy", \.internalTrafficPolicy,
                .ServiceSpecFields.internalTrafficPolicy),
            Field(
                "publishNotReadyAddresses", \.publishNotReadyAddresses,
                .ServiceSpecFields.publishNotReadyAddresses),
            Field("ipFamilies", \.ipFamilies, .ServiceSpecFields.ipFamilies),
            Field("ipFamilyPolicy", \.ipFamilyPolicy, .ServiceSpecFields.ipFamilyPolicy),
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
        "SessionAffinityConfig",
        [Field("clientIP", \.clientIP, .SessionAffinityConfigFields.clientIP)])
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
            Field("timeoutSeconds", \.timeoutSeconds, .ClientIPConfigFields.timeoutSeconds)
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
            Field("name", \.name, .ServicePortFields.name),
            Field("protocol", \.proto, .ServicePortFields.protocol),
            Field("appProtocol", \.appProtocol, .ServicePortFields.appProtocol, inert: true),
            Field("port", \.port, .ServicePortFields.port, required: true),
            Field("targetPort", \.targetPort, .ServicePortFields.targetPort),
            Field("nodePort", \.nodePort, .ServicePortFields.nodePort),
        ])
}

public struct ServiceStatus: APIObject {
    public var loadBalancer = LoadBalancerStatus()

    public init() {}

    public static let schema = Schema<ServiceStatus>(
        "ServiceStatus",
        [Field("loadBalancer", \.loadBalancer, .ServiceStatusFields.loadBalancer, always: true)],
        unsupported: ["conditions"])
}

public struct LoadBalancerStatus: APIObject {
    public var ingress: [LoadBalancerIngress] = []

    public init() {}

    public static let schema = Schema<LoadBalancerStatus>(
        "LoadBalancerStatus", [Field("ingress", \.ingress, .LoadBalancerStatusFields.ingress)])
}

public struct LoadBalancerIngress: APIObject {
    public var ip = ""
    public var hostname = ""

    public init() {}

    public static let schema = Schema<LoadBalancerIngress>(
        "LoadBalancerIngress",
        [
            Field("ip", \.ip, .LoadBalancerIngressFields.ip),
            Field("hostname", \.hostname, .LoadBalancerIngressFields.hostname),
        ],
        unsupported: ["ipMode", "ports"])
}
