import KubeAPI

/// Everything that will happen, ordered by time and then by the order of planning.
///
/// The heap holds numbers only; what is to happen waits in a slab of slots that are used again.
/// So sifting moves 16 bytes, and a copy of a large agenda copies no references but the chunks'.
struct Agenda: Sendable {
    struct Key: Sendable {
        let time: Timestamp
        /// The order of planning, and below it the slot of the slab.
        private let rank: UInt64

        /// How many bits a slot takes: sixteen million entries wait at most, and a trillion can
        /// be planned in a cluster's life.
        static let slotBits: UInt64 = 24

        init(time: Timestamp, sequence: UInt64, slot: Int) {
            precondition(slot < 1 << Self.slotBits, "the agenda is full")
            self.time = time
            rank = sequence << Self.slotBits | UInt64(slot)
        }

        var slot: Int { Int(rank & (1 << Self.slotBits - 1)) }

        @inline(__always)
        func precedes(_ other: Key) -> Bool {
            time == other.time ? rank < other.rank : time < other.time
        }
    }

    private var heap: [Key] = []
    private var slab = ChunkedArray<Entry>()
    private var free: [Int] = []
    private var nextSequence: UInt64 = 0
    /// How many entries wait that are more than routine.
    private(set) var consequences = 0

    var isEmpty: Bool { heap.isEmpty }
    var count: Int { heap.count }

    /// When the next entry is due.
    var nextTime: Timestamp? { heap.first?.time }

    /// The next entry, left where it is.
    var next: Entry? { heap.first.map { slab[$0.slot] } }

    /// Plans `entry` for `time`, behind what is already planned for that time.
    mutating func plan(_ entry: Entry, at time: Timestamp) {
        let slot = free.popLast() ?? slab.count
        if slot < slab.count { slab[slot] = entry } else { slab.append(entry) }
        if !entry.isRoutine { consequences += 1 }
        heap.append(Key(time: time, sequence: nextSequence, slot: slot))
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
        var entry = Entry.none
        swap(&entry, &slab[first.slot])
        free.append(first.slot)
        if !entry.isRoutine { consequences -= 1 }
        return (first.time, entry)
    }

    /// Whether an entry that waits matches.
    func contains(where matches: (Entry) -> Bool) -> Bool {
        heap.contains { matches(slab[$0.slot]) }
    }

    private mutating func siftUp(_ start: Int) {
        heap.withUnsafeMutableBufferPointer { heap in
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
    }

    private mutating func siftDown(_ start: Int) {
        heap.withUnsafeMutableBufferPointer { heap in
            let key = heap[start]
            var index = start
            while let child = Self.firstChild(of: index, in: heap) {
                if !heap[child].precedes(key) { break }
                heap[index] = heap[child]
                index = child
            }
            heap[index] = key
        }
    }

    /// Of the four children of `index` the one that comes first; nil where there is none.
    @inline(__always)
    private static func firstChild(
        of index: Int, in heap: UnsafeMutableBufferPointer<Key>
    ) -> Int? {
        let first = index << 2 + 1
        if first >= heap.count { return nil }
        var best = first
        for child in first + 1..<max(first + 1, min(first + 4, heap.count))
        where heap[child].precedes(heap[best]) {
            best = child
        }
        return best
    }
}
