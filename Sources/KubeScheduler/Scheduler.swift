import KubeAPI

/// Finds a node for each Pod that has none: the simulated kube-scheduler.
///
/// Pods wait in a queue; one at a time goes through the phases of the scheduling framework. The
/// filters of the default plugins say which nodes can take it, their scores which of these is
/// best. The scheduler then assumes that the Pod is there, goes on with the next one, and asks
/// the API server for the binding, which may yet fail.
public struct Scheduler: Sendable {
    public static let interests = [
        WatchInterest(.pod), WatchInterest(.node), WatchInterest(.service),
        WatchInterest(.replicationController), WatchInterest(.namespace),
    ]

    /// The name by which Pods choose this scheduler, and under which it reports events.
    public static let name = "default-scheduler"

    /// How long the scheduler thinks about one Pod.
    public static let cycleTime: Micros = 150

    /// How often the scheduler looks for Pods that have been unschedulable for too long.
    static let flushPeriod = Micros.seconds(30)

    /// What requests and timers are about.
    enum Code: UInt8 {
        case bind = 1, event, condition
        case cycle, backoff, flush
    }

    var cache = SchedulerCache()
    var queue = SchedulingQueue()
    /// The last event about each Pod that couldn't be scheduled, by the Pod's number.
    var failures = ChunkedArray<Ref<FailureEvent>?>()
    /// When the scheduler will have thought about the next Pod; nil while it has nothing to do.
    private var thinksUntil: Int64?
    /// When the pool of unschedulable Pods is looked through; nil while it is empty.
    private var flushesAt: Int64?
    /// How many bindings were asked for.
    var attempts: UInt32 = 0

    public init() {}

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            self = Scheduler()
        case .delivered(let change):
            receive(change, view, &turn)
        case .reply(let token, let reply):
            if token.code == Code.bind.rawValue { bindingAnswered(token, reply, view, &turn) }
        case .timer(let timer):
            expire(timer, view, &turn)
        case .runtime:
            break
        }
        think(&turn)
    }

    private mutating func expire(_ timer: TimerID, _ view: View, _ turn: inout Turn) {
        let now = turn.now.microseconds
        let due = Int64(bitPattern: timer.subject)
        switch Code(rawValue: timer.code) {
        case .cycle:
            // A timer from before a restart isn't this one.
            guard due == thinksUntil else { return }
            thinksUntil = nil
            schedulePod(view, &turn)
        case .backoff:
            flushBackoff(now: now)
        case .flush:
            guard due == flushesAt else { return }
            flushesAt = nil
            flushUnschedulable(now: now)
            armFlush(&turn)
        case .bind, .event, .condition, nil:
            break
        }
    }

    /// Begins to think about the next Pod, if there is one and nothing else is on.
    private mutating func think(_ turn: inout Turn) {
        guard thinksUntil == nil, !queue.active.isEmpty || !queue.backoff.isEmpty else { return }
        thinksUntil = Self.arm(.cycle, after: Self.cycleTime, &turn)
    }

    mutating func armFlush(_ turn: inout Turn) {
        guard flushesAt == nil, !queue.unschedulable.isEmpty else { return }
        flushesAt = Self.arm(.flush, after: Self.flushPeriod, isPeriodic: true, &turn)
    }

    /// Arms a timer that is known by the time at which it is due; returns that time.
    private static func arm(
        _ code: Code, after delay: Micros, isPeriodic: Bool = false, _ turn: inout Turn
    ) -> Int64 {
        let due = turn.now.microseconds + delay
        let timer = TimerID(code: code.rawValue, subject: UInt64(bitPattern: due))
        turn.arm(timer, after: delay, isPeriodic: isPeriodic)
        return due
    }
}
