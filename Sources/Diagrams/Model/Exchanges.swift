import KubeAPI

/// Which replies answer which requests, among a number of hops.
struct Exchanges {
    /// How far back a reply looks for its request.
    private static let searchLimit = 64

    let hops: [TracedHop]
    /// For each hop by index: the index of the reply of a request, and of the request of a reply.
    private(set) var partner: [Int?]
    /// Found by number only, never iterated.
    private var indices: [HopNumber: Int] = [:]

    /// Pairs each reply with the nearest request in its chain of causes that goes the other way,
    /// with the same verb, and that nobody has answered.
    init(_ hops: [TracedHop]) {
        self.hops = hops
        partner = [Int?](repeating: nil, count: hops.count)
        indices.reserveCapacity(hops.count)
        for (index, hop) in hops.enumerated() {
            indices[hop.number] = index
            guard hop.form == .reply, let request = request(of: hop) else { continue }
            partner[request] = index
            partner[index] = request
        }
    }

    /// The index of the hop with this number.
    func index(of number: HopNumber) -> Int? { indices[number] }

    private func request(of reply: TracedHop) -> Int? {
        var cause = reply.cause
        for _ in 0..<Self.searchLimit {
            guard let index = indices[cause] else { return nil }
            let hop = hops[index]
            if hop.form == .request, partner[index] == nil, hop.from == reply.to,
                hop.to == reply.from, hop.verb == reply.verb
            {
                return index
            }
            cause = hop.cause
        }
        return nil
    }

    /// The first hop of the chain of causes of each hop, by index, as far as the hops go.
    var roots: [Int] {
        var roots: [Int] = []
        roots.reserveCapacity(hops.count)
        for (index, hop) in hops.enumerated() {
            // A cause comes before what it causes.
            if let cause = indices[hop.cause], cause < index {
                roots.append(roots[cause])
            } else {
                roots.append(index)
            }
        }
        return roots
    }
}
