import KubeAPI

/// A line that a container has printed.
public struct LogLine: Sendable, Equatable {
    public let time: Timestamp
    public let text: String

    public init(time: Timestamp, text: String) {
        self.time = time
        self.text = text
    }
}

/// The last lines that a container has printed.
struct ContainerLog: Sendable, Equatable {
    private(set) var lines: [LogLine] = []

    /// How many lines are kept; the oldest go first.
    static let limit = 200

    var isEmpty: Bool { lines.isEmpty }

    mutating func append(_ text: String, at time: Timestamp) {
        if lines.count == Self.limit { lines.removeFirst(Self.limit / 4) }
        lines.append(LogLine(time: time, text: String(text.prefix(500))))
    }
}

extension ContainerRuntime {
    /// What a container has printed, oldest line first; nil when there is no such container.
    ///
    /// - Parameters:
    ///   - pod: the Pod's slot.
    ///   - container: its number, init containers first.
    ///   - previous: whether to read the attempt before the newest one.
    public func log(pod: Slot, uid: UID, container: Int, previous: Bool = false) -> [LogLine]? {
        guard let sandbox = sandboxIndex(pod, uid),
            let attempt = sandboxes[sandbox].containers.first(where: { $0.index == container })
        else { return nil }
        if previous { return attempt.extras.value?.previousLog?.lines }
        return lines(of: attempt)
    }

    /// What an attempt has printed, oldest line first.
    func lines(of attempt: RunningContainer) -> [LogLine] {
        attempt.state == .created ? [] : greeting(of: attempt) + attempt.log.lines
    }

    /// What a known server prints when it begins: not stored, but known.
    private func greeting(of attempt: RunningContainer) -> [LogLine] {
        guard case .server = attempt.process, let known = images[attempt.image].known else {
            return []
        }
        return known.greeting(at: attempt.startedAt)
            .map { LogLine(time: attempt.startedAt, text: $0) }
    }

    mutating func print(_ text: String, _ place: Place, at time: Timestamp) {
        self[place].extras.update(orBegin: .init()) { $0.log.append(text, at: time) }
    }
}

extension KnownImage {
    fileprivate func greeting(at time: Timestamp) -> [String] {
        switch repository {
        case "library/nginx":
            [
                "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, "
                    + "will attempt to perform configuration",
                "/docker-entrypoint.sh: Configuration complete; ready for start up",
                "[notice] 1#1: using the \"epoll\" event method",
                "[notice] 1#1: start worker processes",
            ]
        case "library/httpd":
            [
                "[mpm_event:notice] [pid 1:tid 1] AH00489: Apache/2.4 (Unix) configured -- "
                    + "resuming normal operations",
                "[core:notice] [pid 1:tid 1] AH00094: Command line: 'httpd -D FOREGROUND'",
            ]
        case "library/redis", "redis":
            ["1:M * Server initialized", "1:M * Ready to accept connections tcp"]
        case "library/postgres":
            [
                "LOG:  listening on IPv4 address \"0.0.0.0\", port 5432",
                "LOG:  database system is ready to accept connections",
            ]
        case "library/mysql", "library/mariadb":
            ["[Server] /usr/sbin/mysqld: ready for connections. Port: 3306"]
        case "headlamp-k8s/headlamp": ["*** Headlamp Server ***"]
        case "library/tomcat": ["org.apache.catalina.startup.Catalina.start Server startup"]
        default: []
        }
    }
}
