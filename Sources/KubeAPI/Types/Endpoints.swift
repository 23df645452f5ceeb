import Phrasebook

/// The addresses behind a Service, all in one object; superseded by ``EndpointSlice``
/// (deprecated since Kubernetes 1.33, still maintained).
public struct Endpoints: APIObject {
    public var metadata = ObjectMeta()
    public var subsets: [EndpointSubset] = []

    public init() {}

    public static let schema = Schema<Endpoints>(
        "Endpoints",
        [
            Field("metadata", \.metadata, .EndpointsFields.metadata),
            Field("subsets", \.subsets, .EndpointsFields.subsets),
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
            Field("addresses", \.addresses, .EndpointSubsetFields.addresses),
            Field(
                "notReadyAddresses", \.notReadyAddresses, .EndpointSubsetFields.notReadyAddresses),
            Field("ports", \.ports, .EndpointSubsetFields.ports),
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
            Field("ip", \.ip, .EndpointAddressFields.ip, required: true),
            Field("hostname", \.hostname, .EndpointAddressFields.hostname),
            Field("nodeName", \.nodeName, .EndpointAddressFields.nodeName),
            Field("targetRef", \.targetRef, .EndpointAddressFields.targetRef),
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
            Field("kind", \.kind, .PodReferenceFields.kind),
            Field("namespace", \.namespace, .PodReferenceFields.namespace),
            Field("name", \.name, .PodReferenceFields.name),
            Field("uid", \.uid, .PodReferenceFields.uid),
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
            Field("name", \.name, .EndpointPortFields.name),
            Field("port", \.port, .EndpointPortFields.port),
            Field("protocol", \.proto, .EndpointPortFields.protocol),
            Field("appProtocol", \.appProtocol, .EndpointPortFields.appProtocol),
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
            Field("metadata", \.metadata, .EndpointSliceFields.metadata),
            Field("addressType", \.addressType, .EndpointSliceFields.addressType, required: true),
            Field(
                "endpoints", \.endpoints, .EndpointSliceFields.endpoints, required: true,
                always: true),
            Field("ports", \.ports, .EndpointSliceFields.ports),
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
            Field(
                "addresses", \.addresses, .EndpointFields.addresses, required: true, always: true),
            Field("conditions", \.conditions, .EndpointFields.conditions, always: true),
            Field("hostname", \.hostname, .EndpointFields.hostname),
            Field("nodeName", \.nodeName, .EndpointFields.nodeName),
            Field("zone", \.zone, .EndpointFields.zone),
            Field("targetRef", \.targetRef, .EndpointFields.targetRef),
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
            Field("ready", \.ready, .EndpointConditionsFields.ready),
            Field("serving", \.serving, .EndpointConditionsFields.serving),
            Field("terminating", \.terminating, .EndpointConditionsFields.terminating),
        ])
}
