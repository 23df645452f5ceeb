import KubeAPI

/// The nodes as the scheduler knows them, in arrays by the node's number.
///
/// A number is given to a name once and kept while the node or a Pod on it exists.
struct NodeTable: Sendable {
    /// The node itself; nil for a name that only Pods mention.
    private(set) var nodes: [Ref<Node>?] = []
    private(set) var traits: [NodeTraits?] = []
    private(set) var names: [String] = []
    /// Changes with whatever Pods take of a node or nodes offer.
    private(set) var usageGenerations: [UInt32] = []
    /// Changes with a node's labels, taints, images and whether it takes Pods at all.
    private(set) var traitGenerations: [UInt32] = []
    private(set) var usage: [NodeUsage] = []
    /// For each resource of ``ResourceNames``, what each node has and what is used of it.
    private(set) var others: [OtherUsage] = []
    private(set) var ports: [[HostPort]] = []
    private var numbers: [String: Int] = [:]
    private var order = NodeOrder()

    struct OtherUsage: Sendable {
        var allocatable: [Int64]
        var used: [Int64]
    }

    /// How many numbers were given out.
    var count: Int { nodes.count }
    /// How many nodes there are.
    var liveCount: Int { order.count }

    /// The nodes' numbers, taking turns among the zones.
    mutating func interleaved() -> [Int32] { order.list() }

    func number(of name: String) -> Int? { numbers[name] }

    /// The number of `name`, which is given one if it has none.
    mutating func intern(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        let number = nodes.count
        numbers[name] = number
        nodes.append(nil)
        traits.append(nil)
        names.append(name)
        usageGenerations.append(1)
        traitGenerations.append(1)
        usage.append(NodeUsage())
        ports.append([])
        for index in others.indices {
            others[index].allocatable.append(0)
            others[index].used.append(0)
        }
        return number
    }

    mutating func set(_ number: Int, _ node: Ref<Node>?, resources: inout ResourceNames) {
        order.set(number, node?.value.metadata.labels)
        nodes[number] = node
        traits[number] = node.map { NodeTraits($0.value) }
        touchTraits(number)
        touchUsage(number)
        let allocatable = node?.value.status.allocatable ?? ResourceList()
        usage[number].setAllocatable(allocatable)
        for index in others.indices { others[index].allocatable[number] = 0 }
        for (name, quantity) in allocatable.amounts where ResourceNames.isCounted(name) {
            let resource = resources.intern(name)
            makeRoom(forResource: resource)
            others[resource].allocatable[number] = PodRequests.bounded(quantity.value)
        }
    }

    /// Notes a node that has changed in nothing that matters here.
    mutating func replace(_ number: Int, _ node: Ref<Node>) { nodes[number] = node }

    mutating func touchTraits(_ number: Int) { traitGenerations[number] &+= 1 }

    private mutating func touchUsage(_ number: Int) { usageGenerations[number] &+= 1 }

    private mutating func makeRoom(forResource resource: Int) {
        while others.count <= resource {
            let none = [Int64](repeating: 0, count: count)
            others.append(OtherUsage(allocatable: none, used: none))
        }
    }

    /// Sets aside what a Pod asks for.
    mutating func take(_ requests: borrowing PodRequests, ports wanted: [HostPort], on number: Int)
    {
        touchUsage(number)
        usage[number].add(requests)
        for request in requests.others {
            makeRoom(forResource: request.resource)
            others[request.resource].used[number] &+= request.amount
        }
        if !wanted.isEmpty { ports[number] += wanted }
    }

    /// Gives back what a Pod had.
    mutating func give(_ requests: borrowing PodRequests, ports had: [HostPort], on number: Int) {
        touchUsage(number)
        usage[number].subtract(requests)
        for request in requests.others {
            makeRoom(forResource: request.resource)
            others[request.resource].used[number] &-= request.amount
        }
        for port in had {
            if let index = ports[number].firstIndex(of: port) { ports[number].remove(at: index) }
        }
    }
}
