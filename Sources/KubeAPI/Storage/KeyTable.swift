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
/// Open addressing with linear probing; the buckets live in a ``ChunkedArray`` and hold slots.
public struct KeyTable<Key: StableHashable>: Sendable {
    private var keys = ChunkedArray<Key>()
    private var hashes = ChunkedArray<UInt64>()
    private var buckets = ChunkedArray<UInt32>(repeating: 0, count: 256)

    public init() {}

    /// How many keys have a slot.
    public var count: Int { keys.count }

    /// The key of `slot`.
    public subscript(slot: Slot) -> Key { keys[slot] }

    /// The slot of `key`, if it has one.
    public func slot(of key: Key) -> Slot? {
        let bucket = bucket(of: key, hash: key.stableHash)
        return buckets[bucket] == 0 ? nil : Slot(buckets[bucket]) - 1
    }

    /// The slot of `key`, which is given one if it has none.
    public mutating func intern(_ key: Key) -> Slot {
        let hash = key.stableHash
        let bucket = bucket(of: key, hash: hash)
        if buckets[bucket] != 0 { return Slot(buckets[bucket]) - 1 }
        keys.append(key)
        hashes.append(hash)
        buckets[bucket] = UInt32(truncatingIfNeeded: keys.count)
        if keys.count * 2 > buckets.count { rehash() }
        return keys.count - 1
    }

    private func bucket(of key: Key, hash: UInt64) -> Int {
        let mask = buckets.count - 1
        var index = Int(truncatingIfNeeded: hash) & mask
        while buckets[index] != 0 {
            let slot = Slot(buckets[index]) - 1
            if hashes[slot] == hash && keys[slot] == key { return index }
            index = (index + 1) & mask
        }
        return index
    }

    private mutating func rehash() {
        let size = buckets.count * 4
        let mask = size - 1
        buckets = ChunkedArray(repeating: 0, count: size)
        for slot in 0..<keys.count {
            var index = Int(truncatingIfNeeded: hashes[slot]) & mask
            while buckets[index] != 0 { index = (index + 1) & mask }
            buckets[index] = UInt32(truncatingIfNeeded: slot + 1)
        }
    }
}
