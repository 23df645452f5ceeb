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
    /// Whether a Pod is being thought about.
    var isThinking = false
    var isFlushArmed = false
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
        switch Code(rawValue: timer.code) {
        case .cycle:
            isThinking = false
            schedulePod(view, &turn)
        case .backoff:
            flushBackoff(now: now)
        case .flush:
            isFlushArmed = false
            flushUnschedulable(now: now)
            armFlush(&turn)
        case .bind, .event, .condition, nil:
            break
        }
    }

    /// Begins to think about the next Pod, if there is one and nothing else is on.
    private mutating func think(_ turn: inout Turn) {
        guard !isThinking, !queue.active.isEmpty || !queue.backoff.isEmpty else { return }
        isThinking = true
        turn.arm(TimerID(code: Code.cycle.rawValue), after: Self.cycleTime)
    }

    mutating func armFlush(_ turn: inout Turn) {
        guard !isFlushArmed, !queue.unschedulable.isEmpty else { return }
        isFlushArmed = true
        turn.arm(TimerID(code: Code.flush.rawValue), after: Self.flushPeriod, isPeriodic: true)
    }
}
