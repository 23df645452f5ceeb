/// The filters that depend on the Pods of a node or its neighbors, prepared for one cycle.
struct Filters {
    let ports: [HostPort]
    let spread: [PodTopologySpread.Domains]
    let affinity: InterPodAffinity.State

    init(_ number: Int, in cache: inout SchedulerCache) {
        cache.updateSpread(number)
        ports = cache.classes[number].ports
        spread = PodTopologySpread.prepare(number, in: cache)
        affinity = InterPodAffinity.prepare(number, in: &cache)
    }

    /// Whether none of them has anything to say of the Pod.
    var isPlain: Bool {
        ports.isEmpty && spread.isEmpty && !affinity.plan.filters && !affinity.plan.scores
    }

    func rejection(_ node: Int, in cache: borrowing SchedulerCache) -> Rejection? {
        if !ports.isEmpty, let rejection = portRejection(node, in: cache) { return rejection }
        return podRejection(node, in: cache)
    }

    func portRejection(_ node: Int, in cache: borrowing SchedulerCache) -> Rejection? {
        NodePorts.filter(ports, taken: cache.nodes.ports[node])
    }

    /// What spreading and affinity object to.
    func podRejection(_ node: Int, in cache: borrowing SchedulerCache) -> Rejection? {
        if let rejection = PodTopologySpread.filter(spread, node, in: cache) { return rejection }
        return affinity.plan.filters ? InterPodAffinity.filter(affinity, node, in: cache) : nil
    }
}

extension SchedulerCache {
    /// Why no node can take Pods of the class.
    mutating func diagnose(_ number: Int) -> FitError {
        var failure = FitError(nodes: nodes.liveCount)
        failure.mayPreempt = classes[number].spec.value.preemptionPolicy != .never
        let filters = Filters(number, in: &self)
        for node in nodes.interleaved() {
            if let rejection = rejection(number, Int(node), filters) { failure.add(rejection) }
        }
        return failure
    }

    /// The first plugin's objection to a node, in the order of the filters.
    func rejection(_ number: Int, _ node: Int, _ filters: Filters) -> Rejection? {
        guard let object = nodes.nodes[node] else { return nil }
        let podClass = classes[number]
        let entry = traits[podClass.traits].judge(object.value, at: node, generation: 0, in: self)
        if let rejection = entry.obstacle.rejection { return rejection }
        if let rejection = filters.portRejection(node, in: self) { return rejection }
        return NodeResourcesFit.rejection(insufficiencies(number, node), names: resources)
            ?? filters.podRejection(node, in: self)
    }

    /// Everything that a node hasn't enough of for Pods of the class.
    func insufficiencies(_ number: Int, _ node: Int) -> [NodeResourcesFit.Insufficiency] {
        let requests = fits[classes[number].fit].requests
        return NodeResourcesFit.insufficiencies(requests, nodes.usage[node]) { other($0, on: node) }
    }
}
