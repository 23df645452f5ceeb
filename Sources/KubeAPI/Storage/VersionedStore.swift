/// A key space with all its versions: which key has which slot, and what was written to it when.
public struct VersionedStore<Key: StoreKey, Value: Sendable>: Sendable {
    public private(set) var keys = KeyTable<Key>()
    public private(set) var table = VersionedTable<Value>()
    private var directories: [ChunkedArray<UInt32>]
    private var newestByDirectory: [Revision]

    public init() {
        directories = Array(repeating: ChunkedArray(), count: Key.directoryCount)
        newestByDirectory = Array(repeating: 0, count: Key.directoryCount)
    }

    public var revision: Revision { table.revision }

    /// The slot of `key`, which is given one if it has none.
    public mutating func intern(_ key: Key) -> Slot {
        let known = keys.count
        let slot = keys.intern(key)
        if slot == known { directories[key.directory].append(UInt32(truncatingIfNeeded: slot)) }
        return slot
    }

    /// Writes `value` to `slot`; nil deletes the key. Returns the new revision.
    @discardableResult
    public mutating func write(_ value: Value?, to slot: Slot) -> Revision {
        let revision = table.write(value, to: slot)
        newestByDirectory[keys[slot].directory] = revision
        return revision
    }

    public mutating func compact(to revision: Revision) {
        table.compact(to: revision)
    }

    /// The newest write to a key of `directory`; 0 when nothing was ever written there.
    public func newestRevision(in directory: Int) -> Revision {
        newestByDirectory[directory]
    }

    /// Calls `body` with every key of `directory` that exists at `cursor`, in the order in which
    /// the keys were first written.
    public func forEach(
        in directory: Int, at cursor: Revision, _ body: (Slot, Value, Revision) -> Void
    ) {
        let slots = directories[directory]
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
