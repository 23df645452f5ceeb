import Etcd
import KubeAPI

/// The one way into the cluster's state.
public struct APIServer: Sendable {
    /// What the API server does next with a call.
    public enum Step: Sendable {
        case transact(Transaction<ObjectKey, KubeObject>)
        /// Read from etcd; ``resume(_:readAt:store:)`` follows.
        case read
        case answer(APIReply)
    }

    /// What happened to a request inside the server, stage by stage; for the trace.
    public private(set) var stages: [Stage] = []

    /// Whether ``stages`` are noted.
    public var keepsStages = false

    public init() {}

    /// A request has arrived.
    public mutating func receive(
        _ call: Call, store: ObjectStore, now: Timestamp, random: inout RandomSource
    ) -> Step {
        .answer(APIReply(code: 501))
    }

    /// etcd has answered the transaction of `call`.
    public mutating func resume(
        _ call: inout Call, after result: TransactionResult, store: ObjectStore, now: Timestamp,
        random: inout RandomSource
    ) -> Step {
        .answer(APIReply(code: 501))
    }

    /// etcd has answered the read of `call`.
    public mutating func resume(_ call: Call, readAt revision: Revision, store: ObjectStore) -> APIReply {
        APIReply(code: 501)
    }
}
