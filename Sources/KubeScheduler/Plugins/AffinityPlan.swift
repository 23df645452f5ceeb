import KubeAPI

/// A term of Pod affinity or anti-affinity that Pods carry: it speaks about other Pods, and so
/// the Pods that it means have to heed it, too.
struct CarriedTerm: Sendable {
    enum Role: Sendable, Equatable {
        case requiredAffinity
        case requiredAntiAffinity
        /// Positive for affinity, negative for anti-affinity.
        case preferred(weight: Int)
    }

    let matcher: PodMatcher
    let topology: Int
    let role: Role
    /// The counter of the Pods that carry the term.
    var counter = -1
    /// Where that counter keeps its counts by domain of the topology.
    var domain = -1
}

/// Pods of some sort in the domain of a node.
struct AffinityRule: Sendable {
    let counter: Int
    /// Where the counter keeps its counts by domain of the topology.
    let domain: Int
    let topology: Int
    var weight = 0
}

/// How the Pods of a class are attracted and repelled by others.
struct AffinityPlan: Sendable {
    /// Terms that all have to hold.
    var required: [AffinityRule] = []
    var repelledBy: [AffinityRule] = []
    var preferred: [AffinityRule] = []
    /// Carried terms of this class.
    var carried: [Int] = []
    /// Rules of other Pods that mean this class, and the version that they are of.
    var othersVersion = 0
    var othersRepel: [AffinityRule] = []
    var othersPrefer: [AffinityRule] = []

    /// Whether there is no rule at all.
    var isIdle: Bool {
        required.isEmpty && repelledBy.isEmpty && preferred.isEmpty && othersRepel.isEmpty
            && othersPrefer.isEmpty
    }
}

/// A term as a class of Pods writes it.
struct AffinityTerm: Sendable {
    let matcher: PodMatcher
    let topologyKey: String
    let weight: Int
}
