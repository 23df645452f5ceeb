/// What is known of the nodes by the profiles of one class, taken out of the cache for the time
/// of a search, so that verdicts can be renewed in place.
struct Verdicts {
    private let fit: Int
    private let trait: Int
    private var fits: FitProfile
    private var traits: TraitProfile

    init(_ number: Int, from cache: inout SchedulerCache) {
        fit = cache.classes[number].fit
        trait = cache.classes[number].traits
        fits = cache.fits[fit]
        traits = cache.traits[trait]
        cache.fits[fit].entries = []
        cache.traits[trait].entries = []
        let missing = cache.nodes.count - fits.entries.count
        if missing > 0 { fits.entries += Array(repeating: FitProfile.Entry(), count: missing) }
        let unknown = cache.nodes.count - traits.entries.count
        if unknown > 0 { traits.entries += Array(repeating: TraitProfile.Entry(), count: unknown) }
    }

    func store(to cache: inout SchedulerCache) {
        cache.fits[fit].entries = fits.entries
        cache.traits[trait].entries = traits.entries
    }

    /// The node as a candidate; nil where its traits or resources rule it out.
    @inline(__always)
    mutating func candidate(_ node: Int, in cache: borrowing SchedulerCache) -> Candidate? {
        var trait = traits.entries[node]
        if trait.generation != cache.nodes.traitGenerations[node] {
            trait = renewTraits(node, in: cache)
        }
        guard trait.obstacle == .none else { return nil }
        var fit = fits.entries[node]
        if fit.generation != cache.nodes.usageGenerations[node] { fit = renewFit(node, in: cache) }
        guard fit.fits else { return nil }
        var total = Int32(fit.room) + Int32(fit.balance)
        if trait.hasImages {
            let sum = cache.images.sum(traits.images, on: node, nodes: cache.nodes.liveCount)
            total += Int32(ImageLocality.score(sum: sum, containers: traits.containers))
        }
        return Candidate(
            node: Int32(truncatingIfNeeded: node), total: total, taints: Int32(trait.taints),
            preference: trait.preference)
    }

    @inline(never)
    private mutating func renewTraits(
        _ node: Int, in cache: borrowing SchedulerCache
    ) -> TraitProfile.Entry {
        guard let object = cache.nodes.nodes[node] else {
            return TraitProfile.Entry(obstacle: .unschedulable)
        }
        let entry = traits.judge(
            object.value, at: node, generation: cache.nodes.traitGenerations[node], in: cache)
        traits.entries[node] = entry
        return entry
    }

    @inline(never)
    private mutating func renewFit(_ node: Int, in cache: borrowing SchedulerCache) -> FitProfile.Entry
    {
        let entry = fits.judge(node, in: cache)
        fits.entries[node] = entry
        return entry
    }
}
