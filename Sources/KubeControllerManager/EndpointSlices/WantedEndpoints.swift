import KubeAPI

/// The endpoints that a Service should have, and how they are put into slices with as few writes
/// as possible (`endpointslice.reconciler`).
struct WantedEndpoints {
    private let service: Ref<Service>
    private let groups: [Int]
    /// The last mark that was left on Pods.
    private(set) var mark: UInt32
    /// Wanted Pods have this mark until they have a place; then they have the next one.
    private let wantedMark: UInt32
    /// The ports of all Pods; nil when they have to be asked of each.
    private let commonPorts: [EndpointPort]?
    /// Distinct lists of ports, and which of them a Pod has; used when they differ.
    private var ports: [[EndpointPort]]
    private var portsOfMember: [Int: Int] = [:]

    init(_ service: Ref<Service>, groups: [Int], mark: UInt32) {
        self.service = service
        self.groups = groups
        wantedMark = mark &+ 1
        self.mark = mark &+ 2
        commonPorts = ServicePorts.common(service.value.spec)
        ports = commonPorts.map { [$0] } ?? []
    }

    /// Marks the Pods that are wanted.
    mutating func collect(from pods: inout PodGroups, _ view: View) {
        for group in groups {
            var member = pods.first(in: group)
            while let current = member {
                if pods.members[current].state.contains(.isReachable) {
                    pods.members[current].mark = wantedMark
                    if commonPorts == nil { notePorts(of: current, pods, view) }
                }
                member = pods.next(after: current)
            }
        }
    }

    private mutating func notePorts(of member: Int, _ pods: PodGroups, _ view: View) {
        guard case .pod(let pod)? = view.object(.pod, pods.slot(member)) else { return }
        let found = ServicePorts.resolve(service.value.spec, on: pod.value.sharedSpec.value)
        if let index = ports.firstIndex(of: found) {
            portsOfMember[member] = index
        } else {
            portsOfMember[member] = ports.count
            ports.append(found)
        }
    }

    private func portsIndex(of member: Int) -> Int { portsOfMember[member] ?? 0 }

    private func place(_ member: Int, _ pod: PodGroups.Member) -> SliceRecord.Place {
        let isServing = pod.state.contains(.isReady)
        let isTerminating = pod.state.contains(.isTerminating)
        let isReady =
            service.value.spec.publishNotReadyAddresses || isServing && !isTerminating
        return SliceRecord.Place(
            member: Int32(truncatingIfNeeded: member), identity: pod.identity,
            address: pod.address,
            conditions: (isReady ? 1 : 0) | (isServing ? 2 : 0) | (isTerminating ? 4 : 0))
    }

    /// What stays of a slice: the endpoints that are still wanted.
    mutating func keep(
        _ record: SliceRecord, _ index: Int, isOwned: Bool, in pods: inout PodGroups
    ) -> SliceDraft {
        var draft = SliceDraft(record: index, ports: record.ports)
        let portsIndex = ports.firstIndex(of: record.ports)
        // An empty slice, or one with ports that no Pod has, goes unless it is filled anew.
        draft.isChanged = portsIndex == nil || record.places.isEmpty
        for (source, old) in record.places.enumerated() {
            let member = Int(old.member)
            guard isOwned, member >= 0, let portsIndex,
                pods.members[member].mark == wantedMark,
                pods.members[member].identity == old.identity,
                self.portsIndex(of: member) == portsIndex,
                draft.entries.count < SliceDraft.capacity
            else {
                draft.isChanged = true
                continue
            }
            pods.members[member].mark = mark
            let new = place(member, pods.members[member])
            let isSame = new == old
            if !isSame { draft.isChanged = true }
            draft.entries.append(.init(place: new, source: isSame ? source : nil))
        }
        return draft
    }

    /// Puts the Pods that have no place yet into slices: first into those that are written anyway,
    /// the fullest first; then into one that has room for all the rest; then into new ones.
    mutating func fill(_ drafts: inout [SliceDraft], from pods: inout PodGroups) {
        var rest: [[Int]] = Array(repeating: [], count: ports.count)
        for group in groups {
            var member = pods.first(in: group)
            while let current = member {
                if pods.members[current].mark == wantedMark {
                    rest[portsIndex(of: current)].append(current)
                }
                member = pods.next(after: current)
            }
        }
        for index in rest.indices where !rest[index].isEmpty {
            fill(&drafts, rest[index], ports[index], pods)
        }
    }

    private func fill(
        _ drafts: inout [SliceDraft], _ members: [Int], _ ports: [EndpointPort], _ pods: PodGroups
    ) {
        // Bags give the newest first; slices are filled with the oldest first.
        var members = members
        let fitting = drafts.indices.filter { drafts[$0].ports == ports }
        let written = fitting.filter { drafts[$0].isChanged && !drafts[$0].entries.isEmpty }
        for index in written.sorted(by: { drafts[$0].entries.count > drafts[$1].entries.count }) {
            add(&members, to: &drafts[index], pods)
        }
        while !members.isEmpty {
            let unchanged = fitting.filter { !drafts[$0].isChanged }
            if let index = roomiest(unchanged, drafts, for: members.count) {
                add(&members, to: &drafts[index], pods)
            } else {
                drafts.append(SliceDraft(record: nil, ports: ports))
                add(&members, to: &drafts[drafts.count - 1], pods)
            }
        }
    }

    /// The unchanged slice that is fullest once all the rest is in it (`getSliceToFill`).
    private func roomiest(_ indices: [Int], _ drafts: [SliceDraft], for count: Int) -> Int? {
        guard count < SliceDraft.capacity else { return nil }
        let fitting = indices.filter { drafts[$0].entries.count + count <= SliceDraft.capacity }
        return fitting.max { drafts[$0].entries.count < drafts[$1].entries.count }
    }

    private func add(_ members: inout [Int], to draft: inout SliceDraft, _ pods: PodGroups) {
        while draft.entries.count < SliceDraft.capacity, let member = members.popLast() {
            draft.entries.append(.init(place: place(member, pods.members[member]), source: nil))
            draft.isChanged = true
        }
    }
}
