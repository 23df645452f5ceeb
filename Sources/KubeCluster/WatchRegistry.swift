import KubeAPI

/// Who watches what, and how far each watcher has been told.
///
/// The control plane's watchers are kept one by one. The nodes' watchers of one sort form a
/// family with one common cursor, since the API server tells them all the same; a node that is
/// told late or not at all is an exception of the family with a cursor of its own.
struct WatchRegistry: Sendable {
    /// One component's watch on one kind.
    struct Watcher: Sendable {
        let actor: ActorID
        let interest: WatchInterest
        /// The last revision that was delivered.
        var cursor: Revision = 0
        var isOpen = false
        /// How much later than usual events arrive.
        var delay: Micros = 0
        /// When the event last planned arrives: the next one may not overtake it.
        var lastArrival = Timestamp(microseconds: 0)
    }

    /// A node that isn't told together with the others of its family.
    struct Exception: Sendable {
        var cursor: Revision
        var isOpen = false
        var delay: Micros = 0
        var lastArrival = Timestamp(microseconds: 0)
    }

    /// The common state of a family's watchers.
    struct Family: Sendable {
        var cursor: Revision = 0
        /// While a delivery goes round: nodes from this number on still have the cursor before.
        var progress = Int.max
        var cursorBefore: Revision = 0
        var lastArrival = Timestamp(microseconds: 0)
        /// By node number: whether the node is an exception.
        fileprivate(set) var isException: [Bool] = []
        fileprivate(set) var exceptionCount = 0
        /// Only looked up, never iterated.
        fileprivate var exceptions: [Int: Exception] = [:]
    }

    var watchers: [Watcher] = []
    private(set) var watchersByKind = [[Int]](repeating: [], count: Kind.allCases.count)
    var families = [Family](repeating: Family(), count: NodeFamily.allCases.count)

    mutating func add(_ actor: ActorID, _ interest: WatchInterest) {
        watchersByKind[Int(interest.kind.rawValue)].append(watchers.count)
        watchers.append(Watcher(actor: actor, interest: interest))
    }

    func watcher(_ actor: ActorID, _ kind: Kind) -> Int? {
        watchers.firstIndex { $0.actor == actor && $0.interest.kind == kind }
    }

    /// The state of `node` in `family`, if it is an exception. Setting nil lets it join.
    subscript(family: NodeFamily, node: Int) -> Exception? {
        get {
            let state = families[Int(family.rawValue)]
            return state.isException[node] ? state.exceptions[node] : nil
        }
        set {
            let index = Int(family.rawValue)
            let was = families[index].isException[node]
            families[index].isException[node] = newValue != nil
            families[index].exceptionCount += (newValue == nil ? 0 : 1) - (was ? 1 : 0)
            families[index].exceptions[node] = newValue
        }
    }

    /// The nodes that are exceptions of `family`, in order.
    func exceptionalNodes(_ family: NodeFamily) -> [Int] {
        let state = families[Int(family.rawValue)]
        guard state.exceptionCount > 0 else { return [] }
        return state.isException.indices.filter { state.isException[$0] }
    }

    func isException(_ family: NodeFamily, _ node: Int) -> Bool {
        families[Int(family.rawValue)].isException[node]
    }

    /// A new machine: none of its watches is open.
    mutating func addNode() {
        for family in NodeFamily.allCases {
            let index = Int(family.rawValue)
            let node = families[index].isException.count
            families[index].isException.append(false)
            self[family, node] = Exception(cursor: 0)
        }
    }

    /// The revision up to which `node` has been told by its watcher of `family`, one of those
    /// that tell all nodes the same.
    func cursor(_ family: NodeFamily, of node: Int) -> Revision {
        let state = families[Int(family.rawValue)]
        if state.isException[node] { return state.exceptions[node]?.cursor ?? 0 }
        return node < state.progress ? state.cursor : state.cursorBefore
    }
}
