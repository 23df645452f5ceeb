import KubeAPI
import Phrasebook

/// A kubectl command that is under way: what it wants next, and how it goes on from there.
///
/// A command is a pure value, so that whoever runs it can stop between any two of its requests,
/// step through the cluster meanwhile, or drop it.
///
/// ```swift
/// var exchange = Kubectl.run(["get", "pods"], in: context)
/// while case .send(let request, let then) = exchange { exchange = then(answer(request)) }
/// ```
public indirect enum Exchange: Sendable {
    /// Send a request to the API server, and go on with its reply.
    case send(APIRequest, then: @Sendable (APIReply) -> Exchange)
    /// Let virtual time pass until an object of the kind changes, or until the moment given; go on
    /// with whether there was a change. (Real kubectl opens a watch.)
    case waitForChange(Kind, until: Timestamp, then: @Sendable (Bool) -> Exchange)
    /// Read what a container has written, which the API server would ask the kubelet for.
    case logs(LogRequest, then: @Sendable (LogReply) -> Exchange)
    /// The command is done.
    case finish(Outcome)
}

/// Whose output `kubectl logs` wants, and how much of it.
public struct LogRequest: Sendable, Equatable {
    public var namespace: String
    public var pod: String
    public var container: String
    /// The last so many lines; nil for all.
    public var tail: Int?
    /// Only lines written at or after this moment.
    public var since: Timestamp?
    /// Whether the container's previous run is meant.
    public var isPrevious = false
    /// Whether each line begins with its time.
    public var hasTimestamps = false
}

/// What a container has written, or why that can't be had.
public enum LogReply: Sendable {
    case text(String)
    case failure(APIFailure)
}

/// What a command has come to.
public struct Outcome: Sendable {
    /// What kubectl prints to standard output.
    public var output = ""
    /// What it prints to standard error, in order.
    public var messages: [Message] = []
    /// Whether kubectl would exit with status 0.
    public var isSuccess = true
    /// The mistake in the command line, if that is why nothing happened (exit status 2).
    public var usageError: KubectlError?
    /// The namespace that `config set-context --current --namespace=…` makes the current one.
    public var namespace: String?

    public init() {}
}

/// One line, or a few, for standard error.
public struct Message: Sendable, Equatable {
    public enum Severity: String, Sendable {
        case error, warning, note
    }

    /// A place in a manifest, from 1; columns count Unicode scalars.
    public struct Place: Sendable, Equatable {
        public var file: String
        public var line: Int
        public var column: Int
    }

    public var severity: Severity
    public var text: Text
    public var place: Place?

    init(_ severity: Severity, _ text: Text, at place: Place? = nil) {
        self.severity = severity
        self.text = text
        self.place = place
    }

    /// A message in kubectl's or the API server's own words, which no language changes.
    init(_ severity: Severity, verbatim text: String) {
        self.init(severity, Text(verbatim: text))
    }
}
