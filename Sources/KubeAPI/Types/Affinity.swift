import Phrasebook

/// Where a Pod may or would rather run: rules about nodes and about other Pods.
public struct Affinity: APIObject {
    public var nodeAffinity: NodeAffinity?
    public var podAffinity: PodAffinity?
    public var podAntiAffinity: PodAffinity?

    public init() {}

    public static let schema = Schema<Affinity>(
        "Affinity",
        [
            Field("nodeAffinity", \.nodeAffinity, .AffinityFields.nodeAffinity),
            Field("podAffinity", \.podAffinity, .AffinityFields.podAffinity),
            Field("podAntiAffinity", \.podAntiAffinity, .AffinityFields.podAntiAffinity),
        ])
}

public struct NodeAffinity: APIObject {
    public var required: NodeSelector?
    public var preferred: [PreferredSchedulingTerm] = []

    public init() {}

    public static let schema = Schema<NodeAffinity>(
        "NodeAffinity",
        [
            Field(
                "requiredDuringSchedulingIgnoredDuringExecution", \.required,
                .NodeAffinityFields.required),
            Field(
                "preferredDuringSchedulingIgnoredDuringExecution", \.preferred,
                .NodeAffinityFields.preferred),
        ])
}

/// Terms of which one has to match (they are ORed).
public struct NodeSelector: APIObject {
    public var nodeSelectorTerms: [NodeSelectorTerm] = []

    public init() {}

    public static let schema = Schema<NodeSelector>(
        "NodeSelector",
        [
            Field(
                "nodeSelectorTerms", \.nodeSelectorTerms, .NodeSelectorFields.nodeSelectorTerms,
                required: true)
        ])
}

/// Requirements that all have to match (they are ANDed).
public struct NodeSelectorTerm: APIObject {
    public var matchExpressions: [NodeSelectorRequirement] = []
    public var matchFields: [NodeSelectorRequirement] = []

    public init() {}

    public static let schema = Schema<NodeSelectorTerm>(
        "NodeSelectorTerm",
        [
            Field("matchExpressions", \.matchExpressions, .NodeSelectorTermFields.matchExpressions),
            Field("matchFields", \.matchFields, .NodeSelectorTermFields.matchFields),
        ])
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
            Field("key", \.key, .NodeSelectorRequirementFields.key, required: true),
            Field("operator", \.op, .NodeSelectorRequirementFields.operator, required: true),
            Field("values", \.values, .NodeSelectorRequirementFields.values),
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
            Field(
                "weight", \.weight, .PreferredSchedulingTermFields.weight, required: true,
                always: true),
            Field(
                "preference", \.preference, .PreferredSchedulingTermFields.preference,
                required: true, always: true),
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
            Field(
                "requiredDuringSchedulingIgnoredDuringExecution", \.required,
                .PodAffinityFields.required),
            Field(
                "preferredDuringSchedulingIgnoredDuringExecution", \.preferred,
                .PodAffinityFields.preferred),
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
            Field("labelSelector", \.labelSelector, .PodAffinityTermFields.labelSelector),
            Field("namespaces", \.namespaces, .PodAffinityTermFields.namespaces),
            Field("topologyKey", \.topologyKey, .PodAffinityTermFields.topologyKey, required: true),
            Field(
                "namespaceSelector", \.namespaceSelector, .PodAffinityTermFields.namespaceSelector),
            Field("matchLabelKeys", \.matchLabelKeys, .PodAffinityTermFields.matchLabelKeys),
            Field(
                "mismatchLabelKeys", \.mismatchLabelKeys, .PodAffinityTermFields.mismatchLabelKeys),
        ])
}

public struct WeightedPodAffinityTerm: APIObject {
    public var weight = 0
    public var podAffinityTerm = PodAffinityTerm()

    public init() {}

    public static let schema = Schema<WeightedPodAffinityTerm>(
        "WeightedPodAffinityTerm",
        [
            Field(
                "weight", \.weight, .WeightedPodAffinityTermFields.weight, required: true,
                always: true),
            Field(
                "podAffinityTerm", \.podAffinityTerm,
                .WeightedPodAffinityTermFields.podAffinityTerm, required: true, always: true),
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
            Field("maxSkew", \.maxSkew, .TopologySpreadConstraintFields.maxSkew, required: true),
            Field(
                "topologyKey", \.topologyKey, .TopologySpreadConstraintFields.topologyKey,
                required: true),
            Field(
                "whenUnsatisfiable", \.whenUnsatisfiable,
                .TopologySpreadConstraintFields.whenUnsatisfiable, required: true),
            Field("labelSelector", \.labelSelector, .TopologySpreadConstraintFields.labelSelector),
            Field("minDomains", \.minDomains, .TopologySpreadConstraintFields.minDomains),
            Field(
                "nodeAffinityPolicy", \.nodeAffinityPolicy,
                .TopologySpreadConstraintFields.nodeAffinityPolicy),
            Field(
                "nodeTaintsPolicy", \.nodeTaintsPolicy,
                .TopologySpreadConstraintFields.nodeTaintsPolicy),
            Field(
                "matchLabelKeys", \.matchLabelKeys, .TopologySpreadConstraintFields.matchLabelKeys),
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
