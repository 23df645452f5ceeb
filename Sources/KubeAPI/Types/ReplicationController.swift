import Phrasebook

/// Keeps a number of like Pods running; the first of the workload kinds.
public struct ReplicationController: APIObject {
    public var metadata = ObjectMeta()
    public var spec = ReplicationControllerSpec()
    public var status = ReplicationControllerStatus()

    public init() {}

    public static let schema = Schema<ReplicationController>(
        "ReplicationController",
        [
            Field("metadata", \.metadata, .ReplicationControllerFields.metadata),
            Field("spec", \.spec, .ReplicationControllerFields.spec, always: true),
            Field("status", \.status, .ReplicationControllerFields.status, always: true),
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
            Field("replicas", \.replicas, .ReplicationControllerSpecFields.replicas),
            Field(
                "minReadySeconds", \.minReadySeconds,
                .ReplicationControllerSpecFields.minReadySeconds),
            Field("selector", \.selector, .ReplicationControllerSpecFields.selector),
            Field("template", \.template, .ReplicationControllerSpecFields.template),
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
            Field(
                "replicas", \.replicas, .ReplicationControllerStatusFields.replicas, always: true),
            Field(
                "fullyLabeledReplicas", \.fullyLabeledReplicas,
                .ReplicationControllerStatusFields.fullyLabeledReplicas),
            Field(
                "readyReplicas", \.readyReplicas, .ReplicationControllerStatusFields.readyReplicas),
            Field(
                "availableReplicas", \.availableReplicas,
                .ReplicationControllerStatusFields.availableReplicas),
            Field(
                "observedGeneration", \.observedGeneration,
                .ReplicationControllerStatusFields.observedGeneration),
            Field(
                "conditions", \.conditions, .ReplicationControllerStatusFields.conditions,
                patch: .merge(key: "type")),
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
            Field("type", \.type, .ReplicationControllerConditionFields.type, required: true),
            Field("status", \.status, .ReplicationControllerConditionFields.status, required: true),
            Field(
                "lastTransitionTime", \.lastTransitionTime,
                .ReplicationControllerConditionFields.lastTransitionTime),
            Field("reason", \.reason, .ReplicationControllerConditionFields.reason),
            Field("message", \.message, .ReplicationControllerConditionFields.message),
        ])
}
