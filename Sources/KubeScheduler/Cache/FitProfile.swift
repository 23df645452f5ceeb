/// What Pods with the same requests think of each node's resources, kept until the node's usage
/// changes.
struct FitProfile: Sendable {
    /// The verdict on one node.
    struct Entry: Sendable {
        /// The node's generation that the verdict is about; 0 for none.
        var generation: UInt32 = 0
        var fits = false
        /// The score of ``NodeResourcesFit``.
        var room: UInt8 = 0
        /// The score of ``NodeResourcesBalancedAllocation``; 0 where it has nothing to say.
        var balance: UInt8 = 0
    }

    let requests: PodRequests
    var entries: [Entry] = []

    init(_ requests: PodRequests) {
        self.requests = requests
    }

    /// The entries, which are left empty until they are put back.
    mutating func takeEntries() -> [Entry] {
        let taken = entries
        entries = []
        return taken
    }
}

extension SchedulerCache {
    /// Judges a node's resources.
    mutating func judge(_ requests: PodRequests, _ node: Int) -> FitProfile.Entry {
        let usage = nodes.usage[node]
        var entry = FitProfile.Entry()
        entry.generation = nodes.usageGenerations[node]
        entry.fits = NodeResourcesFit.fits(requests, usage) { other($0, on: node) }
        guard entry.fits else { return entry }
        entry.room = UInt8(clamping: roomScore(requests, node))
        if !requests.isBestEffort {
            entry.balance = UInt8(
                clamping: NodeResourcesBalancedAllocation.score(requests, usage))
        }
        return entry
    }
}

extension NodeTable {
    /// What `node` has of a resource, and what is used of it.
    func other(_ resource: Int, on node: Int) -> (capacity: Int64, used: Int64) {
        guard resource < others.count else { return (0, 0) }
        return (others[resource].allocatable[node], others[resource].used[node])
    }
}
