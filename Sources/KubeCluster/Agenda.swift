import KubeAPI

/// Everything that will happen, ordered by time and then by the order of planning.
///
/// The heap holds numbers only; what is to happen waits in a slab of slots that are used again.
/// So sifting moves 24 bytes, and a copy of a large agenda copies no references but the chunks'.
struct Agenda: Sendable {
    struct Key: Sendable {
        let time: Timestamp
        let sequence: UInt64
        let entry: UInt32

        @inline(__always)
        func precedes(_ other: Key) -> Bool {
            time == other.time ? sequence < other.sequence : time < other.time
        }
    }

    private var heap: [Key] = []
    private var slab = ChunkedArray<Entry>()
    private var free: [UInt32] = []
    private var nextSequence: UInt64 = 0
    /// How many entries wait that are more than routine.
    private(set) var consequences = 0

    var isEmpty: Bool { heap.isEmpty }
    var count: Int { heap.count }

    /// When the next entry is due.
    var nextTime: Timestamp? { heap.first?.time }

    /// The next entry, left where it is.
    var next: Entry? { heap.first.map { slab[Int($0.entry)] } }

    /// Plans `entry` for `time`, behind what is already planned for that time.
    mutating func plan(_ entry: Entry, at time: Timestamp) {
        let index: UInt32
        if let reused = free.popLast() {
            index = reused
            slab[Int(index)] = entry
        } else {
            index = UInt32(truncatingIfNeeded: slab.count)
            slab.append(entry)
        }
        if !entry.isRoutine { consequences += 1 }
        heap.append(Key(time: time, sequence: nextSequence, entry: index))
        nextSequence += 1
        siftUp(heap.count - 1)
    }

    /// Takes out the next entry and its time.
    mutating func pop() -> (Timestamp, Entry)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            siftDown(0)
        }
        let entry = slab[Int(first.entry)]
        slab[Int(first.entry)].message = .nothing
        free.append(first.entry)
        if !entry.isRoutine { consequences -= 1 }
        return (first.time, entry)
    }

    /// Whether an entry that waits matches.
    func contains(where matches: (Entry) -> Bool) -> Bool {
        heap.contains { matches(slab[Int($0.entry)]) }
    }

    private mutating func siftUp(_ start: Int) {
        let key = heap[start]
        var index = start
        while index > 0 {
            let parent = (index - 1) >> 2
            if !key.precedes(heap[parent]) { break }
            heap[index] = heap[parent]
            index = parent
        }
        heap[index] = key
    }

    private mutating func siftDown(_ start: Int) {
        let key = heap[start]
        let count = heap.count
        var index = start
        while true {
            let firstChild = index << 2 + 1
            if firstChild >= count { break }
            var best = firstChild
            for child in firstChild + 1..<min(firstChild + 4, count)
            where heap[child].precedes(heap[best]) {
                best = child
            }
            if !heap[best].precedes(key) { break }
            heap[index] = heap[best]
            index = best
        }
        heap[index] = key
    }
}
