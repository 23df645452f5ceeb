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
            Field("exec", \.exec, "Runs a command; exit status 0 is success."),
            Field("httpGet", \.httpGet, "Asks over HTTP; 200 to 399 is success."),
            Field("tcpSocket", \.tcpSocket, "Opens a connection."),
            Field("grpc", \.grpc, "Asks the gRPC health service."),
            Field("initialDelaySeconds", \.initialDelaySeconds, "Seconds before the first probe."),
            Field("timeoutSeconds", \.timeoutSeconds, "Seconds to wait for the answer."),
            Field("periodSeconds", \.periodSeconds, "Seconds between probes."),
            Field("successThreshold", \.successThreshold, "Successes in a row that count as one."),
            Field("failureThreshold", \.failureThreshold, "Failures in a row that count as one."),
            Field(
                "terminationGracePeriodSeconds", \.terminationGracePeriodSeconds,
                "Seconds to end in after the probe failed."),
        ])
}

public struct ExecAction: APIObject {
    public var command: [String] = []

    public init() {}

    public static let schema = Schema<ExecAction>("ExecAction", [Field("command", \.command)])
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
            Field("path", \.path), Field("port", \.port, required: true), Field("host", \.host),
            Field("scheme", \.scheme), Field("httpHeaders", \.httpHeaders),
        ])
}

public struct HTTPHeader: APIObject {
    public var name = ""
    public var value = ""

    public init() {}

    public static let schema = Schema<HTTPHeader>(
        "HTTPHeader", [Field("name", \.name, required: true), Field("value", \.value)])
}

public struct TCPSocketAction: APIObject {
    public var port = IntOrString.int(0)
    public var host = ""

    public init() {}

    public static let schema = Schema<TCPSocketAction>(
        "TCPSocketAction", [Field("port", \.port, required: true), Field("host", \.host)])
}

public struct GRPCAction: APIObject {
    public var port = 0
    public var service: String?

    public init() {}

    public static let schema = Schema<GRPCAction>(
        "GRPCAction", [Field("port", \.port, required: true), Field("service", \.service)])
}

/// What to do after a container has started and before it is stopped.
public struct Lifecycle: APIObject {
    public var postStart: LifecycleHandler?
    public var preStop: LifecycleHandler?

    public init() {}

    public static let schema = Schema<Lifecycle>(
        "Lifecycle", [Field("postStart", \.postStart), Field("preStop", \.preStop)],
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
            Field("exec", \.exec), Field("httpGet", \.httpGet), Field("tcpSocket", \.tcpSocket),
            Field("sleep", \.sleep),
        ])
}

public struct SleepAction: APIObject {
    public var seconds = 0

    public init() {}

    public static let schema = Schema<SleepAction>(
        "SleepAction", [Field("seconds", \.seconds, required: true)])
}
