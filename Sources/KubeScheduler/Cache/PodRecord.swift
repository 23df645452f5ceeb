import KubeAPI

/// What the scheduler keeps of one Pod.
struct PodRecord: Sendable {
    enum Phase: UInt8, Sendable {
        /// A free place in the table, or a Pod of another scheduler.
        case idle
        /// In the active queue.
        case active
        /// Waiting for its back-off to pass.
        case backoff
        /// In the pool of those for which nothing has changed yet.
        case unschedulable
        /// A node was chosen, and the binding sent.
        case assumed
        /// Bound, as the API server has told.
        case bound
    }

    var slot: UInt32
    /// Part of its identity, to tell namesakes apart.
    var uid: UInt64
    var classNumber: UInt32
    /// Its node's number; -1 for none.
    var node: Int32 = -1
    var phase = Phase.idle
    /// Whether the Pod has been told to end.
    var isTerminating = false
    /// Why it couldn't be scheduled last time.
    var rejectedBy: PluginSet = []
    /// How often it couldn't be scheduled.
    var failures: UInt16 = 0
    /// How often binding it failed, since it last didn't.
    var errors: UInt16 = 0
    var priority: Int32 = 0
    /// Its place in the pool of unschedulable Pods.
    var poolIndex: UInt32 = 0
    /// Orders Pods of one priority: when it was queued, or last failed.
    var sequence: Int64 = 0
    /// When it last failed.
    var failedAt: Int64 = 0
    /// Tells this attempt's binding from an earlier one's.
    var attempt: UInt32 = 0
    var decision = DecisionSummary()

    /// The Pod's slot, and which attempt this is: what a binding is about.
    var subject: UInt64 { UInt64(slot) | UInt64(attempt) << 32 }
}

/// What is kept of a Pod's last scheduling cycle.
public struct DecisionSummary: Sendable, Equatable {
    /// How many nodes were looked at.
    public var evaluatedNodes: UInt32 = 0
    /// How many of them could take the Pod.
    public var feasibleNodes: UInt32 = 0
    /// The chosen node's score.
    public var score: Int32 = 0
    /// How many nodes had that score.
    public var ties: UInt32 = 0

    public init() {}
}

/// The records of all Pods, by a number of their own, and their slots.
struct PodTable: Sendable {
    private(set) var records = ChunkedArray<PodRecord>()
    /// The record's number by slot, plus one; 0 for none.
    private var bySlot = ChunkedArray<UInt32>()
    private var free: [UInt32] = []

    func number(of slot: Slot) -> Int? {
        guard slot < bySlot.count, bySlot[slot] != 0 else { return nil }
        return Int(bySlot[slot]) - 1
    }

    /// How many numbers were given out.
    var count: Int { records.count }

    subscript(number: Int) -> PodRecord {
        get { records[number] }
        _modify { yield &records[number] }
    }

    mutating func insert(_ record: PodRecord) -> Int {
        bySlot.grow(toHold: Int(record.slot), filling: 0)
        let number: Int
        if let last = free.popLast() {
            number = Int(last)
            records[number] = record
        } else {
            number = records.count
            records.append(record)
        }
        bySlot[Int(record.slot)] = UInt32(number + 1)
        return number
    }

    mutating func remove(_ number: Int) {
        let slot = Int(records[number].slot)
        bySlot[slot] = 0
        records[number].phase = .idle
        records[number].node = -1
        free.append(UInt32(number))
    }
}
