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
            Field("name", \.name, "The container's name, unique in its Pod.", required: true),
            Field("image", \.image, "The image to run: registry, repository and tag."),
            Field("command", \.command, "What to run instead of the image's entry point."),
            Field("args", \.args, "The arguments of the entry point."),
            Field("workingDir", \.workingDir, "The directory to start in.", inert: true),
            Field(
                "ports", \.ports, "The ports that the container listens on.",
                patch: .merge(key: "containerPort")),
            Field("envFrom", \.envFrom, "Environment variables from a whole source."),
            Field("env", \.env, "Environment variables.", patch: .merge(key: "name")),
            Field(
                "resources", \.resources, "What the container asks for and may use at most.",
                always: true),
            Field("restartPolicy", \.restartPolicy, "Makes an init container a sidecar."),
            Field(
                "volumeMounts", \.volumeMounts, "Where the Pod's volumes appear in the container.",
                patch: .merge(key: "mountPath")),
            Field("livenessProbe", \.livenessProbe, "Restarts the container when it fails."),
            Field(
                "readinessProbe", \.readinessProbe,
                "Takes the Pod out of its Services' endpoints while it fails."),
            Field("startupProbe", \.startupProbe, "Holds back the other probes until it succeeds."),
            Field("lifecycle", \.lifecycle, "What to do after the start and before the stop."),
            Field("terminationMessagePath", \.terminationMessagePath, "Where the last words are."),
            Field(
                "terminationMessagePolicy", \.terminationMessagePolicy,
                "Where the last words are taken from."),
            Field("imagePullPolicy", \.imagePullPolicy, "When to pull the image."),
            Field("securityContext", \.securityContext, "Privileges of the process.", inert: true),
            Field("stdin", \.stdin, "Whether standard input stays open.", inert: true),
            Field("stdinOnce", \.stdinOnce, "Whether it closes after the first use.", inert: true),
            Field("tty", \.tty, "Whether to allocate a terminal.", inert: true),
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
            Field("name", \.name, "A name that Services can refer to."),
            Field("hostPort", \.hostPort, "The same port on the node itself."),
            Field("containerPort", \.containerPort, "The port number.", required: true),
            Field("protocol", \.proto, "TCP, UDP or SCTP; TCP when left out."),
            Field("hostIP", \.hostIP, "The node's address to bind the host port to."),
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
            Field("limits", \.limits, "The most that the container may use."),
            Field("requests", \.requests, "What the scheduler sets aside for the container."),
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
            Field("allowPrivilegeEscalation", \.allowPrivilegeEscalation),
            Field("capabilities", \.capabilities),
            Field("privileged", \.privileged),
            Field("procMount", \.procMount),
            Field("readOnlyRootFilesystem", \.readOnlyRootFilesystem),
            Field("runAsGroup", \.runAsGroup),
            Field("runAsNonRoot", \.runAsNonRoot),
            Field("runAsUser", \.runAsUser),
            Field("seccompProfile", \.seccompProfile),
        ],
        unsupported: ["appArmorProfile", "seLinuxOptions", "windowsOptions"])
}

/// Linux capabilities to add and drop.
public struct Capabilities: APIObject {
    public var add: [String] = []
    public var drop: [String] = []

    public init() {}

    public static let schema = Schema<Capabilities>(
        "Capabilities", [Field("add", \.add), Field("drop", \.drop)])
}

public struct SeccompProfile: APIObject {
    public var type = ""
    public var localhostProfile = ""

    public init() {}

    public static let schema = Schema<SeccompProfile>(
        "SeccompProfile",
        [
            Field("type", \.type, required: true),
            Field("localhostProfile", \.localhostProfile),
        ])
}
