import Phrasebook

/// What is known of a Pod, mostly as its kubelet reported it.
public struct PodStatus: APIObject {
    public var phase: PodPhase?
    public var conditions: [PodCondition] = []
    public var message = ""
    public var reason = ""
    public var nominatedNodeName = ""
    public var hostIP = IPv4.none
    public var podIP = IPv4.none
    public var startTime: Timestamp?
    public var initContainerStatuses: [ContainerStatus] = []
    public var containerStatuses: [ContainerStatus] = []
    public var qosClass: QOSClass?
    public var observedGeneration = 0

    public init() {}

    /// The condition of `type`, if it has been reported.
    public func condition(_ type: PodConditionType) -> PodCondition? {
        conditions.first { $0.type == type }
    }

    /// Sets a condition; the time of its last transition moves only when the status changes.
    public mutating func setCondition(_ condition: PodCondition) {
        guard let index = conditions.firstIndex(where: { $0.type == condition.type }) else {
            conditions.append(condition)
            return
        }
        var new = condition
        if conditions[index].status == new.status {
            new.lastTransitionTime = conditions[index].lastTransitionTime
        }
        conditions[index] = new
    }

    private var hostIPs: [AddressEntry] {
        get { hostIP == .none ? [] : [AddressEntry(ip: hostIP)] }
        set { hostIP = newValue.first?.ip ?? hostIP }
    }

    private var podIPs: [AddressEntry] {
        get { podIP == .none ? [] : [AddressEntry(ip: podIP)] }
        set { podIP = newValue.first?.ip ?? podIP }
    }

    public static let schema = Schema<PodStatus>(
        "PodStatus",
        [
            Field("phase", \.phase, .PodStatusFields.phase),
            Field(
                "conditions", \.conditions, .PodStatusFields.conditions, patch: .merge(key: "type")),
            Field("message", \.message, .PodStatusFields.message),
            Field("reason", \.reason, .PodStatusFields.reason),
            Field("nominatedNodeName", \.nominatedNodeName, .PodStatusFields.nominatedNodeName),
            Field("hostIP", \.hostIP, .PodStatusFields.hostIP),
            Field("hostIPs", \.hostIPs, .PodStatusFields.hostIPs, patch: .merge(key: "ip")),
            Field("podIP", \.podIP, .PodStatusFields.podIP),
            Field("podIPs", \.podIPs, .PodStatusFields.podIPs, patch: .merge(key: "ip")),
            Field("startTime", \.startTime, .PodStatusFields.startTime),
            Field(
                "initContainerStatuses", \.initContainerStatuses,
                .PodStatusFields.initContainerStatuses),
            Field("containerStatuses", \.containerStatuses, .PodStatusFields.containerStatuses),
            Field("qosClass", \.qosClass, .PodStatusFields.qosClass),
            Field("observedGeneration", \.observedGeneration, .PodStatusFields.observedGeneration),
        ],
        unsupported: [
            "ephemeralContainerStatuses", "resize", "resourceClaimStatuses",
            "extendedResourceClaimStatus",
        ])
}

/// An address in a list of addresses.
struct AddressEntry: APIObject {
    var ip = IPv4.none

    init() {}

    init(ip: IPv4) {
        self.ip = ip
    }

    static let schema = Schema<AddressEntry>("PodIP", [Field("ip", \.ip, .AddressEntryFields.ip)])
}

public enum PodPhase: String, APIWord {
    case pending = "Pending"
    case running = "Running"
    case succeeded = "Succeeded"
    case failed = "Failed"
    case unknown = "Unknown"
}

public enum QOSClass: String, APIWord {
    case guaranteed = "Guaranteed"
    case burstable = "Burstable"
    case bestEffort = "BestEffort"
}

public enum PodConditionType: String, APIWord {
    case podReadyToStartContainers = "PodReadyToStartContainers"
    case initialized = "Initialized"
    case ready = "Ready"
    case containersReady = "ContainersReady"
    case podScheduled = "PodScheduled"
    case disruptionTarget = "DisruptionTarget"
}

public enum ConditionStatus: String, APIWord {
    case isTrue = "True"
    case isFalse = "False"
    case unknown = "Unknown"
}

/// Something that holds of a Pod, or doesn't, since a point in time.
public struct PodCondition: APIObject {
    public var type = PodConditionType.ready
    public var status = ConditionStatus.unknown
    public var lastTransitionTime: Timestamp?
    public var reason = ""
    public var message = ""
    public var observedGeneration = 0

    public init() {}

    public init(
        _ type: PodConditionType, _ status: Bool, at time: Timestamp, reason: String = "",
        message: String = ""
    ) {
        self.type = type
        self.status = status ? .isTrue : .isFalse
        lastTransitionTime = time
        self.reason = reason
        self.message = message
    }

    public var isTrue: Bool { status == .isTrue }

    public static let schema = Schema<PodCondition>(
        "PodCondition",
        [
            Field("type", \.type, .PodConditionFields.type, required: true),
            Field("status", \.status, .PodConditionFields.status, required: true),
            Field(
                "lastTransitionTime", \.lastTransitionTime, .PodConditionFields.lastTransitionTime),
            Field("reason", \.reason, .PodConditionFields.reason),
            Field("message", \.message, .PodConditionFields.message),
            Field(
                "observedGeneration", \.observedGeneration, .PodConditionFields.observedGeneration),
        ],
        unsupported: ["lastProbeTime"])
}
