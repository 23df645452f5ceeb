import Phrasebook

/// A scope for names.
public struct Namespace: APIObject {
    public var metadata = ObjectMeta()
    public var spec = NamespaceSpec()
    public var status = NamespaceStatus()

    public init() {}

    public static let schema = Schema<Namespace>(
        "Namespace",
        [
            Field("metadata", \.metadata, .NamespaceFields.metadata),
            Field("spec", \.spec, .NamespaceFields.spec, always: true),
            Field("status", \.status, .NamespaceFields.status),
        ])
}

public struct NamespaceSpec: APIObject {
    public var finalizers: [String] = []

    public init() {}

    public static let schema = Schema<NamespaceSpec>(
        "NamespaceSpec",
        [Field("finalizers", \.finalizers, .NamespaceSpecFields.finalizers)])
}

public struct NamespaceStatus: APIObject {
    public var phase: NamespacePhase?

    public init() {}

    public static let schema = Schema<NamespaceStatus>(
        "NamespaceStatus", [Field("phase", \.phase, .NamespaceStatusFields.phase)],
        unsupported: ["conditions"])
}

public enum NamespacePhase: String, APIWord {
    case active = "Active"
    case terminating = "Terminating"
}

/// An identity for the processes in Pods.
public struct ServiceAccount: APIObject {
    public var metadata = ObjectMeta()
    public var automountServiceAccountToken: Bool?
    public var imagePullSecrets: [LocalReference] = []

    public init() {}

    public static let schema = Schema<ServiceAccount>(
        "ServiceAccount",
        [
            Field("metadata", \.metadata, .ServiceAccountFields.metadata),
            Field(
                "automountServiceAccountToken", \.automountServiceAccountToken,
                .ServiceAccountFields.automountServiceAccountToken, inert: true),
            Field(
                "imagePullSecrets", \.imagePullSecrets, .ServiceAccountFields.imagePullSecrets,
                inert: true,
                patch: .merge(key: "name")),
        ],
        unsupported: ["secrets"])
}
