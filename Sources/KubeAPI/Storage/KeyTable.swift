/// A key that can be looked up without the standard library's randomly seeded hashing.
public protocol StableHashable: Equatable, Sendable {
    /// The same number for the same key in every process.
    var stableHash: UInt64 { get }
}

/// A key of an ``ObjectStore``-like key space, which is divided into directories.
public protocol StoreKey: StableHashable {
    static var directoryCount: Int { get }
    /// The directory that the key is in, from 0 up to `directoryCount`.
    var directory: Int { get }
}

/// Gives each key a slot, once: a hash table whose copy stays cheap to write to.
///
/// Open addressing with linear probing. A bucket holds half of the key's hash beside its slot, so
/// that a search touches hardly any key but the one it is for.
public struct KeyTable<Key: StableHashable>: Sendable {
    private struct Bucket {
        let hash: UInt32
        /// One more than the slot; 0 where the bucket is empty.
        let slotBits: UInt32

        static var empty: Bucket { Bucket(hash: 0, slotBits: 0) }

        init(hash: UInt32, slotBits: UInt32) {
            self.hash = hash
            self.slotBits = slotBits
        }

        init(_ slot: Slot, _ hash: UInt32) {
            self.init(hash: hash, slotBits: UInt32(truncatingIfNeeded: slot + 1))
        }

        var slot: Slot? { slotBits == 0 ? nil : Slot(slotBits) - 1 }
    }

    private var keys = ChunkedArray<Key>()
    private var buckets = ChunkedArray(repeating: Bucket.empty, count: 256)

    public init() {}

    /// How many keys have a slot.
    public var count: Int { keys.count }

    /// The key of `slot`.
    public subscript(slot: Slot) -> Key { keys[slot] }

    /// The slot of `key`, if it has one.
    public func slot(of key: Key) -> Slot? {
        buckets[bucket(of: key, hash: Self.hash(of: key))].slot
    }

    /// The slot of `key`, which is given one if it has none.
    public mutating func intern(_ key: Key) -> Slot {
        let hash = Self.hash(of: key)
        let index = bucket(of: key, hash: hash)
        if let slot = buckets[index].slot { return slot }
        let slot = keys.count
        keys.append(key)
        buckets[index] = Bucket(slot, hash)
        if keys.count * 2 > buckets.count { grow() }
        return slot
    }

    private static func hash(of key: Key) -> UInt32 {
        UInt32(truncatingIfNeeded: key.stableHash)
    }

    /// The bucket that holds `key`, or else the empty one where it belongs.
    private func bucket(of key: Key, hash: UInt32) -> Int {
        let mask = buckets.count - 1
        var index = Int(hash) & mask
        while let slot = buckets[index].slot {
            if buckets[index].hash == hash && keys[slot] == key { return index }
            index = (index + 1) & mask
        }
        return index
    }

    private mutating func grow() {
        let old = buckets
        let mask = old.count * 4 - 1
        buckets = ChunkedArray(repeating: .empty, count: old.count * 4)
        for position in 0..<old.count where old[position].slot != nil {
            var index = Int(old[position].hash) & mask
            while buckets[index].slot != nil { index = (index + 1) & mask }
            buckets[index] = old[position]
        }
    }
}
