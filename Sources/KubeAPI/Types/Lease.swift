import Phrasebook

/// A claim that has to be renewed: how a node shows that it lives.
public struct Lease: APIObject {
    public var metadata = ObjectMeta()
    public var spec = LeaseSpec()

    public init() {}

    public static let schema = Schema<Lease>(
        "Lease",
        [
            Field("metadata", \.metadata, .LeaseFields.metadata),
            Field("spec", \.spec, .LeaseFields.spec, always: true),
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
            Field("holderIdentity", \.holderIdentity, .LeaseSpecFields.holderIdentity),
            Field(
                "leaseDurationSeconds", \.leaseDurationSeconds,
                .LeaseSpecFields.leaseDurationSeconds),
            Field("acquireTime", \.acquireTime, .LeaseSpecFields.acquireTime),
            Field("renewTime", \.renewTime, .LeaseSpecFields.renewTime),
            Field("leaseTransitions", \.leaseTransitions, .LeaseSpecFields.leaseTransitions),
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
