/// The revision of a key space: a number that grows by one with each write.
public typealias Revision = Int

/// A dense number for a key, given once when the key is first written and never reused.
public typealias Slot = Int

/// Every version of every key: the multi-version heart of etcd, readable at any revision.
///
/// A revision is one write to one key, so the list of versions in the order of their revisions is
/// also the log of changes. Each version knows the one before it of the same key, which lets a
/// reader at an older revision walk back to what it may see; the walk is as long as the reader is
/// behind.
public struct VersionedTable<Value: Sendable>: Sendable {
    /// One write: a new value of a key, or its deletion.
    public struct Version: Sendable {
        /// What was written; nil for a deletion, and for a version that compaction dropped.
        public fileprivate(set) var value: Value?
        fileprivate let slotBits: UInt32
        fileprivate let previousBits: UInt32
        fileprivate let createdBits: UInt32

        public var slot: Slot { Slot(slotBits) }
        /// The revision of the version before this one of the same key; 0 for the first.
        public var previous: Revision { Revision(previousBits) }
        /// The revision at which the key came to be.
        public var created: Revision { Revision(createdBits) }
    }

    /// The revision of a key space in which nothing was written, as in etcd.
    public static var emptyRevision: Revision { 1 }

    private var versions = ChunkedArray<Version>()
    private var latest = ChunkedArray<UInt32>()

    /// The oldest revision that can still be read.
    public private(set) var compacted: Revision = Self.emptyRevision

    public init() {}

    /// The revision of the newest write.
    public var revision: Revision { versions.count + Self.emptyRevision }

    /// The newest write to `slot`, if the key was ever written.
    public func latestRevision(of slot: Slot) -> Revision? {
        guard slot < latest.count, latest[slot] != 0 else { return nil }
        return Revision(latest[slot])
    }

    /// The write that made `revision`.
    public func version(_ revision: Revision) -> Version {
        versions[revision - Self.emptyRevision - 1]
    }

    /// The revision of the version of `slot` that a reader at `cursor` sees, deletions included.
    public func visibleRevision(of slot: Slot, at cursor: Revision) -> Revision? {
        guard var revision = latestRevision(of: slot) else { return nil }
        while revision > cursor {
            revision = version(revision).previous
            if revision == 0 { return nil }
        }
        return revision
    }

    /// The value of `slot` at `cursor`; nil where the key doesn't exist at that revision.
    public func value(of slot: Slot, at cursor: Revision) -> Value? {
        visibleRevision(of: slot, at: cursor).flatMap { version($0).value }
    }

    /// Writes `value` (nil deletes the key) as the next revision, and returns that revision.
    @discardableResult
    public mutating func write(_ value: Value?, to slot: Slot) -> Revision {
        latest.grow(toHold: slot, filling: 0)
        let previous = latest[slot]
        let next = UInt32(truncatingIfNeeded: revision + 1)
        var created = next
        if previous != 0 {
            let old = version(Revision(previous))
            if old.value != nil { created = old.createdBits }
        }
        versions.append(
            Version(
                value: value, slotBits: UInt32(truncatingIfNeeded: slot), previousBits: previous,
                createdBits: created))
        latest[slot] = next
        return revision
    }

    /// Drops what only readers older than `revision` could see.
    public mutating func compact(to revision: Revision) {
        let target = min(revision, self.revision)
        guard target > compacted else { return }
        for index in compacted + 1..<target + 1 {
            let previous = version(index).previous
            if previous != 0 { drop(previous) }
        }
        compacted = target
    }

    private mutating func drop(_ revision: Revision) {
        versions[revision - Self.emptyRevision - 1].value = nil
    }
}
