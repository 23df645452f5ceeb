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
    /// Those who only listen, where there is no room for them.
    private var leftOut: Set<Key> = []

    /// - Parameter limit: with more lanes than this, nodes share theirs, and so do Pods; with still
    ///   more, those who are told of changes and do nothing are left out.
    init(_ groups: [[TracedHop]], limit: Int) {
        var shared: [Role] = []
        for group in groups {
            for (first, second) in zip(group, group.dropFirst())
            where first.to.role == second.to.role && !shared.contains(first.to.role) {
                shared.append(first.to.role)
            }
        }
        self.init(sharing: shared)
        guard Self.laneCount(groups, self, limit) > limit else { return }
        self.init(sharing: Role.allCases.filter { $0.isPerNode || $0 == .pod })
        guard Self.laneCount(groups, self, limit) > limit else { return }
        leftOut = listeners(groups)
    }

    private init(sharing roles: [Role]) {
        sharedRoles = roles
    }

    /// How many lanes `groups` take in a table like `empty`; it stops counting beyond `limit`.
    private static func laneCount(
        _ groups: [[TracedHop]], _ empty: LaneTable, _ limit: Int
    ) -> Int {
        var trial = empty
        for hop in groups.joined() {
            _ = trial.lane(of: hop.from)
            _ = trial.lane(of: hop.to)
            if trial.lanes.count > limit { break }
        }
        return trial.lanes.count
    }

    /// Those who receive events and nothing else, and send nothing.
    private func listeners(_ groups: [[TracedHop]]) -> Set<Key> {
        var told: Set<Key> = []
        var active: Set<Key> = []
        for hop in groups.joined() {
            active.insert(key(of: hop.from))
            if hop.form == .event {
                told.insert(key(of: hop.to))
            } else {
                active.insert(key(of: hop.to))
            }
        }
        return told.subtracting(active)
    }

    func isLeftOut(_ end: TracedHop.End) -> Bool { leftOut.contains(key(of: end)) }

    private func key(of end: TracedHop.End) -> Key {
        Key(
            rank: Self.rank(end.role), node: sharedRoles.contains(end.role) ? 0 : end.index,
            part: Int(end.role.rawValue))
    }

    /// The number of the lane of `end`, which is made where there is none yet.
    mutating func lane(of end: TracedHop.End) -> Int {
        let isShared = sharedRoles.contains(end.role)
        let key = key(of: end)
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
