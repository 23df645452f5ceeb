import KubeAPI

/// The arguments of the plugins that take some (`KubeSchedulerConfiguration`'s `pluginConfig`).
///
/// The simulated scheduler runs with the defaults.
struct PluginArgs: Sendable {
    /// How ``NodeResourcesFit`` scores.
    var scoring = ScoringStrategy()
    /// Extended resources that ``NodeResourcesFit`` doesn't check.
    var ignoredResources: [String] = []
    /// Groups (the part before the slash) of such resources.
    var ignoredGroups: [String] = []
    /// Rules about nodes that hold for every Pod.
    var addedAffinity: NodeAffinity?
    /// Constraints for Pods without any, instead of the system's.
    var defaultConstraints: [TopologySpreadConstraint]?
    /// What the existing Pods' required affinity counts for in scores.
    var hardPodAffinityWeight = 1

    init() {}

    func ignores(_ resource: String) -> Bool {
        guard resource.contains("/"), !resource.contains("kubernetes.io/") else { return false }
        let group = resource.prefix { $0 != "/" }
        return ignoredResources.contains { $0.hasSameScalars(as: resource) }
            || ignoredGroups.contains { $0.hasSameScalars(as: group) }
    }
}

/// How much of what a node has should be left (or used) for it to be preferred.
struct ScoringStrategy: Sendable {
    enum Preference: Sendable {
        case leastAllocated, mostAllocated
    }

    struct Resource: Sendable, Equatable {
        let name: String
        let weight: Int

        init(_ name: String, weight: Int = 1) {
            self.name = name
            self.weight = weight
        }
    }

    var preference = Preference.leastAllocated
    var resources = [Resource("cpu"), Resource("memory")]

    /// What is wrong with the weights, in the words of the configuration's validation.
    var problems: [String] {
        resources.enumerated().compactMap { index, resource in
            guard !(1...Plugin.maxScore).contains(resource.weight) else { return nil }
            return "resources[\(index)].weight: Invalid value: \(resource.weight): "
                + "resource weight of \(resource.name) not in valid range [1, 100]"
        }
    }

    /// A resource's score, from 0 to 100.
    func score(requested: Int64, capacity: Int64) -> Int64 {
        let all = Int64(Plugin.maxScore)
        switch preference {
        case .leastAllocated:
            guard requested >= 0, requested <= capacity else { return 0 }
            return (capacity - requested) * all / capacity
        case .mostAllocated:
            return max(0, min(requested, capacity)) * all / capacity
        }
    }
}
