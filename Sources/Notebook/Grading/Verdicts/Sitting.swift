import KubeAPI

/// Under what everybody's submissions are graded alike.
public struct Sitting: Sendable, Equatable {
    /// Decides the hidden seeds.
    public var seed: UInt64
    /// Decides the values that the tasks tell.
    public var variant: UInt64
    /// Under how many seeds each submission runs.
    public var seedCount: Int
    /// Whether the report tells hidden checks, for a teacher.
    public var showsHidden = false
    /// Whether the report has pictures of what happened.
    public var hasDiagrams = false

    public init(seed: UInt64 = 1, variant: UInt64 = 1, seedCount: Int = 5) {
        self.seed = seed
        self.variant = variant
        self.seedCount = seedCount
    }

    /// The published seed, which is the learner's own, then the hidden ones.
    public var seeds: [UInt64] {
        var random = RandomSource(seed: seed)
        return [variant] + (1..<max(1, seedCount)).map { _ in random.next() >> 33 }
    }
}
