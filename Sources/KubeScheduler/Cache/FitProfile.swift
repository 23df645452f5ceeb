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

    func judge(_ node: Int, in cache: borrowing SchedulerCache) -> Entry {
        let usage = cache.nodes.usage[node]
        var entry = Entry()
        entry.generation = cache.nodes.usageGenerations[node]
        entry.fits = NodeResourcesFit.fits(requests, usage) { cache.other($0, on: node) }
        guard entry.fits else { return entry }
        entry.room = UInt8(clamping: cache.roomScore(requests, node))
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
