import KubeAPI

/// Which ends of hops share a lane, and in what order the lanes stand.
struct LaneTable {
    /// The place of a lane among the others: as the call flow goes, node by node.
    struct Key: Hashable, Comparable {
        let rank: Int
        let node: Int
        let part: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.rank, left.node, left.part) < (right.rank, right.node, right.part)
        }
    }

    private(set) var keys: [Key] = []
    private(set) var lanes: [Diagram.Lane] = []
    /// Found by key only, never iterated.
    private var places: [Key: Int] = [:]
    private let sharedRoles: [Role]

    /// - Parameter limit: with more lanes than this, nodes share theirs, and so do Pods.
    init(_ groups: [[TracedHop]], limit: Int) {
        var shared: [Role] = []
        for group in groups where group.count > 1 {
            if !shared.contains(group[0].to.role) { shared.append(group[0].to.role) }
        }
        var trial = LaneTable(sharing: shared)
        for group in groups {
            _ = trial.lane(of: group[0].from)
            _ = trial.lane(of: group[0].to)
            if trial.lanes.count > limit { break }
        }
        let isCrowded = trial.lanes.count > limit
        self.init(
            sharing: isCrowded ? Role.allCases.filter { $0.isPerNode || $0 == .pod } : shared)
    }

    private init(sharing roles: [Role]) {
        sharedRoles = roles
    }

    /// The number of the lane of `end`, which is made where there is none yet.
    mutating func lane(of end: TracedHop.End) -> Int {
        let isShared = sharedRoles.contains(end.role)
        let key = Key(
            rank: Self.rank(end.role), node: isShared ? 0 : end.index,
            part: Int(end.role.rawValue))
        if let place = places[key] { return place }
        places[key] = lanes.count
        keys.append(key)
        lanes.append(
            Diagram.Lane(name: isShared ? end.role.name : end.name, role: end.role))
        return lanes.count - 1
    }

    /// The node that a hop happens on, where the lanes don't tell.
    func hiddenNode(of hop: TracedHop) -> String? {
        for end in [hop.to, hop.from] where sharedRoles.contains(end.role) {
            return end.node ?? end.name
        }
        return nil
    }

    private static func rank(_ role: Role) -> Int {
        switch role {
        case .person: 0
        case .outside: 1
        case .kubectl: 2
        case .apiServer: 3
        case .etcd: 4
        case .scheduler: 6
        case .kubelet, .containerRuntime, .kubeProxy: 7
        case .registry: 8
        case .clusterDNS: 9
        case .pod: 10
        default: 5
        }
    }
}
