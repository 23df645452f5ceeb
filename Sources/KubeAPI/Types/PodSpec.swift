import Phrasebook

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
                "volumes", \.volumes, .PodSpecFields.volumes,
                patch: .mergeRetainingKeys(key: "name")),
            Field(
                "initContainers", \.initContainers, .PodSpecFields.initContainers,
                patch: .merge(key: "name")),
            Field(
                "containers", \.containers, .PodSpecFields.containers, required: true,
                patch: .merge(key: "name")),
            Field("restartPolicy", \.restartPolicy, .PodSpecFields.restartPolicy),
            Field(
                "terminationGracePeriodSeconds", \.terminationGracePeriodSeconds,
                .PodSpecFields.terminationGracePeriodSeconds),
            Field(
                "activeDeadlineSeconds", \.activeDeadlineSeconds,
                .PodSpecFields.activeDeadlineSeconds),
            Field("dnsPolicy", \.dnsPolicy, .PodSpecFields.dnsPolicy),
            Field("nodeSelector", \.nodeSelector, .PodSpecFields.nodeSelector),
            Field("serviceAccountName", \.serviceAccountName, .PodSpecFields.serviceAccountName),
            Field("serviceAccount", \.serviceAccount, .PodSpecFields.serviceAccount),
            Field(
                "automountServiceAccountToken", \.automountServiceAccountToken,
                .PodSpecFields.automountServiceAccountToken, inert: true),
            Field("nodeName", \.nodeName, .PodSpecFields.nodeName),
            Field("hostNetwork", \.hostNetwork, .PodSpecFields.hostNetwork),
            Field("hostPID", \.hostPID, .PodSpecFields.hostPID, inert: true),
            Field("hostIPC", \.hostIPC, .PodSpecFields.hostIPC, inert: true),
            Field(
                "shareProcessNamespace", \.shareProcessNamespace,
                .PodSpecFields.shareProcessNamespace, inert: true),
            Field(
                "securityContext", \.securityContext, .PodSpecFields.securityContext, always: true),
            Field(
                "imagePullSecrets", \.imagePullSecrets, .PodSpecFields.imagePullSecrets,
                inert: true,
                patch: .merge(key: "name")),
            Field("hostname", \.hostname, .PodSpecFields.hostname),
            Field("subdomain", \.subdomain, .PodSpecFields.subdomain),
            Field("affinity", \.affinity, .PodSpecFields.affinity),
            Field("schedulerName", \.schedulerName, .PodSpecFields.schedulerName),
            Field("tolerations", \.tolerations, .PodSpecFields.tolerations),
            Field("priority", \.priority, .PodSpecFields.priority),
            Field("preemptionPolicy", \.preemptionPolicy, .PodSpecFields.preemptionPolicy),
            Field("enableServiceLinks", \.enableServiceLinks, .PodSpecFields.enableServiceLinks),
            Field(
                "topologySpreadConstraints", \.topologySpreadConstraints,
                .PodSpecFields.topologySpreadConstraints, patch: .merge(key: "topologyKey")),
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
            Field("fsGroup", \.fsGroup, .PodSecurityContextFields.fsGroup, inert: true),
            Field("runAsGroup", \.runAsGroup, .PodSecurityContextFields.runAsGroup, inert: true),
            Field(
                "runAsNonRoot", \.runAsNonRoot, .PodSecurityContextFields.runAsNonRoot, inert: true),
            Field("runAsUser", \.runAsUser, .PodSecurityContextFields.runAsUser, inert: true),
            Field(
                "seccompProfile", \.seccompProfile, .PodSecurityContextFields.seccompProfile,
                inert: true),
            Field(
                "supplementalGroups", \.supplementalGroups,
                .PodSecurityContextFields.supplementalGroups, inert: true),
        ],
        unsupported: [
            "appArmorProfile", "fsGroupChangePolicy", "seLinuxChangePolicy", "seLinuxOptions",
            "supplementalGroupsPolicy", "sysctls", "windowsOptions",
        ])
}
