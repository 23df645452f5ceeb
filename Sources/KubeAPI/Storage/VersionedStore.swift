/// A key space with all its versions: which key has which slot, and what was written to it when.
///
/// Every turn of every component is lent a copy, so a copy has to cost next to nothing: all that
/// the store holds is behind one reference, that of an array of one element.
public struct VersionedStore<Key: StoreKey, Value: Sendable>: Sendable {
    private struct Contents {
        var keys = KeyTable<Key>()
        var table = VersionedTable<Value>()
        var directories = [Directory](repeating: Directory(), count: Key.directoryCount)
    }

    /// The keys of one sort.
    private struct Directory {
        var slots = ChunkedArray<UInt32>()
        var newest: Revision = 0
    }

    private var contents = [Contents()]

    public init() {}

    @inline(__always)
    public var keys: KeyTable<Key> {
        _read { yield contents[0].keys }
    }

    @inline(__always)
    public var table: VersionedTable<Value> {
        _read { yield contents[0].table }
    }

    public var revision: Revision { table.revision }

    /// The slot of `key`, which is given one if it has none.
    public mutating func intern(_ key: Key) -> Slot {
        let known = keys.count
        let slot = contents[0].keys.intern(key)
        if slot == known {
            contents[0].directories[key.directory].slots.append(UInt32(truncatingIfNeeded: slot))
        }
        return slot
    }

    /// Writes `value` to `slot`; nil deletes the key. Returns the new revision.
    @discardableResult
    public mutating func write(_ value: Value?, to slot: Slot) -> Revision {
        let revision = contents[0].table.write(value, to: slot)
        contents[0].directories[keys[slot].directory].newest = revision
        return revision
    }

    public mutating func compact(to revision: Revision) {
        contents[0].table.compact(to: revision)
    }

    /// The newest write to a key of `directory`; 0 when nothing was ever written there.
    public func newestRevision(in directory: Int) -> Revision {
        contents[0].directories[directory].newest
    }

    /// Calls `body` with every key of `directory` that exists at `cursor`, in the order in which
    /// the keys were first written.
    public func forEach(
        in directory: Int, at cursor: Revision, _ body: (Slot, Value, Revision) -> Void
    ) {
        let slots = contents[0].directories[directory].slots
        for index in 0..<slots.count {
            let slot = Slot(slots[index])
            guard let revision = table.visibleRevision(of: slot, at: cursor),
                let value = table.version(revision).value
            else { continue }
            body(slot, value, revision)
        }
    }
}

/// What etcd holds for the API server: objects by key.
public typealias ObjectStore = VersionedStore<ObjectKey, KubeObject>
