import Phrasebook

/// A question that the kubelet asks a container again and again.
public struct Probe: APIObject {
    public var exec: ExecAction?
    public var httpGet: HTTPGetAction?
    public var tcpSocket: TCPSocketAction?
    public var grpc: GRPCAction?
    public var initialDelaySeconds = 0
    public var timeoutSeconds = 0
    public var periodSeconds = 0
    public var successThreshold = 0
    public var failureThreshold = 0
    public var terminationGracePeriodSeconds: Int?

    public init() {}

    public static let schema = Schema<Probe>(
        "Probe",
        [
            Field("exec", \.exec, .ProbeFields.exec),
            Field("httpGet", \.httpGet, .ProbeFields.httpGet),
            Field("tcpSocket", \.tcpSocket, .ProbeFields.tcpSocket),
            Field("grpc", \.grpc, .ProbeFields.grpc),
            Field("initialDelaySeconds", \.initialDelaySeconds, .ProbeFields.initialDelaySeconds),
            Field("timeoutSeconds", \.timeoutSeconds, .ProbeFields.timeoutSeconds),
            Field("periodSeconds", \.periodSeconds, .ProbeFields.periodSeconds),
            Field("successThreshold", \.successThreshold, .ProbeFields.successThreshold),
            Field("failureThreshold", \.failureThreshold, .ProbeFields.failureThreshold),
            Field(
                "terminationGracePeriodSeconds", \.terminationGracePeriodSeconds,
                .ProbeFields.terminationGracePeriodSeconds),
        ])
}

public struct ExecAction: APIObject {
    public var command: [String] = []

    public init() {}

    public static let schema = Schema<ExecAction>(
        "ExecAction", [Field("command", \.command, .ExecActionFields.command)])
}

public struct HTTPGetAction: APIObject {
    public var path = ""
    public var port = IntOrString.int(0)
    public var host = ""
    public var scheme = ""
    public var httpHeaders: [HTTPHeader] = []

    public init() {}

    public static let schema = Schema<HTTPGetAction>(
        "HTTPGetAction",
        [
            Field("path", \.path, .HTTPGetActionFields.path),
            Field("port", \.port, .HTTPGetActionFields.port, required: true),
            Field("host", \.host, .HTTPGetActionFields.host),
            Field("scheme", \.scheme, .HTTPGetActionFields.scheme),
            Field("httpHeaders", \.httpHeaders, .HTTPGetActionFields.httpHeaders),
        ])
}

public struct HTTPHeader: APIObject {
    public var name = ""
    public var value = ""

    public init() {}

    public static let schema = Schema<HTTPHeader>(
        "HTTPHeader",
        [
            Field("name", \.name, .HTTPHeaderFields.name, required: true),
            Field("value", \.value, .HTTPHeaderFields.value),
        ])
}

public struct TCPSocketAction: APIObject {
    public var port = IntOrString.int(0)
    public var host = ""

    public init() {}

    public static let schema = Schema<TCPSocketAction>(
        "TCPSocketAction",
        [
            Field("port", \.port, .TCPSocketActionFields.port, required: true),
            Field("host", \.host, .TCPSocketActionFields.host),
        ])
}

public struct GRPCAction: APIObject {
    public var port = 0
    public var service: String?

    public init() {}

    public static let schema = Schema<GRPCAction>(
        "GRPCAction",
        [
            Field("port", \.port, .GRPCActionFields.port, required: true),
            Field("service", \.service, .GRPCActionFields.service),
        ])
}

/// What to do after a container has started and before it is stopped.
public struct Lifecycle: APIObject {
    public var postStart: LifecycleHandler?
    public var preStop: LifecycleHandler?

    public init() {}

    public static let schema = Schema<Lifecycle>(
        "Lifecycle",
        [
            Field("postStart", \.postStart, .LifecycleFields.postStart),
            Field("preStop", \.preStop, .LifecycleFields.preStop),
        ],
        unsupported: ["stopSignal"])
}

public struct LifecycleHandler: APIObject {
    public var exec: ExecAction?
    public var httpGet: HTTPGetAction?
    public var tcpSocket: TCPSocketAction?
    public var sleep: SleepAction?

    public init() {}

    public static let schema = Schema<LifecycleHandler>(
        "LifecycleHandler",
        [
            Field("exec", \.exec, .LifecycleHandlerFields.exec),
            Field("httpGet", \.httpGet, .LifecycleHandlerFields.httpGet),
            Field("tcpSocket", \.tcpSocket, .LifecycleHandlerFields.tcpSocket),
            Field("sleep", \.sleep, .LifecycleHandlerFields.sleep),
        ])
}

public struct SleepAction: APIObject {
    public var seconds = 0

    public init() {}

    public static let schema = Schema<SleepAction>(
        "SleepAction", [Field("seconds", \.seconds, .SleepActionFields.seconds, required: true)])
}
