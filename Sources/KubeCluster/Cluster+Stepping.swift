import KubeAPI

/// Why time stopped.
public enum StopReason: Sendable, Equatable {
    /// Nothing is planned but heartbeats and checks.
    case settled
    /// The condition held, or the wanted hop came.
    case reached
    /// A breakpoint matched the hop.
    case breakpoint(HopNumber)
    /// The given span of virtual time is over.
    case timeIsUp
    /// The caller asked to stop (Ctrl-C).
    case interrupted
    /// Nothing at all is planned.
    case idle
}

extension Cluster {
    /// How long `settle` goes on before it gives up: ten virtual minutes.
    public static let settleLimit = Micros.seconds(600)

    /// Whether only heartbeats and checks are planned.
    public var isSettled: Bool { agenda.consequences == 0 && !isDeliveringRound }

    /// How many entries are planned that are more than heartbeats and checks.
    public var pendingCount: Int { agenda.consequences }

    /// Lets time run to the next hop, that is until the next message has arrived.
    ///
    /// - Returns: the hop; nil when nothing is planned.
    @discardableResult
    public mutating func step() -> HopNumber? {
        let before = trace.count
        while trace.count == before {
            guard handleNext() else { return nil }
        }
        return trace.count
    }

    /// Lets time run until `isDone` says so, which is asked after every entry of the agenda.
    ///
    /// - Parameters:
    ///   - limit: the longest virtual time to wait, in microseconds.
    ///   - isDone: looks at the cluster; true stops.
    public mutating func run(
        atMost limit: Micros, until isDone: (borrowing Cluster) -> Bool
    ) -> StopReason {
        let end = now + limit
        while true {
            if isDone(self) { return .reached }
            guard isDeliveringRound || agenda.nextTime != nil else { return .idle }
            if !isDeliveringRound, let next = agenda.nextTime, next > end {
                now = end
                return .timeIsUp
            }
            handleNext()
        }
    }

    /// Lets time run until only heartbeats and checks are planned, for ten virtual minutes at most.
    public mutating func settle() -> StopReason {
        let end = now + Self.settleLimit
        while !isSettled {
            guard isDeliveringRound || (agenda.nextTime ?? end) <= end else { return .timeIsUp }
            handleNext()
        }
        return .settled
    }

    /// Lets `duration` of virtual time pass.
    public mutating func advance(by duration: Micros) {
        _ = run(atMost: duration) { _ in false }
    }
}
