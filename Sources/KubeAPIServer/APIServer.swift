import Etcd
import KubeAPI

/// The one way into the cluster's state: authentication, authorization, admission, defaulting,
/// validation and storage.
///
/// Modeled on kube-apiserver 1.36: its registry strategies, its generic registry store, the
/// admission plugins that are on by default, and the messages of all these. Left out: API groups
/// and kinds that nothing here simulates, webhooks, server-side apply, tables and discovery.
///
/// The server decides what to do with a request by reading the newest committed revision, as a
/// real server reads its watch cache; the condition of the transaction guards what it read, and a
/// write that meets a newer version is decided anew.
public struct APIServer: Sendable {
    /// What the API server does next with a call.
    public enum Step: Sendable {
        /// Write; ``APIServer/resume(_:after:store:now:random:)`` follows.
        case transact(Transaction<ObjectKey, KubeObject>)
        /// Read from etcd; ``APIServer/resume(_:readAt:store:)`` follows.
        case read
        case answer(APIReply)
    }

    /// Whether ``stages`` are recorded.
    public var keepsStages = false
    /// What happened inside the server, stage by stage, since the last request or answer of etcd
    /// came; for the trace.
    public private(set) var stages: [Stage] = []

    /// The stage that the current request has reached.
    var stage = Stage.Name.authentication
    var specs = SpecCache()
    /// What the writes take that haven't ended.
    var reserved = Reservation()
    var eventExpiry = EventExpiry()

    public init() {}

    /// A request has arrived.
    ///
    /// - Parameters:
    ///   - call: the request; what has to be remembered until the answer is kept in it.
    ///   - store: the state as of the newest revision.
    ///   - random: the cluster's dice: names, UIDs, addresses and ports come from it.
    /// - Returns: an answer for whatever is refused; a refused request never becomes a
    ///   transaction.
    public mutating func receive(
        _ call: inout Call, store: ObjectStore, now: Timestamp, random: inout RandomSource
    ) -> Step {
        stage = .authentication
        if keepsStages {
            stages.removeAll()
            let user = User(of: call)
            note(.user(name: user.name, groups: user.groups))
        }
        do throws(APIFailure) {
            stage = .authorization
            let rule = try Authorizer.authorize(call, store: store, explains: keepsStages)
            if let rule { note(rule) }
            stage = .admission
            return try plan(&call, store: store, now: now, random: &random)
        } catch {
            return refuse(error)
        }
    }

    /// etcd has answered the transaction of `call`.
    public mutating func resume(
        _ call: inout Call, after result: TransactionResult, store: ObjectStore, now: Timestamp,
        random: inout RandomSource
    ) -> Step {
        if let reservation = call.reservation {
            reserved.remove(reservation)
            call.reservation = nil
        }
        stage = .storage
        if keepsStages { stages.removeAll() }
        do throws(APIFailure) {
            switch result {
            case .committed(let slot, let revision):
                note(.written)
                return try proceed(
                    &call, slot: slot, revision: revision, store: store, now: now)
            case .failed:
                call.attempt += 1
                try checkRetry(call)
                note(.lostRace)
                stage = .admission
                return try plan(&call, store: store, now: now, random: &random)
            }
        } catch {
            return refuse(error)
        }
    }

    /// etcd has answered the read of `call`.
    ///
    /// - Parameter revision: the revision at which etcd read.
    public mutating func resume(
        _ call: Call, readAt revision: Revision, store: ObjectStore
    ) -> APIReply {
        stage = .storage
        if keepsStages { stages = [Stage(.storage, .read)] }
        let request = call.request.value
        if request.verb == .list {
            return APIReply(
                code: 200, revision: revision, items: list(call, at: revision, store: store))
        }
        guard let slot = store.keys.slot(of: call.key),
            let written = store.table.visibleRevision(of: slot, at: revision),
            let object = store.table.version(written).value
        else {
            var reply = APIReply(.notFound(request.kind, request.name))
            reply.revision = revision
            return reply
        }
        return APIReply(
            code: 200, revision: revision, item: APIReply.Item(object, revision: written))
    }

    /// What the server says to everybody who asks for a kind that is deprecated (a `Warning` header).
    public static func warning(about kind: Kind) -> String? {
        kind == .endpoints
            ? "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice" : nil
    }

    /// Records what came of the current stage.
    mutating func note(_ result: @autoclosure () -> Stage.Result) {
        if keepsStages { stages.append(Stage(stage, result())) }
    }

    private mutating func refuse(_ failure: APIFailure) -> Step {
        if keepsStages { stages.append(Stage(stage, .refused(failure.message))) }
        return .answer(APIReply(failure))
    }
}
