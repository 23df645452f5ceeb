/// The number of a hop: 1, 2, …; 0 stands for none.
public typealias HopNumber = Int

/// Whatever passes between two components: one line of the trace.
public struct Hop: Sendable {
    public let number: HopNumber
    /// The hop that caused this one; 0 for what a person or the boot did.
    public let cause: HopNumber
    /// When it arrived.
    public let time: Timestamp
    public let from: ActorID
    public let to: ActorID
    public let verb: Verb
    public let object: HopObject
    /// The revision that etcd committed or read at; 0 for none.
    public let revision: Revision
    /// The revision up to which the sender had been told when it decided; 0 for none.
    public let observed: Revision
    /// The status on replies: HTTP's from the API server, gRPC's from etcd and the runtime;
    /// -1 on requests.
    public let code: Int
    public let note: HopNote

    public init(
        number: HopNumber, cause: HopNumber, time: Timestamp, from: ActorID, to: ActorID,
        verb: Verb, object: HopObject, revision: Revision, observed: Revision, code: Int,
        note: HopNote
    ) {
        self.number = number
        self.cause = cause
        self.time = time
        self.from = from
        self.to = to
        self.verb = verb
        self.object = object
        self.revision = revision
        self.observed = observed
        self.code = code
        self.note = note
    }

    public var isReply: Bool { code >= 0 }
}

/// What a hop is about.
public enum HopObject: Sendable, Equatable {
    case none
    /// A stored object.
    case slot(Slot)
    /// A collection, or an object that isn't stored: `pods/default`, `web.default.svc`.
    case path(String)
}
