import KubeAPI

/// How long messages take, in virtual microseconds: a base and a random part from the seed.
///
/// The figures are those of a small cluster in one data center: a request within a machine or
/// rack takes some hundred microseconds, a commit of etcd waits for the disk.
enum Latency: Sendable {
    /// A client to the API server, or its answer.
    case api
    /// The API server to etcd.
    case etcd
    /// etcd's answer to a transaction: it has been written to disk.
    case commit
    /// etcd's answer to a read.
    case read
    /// A watch event.
    case watch
    /// Kubelet to container runtime: a local socket.
    case runtime
    /// From Pod to Pod, or to a name server.
    case network

    private var range: (base: Int, spread: Int) {
        switch self {
        case .api: (400, 200)
        case .etcd: (150, 50)
        case .commit: (1_200, 600)
        case .read: (250, 100)
        case .watch: (500, 300)
        case .runtime: (80, 40)
        case .network: (200, 100)
        }
    }

    func draw(_ random: inout RandomSource) -> Micros {
        let (base, spread) = range
        return Micros(base + random.below(spread))
    }
}

extension Timestamp {
    /// The time `duration` later.
    static func + (time: Timestamp, duration: Micros) -> Timestamp {
        Timestamp(microseconds: time.microseconds + duration)
    }

    /// The virtual microseconds from `earlier` to `later`.
    static func - (later: Timestamp, earlier: Timestamp) -> Micros {
        later.microseconds - earlier.microseconds
    }
}
