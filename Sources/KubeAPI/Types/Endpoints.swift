/// The addresses behind a Service, all in one object; superseded by ``EndpointSlice``
/// (deprecated since Kubernetes 1.33, still maintained).
public struct Endpoints: APIObject {
    public var metadata = ObjectMeta()
    public var subsets: [EndpointSubset] = []

    public init() {}

    public static let schema = Schema<Endpoints>(
        "Endpoints",
        [
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field("subsets", \.subsets, "Addresses and ports that go together."),
        ])
}

public struct EndpointSubset: APIObject {
    public var addresses: [EndpointAddress] = []
    public var notReadyAddresses: [EndpointAddress] = []
    public var ports: [EndpointPort] = []

    public init() {}

    public static let schema = Schema<EndpointSubset>(
        "EndpointSubset",
        [
            Field("addresses", \.addresses, "Addresses that are ready."),
            Field("notReadyAddresses", \.notReadyAddresses, "Addresses that aren't ready."),
            Field("ports", \.ports, "The ports on these addresses."),
        ])
}

public struct EndpointAddress: APIObject {
    public var ip = IPv4.none
    public var hostname = ""
    public var nodeName = ""
    public var targetRef: PodReference?

    public init() {}

    public static let schema = Schema<EndpointAddress>(
        "EndpointAddress",
        [
            Field("ip", \.ip, required: true), Field("hostname", \.hostname),
            Field("nodeName", \.nodeName), Field("targetRef", \.targetRef),
        ])
}

/// The Pod behind an address. (The API has a general object reference; here it is always a Pod.)
public struct PodReference: APIObject {
    public var namespace = ""
    public var name = ""
    public var uid = UID.none
    private var kind = "Pod"

    public init() {}

    public init(namespace: String, name: String, uid: UID) {
        self.namespace = namespace
        self.name = name
        self.uid = uid
    }

    public static let schema = Schema<PodReference>(
        "ObjectReference",
        [
            Field("kind", \.kind), Field("namespace", \.namespace), Field("name", \.name),
            Field("uid", \.uid),
        ])
}

/// A port of an endpoint, named as in the Service.
public struct EndpointPort: APIObject, Hashable {
    public var name = ""
    public var port = 0
    public var proto = TransportProtocol.tcp
    public var appProtocol: String?

    public init() {}

    public static let schema = Schema<EndpointPort>(
        "EndpointPort",
        [
            Field("name", \.name), Field("port", \.port), Field("protocol", \.proto),
            Field("appProtocol", \.appProtocol),
        ])
}

/// Up to a hundred endpoints of a Service.
public struct EndpointSlice: APIObject {
    /// The label by which a slice belongs to its Service.
    public static let serviceLabel = "kubernetes.io/service-name"

    public var metadata = ObjectMeta()
    public var addressType = "IPv4"
    public var endpoints: [Endpoint] = []
    public var ports: [EndpointPort] = []

    public init() {}

    public static let schema = Schema<EndpointSlice>(
        "EndpointSlice",
        [
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field(
                "addressType", \.addressType, "IPv4; IPv6 and FQDN are left out.", required: true),
            Field(
                "endpoints", \.endpoints, "The addresses and their state.", required: true,
                always: true),
            Field("ports", \.ports, "The ports on all of these addresses."),
        ])
}

/// One Pod behind a Service.
public struct Endpoint: APIObject {
    public var address = IPv4.none
    public var conditions = EndpointConditions()
    public var hostname = ""
    public var nodeName = ""
    public var zone = ""
    public var targetRef: PodReference?

    public init() {}

    private var addresses: [IPv4] {
        get { [address] }
        set { address = newValue.first ?? .none }
    }

    public static let schema = Schema<Endpoint>(
        "Endpoint",
        [
            Field("addresses", \.addresses, required: true, always: true),
            Field("conditions", \.conditions, always: true), Field("hostname", \.hostname),
            Field("nodeName", \.nodeName), Field("zone", \.zone), Field("targetRef", \.targetRef),
        ],
        unsupported: ["deprecatedTopology", "hints"])
}

public struct EndpointConditions: APIObject, Hashable {
    public var ready: Bool?
    public var serving: Bool?
    public var terminating: Bool?

    public init() {}

    public init(ready: Bool, serving: Bool, terminating: Bool) {
        self.ready = ready
        self.serving = serving
        self.terminating = terminating
    }

    public static let schema = Schema<EndpointConditions>(
        "EndpointConditions",
        [
            Field("ready", \.ready), Field("serving", \.serving),
            Field("terminating", \.terminating),
        ])
}
