import KubeAPI

/// A topology key's domains: which node is in which (a zone, or a node of its own).
struct Topology: Sendable {
    let key: String
    /// The domain of each node; -1 for a node without the label.
    private(set) var domains: [Int32] = []
    /// How many nodes are in each domain.
    private(set) var sizes: [Int32] = []
    /// The label's value in each domain.
    private(set) var values: [String] = []
    private var numbers: [String: Int32] = [:]
    /// Whether the key is `kubernetes.io/hostname`, which the scheduler treats as one domain
    /// for each node.
    let isHostname: Bool

    static let hostnameKey = "kubernetes.io/hostname"
    static let zoneKey = "topology.kubernetes.io/zone"

    init(key: String) {
        self.key = key
        isHostname = key.hasSameScalars(as: Self.hostnameKey)
    }

    /// How many domains were ever seen; some may be empty.
    var domainCount: Int { sizes.count }

    /// Notes the labels of `node`; nil for a node that is gone. Returns whether its domain changed.
    @discardableResult
    mutating func set(_ node: Int, _ labels: Labels?) -> Bool {
        while domains.count <= node { domains.append(-1) }
        let old = domains[node]
        let new = labels?[key].map { number(of: $0) } ?? -1
        guard new != old else { return false }
        if old >= 0 { sizes[Int(old)] -= 1 }
        if new >= 0 { sizes[Int(new)] += 1 }
        domains[node] = new
        return true
    }

    private mutating func number(of value: String) -> Int32 {
        if let number = numbers[value] { return number }
        let number = Int32(sizes.count)
        numbers[value] = number
        sizes.append(0)
        values.append(value)
        return number
    }
}
