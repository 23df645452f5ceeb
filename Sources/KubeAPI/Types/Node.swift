import Phrasebook

/// A machine that runs Pods.
public struct Node: APIObject {
    public var metadata = ObjectMeta()
    public var spec = NodeSpec()
    public var status = NodeStatus()

    public init() {}

    /// Whether the node last reported that it is well.
    public var isReady: Bool { status.condition(.ready)?.status == .isTrue }

    public static let schema = Schema<Node>(
        "Node",
        [
            Field("metadata", \.metadata, .NodeFields.metadata),
            Field("spec", \.spec, .NodeFields.spec, always: true),
            Field("status", \.status, .NodeFields.status),
        ])
}

public struct NodeSpec: APIObject {
    public var podCIDR = ""
    public var podCIDRs: [String] = []
    public var providerID = ""
    public var taints: [Taint] = []
    public var unschedulable = false

    public init() {}

    public static let schema = Schema<NodeSpec>(
        "NodeSpec",
        [
            Field("podCIDR", \.podCIDR, .NodeSpecFields.podCIDR),
            Field("podCIDRs", \.podCIDRs, .NodeSpecFields.podCIDRs, patch: .merge(key: nil)),
            Field("providerID", \.providerID, .NodeSpecFields.providerID, inert: true),
            Field("taints", \.taints, .NodeSpecFields.taints),
            Field("unschedulable", \.unschedulable, .NodeSpecFields.unschedulable),
        ],
        unsupported: ["configSource", "externalID"])
}

public struct NodeStatus: APIObject {
    public var capacity = ResourceList()
    public var allocatable = ResourceList()
    public var conditions: [NodeCondition] = []
    public var addresses: [NodeAddress] = []
    public var nodeInfo = NodeSystemInfo()
    public var images: [ContainerImage] = []

    public init() {}

    public func condition(_ type: NodeConditionType) -> NodeCondition? {
        conditions.first { $0.type == type }
    }

    public static let schema = Schema<NodeStatus>(
        "NodeStatus",
        [
            Field("capacity", \.capacity, .NodeStatusFields.capacity),
            Field("allocatable", \.allocatable, .NodeStatusFields.allocatable),
            Field(
                "conditions", \.conditions, .NodeStatusFields.conditions, patch: .merge(key: "type")
            ),
            Field(
                "addresses", \.addresses, .NodeStatusFields.addresses, patch: .merge(key: "type")),
            Field("nodeInfo", \.nodeInfo, .NodeStatusFields.nodeInfo),
            Field("images", \.images, .NodeStatusFields.images),
        ],
        unsupported: [
            "config", "daemonEndpoints", "declaredFeatures", "features", "phase",
            "runtimeHandlers", "volumesAttached", "volumesInUse",
        ])
}

public enum NodeConditionType: String, APIWord {
    case memoryPressure = "MemoryPressure"
    case diskPressure = "DiskPressure"
    case pidPressure = "PIDPressure"
    case ready = "Ready"
    case networkUnavailable = "NetworkUnavailable"
}

public struct NodeCondition: APIObject {
    public var type = NodeConditionType.ready
    public var status = ConditionStatus.unknown
    public var lastHeartbeatTime: Timestamp?
    public var lastTransitionTime: Timestamp?
    public var reason = ""
    public var message = ""

    public init() {}

    public init(
        _ type: NodeConditionType, _ status: ConditionStatus, at time: Timestamp, reason: String,
        message: String
    ) {
        self.type = type
        self.status = status
        lastHeartbeatTime = time
        lastTransitionTime = time
        self.reason = reason
        self.message = message
    }

    public static let schema = Schema<NodeCondition>(
        "NodeCondition",
        [
            Field("type", \.type, .NodeConditionFields.type, required: true),
            Field("status", \.status, .NodeConditionFields.status, required: true),
            Field("lastHeartbeatTime", \.lastHeartbeatTime, .NodeConditionFields.lastHeartbeatTime),
            Field(
                "lastTransitionTime", \.lastTransitionTime, .NodeConditionFields.lastTransitionTime),
            Field("reason", \.reason, .NodeConditionFields.reason),
            Field("message", \.message, .NodeConditionFields.message),
        ])
}

public struct NodeAddress: APIObject {
    public var type = ""
    public var address = ""

    public init() {}

    public init(_ type: String, _ address: String) {
        self.type = type
        self.address = address
    }

    public static let schema = Schema<NodeAddress>(
        "NodeAddress",
        [
            Field("type", \.type, .NodeAddressFields.type, required: true),
            Field("address", \.address, .NodeAddressFields.address, required: true),
        ])
}

public struct NodeSystemInfo: APIObject {
    public var architecture = ""
    public var containerRuntimeVersion = ""
    public var kernelVersion = ""
    public var kubeletVersion = ""
    public var operatingSystem = ""
    public var osImage = ""

    public init() {}

    public static let schema = Schema<NodeSystemInfo>(
        "NodeSystemInfo",
        [
            Field("architecture", \.architecture, .NodeSystemInfoFields.architecture),
            Field(
                "containerRuntimeVersion", \.containerRuntimeVersion,
                .NodeSystemInfoFields.containerRuntimeVersion),
            Field("kernelVersion", \.kernelVersion, .NodeSystemInfoFields.kernelVersion),
            Field("kubeletVersion", \.kubeletVersion, .NodeSystemInfoFields.kubeletVersion),
            Field("operatingSystem", \.operatingSystem, .NodeSystemInfoFields.operatingSystem),
            Field("osImage", \.osImage, .NodeSystemInfoFields.osImage),
        ],
        unsupported: ["bootID", "kubeProxyVersion", "machineID", "swap", "systemUUID"])
}

public struct ContainerImage: APIObject {
    public var names: [String] = []
    public var sizeBytes = 0

    public init() {}

    public init(names: [String], sizeBytes: Int) {
        self.names = names
        self.sizeBytes = sizeBytes
    }

    public static let schema = Schema<ContainerImage>(
        "ContainerImage",
        [
            Field("names", \.names, .ContainerImageFields.names),
            Field("sizeBytes", \.sizeBytes, .ContainerImageFields.sizeBytes),
        ])
}
