/// What is known of the nodes by the profiles of one class, taken out of the cache for the time
/// of a search, so that verdicts can be renewed in place.
struct Verdicts {
    private let fit: Int
    private let trait: Int
    private var fits: [FitProfile.Entry]
    private var traits: [TraitProfile.Entry]
    private let usageGenerations: [UInt32]
    private let traitGenerations: [UInt32]

    init(_ number: Int, from cache: inout SchedulerCache) {
        fit = cache.classes[number].fit
        trait = cache.classes[number].traits
        fits = cache.fits[fit].takeEntries()
        traits = cache.traits[trait].takeEntries()
        usageGenerations = cache.nodes.usageGenerations
        traitGenerations = cache.nodes.traitGenerations
        let count = cache.nodes.count
        if fits.count < count {
            fits += Array(repeating: FitProfile.Entry(), count: count - fits.count)
        }
        if traits.count < count {
            traits += Array(repeating: TraitProfile.Entry(), count: count - traits.count)
        }
    }

    func store(to cache: inout SchedulerCache) {
        cache.fits[fit].entries = fits
        cache.traits[trait].entries = traits
    }

    /// Whether the node has changed since it was judged.
    @inline(__always)
    func isStale(_ node: Int) -> Bool {
        fits[node].generation != usageGenerations[node]
            || traits[node].generation != traitGenerations[node]
    }

    @inline(never)
    mutating func renew(_ node: Int, _ cache: inout SchedulerCache) {
        if traits[node].generation != traitGenerations[node] {
            traits[node] = cache.judge(cache.traits[trait], node)
        }
        if fits[node].generation != usageGenerations[node] {
            fits[node] = cache.judge(cache.fits[fit].requests, node)
        }
    }

    /// The node as a candidate; nil where its traits or resources rule it out.
    @inline(__always)
    func candidate(_ node: Int) -> Candidate? {
        let trait = traits[node]
        let fit = fits[node]
        guard trait.obstacle == .none, fit.fits else { return nil }
        return Candidate(
            node: Int32(truncatingIfNeeded: node), total: Int32(fit.room) + Int32(fit.balance),
            taints: Int32(trait.taints), preference: trait.preference)
    }

    @inline(__always)
    func hasImages(_ node: Int) -> Bool { traits[node].hasImages }

    @inline(never)
    func imageScore(_ node: Int, _ cache: inout SchedulerCache) -> Int32 {
        Int32(cache.imageScore(cache.traits[trait], node))
    }
}
