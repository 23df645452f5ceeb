/// The filters that depend on the Pods of a node or its neighbors, prepared for one cycle.
struct Filters {
    let ports: [HostPort]
    private let taken: [[HostPort]]
    let spread: [PodTopologySpread.Domains]
    let affinity: InterPodAffinity.State

    init(_ number: Int, in cache: inout SchedulerCache) {
        cache.updateSpread(number)
        ports = cache.classes[number].ports
        taken = ports.isEmpty ? [] : cache.nodes.ports
        spread = PodTopologySpread.prepare(number, in: &cache)
        affinity = InterPodAffinity.prepare(number, in: &cache)
    }

    /// Whether none of them has anything to say of the Pod.
    var isPlain: Bool {
        ports.isEmpty && spread.isEmpty && !affinity.filters && !affinity.scores
    }

    func rejection(_ node: Int) -> Rejection? { portRejection(node) ?? podRejection(node) }

    func portRejection(_ node: Int) -> Rejection? {
        ports.isEmpty ? nil : NodePorts.filter(ports, taken: taken[node])
    }

    /// What spreading and affinity object to.
    func podRejection(_ node: Int) -> Rejection? {
        if let rejection = PodTopologySpread.filter(spread, node) { return rejection }
        return affinity.filters ? InterPodAffinity.filter(affinity, node) : nil
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
    mutating func rejection(_ number: Int, _ node: Int, _ filters: Filters) -> Rejection? {
        let profile = traits[classes[number].traits]
        if let rejection = judge(profile, node).obstacle.rejection { return rejection }
        if let rejection = filters.portRejection(node) { return rejection }
        return NodeResourcesFit.rejection(insufficiencies(number, node), names: resources)
            ?? filters.podRejection(node)
    }

    /// Everything that a node hasn't enough of for Pods of the class.
    func insufficiencies(_ number: Int, _ node: Int) -> [NodeResourcesFit.Insufficiency] {
        let requests = fits[classes[number].fit].requests
        return NodeResourcesFit.insufficiencies(requests, nodes.usage[node]) { other($0, on: node) }
    }
}
