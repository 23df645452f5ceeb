import KubeAPI

/// The number of a lease.
public struct LeaseID: Sendable, Hashable {
    let number: Int
}

/// Leases and the keys that go when they lapse.
struct LeaseTable: Sendable {
    private struct Lease: Sendable {
        var expiry: Timestamp
        var slots: [Slot] = []
    }

    private var leases: [Lease?] = []
    /// Leases before this one have been revoked.
    private var first = 0
    private var leaseOfSlot = ChunkedArray<Int32>()

    mutating func grant(until expiry: Timestamp) -> LeaseID {
        leases.append(Lease(expiry: expiry))
        return LeaseID(number: leases.count - 1)
    }

    /// The newest lease where it lapses at `expiry`, else a new one that does.
    mutating func lease(expiringAt expiry: Timestamp) -> LeaseID {
        if leases.count > first, leases[leases.count - 1]?.expiry == expiry {
            return LeaseID(number: leases.count - 1)
        }
        return grant(until: expiry)
    }

    mutating func keepAlive(_ lease: LeaseID, until expiry: Timestamp) {
        leases[lease.number]?.expiry = expiry
    }

    /// Ties the key in `slot` to `lease`, and unties it from the one it was tied to.
    mutating func attach(_ slot: Slot, to lease: LeaseID?) {
        guard let lease else {
            if slot < leaseOfSlot.count { leaseOfSlot[slot] = -1 }
            return
        }
        leaseOfSlot.grow(toHold: slot, filling: -1)
        leaseOfSlot[slot] = Int32(truncatingIfNeeded: lease.number)
        leases[lease.number]?.slots.append(slot)
    }

    var nextExpiry: Timestamp? { leases[first...].compactMap { $0?.expiry }.min() }

    /// Removes the leases that have lapsed and returns the slots that were still tied to them.
    mutating func takeLapsed(at now: Timestamp) -> [Slot] {
        var lapsed: [Slot] = []
        for number in first..<leases.count {
            guard let lease = leases[number], lease.expiry <= now else { continue }
            lapsed += lease.slots.filter { Int(leaseOfSlot[$0]) == number }
            leases[number] = nil
        }
        while first < leases.count && leases[first] == nil { first += 1 }
        return lapsed
    }
}
