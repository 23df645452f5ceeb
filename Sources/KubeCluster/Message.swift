import Etcd
import KubeAPI
import KubeAPIServer
import Network

/// One entry of the agenda: a message on its way, or a timer.
struct Entry: Sendable {
    var message: Message
    /// The hop that the sender was handling when it sent this.
    let cause: HopNumber
    /// The revision up to which the sender had been told.
    let observed: Revision
    /// Whether this is only a heartbeat or a check, or follows from one.
    let isRoutine: Bool

    /// Nothing: what is left in the place of an entry that was taken out.
    static let none = Entry(message: .nothing, cause: 0, observed: 0, isRoutine: true)
}

/// What passes between two components, or from a component to itself later.
enum Message: Sendable {
    case nothing
    /// Somebody asks the API server.
    case request(from: ActorID, Ref<APIRequest>, Token)
    /// The API server asks etcd.
    case transact(Call, Ref<Transaction<ObjectKey, KubeObject>>)
    case read(Call)
    /// etcd answers the API server.
    case transacted(Call, TransactionResult)
    case readDone(Call, Revision)
    /// The API server answers.
    case reply(to: ActorID, Ref<APIRequest>, Token, Ref<APIReply>)
    /// A watch tells one watcher of a write.
    case deliver(watcher: Int, Revision)
    /// A watch tells all nodes' watchers of a write, one after another.
    case deliverToNodes(family: NodeFamily, Revision)
    /// A watch tells one node's watcher of a write.
    case deliverToNode(family: NodeFamily, node: Int, Revision)
    /// A component (again) asks for a watch; the answer to that.
    case openWatch(ActorID, WatchInterest)
    case watchOpened(ActorID, WatchInterest)
    /// Kubelet to container runtime, and back.
    case call(node: Int, RuntimeCall)
    case report(node: Int, RuntimeReport)
    /// The container runtime pulls an image: to the registry, and back. The report is what the
    /// runtime will tell its kubelet; the duration is what the pull takes.
    case registryAsked(node: Int, RuntimeReport, Micros)
    case registryAnswered(node: Int, RuntimeReport)
    /// A request got lost on the way, or its answer did.
    case requestLost(ActorID, Token)
    /// A request on the data path: from a Pod to a Service.
    case flow(Flow)
    /// What came of a program's request arrives in its container.
    case networkUsed(NetworkProgram, NetworkResult)
    case timer(ActorID, TimerID)
    case start(ActorID)
    /// etcd's own housekeeping: leases that lapse, revisions that are compacted.
    case expireLeases
    case compact
}
