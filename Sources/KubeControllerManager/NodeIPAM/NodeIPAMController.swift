import KubeAPI

/// Gives each node the range of addresses for its Pods (`pkg/controller/nodeipam`).
///
/// The cluster's range is 10.244.0.0/16 as kubeadm's examples have it, in ranges of 256 addresses:
/// room for 256 nodes. A real cluster ends there; here further nodes get ranges from 10.128.0.0/16
/// up to 10.243.0.0/16.
struct NodeIPAMController: Sendable {
    /// How many nodes can have a range.
    static let capacity = 256 + 116 * 256
    static let workers = 30

    private enum Code {
        static let patch: UInt8 = 1
        static let event: UInt8 = 2
        static let again: UInt8 = 3
    }

    static let interests = [WatchInterest(.node)]

    private var queue = WorkQueue(workers: Self.workers)
    private var nodes = SlotIndex()
    /// For each node by its number, its range plus one, or 0.
    private var ranges = ChunkedArray<UInt32>()
    /// For each range, the number of its node plus one, or 0.
    private var holders = ChunkedArray<UInt32>()
    /// Where to look for a free range first: one that was given back is reused last.
    private var nextRange = 0

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start: self = NodeIPAMController()
        case .delivered(let change): nodeChanged(change, view)
        case .reply(let token, let reply): replied(token, reply.value, &turn)
        case .timer(let timer): queue.add(timer.slot)
        case .runtime: break
        }
        while let number = queue.next() { sync(number, view, &turn) }
    }

    private mutating func nodeChanged(_ change: Change, _ view: View) {
        guard case .node(let node)? = view.newObject(change) else {
            if let number = nodes.number(of: change.slot) { release(number) }
            return
        }
        let number = nodes.intern(change.slot)
        ranges.grow(toHold: number, filling: 0)
        if node.value.spec.podCIDR.isEmpty {
            queue.add(number)
        } else if let range = Self.range(of: node.value.spec.podCIDR) {
            hold(range, number)
        }
    }

    private mutating func sync(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard case .node(let node)? = view.object(.node, nodes.slot(number)),
            node.value.spec.podCIDR.isEmpty
        else {
            queue.succeeded(number)
            return
        }
        let name = node.value.metadata.name
        guard let range = ranges[number] == 0 ? freeRange() : Int(ranges[number]) - 1 else {
            let event = Event.about(
                .node, node.value.metadata, reason: "CIDRNotAvailable",
                text: .words("Node \(name) status is now: CIDRNotAvailable"),
                source: EventSource(component: "cidrAllocator"), now: turn.now,
                random: &turn.random)
            turn.send(.create(.event(Ref(event))), Token(code: Code.event))
            turn.arm(TimerID(code: Code.again, slot: number), after: queue.failed(number))
            return
        }
        hold(range, number)
        nextRange = (range + 1) % Self.capacity
        let cidr = JSONValue.string(Self.cidr(range))
        let spec: JSONObject = ["podCIDR": cidr, "podCIDRs": .array([cidr])]
        let request = APIRequest(
            .patch, .node, name: name,
            body: .patch(.strategic, .object(["spec": .object(spec)])))
        turn.send(request, Token(code: Code.patch, slot: number))
    }

    private mutating func replied(_ token: Token, _ reply: APIReply, _ turn: inout Turn) {
        guard token.code == Code.patch else { return }
        if reply.isSuccess || reply.failure?.reason == .notFound {
            queue.succeeded(token.slot)
        } else {
            turn.arm(TimerID(code: Code.again, slot: token.slot), after: queue.failed(token.slot))
        }
    }

    // MARK: Ranges

    private mutating func hold(_ range: Int, _ number: Int) {
        holders.grow(toHold: range, filling: 0)
        holders[range] = UInt32(truncatingIfNeeded: number + 1)
        ranges[number] = UInt32(truncatingIfNeeded: range + 1)
    }

    private mutating func release(_ number: Int) {
        guard ranges[number] != 0 else { return }
        let range = Int(ranges[number]) - 1
        if holders[range] == UInt32(truncatingIfNeeded: number + 1) { holders[range] = 0 }
        ranges[number] = 0
    }

    /// The next free range; ranges of the cluster's own 10.244.0.0/16 go first.
    private func freeRange() -> Int? {
        for bounds in [0..<256, 256..<Self.capacity] {
            let start = bounds.contains(nextRange) ? nextRange - bounds.lowerBound : 0
            for step in 0..<bounds.count {
                let range = bounds.lowerBound + (start + step) % bounds.count
                if range >= holders.count || holders[range] == 0 { return range }
            }
        }
        return nil
    }

    /// `10.244.3.0/24`.
    static func cidr(_ range: Int) -> String {
        range < 256
            ? "10.244.\(range).0/24" : "10.\(128 + (range - 256) / 256).\(range % 256).0/24"
    }

    private static func range(of cidr: String) -> Int? {
        let parts = cidr.split(separator: "/")
        guard parts.count == 2, parts[1] == "24", let address = IPv4(String(parts[0])),
            address.bits >> 24 == 10
        else { return nil }
        let (second, third) = (Int(address.bits >> 16 & 255), Int(address.bits >> 8 & 255))
        if second == 244 { return third }
        return (128..<244).contains(second) ? 256 + (second - 128) * 256 + third : nil
    }
}
