import KubeAPI

/// The Pods that want a node: those to try now, those that wait out a back-off, and those for
/// which nothing has changed yet.
///
/// Entries of Pods that have gone elsewhere in the meantime are left where they are, and skipped.
struct SchedulingQueue: Sendable {
    /// A Pod's place: by priority, then by the time of queueing.
    struct Entry: HeapElement {
        let pod: UInt32
        let priority: Int32
        let sequence: Int64

        init(_ pod: Int, _ record: PodRecord) {
            self.pod = UInt32(pod)
            priority = record.priority
            sequence = record.sequence
        }

        func precedes(_ other: Entry) -> Bool {
            priority == other.priority ? sequence < other.sequence : priority > other.priority
        }
    }

    /// A Pod that waits: by the time, then as above.
    struct Delayed: HeapElement {
        let until: Int64
        let entry: Entry

        func precedes(_ other: Delayed) -> Bool {
            until == other.until ? entry.precedes(other.entry) : until < other.until
        }
    }

    static let initialBackoff = Micros.seconds(1)
    static let maxBackoff = Micros.seconds(10)
    /// Pods wait in whole seconds, so that among them priority counts.
    static let backoffWindow = Micros.seconds(1)
    /// How long a Pod stays in the pool of unschedulable ones at most.
    static let maxUnschedulable = Micros.seconds(300)

    var active = BinaryHeap<Entry>()
    /// Pods that didn't fit; they are tried early when there is nothing else to do.
    var backoff = BinaryHeap<Delayed>()
    /// Pods whose binding failed; they have to wait.
    var errors = BinaryHeap<Delayed>()
    /// Numbers of Pods.
    var unschedulable: [UInt32] = []
    private var lastSequence: Int64 = 0

    /// A number larger than all before.
    mutating func nextSequence() -> Int64 {
        lastSequence += 1
        return lastSequence
    }

    /// How long a Pod waits after its `failures`-th failure: 1 s, 2 s, 4 s, 8 s, 10 s, 10 s …
    static func backoff(failures: Int) -> Micros {
        failures > 4 ? maxBackoff : min(maxBackoff, initialBackoff << max(0, Int64(failures) - 1))
    }

    /// When the back-off of a Pod is over that has failed at `time`.
    static func backoffEnd(failedAt time: Int64, failures: Int) -> Int64 {
        let end = time &+ backoff(failures: failures)
        return end - end % backoffWindow
    }
}

extension Scheduler {
    // MARK: Queueing

    /// Puts a Pod that is new, or whose wait is over, among those to try.
    mutating func activate(_ pod: Int) {
        cache.pods[pod].phase = .active
        queue.active.push(SchedulingQueue.Entry(pod, cache.pods[pod]))
    }

    /// Takes the next Pod to try. Real Kubernetes, too, doesn't let Pods wait out their back-off
    /// while there is nothing else to do (`SchedulerPopFromBackoffQ`).
    mutating func nextPod() -> Int? {
        while let entry = queue.active.pop() {
            if isCurrent(entry, .active) { return Int(entry.pod) }
        }
        while let delayed = queue.backoff.pop() {
            if isCurrent(delayed.entry, .backoff) { return Int(delayed.entry.pod) }
        }
        return nil
    }

    private mutating func isCurrent(
        _ entry: SchedulingQueue.Entry, _ phase: PodRecord.Phase
    ) -> Bool {
        let record = cache.pods[Int(entry.pod)]
        return record.phase == phase && record.sequence == entry.sequence
    }

    /// Puts a Pod that fits nowhere into the pool.
    mutating func shelve(_ pod: Int, now: Int64) {
        let sequence = queue.nextSequence()
        cache.pods[pod].phase = .unschedulable
        cache.pods[pod].sequence = sequence
        cache.pods[pod].failedAt = now
        cache.pods[pod].failures &+= cache.pods[pod].failures == .max ? 0 : 1
        cache.pods[pod].poolIndex = UInt32(queue.unschedulable.count)
        queue.unschedulable.append(UInt32(pod))
    }

    /// Takes a Pod out of the pool, if it is there.
    mutating func unshelve(_ pod: Int) {
        guard cache.pods[pod].phase == .unschedulable else { return }
        let index = Int(cache.pods[pod].poolIndex)
        guard let last = queue.unschedulable.popLast(), Int(last) != pod else { return }
        queue.unschedulable[index] = last
        cache.pods[Int(last)].poolIndex = UInt32(index)
    }

    /// Moves a Pod from the pool to those to try, or to those that wait, if its time hasn't come.
    mutating func requeue(_ pod: Int, now: Int64) {
        unshelve(pod)
        let record = cache.pods[pod]
        let end = SchedulingQueue.backoffEnd(
            failedAt: record.failedAt, failures: Int(record.failures))
        if end > now {
            cache.pods[pod].phase = .backoff
            queue.backoff.push(
                SchedulingQueue.Delayed(
                    until: end, entry: SchedulingQueue.Entry(pod, cache.pods[pod])))
        } else {
            activate(pod)
        }
    }

    /// The Pods of the pool for which `condition` holds.
    func shelved(where condition: (PodRecord) -> Bool) -> [UInt32] {
        queue.unschedulable.filter { condition(cache.pods[Int($0)]) }
    }

    mutating func requeue(_ list: [UInt32], now: Int64) {
        for pod in list { requeue(Int(pod), now: now) }
    }

    /// Lets a Pod whose binding failed wait.
    mutating func delay(_ pod: Int, now: Int64) -> Int64 {
        let sequence = queue.nextSequence()
        cache.pods[pod].phase = .backoff
        cache.pods[pod].sequence = sequence
        cache.pods[pod].failedAt = now
        cache.pods[pod].errors &+= cache.pods[pod].errors == .max ? 0 : 1
        let end = SchedulingQueue.backoffEnd(
            failedAt: now, failures: Int(cache.pods[pod].errors))
        queue.errors.push(
            SchedulingQueue.Delayed(until: end, entry: SchedulingQueue.Entry(pod, cache.pods[pod])))
        return end
    }

    /// Activates the Pods whose wait is over.
    mutating func flushBackoff(now: Int64) {
        while let first = queue.backoff.first, first.until <= now, let next = queue.backoff.pop() {
            if isCurrent(next.entry, .backoff) { activate(Int(next.entry.pod)) }
        }
        while let first = queue.errors.first, first.until <= now, let next = queue.errors.pop() {
            if isCurrent(next.entry, .backoff) { activate(Int(next.entry.pod)) }
        }
    }

    /// Tries the Pods again that have been in the pool for long.
    mutating func flushUnschedulable(now: Int64) {
        requeue(shelved { now &- $0.failedAt > SchedulingQueue.maxUnschedulable }, now: now)
    }
}
