import KubeAPI

/// One container of a Pod, as its kubelet has it.
struct ContainerWorker: Sendable {
    enum State: UInt8, Sendable {
        /// To be started as soon as its turn comes.
        case waiting
        /// The image is looked for or pulled, or the container is created or started.
        case starting
        case running
        /// Runs, but has been told to end; it may be started again.
        case stopping
        /// Has ended, and will be started again when the back-off is over.
        case backingOff
        /// Can't be started for now: its image or its configuration is missing.
        case stuck
        /// Has ended for good.
        case ended
    }

    var id = ContainerID.none
    var state = State.waiting
    var restartCount = 0
    var startedAt = Timestamp(microseconds: 0)
    /// How the newest attempt ended; absent while it runs or before the first.
    var end = Rare<ContainerStateTerminated>()
    /// How the attempt before the newest one ended.
    var lastEnd = Rare<ContainerStateTerminated>()
    /// What few containers have.
    var rare = Rare<Troubles>()
    var probes = Rare<ProbeStates>()
    /// Whether the startup probe has succeeded, or there is none.
    var hasStarted = false
    var isReady = false

    /// Why a container doesn't start, and when it will be tried again.
    struct Troubles: Sendable {
        /// In a word: `CrashLoopBackOff`, `ErrImagePull`; empty when all is well.
        var reason = ""
        var message = ""
        var restarts = Backoff()
        var pulls = Backoff()
        /// When the container may be tried again.
        var retryAt = Timestamp(microseconds: 0)
        /// The error of the last pull.
        var pullError = ""
        /// Since when the hook before the stop runs, and the seconds that it and the stop have.
        var preStop: (since: Timestamp, grace: Int)?
    }

    /// Whether the process runs, or is about to be stopped.
    var isAlive: Bool { state == .running || state == .stopping }

    /// Distinguishes the attempts in timers.
    var epoch: UInt8 { UInt8(truncatingIfNeeded: restartCount) & 0x3f }

    mutating func trouble(_ reason: String, _ message: String) {
        rare.update(orBegin: Troubles()) {
            $0.reason = reason
            $0.message = message
        }
    }

    mutating func clearTrouble() {
        guard !rare.isAbsent else { return }
        trouble("", "")
    }

    /// Whether it has run before, in this attempt or an earlier one.
    var hasRun: Bool { id != .none }
}

/// A delay that doubles from 10 seconds to five minutes (`flowcontrol.Backoff`).
struct Backoff: Sendable {
    private(set) var delay: Micros = 0
    private var updatedAt = Timestamp(microseconds: 0)

    static let first = Micros.seconds(10)
    static let longest = Micros.seconds(300)

    /// Whether something that happened at `event` still has to be waited out at `now`; an entry
    /// that is older than ten minutes counts no more.
    func end(since event: Timestamp, now: Timestamp) -> Timestamp? {
        guard delay > 0, event.microseconds - updatedAt.microseconds <= 2 * Self.longest else {
            return nil
        }
        let end = Timestamp(microseconds: event.microseconds + delay)
        return end > now ? end : nil
    }

    mutating func advance(event: Timestamp, now: Timestamp) {
        let isOld = event.microseconds - updatedAt.microseconds > 2 * Self.longest
        delay = delay == 0 || isOld ? Self.first : min(delay * 2, Self.longest)
        updatedAt = now
    }

    var isLongest: Bool { delay == Self.longest }

    /// As Go prints a duration of whole seconds: `10s`, `1m20s`, `5m0s`.
    var text: String {
        let seconds = delay / 1_000_000
        return seconds < 60 ? "\(seconds)s" : "\(seconds / 60)m\(seconds % 60)s"
    }
}
