/// A claim that has to be renewed: how a node shows that it lives.
public struct Lease: APIObject {
    public var metadata = ObjectMeta()
    public var spec = LeaseSpec()

    public init() {}

    public static let schema = Schema<Lease>(
        "Lease",
        [
            Field("metadata", \.metadata, "Name, labels and the like."),
            Field("spec", \.spec, "Who holds it, since when, for how long.", always: true),
        ])
}

public struct LeaseSpec: APIObject {
    public var holderIdentity = ""
    public var leaseDurationSeconds = 0
    public var acquireTime: MicroTime?
    public var renewTime: MicroTime?
    public var leaseTransitions = 0

    public init() {}

    public static let schema = Schema<LeaseSpec>(
        "LeaseSpec",
        [
            Field("holderIdentity", \.holderIdentity, "Who holds the lease."),
            Field("leaseDurationSeconds", \.leaseDurationSeconds, "Seconds until it lapses."),
            Field("acquireTime", \.acquireTime, "Since when this holder has it."),
            Field("renewTime", \.renewTime, "When it was last renewed."),
            Field("leaseTransitions", \.leaseTransitions, "How often it changed hands."),
        ],
        unsupported: ["preferredHolder", "strategy"])
}

/// A point in time that documents give to the microsecond.
public struct MicroTime: Sendable, Hashable {
    public var time: Timestamp

    public init(_ time: Timestamp) {
        self.time = time
    }
}
