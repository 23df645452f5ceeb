/// How much an evaluation may do before it is stopped with an error.
///
/// A step is about one operation on one value; operations on long texts and lists cost a step
/// for every sixteen bytes or every element. No expression of ordinary size comes near the
/// default, which a computer works off in about a second.
public struct Budget: Sendable, Equatable {
    public var steps: Int

    public init(steps: Int = 2_000_000) {
        self.steps = steps
    }

    public static let standard = Budget()
}

/// Counts the steps of one evaluation.
public struct Meter: Sendable {
    /// What is left.
    public private(set) var remaining: Int
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
        remaining = limit
    }

    public var used: Int { limit - remaining }

    /// Takes `steps` from what is left.
    ///
    /// - Throws: `Problem.budgetExceeded` when less is left.
    @inline(__always)
    public mutating func charge(_ steps: Int = 1) throws(Problem) {
        remaining &-= steps
        if remaining < 0 { throw exhausted() }
    }

    private mutating func exhausted() -> Problem {
        remaining = -1
        return .budgetExceeded(steps: limit)
    }

    /// Takes what an operation on `bytes` bytes of text costs.
    public mutating func charge(bytes: Int) throws(Problem) {
        try charge(1 + bytes / 16)
    }
}
