/// The world as one component knows it: for each kind, the revision up to which it has been told.
///
/// The view reads the shared store at that revision, so a component whose watch is late sees the
/// past. In real Kubernetes this is the component's informer cache.
public struct View: Sendable {
    private let store: ObjectStore
    private let cursors: Cursors

    public init(_ store: ObjectStore, _ cursors: Cursors) {
        self.store = store
        self.cursors = cursors
    }

    /// The revision up to which the component knows `kind`.
    public func cursor(_ kind: Kind) -> Revision { cursors[kind] }

    /// The key of `slot`.
    public func key(_ slot: Slot) -> ObjectKey { store.keys[slot] }

    /// The slot of `key`, if anything was ever stored under it.
    public func slot(of key: ObjectKey) -> Slot? { store.keys.slot(of: key) }

    /// The object in `slot`, which has to be one of `kind`.
    public func object(_ kind: Kind, _ slot: Slot) -> KubeObject? {
        store.table.value(of: slot, at: cursors[kind])
    }

    /// The object under `key`.
    public func object(_ key: ObjectKey) -> KubeObject? {
        slot(of: key).flatMap { object(key.kind, $0) }
    }

    /// The object in `slot` with the revision of its last write.
    public func item(_ kind: Kind, _ slot: Slot) -> APIReply.Item? {
        guard let revision = store.table.visibleRevision(of: slot, at: cursors[kind]),
            let object = store.table.version(revision).value
        else { return nil }
        return APIReply.Item(object, revision: revision)
    }

    /// The object that `change` wrote; nil when it deleted it.
    public func newObject(_ change: Change) -> KubeObject? {
        store.table.version(change.revision).value
    }

    /// What was there before `change`; nil when it created the object.
    public func oldObject(_ change: Change) -> KubeObject? {
        change.previous == 0 ? nil : store.table.version(change.previous).value
    }

    /// Every object of `kind` and its slot, oldest key first.
    public func forEach(_ kind: Kind, _ body: (Slot, KubeObject) -> Void) {
        store.forEach(in: Int(kind.rawValue), at: cursors[kind]) { slot, object, _ in
            body(slot, object)
        }
    }
}

/// For each kind the revision up to which a component has been told of it.
public struct Cursors: Sendable {
    private var revisions: InlineArray<10, UInt32>

    /// A component that has been told nothing.
    public init() {
        revisions = InlineArray(repeating: 0)
    }

    /// A reader that sees everything up to `revision`.
    public init(all revision: Revision) {
        revisions = InlineArray(repeating: UInt32(truncatingIfNeeded: revision))
    }

    public subscript(kind: Kind) -> Revision {
        get { Revision(revisions[Int(kind.rawValue)]) }
        set { revisions[Int(kind.rawValue)] = UInt32(truncatingIfNeeded: newValue) }
    }

    /// The newest revision of all.
    public var newest: Revision {
        var newest: UInt32 = 0
        for index in revisions.indices { newest = max(newest, revisions[index]) }
        return Revision(newest)
    }
}

/// A watch event: one write, as a watcher is told of it.
public struct Change: Sendable, Equatable {
    public let kind: Kind
    public let slot: Slot
    /// The write itself.
    public let revision: Revision
    /// The write before it that the watcher knew of; 0 when the object is new to the watcher.
    ///
    /// Usually the previous version; after a fresh list it is whatever the watcher knew last.
    public let previous: Revision

    public init(kind: Kind, slot: Slot, revision: Revision, previous: Revision) {
        self.kind = kind
        self.slot = slot
        self.revision = revision
        self.previous = previous
    }
}
