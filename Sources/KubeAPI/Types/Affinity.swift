/// Where a Pod may or would rather run: rules about nodes and about other Pods.
public struct Affinity: APIObject {
    public var nodeAffinity: NodeAffinity?
    public var podAffinity: PodAffinity?
    public var podAntiAffinity: PodAffinity?

    public init() {}

    public static let schema = Schema<Affinity>(
        "Affinity",
        [
            Field("nodeAffinity", \.nodeAffinity, "Rules about the node's labels and name."),
            Field("podAffinity", \.podAffinity, "Rules to be near certain Pods."),
            Field("podAntiAffinity", \.podAntiAffinity, "Rules to keep away from certain Pods."),
        ])
}

public struct NodeAffinity: APIObject {
    public var required: NodeSelector?
    public var preferred: [PreferredSchedulingTerm] = []

    public init() {}

    public static let schema = Schema<NodeAffinity>(
        "NodeAffinity",
        [
            Field("requiredDuringSchedulingIgnoredDuringExecution", \.required),
            Field("preferredDuringSchedulingIgnoredDuringExecution", \.preferred),
        ])
}

/// Terms of which one has to match (they are ORed).
public struct NodeSelector: APIObject {
    public var nodeSelectorTerms: [NodeSelectorTerm] = []

    public init() {}

    public static let schema = Schema<NodeSelector>(
        "NodeSelector", [Field("nodeSelectorTerms", \.nodeSelectorTerms, required: true)])
}

/// Requirements that all have to match (they are ANDed).
public struct NodeSelectorTerm: APIObject {
    public var matchExpressions: [NodeSelectorRequirement] = []
    public var matchFields: [NodeSelectorRequirement] = []

    public init() {}

    public static let schema = Schema<NodeSelectorTerm>(
        "NodeSelectorTerm",
        [Field("matchExpressions", \.matchExpressions), Field("matchFields", \.matchFields)])
}

public struct NodeSelectorRequirement: APIObject {
    public var key = ""
    public var op = ""
    public var values: [String] = []

    public init() {}

    public init(_ key: String, _ op: NodeSelectorOperator, _ values: [String] = []) {
        self.key = key
        self.op = op.rawValue
        self.values = values
    }

    public static let schema = Schema<NodeSelectorRequirement>(
        "NodeSelectorRequirement",
        [
            Field("key", \.key, required: true), Field("operator", \.op, required: true),
            Field("values", \.values),
        ])
}

public enum NodeSelectorOperator: String, Sendable, CaseIterable {
    case isIn = "In"
    case notIn = "NotIn"
    case exists = "Exists"
    case doesNotExist = "DoesNotExist"
    case greaterThan = "Gt"
    case lessThan = "Lt"
}

public struct PreferredSchedulingTerm: APIObject {
    public var weight = 0
    public var preference = NodeSelectorTerm()

    public init() {}

    public static let schema = Schema<PreferredSchedulingTerm>(
        "PreferredSchedulingTerm",
        [
            Field("weight", \.weight, required: true, always: true),
            Field("preference", \.preference, required: true, always: true),
        ])
}

/// Rules about Pods; the same shape serves affinity and anti-affinity.
public struct PodAffinity: APIObject {
    public var required: [PodAffinityTerm] = []
    public var preferred: [WeightedPodAffinityTerm] = []

    public init() {}

    public static let schema = Schema<PodAffinity>(
        "PodAffinity",
        [
            Field("requiredDuringSchedulingIgnoredDuringExecution", \.required),
            Field("preferredDuringSchedulingIgnoredDuringExecution", \.preferred),
        ])
}

public struct PodAffinityTerm: APIObject {
    public var labelSelector: LabelSelector?
    public var namespaces: [String] = []
    public var topologyKey = ""
    public var namespaceSelector: LabelSelector?
    public var matchLabelKeys: [String] = []
    public var mismatchLabelKeys: [String] = []

    public init() {}

    public static let schema = Schema<PodAffinityTerm>(
        "PodAffinityTerm",
        [
            Field("labelSelector", \.labelSelector), Field("namespaces", \.namespaces),
            Field("topologyKey", \.topologyKey, required: true),
            Field("namespaceSelector", \.namespaceSelector),
            Field("matchLabelKeys", \.matchLabelKeys),
            Field("mismatchLabelKeys", \.mismatchLabelKeys),
        ])
}

public struct WeightedPodAffinityTerm: APIObject {
    public var weight = 0
    public var podAffinityTerm = PodAffinityTerm()

    public init() {}

    public static let schema = Schema<WeightedPodAffinityTerm>(
        "WeightedPodAffinityTerm",
        [
            Field("weight", \.weight, required: true, always: true),
            Field("podAffinityTerm", \.podAffinityTerm, required: true, always: true),
        ])
}

/// How evenly matching Pods are to be spread over a topology (nodes, zones).
public struct TopologySpreadConstraint: APIObject {
    public var maxSkew = 0
    public var topologyKey = ""
    public var whenUnsatisfiable: UnsatisfiableAction?
    public var labelSelector: LabelSelector?
    public var minDomains: Int?
    public var nodeAffinityPolicy: NodeInclusionPolicy?
    public var nodeTaintsPolicy: NodeInclusionPolicy?
    public var matchLabelKeys: [String] = []

    public init() {}

    public static let schema = Schema<TopologySpreadConstraint>(
        "TopologySpreadConstraint",
        [
            Field("maxSkew", \.maxSkew, required: true),
            Field("topologyKey", \.topologyKey, required: true),
            Field("whenUnsatisfiable", \.whenUnsatisfiable, required: true),
            Field("labelSelector", \.labelSelector), Field("minDomains", \.minDomains),
            Field("nodeAffinityPolicy", \.nodeAffinityPolicy),
            Field("nodeTaintsPolicy", \.nodeTaintsPolicy),
            Field("matchLabelKeys", \.matchLabelKeys),
        ])
}

public enum UnsatisfiableAction: String, APIWord {
    case doNotSchedule = "DoNotSchedule"
    case scheduleAnyway = "ScheduleAnyway"
}

public enum NodeInclusionPolicy: String, APIWord {
    case honor = "Honor"
    case ignore = "Ignore"
}
