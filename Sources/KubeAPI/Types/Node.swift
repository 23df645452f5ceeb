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
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field(
                "spec", \.spec, "Taints, Pod addresses, whether it takes new Pods.", always: true),
            Field("status", \.status, "What the kubelet reported."),
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
            Field("podCIDR", \.podCIDR, "The addresses that the node's Pods get."),
            Field("podCIDRs", \.podCIDRs, "The same as a list.", patch: .merge(key: nil)),
            Field("providerID", \.providerID, "The machine's name at its cloud.", inert: true),
            Field("taints", \.taints, "Marks that keep Pods away."),
            Field("unschedulable", \.unschedulable, "Whether new Pods keep away (cordon)."),
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
            Field("capacity", \.capacity, "What the machine has."),
            Field("allocatable", \.allocatable, "What Pods can have of it."),
            Field("conditions", \.conditions, "How it is.", patch: .merge(key: "type")),
            Field("addresses", \.addresses, "How to reach it.", patch: .merge(key: "type")),
            Field("nodeInfo", \.nodeInfo, "What runs on it."),
            Field("images", \.images, "The images it has pulled."),
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
            Field("type", \.type, required: true), Field("status", \.status, required: true),
            Field("lastHeartbeatTime", \.lastHeartbeatTime),
            Field("lastTransitionTime", \.lastTransitionTime), Field("reason", \.reason),
            Field("message", \.message),
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
        [Field("type", \.type, required: true), Field("address", \.address, required: true)])
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
            Field("architecture", \.architecture),
            Field("containerRuntimeVersion", \.containerRuntimeVersion),
            Field("kernelVersion", \.kernelVersion), Field("kubeletVersion", \.kubeletVersion),
            Field("operatingSystem", \.operatingSystem), Field("osImage", \.osImage),
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
        "ContainerImage", [Field("names", \.names), Field("sizeBytes", \.sizeBytes)])
}
