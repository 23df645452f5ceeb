import KubeAPI

/// Pods grouped by namespace and labels, so that whatever selects by labels has to look at each
/// set of labels once, and never at all Pods.
///
/// Besides, it keeps the few facts about each Pod that decide about endpoints.
struct PodGroups: Sendable {
    /// What is kept of a Pod.
    struct Member: Sendable {
        var address = IPv4.none
        /// Tells the Pod from its namesakes: part of its uid.
        var identity: UInt32 = 0
        /// A number that a sync leaves where it has been.
        var mark: UInt32 = 0
        var state: State = []
    }

    struct State: OptionSet, Sendable {
        let rawValue: UInt8

        /// Has an address and hasn't ended.
        static let isReachable = State(rawValue: 1)
        static let isReady = State(rawValue: 2)
        static let isTerminating = State(rawValue: 4)
    }

    private struct Group {
        let namespace: String
        let labels: Labels
        /// The numbers of the Services that select the group.
        var services: [Int] = []
    }

    private var groups = ChunkedArray<Group>()
    private var groupsByHash: [UInt64: Int] = [:]
    private var lastGroup = 0
    private var pods = SlotIndex()
    var members = ChunkedArray<Member>()
    private var bags = Bags()

    func slot(_ member: Int) -> Slot { pods.slot(member) }

    func member(at slot: Slot) -> Int? { pods.number(of: slot) }

    /// How many Pods `group` has.
    func count(_ group: Int) -> Int { bags.count(group) }

    func first(in group: Int) -> Int? { bags.first(in: group) }

    func next(after member: Int) -> Int? { bags.next(after: member) }

    /// The Services that select `group`.
    func services(selecting group: Int) -> [Int] { groups[group].services }

    static func identity(of uid: UID) -> UInt32 { UInt32(truncatingIfNeeded: uid.low) }

    /// Takes in what a watch tells of a Pod.
    ///
    /// - Returns: the groups in which something changed that matters for endpoints; twice the same
    ///   when the Pod stayed where it was, nil for none. `isNew` when the second one is a new group.
    mutating func podChanged(
        _ change: Change, _ view: View
    ) -> (old: Int?, new: Int?, isNew: Bool)? {
        guard case .pod(let pod)? = view.newObject(change) else {
            guard let member = pods.number(of: change.slot), let group = bags.bag(of: member)
            else { return nil }
            bags.move(member, to: nil)
            members[member] = Member()
            return (group, nil, false)
        }
        let member = pods.intern(change.slot)
        members.grow(toHold: member, filling: Member())
        let known = groups.count
        let old = bags.bag(of: member)
        let group = group(of: pod, member, old)
        let facts = facts(pod, member)
        let isUnchanged =
            old == group && facts.address == members[member].address
            && facts.identity == members[member].identity && facts.state == members[member].state
        if isUnchanged { return nil }
        members[member] = facts
        if old != group { bags.move(member, to: group) }
        return (old, group, groups.count > known)
    }

    private func facts(_ pod: Ref<Pod>, _ member: Int) -> Member {
        var facts = Member()
        facts.mark = members[member].mark
        facts.identity = Self.identity(of: pod.value.metadata.uid)
        facts.address = pod.value.status.podIP
        if pod.value.metadata.deletionTimestamp != nil { facts.state.insert(.isTerminating) }
        if pod.isReady { facts.state.insert(.isReady) }
        switch pod.value.status.phase {
        case .succeeded?, .failed?: break
        default: if facts.address.bits != 0 { facts.state.insert(.isReachable) }
        }
        return facts
    }

    private mutating func group(of pod: Ref<Pod>, _ member: Int, _ old: Int?) -> Int {
        let labels = pod.value.metadata.labels
        if let old, groups[old].labels.fingerprint == labels.fingerprint { return old }
        let namespace = pod.value.metadata.namespace
        if lastGroup < groups.count, groups[lastGroup].labels.isIdentical(to: labels),
            groups[lastGroup].namespace == namespace
        {
            return lastGroup
        }
        var hash = StableHash()
        hash.combine(namespace)
        hash.combine(labels.fingerprint)
        var key = hash.value
        while let found = groupsByHash[key] {
            if groups[found].labels == labels, groups[found].namespace == namespace {
                lastGroup = found
                return found
            }
            key &+= 1
        }
        groups.append(Group(namespace: namespace, labels: labels))
        groupsByHash[key] = groups.count - 1
        lastGroup = groups.count - 1
        return lastGroup
    }
}

// MARK: - Selection

extension PodGroups {
    /// The groups that a Service selects, which remember its number.
    mutating func select(_ service: Ref<Service>, number: Int) -> [Int] {
        var selected: [Int] = []
        for group in 0..<groups.count where attach(service, number, to: group) {
            selected.append(group)
        }
        return selected
    }

    /// Lets `group` remember the Service if the Service selects it.
    mutating func attach(_ service: Ref<Service>, _ number: Int, to group: Int) -> Bool {
        guard !service.value.spec.selector.isEmpty,
            groups[group].namespace == service.value.metadata.namespace,
            groups[group].labels.isSuperset(of: service.value.spec.selector)
        else { return false }
        groups[group].services.append(number)
        return true
    }

    /// Lets the groups forget the Service.
    mutating func deselect(_ selected: [Int], number: Int) {
        for group in selected { groups[group].services.removeAll { $0 == number } }
    }
}
