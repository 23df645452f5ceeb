import KubeAPI

/// The work queue of a controller, as client-go's `workqueue`: a key is queued once however often
/// it is added, is worked on by one worker at a time, and comes back when it was added meanwhile.
///
/// A worker takes a key and stays busy until the replies to its requests have arrived. That is
/// what makes a controller of real Kubernetes batch adaptively: the longer the replies take, the
/// more events fall together into the next sync.
struct WorkQueue: Sendable {
    private enum State {
        static let idle: UInt8 = 0
        static let queued: UInt8 = 1
        static let busy: UInt8 = 2
        /// Busy, and added again meanwhile.
        static let dirty: UInt8 = 3
    }

    private let workers: Int
    private var busyWorkers = 0
    private var states = ChunkedArray<UInt8>()
    private var pending: [UInt32] = []
    private var head = 0
    private var failures: [Int: Int] = [:]

    /// - Parameter workers: how many keys can be worked on at the same time.
    init(workers: Int) {
        self.workers = workers
    }

    /// Adds `key`, unless it waits already.
    mutating func add(_ key: Int) {
        states.grow(toHold: key, filling: State.idle)
        switch states[key] {
        case State.idle:
            states[key] = State.queued
            pending.append(UInt32(truncatingIfNeeded: key))
        case State.busy:
            states[key] = State.dirty
        default:
            break
        }
    }

    /// The next key, for which a worker is busy from now on; nil when none waits or all workers
    /// are busy.
    mutating func next() -> Int? {
        guard busyWorkers < workers, head < pending.count else { return nil }
        let key = Int(pending[head])
        head += 1
        if head == pending.count {
            pending.removeAll(keepingCapacity: true)
            head = 0
        } else if head > 1024 {
            pending.removeFirst(head)
            head = 0
        }
        states[key] = State.busy
        busyWorkers += 1
        return key
    }

    /// Ends the work on `key`, which is queued again if it was added meanwhile.
    mutating func done(_ key: Int) {
        let wasAdded = states[key] == State.dirty
        states[key] = State.idle
        busyWorkers -= 1
        if wasAdded { add(key) }
    }

    /// Ends the work on `key` after success: the next failure counts as the first again.
    mutating func succeeded(_ key: Int) {
        if !failures.isEmpty { failures[key] = nil }
        done(key)
    }

    /// Ends the work on `key` after a failure.
    ///
    /// - Returns: after how long to add the key again: 5 ms, doubled with each failure in a row up
    ///   to 1,000 s (client-go's default; its overall limit of 10 retries per second is left out).
    mutating func failed(_ key: Int) -> Micros {
        let count = failures[key, default: 0]
        failures[key] = count + 1
        done(key)
        return min(.seconds(1000), .milliseconds(5) << Micros(min(count, 30)))
    }
}
