import KubeAPI

/// One topology spread constraint of a class of Pods, understood.
struct SpreadConstraint: Sendable {
    let maxSkew: Int
    /// Its number among the topologies.
    let topology: Int
    let isHostname: Bool
    /// The counter of the Pods that the constraint means.
    let counter: Int
    /// Where that counter keeps its counts by domain of the topology.
    let domain: Int
    let minDomains: Int
    let honorsAffinity: Bool
    let honorsTaints: Bool
    /// Whether the Pod itself is among those that the constraint means.
    let matchesSelf: Bool
}

/// How the Pods of a class are to be spread.
struct SpreadPlan: Sendable {
    /// `DoNotSchedule`.
    var hard: [SpreadConstraint] = []
    /// `ScheduleAnyway`.
    var soft: [SpreadConstraint] = []
    /// Whether a node without one of the labels is left out of the scoring; not so for the
    /// default constraints.
    var requiresAllLabels = true
}

/// The Services and controllers by which Pods without constraints of their own are spread.
struct SpreadOwners: Sendable {
    struct Owner: Sendable {
        let kind: Kind
        let slot: Slot
        let namespace: String
        let name: String
        let selector: Labels
    }

    private(set) var all: [Owner] = []

    /// Notes a Service or controller; nil for one that is gone. Returns the selectors, old and
    /// new, when they differ.
    mutating func set(_ kind: Kind, _ slot: Slot, _ new: Owner?) -> [Owner] {
        let index = all.firstIndex { $0.kind == kind && $0.slot == slot }
        let old = index.map { all[$0] }
        if let old, let new, old.selector == new.selector { return [] }
        switch (index, new) {
        case (let index?, let new?): all[index] = new
        case (let index?, nil): all.remove(at: index)
        case (nil, let new?): all.append(new)
        case (nil, nil): return []
        }
        return [old, new].compactMap { $0 }
    }

    /// The selector of everything that selects the Pods of a class (`helper.DefaultSelector`);
    /// nil when nothing does.
    func selector(for podClass: PodClass) -> Selector? {
        var labels = Labels()
        for owner in all where owner.kind == .service && owner.selects(podClass) {
            labels = labels.merging(owner.selector)
        }
        if let owner = podClass.owner, owner.kind == .replicationController {
            let controller = all.first {
                $0.kind == owner.kind && $0.name.hasSameScalars(as: owner.name)
                    && $0.namespace.hasSameScalars(as: podClass.namespaceName)
            }
            if let controller { labels = labels.merging(controller.selector) }
        }
        return labels.isEmpty ? nil : Selector(equality: labels)
    }
}

extension SpreadOwners.Owner {
    /// Whether the owner has a say in how the Pods of a class are spread.
    func concerns(_ podClass: PodClass) -> Bool {
        guard namespace.hasSameScalars(as: podClass.namespaceName) else { return false }
        if kind == .service { return selects(podClass) }
        return podClass.owner?.name.hasSameScalars(as: name) ?? false
    }

    func selects(_ podClass: PodClass) -> Bool {
        namespace.hasSameScalars(as: podClass.namespaceName) && !selector.isEmpty
            && podClass.labels.isSuperset(of: selector)
    }
}
