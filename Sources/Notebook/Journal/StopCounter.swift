import Synchronization

/// Counts how often a running input asks whether to go on, so that a replay can stop at the very
/// point at which the person did.
///
/// What asks does so at fixed points of its work, so the count names the point in every process.
public final class StopCounter: Sendable {
    private struct Counts: Sendable {
        var checks = 0
        var limit: Int?
        var stoppedAt: Int?
    }

    private let isStopped: @Sendable () -> Bool
    private let counts = Mutex(Counts())

    /// - Parameter isStopped: whether the person wants what is running to stop.
    public init(isStopped: @escaping @Sendable () -> Bool) {
        self.isStopped = isStopped
    }

    /// Begins to count anew.
    ///
    /// - Parameter limit: the check at which the input is to stop by itself.
    func begin(stoppingAt limit: Int? = nil) {
        counts.withLock { $0 = Counts(limit: limit) }
    }

    /// Asks whether to stop; once it says so, it goes on saying so.
    public func check() -> Bool {
        counts.withLock { counts in
            if counts.stoppedAt != nil { return true }
            counts.checks += 1
            guard counts.limit.map({ counts.checks >= $0 }) ?? isStopped() else { return false }
            counts.stoppedAt = counts.checks
            return true
        }
    }

    /// The check that was answered with a stop, if one was.
    var stoppedAt: Int? { counts.withLock { $0.stoppedAt } }
}
