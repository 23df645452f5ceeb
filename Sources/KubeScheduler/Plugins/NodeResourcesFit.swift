/// Keeps Pods from nodes that haven't enough left of what they ask for, and prefers nodes with
/// much left (`LeastAllocated`).
enum NodeResourcesFit {
    /// What there is too little of.
    enum Shortage: Sendable, Equatable {
        case pods, cpu, memory, storage
        /// By its number in ``ResourceNames``.
        case other(Int)
    }

    /// A resource that a node hasn't enough of.
    struct Insufficiency: Sendable, Equatable {
        let shortage: Shortage
        let requested: Int64
        let used: Int64
        let capacity: Int64
        /// Whether even the empty node has too little.
        var isHopeless: Bool { shortage != .pods && requested > capacity }
    }

    /// Whether the node has room; the quick answer.
    static func fits(
        _ requests: borrowing PodRequests, _ usage: borrowing NodeUsage,
        others: (Int) -> (capacity: Int64, used: Int64)
    ) -> Bool {
        if usage.usedPods + 1 > usage.pods { return false }
        if requests.cpu > 0, requests.cpu > usage.cpu &- usage.usedCPU { return false }
        if requests.memory > 0, requests.memory > usage.memory &- usage.usedMemory { return false }
        if requests.storage > 0, requests.storage > usage.storage &- usage.usedStorage {
            return false
        }
        for request in requests.others {
            let other = others(request.resource)
            if request.amount > other.capacity &- other.used { return false }
        }
        return true
    }

    /// Everything that the node hasn't enough of.
    static func insufficiencies(
        _ requests: PodRequests, _ usage: NodeUsage,
        others: (Int) -> (capacity: Int64, used: Int64)
    ) -> [Insufficiency] {
        var list: [Insufficiency] = []
        func check(_ shortage: Shortage, _ requested: Int64, _ used: Int64, _ capacity: Int64) {
            guard requested > 0, requested > capacity &- used else { return }
            list.append(
                Insufficiency(
                    shortage: shortage, requested: requested, used: used, capacity: capacity))
        }
        check(.pods, 1, usage.usedPods, usage.pods)
        check(.cpu, requests.cpu, usage.usedCPU, usage.cpu)
        check(.memory, requests.memory, usage.usedMemory, usage.memory)
        check(.storage, requests.storage, usage.usedStorage, usage.storage)
        for request in requests.others {
            let other = others(request.resource)
            check(.other(request.resource), request.amount, other.used, other.capacity)
        }
        return list
    }

    static func rejection(_ list: [Insufficiency], names: ResourceNames) -> Rejection? {
        guard !list.isEmpty else { return nil }
        let reasons = list.map { insufficiency -> FilterReason in
            switch insufficiency.shortage {
            case .pods: .tooManyPods
            case .cpu: .insufficient(resource: "cpu")
            case .memory: .insufficient(resource: "memory")
            case .storage: .insufficient(resource: "ephemeral-storage")
            case .other(let number): .insufficient(resource: names.names[number])
            }
        }
        return Rejection(
            .nodeResourcesFit, reasons, isResolvable: !list.contains(where: \.isHopeless))
    }

    /// The weighted mean of the scores of CPU, memory and whatever else counts.
    static func score(
        _ requests: borrowing PodRequests, _ usage: borrowing NodeUsage,
        _ strategy: ScoringStrategy,
        other: (String) -> (requested: Int64, capacity: Int64)
    ) -> Int {
        var sum: Int64 = 0
        var weights: Int64 = 0
        for resource in strategy.resources {
            let (requested, capacity) =
                switch resource.name {
                case "cpu": (usage.scoredCPU &+ requests.scoredCPU, usage.cpu)
                case "memory": (usage.scoredMemory &+ requests.scoredMemory, usage.memory)
                case "ephemeral-storage": (usage.usedStorage &+ requests.storage, usage.storage)
                default: other(resource.name)
                }
            guard capacity > 0 else { continue }
            let weight = Int64(resource.weight)
            sum += strategy.score(requested: requested, capacity: capacity) * weight
            weights += weight
        }
        return weights == 0 ? 0 : Int(sum / weights)
    }
}

extension SchedulerCache {
    /// The score of ``NodeResourcesFit`` for a node.
    func roomScore(_ requests: PodRequests, _ node: Int) -> Int {
        NodeResourcesFit.score(requests, nodes.usage[node], args.scoring) { name in
            // A resource that the Pod doesn't ask for doesn't count.
            guard let number = resources.index(of: name),
                let request = requests.others.first(where: { $0.resource == number })
            else { return (0, 0) }
            let (capacity, used) = nodes.other(number, on: node)
            return (used &+ request.amount, capacity)
        }
    }

    /// What a node has of a resource, and what is used of it; plenty of one that is ignored.
    func other(_ resource: Int, on node: Int) -> (capacity: Int64, used: Int64) {
        args.ignores(resources.names[resource]) ? (.max, 0) : nodes.other(resource, on: node)
    }
}
