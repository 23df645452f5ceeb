import KubeAPI

/// The order in which the scheduler looks at nodes: one of each zone in turn, so that the nodes
/// that it happens to look at are spread over the zones (real Kubernetes' `nodeTree`).
struct NodeOrder: Sendable {
    private struct Zone {
        let name: String
        var nodes: [Int32] = []
    }

    private var zones: [Zone] = []
    /// The zone of each node, by its number; nil for a node that isn't there.
    private var zoneOfNode: [String?] = []
    private var cached: [Int32] = []
    private var isStale = false
    private(set) var count = 0

    static let regionKey = "topology.kubernetes.io/region"

    /// Notes the labels of a node; nil for one that is gone.
    mutating func set(_ node: Int, _ labels: Labels?) {
        while zoneOfNode.count <= node { zoneOfNode.append(nil) }
        let new = labels.map(Self.zone)
        let old = zoneOfNode[node]
        guard new != old else { return }
        isStale = true
        zoneOfNode[node] = new
        if let old { remove(node, from: old) }
        if let new { add(node, to: new) }
    }

    private static func zone(of labels: Labels) -> String {
        (labels[regionKey] ?? "") + "\u{0}" + (labels[Topology.zoneKey] ?? "")
    }

    private mutating func add(_ node: Int, to zone: String) {
        count += 1
        if let index = zones.firstIndex(where: { $0.name == zone }) {
            zones[index].nodes.append(Int32(node))
        } else {
            zones.append(Zone(name: zone, nodes: [Int32(node)]))
        }
    }

    private mutating func remove(_ node: Int, from zone: String) {
        guard let index = zones.firstIndex(where: { $0.name == zone }) else { return }
        count -= 1
        zones[index].nodes.removeAll { $0 == Int32(node) }
        if zones[index].nodes.isEmpty { zones.remove(at: index) }
    }

    mutating func list() -> [Int32] {
        guard isStale else { return cached }
        isStale = false
        cached.removeAll(keepingCapacity: true)
        let longest = zones.map(\.nodes.count).max() ?? 0
        for turn in 0..<longest {
            for zone in zones where turn < zone.nodes.count { cached.append(zone.nodes[turn]) }
        }
        return cached
    }
}
