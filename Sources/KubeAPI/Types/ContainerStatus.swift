import Phrasebook

/// How one container of a Pod fares.
public struct ContainerStatus: APIObject {
    public var name = ""
    public var state = ContainerState.none
    public var lastState = ContainerState.none
    public var ready = false
    public var restartCount = 0
    public var image = ""
    public var containerID = ContainerID.none
    public var started: Bool?

    public init() {}

    /// The digest of the image that runs; derived from the image's name.
    private var imageID: String {
        get { containerID == .none ? "" : ImageName(image).imageID }
        set {}
    }

    public static let schema = Schema<ContainerStatus>(
        "ContainerStatus",
        [
            Field("name", \.name, .ContainerStatusFields.name, required: true),
            Field("state", \.state, .ContainerStatusFields.state),
            Field("lastState", \.lastState, .ContainerStatusFields.lastState, always: true),
            Field("ready", \.ready, .ContainerStatusFields.ready, required: true, always: true),
            Field(
                "restartCount", \.restartCount, .ContainerStatusFields.restartCount, required: true,
                always: true),
            Field("image", \.image, .ContainerStatusFields.image, required: true, always: true),
            Field(
                "imageID", \.imageID, .ContainerStatusFields.imageID, required: true, always: true),
            Field("containerID", \.containerID, .ContainerStatusFields.containerID),
            Field("started", \.started, .ContainerStatusFields.started),
        ],
        unsupported: [
            "allocatedResources", "allocatedResourcesStatus", "resources", "stopSignal", "user",
            "volumeMounts",
        ])
}

/// What a container does at the moment.
public enum ContainerState: Sendable, Equatable {
    case none
    case waiting(reason: String, message: String)
    case running(since: Timestamp)
    case terminated(ContainerStateTerminated)

    public var isRunning: Bool {
        if case .running = self { true } else { false }
    }

    /// How the container ended, if it did.
    public var terminated: ContainerStateTerminated? {
        get { if case .terminated(let end) = self { end } else { nil } }
        set { if let newValue { self = .terminated(newValue) } }
    }

    var waiting: ContainerStateWaiting? {
        get {
            guard case .waiting(let reason, let message) = self else { return nil }
            var waiting = ContainerStateWaiting()
            waiting.reason = reason
            waiting.message = message
            return waiting
        }
        set {
            if let newValue { self = .waiting(reason: newValue.reason, message: newValue.message) }
        }
    }

    var running: ContainerStateRunning? {
        get {
            guard case .running(let since) = self else { return nil }
            var running = ContainerStateRunning()
            running.startedAt = since
            return running
        }
        set { if let start = newValue?.startedAt { self = .running(since: start) } }
    }
}

extension ContainerState: APIObject {
    public init() { self = .none }

    public static let schema = Schema<ContainerState>(
        "ContainerState",
        [
            Field("waiting", \.waiting, .ContainerStateFields.waiting),
            Field("running", \.running, .ContainerStateFields.running),
            Field("terminated", \.terminated, .ContainerStateFields.terminated),
        ])
}

struct ContainerStateWaiting: APIObject {
    var reason = ""
    var message = ""

    static let schema = Schema<ContainerStateWaiting>(
        "ContainerStateWaiting",
        [
            Field("reason", \.reason, .ContainerStateWaitingFields.reason),
            Field("message", \.message, .ContainerStateWaitingFields.message),
        ])
}

struct ContainerStateRunning: APIObject {
    var startedAt: Timestamp?

    static let schema = Schema<ContainerStateRunning>(
        "ContainerStateRunning",
        [Field("startedAt", \.startedAt, .ContainerStateRunningFields.startedAt)])
}

/// How a container ended.
public struct ContainerStateTerminated: APIObject {
    public var exitCode = 0
    public var reason = ""
    public var message = ""
    public var startedAt: Timestamp?
    public var finishedAt: Timestamp?
    public var containerID = ContainerID.none

    public init() {}

    public static let schema = Schema<ContainerStateTerminated>(
        "ContainerStateTerminated",
        [
            Field(
                "exitCode", \.exitCode, .ContainerStateTerminatedFields.exitCode, required: true,
                always: true),
            Field("reason", \.reason, .ContainerStateTerminatedFields.reason),
            Field("message", \.message, .ContainerStateTerminatedFields.message),
            Field("startedAt", \.startedAt, .ContainerStateTerminatedFields.startedAt),
            Field("finishedAt", \.finishedAt, .ContainerStateTerminatedFields.finishedAt),
            Field("containerID", \.containerID, .ContainerStateTerminatedFields.containerID),
        ],
        unsupported: ["signal"])
}

/// The runtime's name for a container or sandbox: 64 hexadecimal digits, grown from 64 bits.
public struct ContainerID: Sendable, Hashable {
    public let bits: UInt64

    public static let none = ContainerID(bits: 0)

    public init(bits: UInt64) {
        self.bits = bits
    }

    /// The 64 digits.
    public var digits: String {
        var random = RandomSource(seed: bits)
        return hexadecimal(bits) + (0..<3).map { _ in hexadecimal(random.next()) }.joined()
    }
}

extension ContainerID: APIValue {
    private static let scheme = "containerd://"

    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> ContainerID? {
        guard let text = String.decode(json, at: path, issues: &issues) else { return nil }
        if text.isEmpty { return ContainerID.none }
        let digits = text.hasPrefix(scheme) ? text.dropFirst(scheme.count) : text[...]
        if let bits = UInt64(digits.prefix(16), radix: 16) { return ContainerID(bits: bits) }
        issues.add(path, .malformed(text, reason: "must be <type>://<container_id>"))
        return nil
    }

    public var json: JSONValue { .string(Self.scheme + digits) }
    public var isOmittable: Bool { self == .none }
    public static var shape: Shape { .string }
}
