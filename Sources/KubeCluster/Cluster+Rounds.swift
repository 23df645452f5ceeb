import KubeAPI

/// A watch event that goes to every node, one after another.
struct DeliveryRound: Sendable {
    let entry: Entry
    let family: NodeFamily
    let revision: Revision
    var next: Int
}

extension Cluster {
    /// Whether a watch event is going from node to node at the moment.
    var isDeliveringRound: Bool { round != nil }

    /// A watch event for every node is due: begins to go round.
    mutating func beginRound(_ entry: Entry, _ family: NodeFamily, _ revision: Revision) {
        let index = Int(family.rawValue)
        watches.families[index].cursorBefore = watches.families[index].cursor
        watches.families[index].cursor = revision
        watches.families[index].progress = 0
        round = DeliveryRound(entry: entry, family: family, revision: revision, next: 0)
        if !trace.isRecording { finishRoundUnrecorded() } else { continueRound() }
    }

    /// Delivers to the next node; afterwards the round may be over.
    @discardableResult
    mutating func continueRound() -> Bool {
        guard var round else { return false }
        while round.next < nodes.count, !isInRound(round.next, round.family) { round.next += 1 }
        let node = round.next
        round.next += 1
        watches.families[Int(round.family.rawValue)].progress = round.next
        self.round = round
        if node < nodes.count {
            announce(
                round.entry, round.revision, since: nil, kind: round.family.kind,
                to: ActorID(round.family.role, node))
        }
        if round.next >= nodes.count { endRound(round.family) }
        return true
    }

    /// The same for all nodes at once: counts the hops, and lets only those take a turn that
    /// would do something.
    private mutating func finishRoundUnrecorded() {
        guard let round else { return }
        cause = round.entry.cause
        isRoutine = round.entry.isRoutine
        watches.families[Int(round.family.rawValue)].progress = nodes.count
        let version = etcd.store.table.version(round.revision)
        let change = Change(
            kind: round.family.kind, slot: version.slot, revision: round.revision,
            previous: version.previous)
        var told = 0
        for node in 0..<nodes.count where isInRound(node, round.family) {
            told += 1
            guard round.family.role == .kubeProxy, nodes.proxies[node].isIdle else { continue }
            cause = trace.count + told
            take(.delivered(change), ActorID(.kubeProxy, node))
        }
        trace.countOnly(.deliver, told)
        endRound(round.family)
    }

    private func isInRound(_ node: Int, _ family: NodeFamily) -> Bool {
        nodes.health[node] == .up && !watches.isException(family, node)
    }

    private mutating func endRound(_ family: NodeFamily) {
        watches.families[Int(family.rawValue)].progress = Int.max
        round = nil
    }
}
