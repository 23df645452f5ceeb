import Phrasebook

/// One container of a Pod, as desired.
public struct Container: APIObject {
    public var name = ""
    public var image = ""
    public var command: [String] = []
    public var args: [String] = []
    public var workingDir = ""
    public var ports: [ContainerPort] = []
    public var envFrom: [EnvFromSource] = []
    public var env: [EnvVar] = []
    public var resources = ResourceRequirements()
    public var restartPolicy: ContainerRestartPolicy?
    public var volumeMounts: [VolumeMount] = []
    public var livenessProbe: Probe?
    public var readinessProbe: Probe?
    public var startupProbe: Probe?
    public var lifecycle: Lifecycle?
    public var terminationMessagePath = ""
    public var terminationMessagePolicy = ""
    public var imagePullPolicy: ImagePullPolicy?
    public var securityContext: ContainerSecurityContext?
    public var stdin = false
    public var stdinOnce = false
    public var tty = false

    public init() {}

    public init(name: String, image: String) {
        self.name = name
        self.image = image
    }

    public static let schema = Schema<Container>(
        "Container",
        [
            Field("name", \.name, .ContainerFields.name, required: true),
            Field("image", \.image, .ContainerFields.image),
            Field("command", \.command, .ContainerFields.command),
            Field("args", \.args, .ContainerFields.args),
            Field("workingDir", \.workingDir, .ContainerFields.workingDir, inert: true),
            Field("ports", \.ports, .ContainerFields.ports, patch: .merge(key: "containerPort")),
            Field("envFrom", \.envFrom, .ContainerFields.envFrom),
            Field("env", \.env, .ContainerFields.env, patch: .merge(key: "name")),
            Field("resources", \.resources, .ContainerFields.resources, always: true),
            Field("restartPolicy", \.restartPolicy, .ContainerFields.restartPolicy),
            Field(
                "volumeMounts", \.volumeMounts, .ContainerFields.volumeMounts,
                patch: .merge(key: "mountPath")),
            Field("livenessProbe", \.livenessProbe, .ContainerFields.livenessProbe),
            Field("readinessProbe", \.readinessProbe, .ContainerFields.readinessProbe),
            Field("startupProbe", \.startupProbe, .ContainerFields.startupProbe),
            Field("lifecycle", \.lifecycle, .ContainerFields.lifecycle),
            Field(
                "terminationMessagePath", \.terminationMessagePath,
                .ContainerFields.terminationMessagePath),
            Field(
                "terminationMessagePolicy", \.terminationMessagePolicy,
                .ContainerFields.terminationMessagePolicy),
            Field("imagePullPolicy", \.imagePullPolicy, .ContainerFields.imagePullPolicy),
            Field(
                "securityContext", \.securityContext, .ContainerFields.securityContext, inert: true),
            Field("stdin", \.stdin, .ContainerFields.stdin, inert: true),
            Field("stdinOnce", \.stdinOnce, .ContainerFields.stdinOnce, inert: true),
            Field("tty", \.tty, .ContainerFields.tty, inert: true),
        ],
        unsupported: ["resizePolicy", "volumeDevices", "restartPolicyRules"])
}

/// A port that a container listens on.
public struct ContainerPort: APIObject {
    public var name = ""
    public var hostPort = 0
    public var containerPort = 0
    public var proto: TransportProtocol?
    public var hostIP = ""

    public init() {}

    public init(_ containerPort: Int, name: String = "") {
        self.containerPort = containerPort
        self.name = name
    }

    public static let schema = Schema<ContainerPort>(
        "ContainerPort",
        [
            Field("name", \.name, .ContainerPortFields.name),
            Field("hostPort", \.hostPort, .ContainerPortFields.hostPort),
            Field(
                "containerPort", \.containerPort, .ContainerPortFields.containerPort, required: true
            ),
            Field("protocol", \.proto, .ContainerPortFields.protocol),
            Field("hostIP", \.hostIP, .ContainerPortFields.hostIP),
        ])
}

public enum TransportProtocol: String, APIWord, Hashable {
    case tcp = "TCP"
    case udp = "UDP"
    case sctp = "SCTP"
}

public enum ImagePullPolicy: String, APIWord {
    case always = "Always"
    case ifNotPresent = "IfNotPresent"
    case never = "Never"
}

public enum ContainerRestartPolicy: String, APIWord {
    case always = "Always"
}

/// What a container asks for (`requests`, which the scheduler counts) and may use (`limits`).
public struct ResourceRequirements: APIObject {
    public var limits = ResourceList()
    public var requests = ResourceList()

    public init() {}

    public static let schema = Schema<ResourceRequirements>(
        "ResourceRequirements",
        [
            Field("limits", \.limits, .ResourceRequirementsFields.limits),
            Field("requests", \.requests, .ResourceRequirementsFields.requests),
        ],
        unsupported: ["claims"])
}

/// Privileges of a container's process; kept and shown, without effect.
public struct ContainerSecurityContext: APIObject {
    public var allowPrivilegeEscalation: Bool?
    public var capabilities: Capabilities?
    public var privileged: Bool?
    public var procMount = ""
    public var readOnlyRootFilesystem: Bool?
    public var runAsGroup: Int?
    public var runAsNonRoot: Bool?
    public var runAsUser: Int?
    public var seccompProfile: SeccompProfile?

    public init() {}

    public static let schema = Schema<ContainerSecurityContext>(
        "SecurityContext",
        [
            Field(
                "allowPrivilegeEscalation", \.allowPrivilegeEscalation,
                .ContainerSecurityContextFields.allowPrivilegeEscalation),
            Field("capabilities", \.capabilities, .ContainerSecurityContextFields.capabilities),
            Field("privileged", \.privileged, .ContainerSecurityContextFields.privileged),
            Field("procMount", \.procMount, .ContainerSecurityContextFields.procMount),
            Field(
                "readOnlyRootFilesystem", \.readOnlyRootFilesystem,
                .ContainerSecurityContextFields.readOnlyRootFilesystem),
            Field("runAsGroup", \.runAsGroup, .ContainerSecurityContextFields.runAsGroup),
            Field("runAsNonRoot", \.runAsNonRoot, .ContainerSecurityContextFields.runAsNonRoot),
            Field("runAsUser", \.runAsUser, .ContainerSecurityContextFields.runAsUser),
            Field(
                "seccompProfile", \.seccompProfile, .ContainerSecurityContextFields.seccompProfile),
        ],
        unsupported: ["appArmorProfile", "seLinuxOptions", "windowsOptions"])
}

/// Linux capabilities to add and drop.
public struct Capabilities: APIObject {
    public var add: [String] = []
    public var drop: [String] = []

    public init() {}

    public static let schema = Schema<Capabilities>(
        "Capabilities",
        [
            Field("add", \.add, .CapabilitiesFields.add),
            Field("drop", \.drop, .CapabilitiesFields.drop),
        ])
}

public struct SeccompProfile: APIObject {
    public var type = ""
    public var localhostProfile = ""

    public init() {}

    public static let schema = Schema<SeccompProfile>(
        "SeccompProfile",
        [
            Field("type", \.type, .SeccompProfileFields.type, required: true),
            Field("localhostProfile", \.localhostProfile, .SeccompProfileFields.localhostProfile),
        ])
}
