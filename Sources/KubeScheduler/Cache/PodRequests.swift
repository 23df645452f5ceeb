import KubeAPI

/// What a Pod asks of its node, as numbers.
///
/// As `resource.PodRequests` adds it up: containers and sidecars run together, the other init
/// containers one after another before them, so that the larger of the two counts.
struct PodRequests: Sendable, Hashable {
    /// In thousandths of a core.
    var cpu: Int64 = 0
    /// In bytes.
    var memory: Int64 = 0
    /// In bytes.
    var storage: Int64 = 0
    /// CPU and memory with 100m and 200Mi for each container that doesn't say.
    var scoredCPU: Int64 = 0
    var scoredMemory: Int64 = 0
    /// Other resources by their number in ``ResourceNames``, sorted.
    var others: [OtherRequest] = []

    struct OtherRequest: Sendable, Hashable {
        let resource: Int
        var amount: Int64
    }

    /// What the scheduler assumes of a container that asks for no CPU.
    static let defaultCPU: Int64 = 100
    /// What the scheduler assumes of a container that asks for no memory.
    static let defaultMemory: Int64 = 200 * 1024 * 1024
    /// Larger amounts are cut off, which keeps sums and products within 64 bits.
    static let limit: Int64 = 1 << 56

    init() {}

    init(_ spec: PodSpec, names: inout ResourceNames) {
        for container in spec.containers { add(PodRequests(container, &names)) }
        var sidecars = PodRequests()
        var atStart = PodRequests()
        for container in spec.initContainers {
            let wanted = PodRequests(container, &names)
            if container.restartPolicy == .always {
                add(wanted)
                sidecars.add(wanted)
                atStart.raise(to: sidecars)
            } else {
                var together = sidecars
                together.add(wanted)
                atStart.raise(to: together)
            }
        }
        raise(to: atStart)
    }

    private init(_ container: Container, _ names: inout ResourceNames) {
        let requests = container.resources.requests
        for (name, quantity) in requests.amounts {
            switch name {
            case "cpu": cpu = Self.bounded(quantity.milliValue)
            case "memory": memory = Self.bounded(quantity.value)
            case "ephemeral-storage": storage = Self.bounded(quantity.value)
            default:
                guard ResourceNames.isCounted(name), quantity.sign > 0 else { continue }
                let amount = Self.bounded(quantity.value)
                change(names.intern(name)) { $0 = amount }
            }
        }
        scoredCPU = requests["cpu"] == nil ? Self.defaultCPU : cpu
        scoredMemory = requests["memory"] == nil ? Self.defaultMemory : memory
    }

    static func bounded(_ amount: Int64) -> Int64 { max(0, min(limit, amount)) }

    private mutating func add(_ more: PodRequests) {
        combine(more) { $0 &+= $1 }
    }

    private mutating func raise(to other: PodRequests) {
        combine(other) { $0 = max($0, $1) }
    }

    private mutating func combine(_ other: PodRequests, _ apply: (inout Int64, Int64) -> Void) {
        apply(&cpu, other.cpu)
        apply(&memory, other.memory)
        apply(&storage, other.storage)
        apply(&scoredCPU, other.scoredCPU)
        apply(&scoredMemory, other.scoredMemory)
        for request in other.others { change(request.resource) { apply(&$0, request.amount) } }
    }

    private mutating func change(_ resource: Int, _ apply: (inout Int64) -> Void) {
        let index = others.firstIndex { $0.resource >= resource } ?? others.count
        if index == others.count || others[index].resource != resource {
            others.insert(OtherRequest(resource: resource, amount: 0), at: index)
        }
        apply(&others[index].amount)
    }

    /// Whether the Pod asks for neither CPU nor memory.
    var isBestEffort: Bool { cpu == 0 && memory == 0 }
}

/// Numbers for the names of resources beyond CPU, memory and storage.
struct ResourceNames: Sendable {
    private(set) var names: [String] = []

    mutating func intern(_ name: String) -> Int {
        if let index = index(of: name) { return index }
        names.append(name)
        return names.count - 1
    }

    func index(of name: String) -> Int? {
        names.firstIndex { $0.hasSameScalars(as: name) }
    }

    /// Whether the scheduler counts the resource: extended ones, huge pages and volumes
    /// (`schedutil.IsScalarResourceName`).
    static func isCounted(_ name: String) -> Bool {
        name.contains("/") || name.hasPrefix("hugepages-") || name.hasPrefix("attachable-volumes-")
    }
}
