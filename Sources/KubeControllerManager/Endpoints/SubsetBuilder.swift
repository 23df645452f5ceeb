import KubeAPI

/// Makes the subsets of an Endpoints object: addresses that share their ports, sorted by address
/// (`endpoints.RepackSubsets`).
///
/// Addresses that haven't changed are taken over from the old object.
struct SubsetBuilder {
    /// Most addresses of an Endpoints object.
    static let capacity = 1000

    private let service: Ref<Service>
    private let old: [EndpointSubset]
    /// Whether an address is new.
    private(set) var isChanged = false

    init(service: Ref<Service>, old: [EndpointSubset]) {
        self.service = service
        self.old = old
    }

    /// A Pod to list, with what sorts it.
    private struct Entry {
        let address: IPv4
        let identity: UInt32
        let member: Int
    }

    mutating func build(_ groups: [Int], _ pods: PodGroups, _ view: View) -> [EndpointSubset] {
        let common = ServicePorts.common(service.value.spec)
        let isHeadless = service.value.isHeadless
        if common?.isEmpty == true && !isHeadless { return [] }
        var ports: [[EndpointPort]] = common.map { [$0] } ?? []
        // For each list of ports the Pods that are ready, and those that aren't.
        var ready: [[Entry]] = common == nil ? [] : [[]]
        var notReady = ready
        for group in groups {
            var next = pods.first(in: group)
            while let member = next {
                next = pods.next(after: member)
                let facts = pods.members[member]
                guard isListed(facts.state) else { continue }
                let index = common == nil ? portsIndex(member, &ports, pods, view) : 0
                guard let index else { continue }
                if index == ready.count {
                    ready.append([])
                    notReady.append([])
                }
                let entry = Entry(
                    address: facts.address, identity: facts.identity, member: member)
                if facts.state.contains(.isReady) || service.value.spec.publishNotReadyAddresses {
                    ready[index].append(entry)
                } else {
                    notReady[index].append(entry)
                }
            }
        }
        return subsets(ports, ready, notReady, pods, view)
    }

    private func isListed(_ state: PodGroups.State) -> Bool {
        state.contains(.isReachable)
            && (!state.contains(.isTerminating) || service.value.spec.publishNotReadyAddresses)
    }

    private func portsIndex(
        _ member: Int, _ ports: inout [[EndpointPort]], _ pods: PodGroups, _ view: View
    ) -> Int? {
        guard case .pod(let pod)? = view.object(.pod, pods.slot(member)) else { return nil }
        let found = ServicePorts.resolve(service.value.spec, on: pod.value.sharedSpec.value)
        if found.isEmpty { return nil }
        if let index = ports.firstIndex(of: found) { return index }
        ports.append(found)
        return ports.count - 1
    }

    private mutating func subsets(
        _ ports: [[EndpointPort]], _ ready: [[Entry]], _ notReady: [[Entry]], _ pods: PodGroups,
        _ view: View
    ) -> [EndpointSubset] {
        var subsets: [EndpointSubset] = []
        for index in ports.indices where !(ready[index].isEmpty && notReady[index].isEmpty) {
            var subset = EndpointSubset()
            subset.ports = ports[index].sorted {
                $0.name != $1.name ? $0.name.precedes($1.name) : $0.port < $1.port
            }
            let match = old.first { $0.ports == subset.ports }
            subset.addresses = addresses(ready[index], match?.addresses ?? [], pods, view)
            subset.notReadyAddresses = addresses(
                notReady[index], match?.notReadyAddresses ?? [], pods, view)
            subsets.append(subset)
        }
        return subsets.sorted { Self.sortKey($0) < Self.sortKey($1) }
    }

    private static func sortKey(_ subset: EndpointSubset) -> (Int, Int) {
        (subset.ports.first?.port ?? 0, subset.ports.count)
    }

    /// The addresses in their order, by merging them with the old ones.
    private mutating func addresses(
        _ entries: [Entry], _ old: [EndpointAddress], _ pods: PodGroups, _ view: View
    ) -> [EndpointAddress] {
        let sorted = entries.sorted { ($0.address, $0.member) < ($1.address, $1.member) }
        var result: [EndpointAddress] = []
        result.reserveCapacity(sorted.count)
        var position = 0
        for entry in sorted {
            while position < old.count, old[position].ip < entry.address { position += 1 }
            if position < old.count, old[position].ip == entry.address,
                PodGroups.identity(of: old[position].targetRef?.uid ?? .none) == entry.identity
            {
                result.append(old[position])
            } else if let address = address(entry, pods, view) {
                result.append(address)
                isChanged = true
            }
        }
        if result.count != old.count { isChanged = true }
        return result
    }

    private func address(_ entry: Entry, _ pods: PodGroups, _ view: View) -> EndpointAddress? {
        let slot = pods.slot(entry.member)
        guard case .pod(let pod)? = view.object(.pod, slot) else { return nil }
        let key = view.key(slot)
        var address = EndpointAddress()
        address.ip = entry.address
        address.hostname = ServicePorts.hostname(of: pod, in: service)
        address.nodeName = pod.value.nodeName
        address.targetRef = PodReference(
            namespace: key.namespace, name: key.name, uid: pod.value.metadata.uid)
        return address
    }

    /// Leaves a thousand addresses: those that aren't ready go first, and each subset gives up in
    /// proportion to its size (`truncateEndpoints`). Returns whether there were more.
    static func truncate(_ subsets: inout [EndpointSubset]) -> Bool {
        let ready = subsets.reduce(0) { $0 + $1.addresses.count }
        let notReady = subsets.reduce(0) { $0 + $1.notReadyAddresses.count }
        guard ready + notReady > capacity else { return false }
        let cutsReady = ready > capacity
        let room = cutsReady ? capacity : capacity - ready
        let total = cutsReady ? ready : notReady
        var left = room
        for index in subsets.indices {
            let count =
                cutsReady ? subsets[index].addresses.count : subsets[index].notReadyAddresses.count
            let share = min((count * room + total - 1) / total, left, count)
            left -= share
            if cutsReady {
                subsets[index].addresses.removeLast(count - share)
                subsets[index].notReadyAddresses = []
            } else {
                subsets[index].notReadyAddresses.removeLast(count - share)
            }
        }
        return true
    }
}
