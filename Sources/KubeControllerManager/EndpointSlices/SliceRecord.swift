import KubeAPI

/// What the controller knows of one slice: who is in it, at which place.
struct SliceRecord: Sendable {
    /// One endpoint, as far as it decides about changes.
    struct Place: Sendable, Equatable {
        /// The Pod's number; -1 for an address that is no Pod's.
        var member: Int32
        var identity: UInt32
        var address: IPv4
        var conditions: UInt8
    }

    let slot: Slot
    /// The revision that a watch told of last; 0 before the first time and after the deletion.
    var seen: Revision = 0
    /// The revision that the rest of the record describes; 0 for none.
    var described: Revision = 0
    var owner = UID.none
    var labels = Labels()
    var ports: [EndpointPort] = []
    var places: [Place] = []
}

/// Slices of one Service, and the sync of it that is under way.
struct SlicedService: Sendable {
    /// A write that a sync has decided on.
    enum Write: Sendable {
        case create(EndpointSlice, [SliceRecord.Place])
        case update(EndpointSlice, [SliceRecord.Place], Slot)
        case delete(name: String, Slot)
    }

    var slices: [SliceRecord] = []
    /// What is still to be written, the next one last; the last one is under way while `isWriting`.
    var writes: [Write] = []
    var isWriting = false
    /// The newest of the controller's own writes.
    var ownWrite: Revision = 0
    var events = EventRecorder()
}

/// A slice as it is to be.
struct SliceDraft {
    /// An endpoint: taken over from the slice as it is, or to be made anew.
    struct Entry {
        var place: SliceRecord.Place
        /// The index in the slice's endpoints; nil when it is new or has changed.
        var source: Int?
    }

    /// The index of the slice's record; nil for a new slice.
    let record: Int?
    let ports: [EndpointPort]
    var entries: [Entry] = []
    var isChanged = false

    /// Most endpoints of a slice (`--max-endpoints-per-slice`).
    static let capacity = 100
}
