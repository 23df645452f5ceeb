import KubeAPI

/// How many Pods of some sort are on each node and in each domain, kept up to date with every
/// Pod that comes or goes, so that spreading and affinity never have to look at Pods.
struct PodCounter: Sendable {
    /// What sort of Pod is counted.
    enum Sort: Sendable, Equatable {
        /// Pods that all of these matchers mean.
        case matching([PodMatcher], countsTerminating: Bool)
        /// Pods that carry this term of ``AffinityTerms``.
        case carrying(Int)
    }

    /// The counts by domain of one topology.
    struct ByDomain: Sendable {
        let topology: Int
        var counts: [Int32]
    }

    let sort: Sort
    private(set) var perNode: [Int32]
    private(set) var perDomain: [ByDomain] = []

    init(_ sort: Sort, nodes: Int) {
        self.sort = sort
        perNode = Array(repeating: 0, count: nodes)
    }

    var countsTerminating: Bool {
        if case .matching(_, let counts) = sort { counts } else { true }
    }

    mutating func makeRoom(forNode node: Int) {
        while perNode.count <= node { perNode.append(0) }
    }

    /// Counts `change` more Pods on `node`.
    mutating func add(_ change: Int32, on node: Int, topologies: [Topology]) {
        perNode[node] &+= change
        for index in perDomain.indices {
            let domain = Int(topologies[perDomain[index].topology].domains[node])
            guard domain >= 0 else { continue }
            while perDomain[index].counts.count <= domain { perDomain[index].counts.append(0) }
            perDomain[index].counts[domain] &+= change
        }
    }

    /// Where the counts by domain of `topology` are; they are made if they aren't there.
    mutating func domainIndex(of topology: Int, in topologies: [Topology]) -> Int {
        if let index = perDomain.firstIndex(where: { $0.topology == topology }) { return index }
        perDomain.append(ByDomain(topology: topology, counts: []))
        recount(perDomain.count - 1, topologies)
        return perDomain.count - 1
    }

    /// Adds up the counts by domain of `topology` anew, after nodes have moved.
    mutating func recount(topology: Int, in topologies: [Topology]) {
        if let index = perDomain.firstIndex(where: { $0.topology == topology }) {
            recount(index, topologies)
        }
    }

    private mutating func recount(_ index: Int, _ topologies: [Topology]) {
        let topology = topologies[perDomain[index].topology]
        var counts = [Int32](repeating: 0, count: topology.domainCount)
        for (node, domain) in topology.domains.enumerated()
        where domain >= 0 && node < perNode.count {
            counts[Int(domain)] &+= perNode[node]
        }
        perDomain[index].counts = counts
    }

    mutating func reset() {
        for node in perNode.indices { perNode[node] = 0 }
        for index in perDomain.indices {
            for domain in perDomain[index].counts.indices { perDomain[index].counts[domain] = 0 }
        }
    }
}
