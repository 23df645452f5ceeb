/// Keeps a number of like Pods running; the first of the workload kinds.
public struct ReplicationController: APIObject {
    public var metadata = ObjectMeta()
    public var spec = ReplicationControllerSpec()
    public var status = ReplicationControllerStatus()

    public init() {}

    public static let schema = Schema<ReplicationController>(
        "ReplicationController",
        [
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field("spec", \.spec, "How many Pods, which, and how to make more.", always: true),
            Field("status", \.status, "How many there are.", always: true),
        ])
}

public struct ReplicationControllerSpec: APIObject {
    public var replicas: Int?
    public var minReadySeconds = 0
    public var selector = Labels()
    public var template: PodTemplateSpec?

    public init() {}

    public static let schema = Schema<ReplicationControllerSpec>(
        "ReplicationControllerSpec",
        [
            Field("replicas", \.replicas, "How many Pods there should be."),
            Field(
                "minReadySeconds", \.minReadySeconds,
                "How many seconds a Pod has to be ready to count as available."),
            Field(
                "selector", \.selector,
                "The labels of the Pods that count; the template's when left out."),
            Field("template", \.template, "What new Pods are made from."),
        ])
}

public struct ReplicationControllerStatus: APIObject {
    public var replicas = 0
    public var fullyLabeledReplicas = 0
    public var readyReplicas = 0
    public var availableReplicas = 0
    public var observedGeneration = 0
    public var conditions: [ReplicationControllerCondition] = []

    public init() {}

    public static let schema = Schema<ReplicationControllerStatus>(
        "ReplicationControllerStatus",
        [
            Field("replicas", \.replicas, "How many Pods there are.", always: true),
            Field("fullyLabeledReplicas", \.fullyLabeledReplicas, "How many have all labels."),
            Field("readyReplicas", \.readyReplicas, "How many are ready."),
            Field("availableReplicas", \.availableReplicas, "How many have been ready for long."),
            Field("observedGeneration", \.observedGeneration, "The generation this speaks of."),
            Field("conditions", \.conditions, "What went wrong.", patch: .merge(key: "type")),
        ])
}

/// A condition of a replication controller: only `ReplicaFailure` exists.
public struct ReplicationControllerCondition: APIObject {
    public var type = ""
    public var status = ConditionStatus.unknown
    public var lastTransitionTime: Timestamp?
    public var reason = ""
    public var message = ""

    public init() {}

    public static let schema = Schema<ReplicationControllerCondition>(
        "ReplicationControllerCondition",
        [
            Field("type", \.type, required: true), Field("status", \.status, required: true),
            Field("lastTransitionTime", \.lastTransitionTime), Field("reason", \.reason),
            Field("message", \.message),
        ])
}
