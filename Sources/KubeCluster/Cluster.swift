import ClusterDNS
import Etcd
import KubeAPI
import KubeAPIServer
import KubeControllerManager
import KubeScheduler
import Network

/// A whole Kubernetes cluster as a value.
///
/// It holds the store, every component, the clock, the agenda and the dice, and refers to nothing
/// outside itself. A copy is a snapshot: two copies that get the same commands do the same, to the
/// byte. Everything that happens goes through one agenda, ordered by virtual time.
public struct Cluster: Sendable {
    /// When virtual time begins: 2026-01-01T00:00:00Z.
    public static let epoch = Timestamp(seconds: 1_767_225_600)

    public internal(set) var name: String
    public let seed: UInt64
    /// The virtual time.
    public internal(set) var now = Cluster.epoch
    /// The record of every hop.
    public var trace = Trace()
    /// The answers to a person's requests that nobody has fetched yet.
    public internal(set) var answers: [Answer] = []

    /// How requests on the data path ended that nobody has asked for yet.
    public internal(set) var outcomes: [FlowOutcome] = []
    /// The programs in containers that wait for a request, by its number; never gone through.
    var networkPrograms: [UInt64: NetworkProgram] = [:]

    var agenda = Agenda()
    var etcd = Etcd<ObjectKey, KubeObject>()
    /// Whether the next lapse of an etcd lease is planned.
    var isExpiryPlanned = false
    var apiServer = APIServer()
    var controllers = ControllerManager()
    var scheduler = Scheduler()
    var dns = ClusterDNS()
    var network = Network()
    var nodes = NodePark()
    var watches = WatchRegistry()
    /// The watch event that is going from node to node at the moment.
    var round: DeliveryRound?
    /// The turn that is being taken; it also keeps the dice.
    var turn: Turn
    /// What each control-plane component has been told, by role.
    var cursorsByRole = [Cursors](repeating: Cursors(), count: Role.allCases.count)
    /// When etcd's last answer arrives: the next one may not overtake it.
    var lastCommitArrival = Cluster.epoch
    /// The hop that is being handled: the cause of what is sent now.
    var cause: HopNumber = 0
    /// By role: the hop that opened the last of a component's first watches. Before it the component
    /// knows nothing, so it is the cause of what its first timers bring.
    var startHops = [HopNumber](repeating: 0, count: Role.allCases.count)
    /// Whether what is being handled is only a heartbeat or a check.
    var isRoutine = false
    var nextRequest: UInt64 = 1
    /// The revision of five minutes ago, up to which the next compaction goes.
    var compactionTarget: Revision = 1

    /// An answer to a person's request.
    public struct Answer: Sendable {
        public let token: Token
        public let reply: APIReply
        /// The hop by which it arrived.
        public let hop: HopNumber
    }

    /// An empty cluster: no machine, nothing started. ``boot(machines:)`` brings it to life.
    ///
    /// - Parameters:
    ///   - name: what people call it.
    ///   - seed: decides everything that chance decides.
    public init(name: String, seed: UInt64) {
        self.name = name
        self.seed = seed
        turn = Turn(now: Cluster.epoch, random: RandomSource(seed: seed))
    }

    /// The newest revision of etcd.
    public var revision: Revision { etcd.revision }

    /// The world as the API server knows it: everything that etcd has committed.
    public var view: View { View(etcd.store, Cursors(all: etcd.revision)) }

    /// The world as it was when `revision` had been committed, as far as it isn't compacted.
    public func view(at revision: Revision) -> View {
        View(etcd.store, Cursors(all: min(revision, etcd.revision)))
    }

    /// The world as `actor` knows it.
    public func view(of actor: ActorID) -> View {
        View(etcd.store, cursors(of: actor))
    }

    /// What `actor` has been told, kind by kind.
    public func cursors(of actor: ActorID) -> Cursors {
        switch actor.role {
        case .kubelet: kubeletCursors(Int(actor.index))
        case .kubeProxy: proxyCursors(Int(actor.index))
        case .apiServer, .etcd, .kubectl, .person: Cursors(all: etcd.revision)
        default: cursorsByRole[Int(actor.role.rawValue)]
        }
    }

    /// The names of the nodes' machines, by number.
    public var machineNames: [String] { nodes.names }

    /// The name of one end of a hop, as the trace shows it: `kubelet@node-1`.
    public func name(of actor: ActorID) -> String {
        if let node = actor.node { return actor.role.name + "@" + nodes.names[node] }
        if actor.role == .pod { return etcd.store.keys[Slot(actor.index)].path }
        return actor.role.name
    }

    /// The path of what a hop is about: `pods/default/web-1`.
    public func path(of object: HopObject) -> String {
        switch object {
        case .none: ""
        case .slot(let slot): etcd.store.keys[slot].path
        case .path(let path): path
        }
    }
}
