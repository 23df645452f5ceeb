/// What a Pod is to be: its containers, volumes and where it may run.
public struct PodSpec: APIObject {
    public var volumes: [Volume] = []
    public var initContainers: [Container] = []
    public var containers: [Container] = []
    public var restartPolicy: RestartPolicy?
    public var terminationGracePeriodSeconds: Int?
    public var activeDeadlineSeconds: Int?
    public var dnsPolicy: DNSPolicy?
    public var nodeSelector = Labels()
    public var serviceAccountName = ""
    public var serviceAccount = ""
    public var automountServiceAccountToken: Bool?
    public var nodeName = ""
    public var hostNetwork = false
    public var hostPID = false
    public var hostIPC = false
    public var shareProcessNamespace: Bool?
    public var securityContext: PodSecurityContext?
    public var imagePullSecrets: [LocalReference] = []
    public var hostname = ""
    public var subdomain = ""
    public var affinity: Affinity?
    public var schedulerName = ""
    public var tolerations: [Toleration] = []
    public var priority: Int?
    public var preemptionPolicy: PreemptionPolicy?
    public var enableServiceLinks: Bool?
    public var topologySpreadConstraints: [TopologySpreadConstraint] = []

    public init() {}

    public static let schema = Schema<PodSpec>(
        "PodSpec",
        [
            Field(
                "volumes", \.volumes, "Directories that containers can mount.",
                patch: .mergeRetainingKeys(key: "name")),
            Field(
                "initContainers", \.initContainers,
                "Containers that run to their end, one after another, before the others start.",
                patch: .merge(key: "name")),
            Field(
                "containers", \.containers, "The containers; they share network and volumes.",
                required: true, patch: .merge(key: "name")),
            Field(
                "restartPolicy", \.restartPolicy, "When the kubelet restarts containers in place."),
            Field(
                "terminationGracePeriodSeconds", \.terminationGracePeriodSeconds,
                "Seconds between the request to end and the kill."),
            Field(
                "activeDeadlineSeconds", \.activeDeadlineSeconds,
                "Seconds that the Pod may be active before it fails."),
            Field("dnsPolicy", \.dnsPolicy, "Which name servers the containers ask."),
            Field("nodeSelector", \.nodeSelector, "Labels that the node must have."),
            Field(
                "serviceAccountName", \.serviceAccountName, "The identity of the Pod's processes."),
            Field("serviceAccount", \.serviceAccount, "The old name of serviceAccountName."),
            Field(
                "automountServiceAccountToken", \.automountServiceAccountToken,
                "Whether the account's token is mounted.", inert: true),
            Field("nodeName", \.nodeName, "The node; written by the scheduler's binding."),
            Field("hostNetwork", \.hostNetwork, "Whether the Pod uses the node's own network."),
            Field("hostPID", \.hostPID, "Whether it sees the node's processes.", inert: true),
            Field("hostIPC", \.hostIPC, "Whether it shares the node's IPC.", inert: true),
            Field(
                "shareProcessNamespace", \.shareProcessNamespace,
                "Whether its containers see each other's processes.", inert: true),
            Field(
                "securityContext", \.securityContext, "Privileges of all containers.",
                always: true),
            Field(
                "imagePullSecrets", \.imagePullSecrets, "Credentials for registries.", inert: true,
                patch: .merge(key: "name")),
            Field("hostname", \.hostname, "The Pod's host name, if not its own name."),
            Field("subdomain", \.subdomain, "The Service under which the host name resolves."),
            Field("affinity", \.affinity, "Rules about nodes and other Pods."),
            Field("schedulerName", \.schedulerName, "Which scheduler binds the Pod."),
            Field("tolerations", \.tolerations, "Taints that the Pod consents to."),
            Field("priority", \.priority, "Pods of higher priority are scheduled first."),
            Field("preemptionPolicy", \.preemptionPolicy, "Whether it may displace others."),
            Field(
                "enableServiceLinks", \.enableServiceLinks,
                "Whether Services appear as environment variables."),
            Field(
                "topologySpreadConstraints", \.topologySpreadConstraints,
                "How evenly like Pods are to be spread.", patch: .merge(key: "topologyKey")),
        ],
        unsupported: [
            "dnsConfig", "ephemeralContainers", "hostAliases", "hostUsers", "hostnameOverride",
            "os", "overhead", "priorityClassName", "readinessGates", "resourceClaims", "resources",
            "runtimeClassName", "schedulingGates", "setHostnameAsFQDN", "workloadRef",
            "schedulingGroup",
        ])
}

public enum RestartPolicy: String, APIWord {
    case always = "Always"
    case onFailure = "OnFailure"
    case never = "Never"
}

public enum DNSPolicy: String, APIWord {
    case clusterFirst = "ClusterFirst"
    case clusterFirstWithHostNet = "ClusterFirstWithHostNet"
    case `default` = "Default"
    case none = "None"
}

public enum PreemptionPolicy: String, APIWord {
    case preemptLowerPriority = "PreemptLowerPriority"
    case never = "Never"
}

/// Privileges of a Pod's processes; kept and shown, without effect.
public struct PodSecurityContext: APIObject {
    public var fsGroup: Int?
    public var runAsGroup: Int?
    public var runAsNonRoot: Bool?
    public var runAsUser: Int?
    public var seccompProfile: SeccompProfile?
    public var supplementalGroups: [Int] = []

    public init() {}

    public static let schema = Schema<PodSecurityContext>(
        "PodSecurityContext",
        [
            Field("fsGroup", \.fsGroup, inert: true),
            Field("runAsGroup", \.runAsGroup, inert: true),
            Field("runAsNonRoot", \.runAsNonRoot, inert: true),
            Field("runAsUser", \.runAsUser, inert: true),
            Field("seccompProfile", \.seccompProfile, inert: true),
            Field("supplementalGroups", \.supplementalGroups, inert: true),
        ],
        unsupported: [
            "appArmorProfile", "fsGroupChangePolicy", "seLinuxChangePolicy", "seLinuxOptions",
            "supplementalGroupsPolicy", "sysctls", "windowsOptions",
        ])
}
