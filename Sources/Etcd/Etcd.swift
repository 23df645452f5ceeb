import KubeAPI

/// The cluster's memory: a key-value store that keeps every version of every key.
///
/// Modeled on etcd 3.5's `mvcc` and `lease` packages: revisions, compare-and-swap transactions,
/// reading at a revision, watching from one, compaction and leases. A single member; Raft is left
/// out, and so are transactions over several keys, which Kubernetes doesn't use.
public struct Etcd<Key: StoreKey, Value: Sendable>: Sendable {
    public private(set) var store = VersionedStore<Key, Value>()
    private var leases = LeaseTable()

    public init() {}

    public var revision: Revision { store.revision }

    /// The oldest revision that can still be read or watched from.
    public var compacted: Revision { store.table.compacted }

    /// Compares and, if the comparison holds, writes: atomically.
    public mutating func commit(_ transaction: Transaction<Key, Value>) -> TransactionResult {
        let slot = store.intern(transaction.key)
        let current = existingRevision(of: slot)
        switch transaction.condition {
        case .absent where current != 0, .unchangedSince(_) where current == 0:
            return .failed(slot: slot, current: current)
        case .unchangedSince(let revision) where revision != current:
            return .failed(slot: slot, current: current)
        default: break
        }
        if transaction.value == nil && current == 0 { return .failed(slot: slot, current: 0) }
        let revision = store.write(transaction.value, to: slot)
        leases.attach(slot, to: transaction.value == nil ? nil : lease(for: transaction))
        return .committed(slot: slot, revision: revision)
    }

    /// Forgets what only readers older than `revision` could see.
    public mutating func compact(to revision: Revision) {
        store.compact(to: revision)
    }

    /// The lease that the transaction's value is tied to.
    private mutating func lease(for transaction: Transaction<Key, Value>) -> LeaseID? {
        transaction.lease ?? transaction.expiry.map { leases.lease(expiringAt: $0) }
    }

    /// Grants a lease that lapses at `expiry` unless it is kept alive.
    public mutating func grantLease(until expiry: Timestamp) -> LeaseID {
        leases.grant(until: expiry)
    }

    /// Prolongs a lease.
    public mutating func keepAlive(_ lease: LeaseID, until expiry: Timestamp) {
        leases.keepAlive(lease, until: expiry)
    }

    /// When the next lease lapses, if any is granted.
    public var nextExpiry: Timestamp? { leases.nextExpiry }

    /// Deletes the keys of every lease that has lapsed by `now`; returns the revisions.
    public mutating func revokeLapsed(at now: Timestamp) -> [Revision] {
        leases.takeLapsed(at: now).compactMap { slot in
            existingRevision(of: slot) == 0 ? nil : store.write(nil, to: slot)
        }
    }

    /// The revision of the live version of `slot`; 0 where there is none.
    private func existingRevision(of slot: Slot) -> Revision {
        guard let revision = store.table.latestRevision(of: slot),
            store.table.version(revision).value != nil
        else { return 0 }
        return revision
    }
}

/// What a transaction demands of the key before it writes.
public enum Condition: Sendable, Equatable {
    case none
    /// The key must not exist.
    case absent
    /// The key must exist, and its last write must be this revision.
    case unchangedSince(Revision)
}

/// A compare-and-swap on one key.
public struct Transaction<Key: StoreKey, Value: Sendable>: Sendable {
    public var key: Key
    public var condition: Condition
    /// What to write; nil deletes.
    public var value: Value?
    public var lease: LeaseID?
    /// When the value lapses, by a lease that it shares with others of the same expiry.
    public var expiry: Timestamp?

    public init(
        _ key: Key, if condition: Condition, write value: Value?, lease: LeaseID? = nil,
        expiry: Timestamp? = nil
    ) {
        self.key = key
        self.condition = condition
        self.value = value
        self.lease = lease
        self.expiry = expiry
    }
}

/// How a transaction ended.
public enum TransactionResult: Sendable, Equatable {
    case committed(slot: Slot, revision: Revision)
    /// The condition didn't hold; `current` is the revision of the live version, 0 for none.
    case failed(slot: Slot, current: Revision)
}
