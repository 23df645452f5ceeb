/// A scope for names.
public struct Namespace: APIObject {
    public var metadata = ObjectMeta()
    public var spec = NamespaceSpec()
    public var status = NamespaceStatus()

    public init() {}

    public static let schema = Schema<Namespace>(
        "Namespace",
        [
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field("spec", \.spec, "What has to be cleaned up first.", always: true),
            Field("status", \.status, "Active or Terminating."),
        ])
}

public struct NamespaceSpec: APIObject {
    public var finalizers: [String] = []

    public init() {}

    public static let schema = Schema<NamespaceSpec>(
        "NamespaceSpec",
        [Field("finalizers", \.finalizers, "Who still has to clean up before the namespace goes.")])
}

public struct NamespaceStatus: APIObject {
    public var phase: NamespacePhase?

    public init() {}

    public static let schema = Schema<NamespaceStatus>(
        "NamespaceStatus", [Field("phase", \.phase, "Active or Terminating.")],
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
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field(
                "automountServiceAccountToken", \.automountServiceAccountToken,
                "Whether Pods get the account's token mounted.", inert: true),
            Field(
                "imagePullSecrets", \.imagePullSecrets, "Credentials for registries.", inert: true,
                patch: .merge(key: "name")),
        ],
        unsupported: ["secrets"])
}
