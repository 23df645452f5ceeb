/// Points in thousandths: sums and shares come out the same everywhere.
public struct Score: Sendable, Hashable, Comparable {
    public var thousandths: Int

    public init(thousandths: Int) { self.thousandths = thousandths }

    public init(points: Int) { thousandths = points * 1_000 }

    /// The share of `points` that was earned, rounded to the nearest thousandth.
    public init(points: Int, times held: Int, of all: Int) {
        thousandths = all == 0 ? 0 : (points * 1_000 * held * 2 + all) / (2 * all)
    }

    public static func + (left: Score, right: Score) -> Score {
        Score(thousandths: left.thousandths + right.thousandths)
    }

    public static func < (left: Score, right: Score) -> Bool {
        left.thousandths < right.thousandths
    }

    /// `2`, `1.5`, `0.333`.
    public var text: String {
        var fraction = String(thousandths % 1_000)
        fraction = String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(thousandths / 1_000)" + (fraction.isEmpty ? "" : "." + fraction)
    }

    public var number: Double { Double(thousandths) / 1_000 }

    /// Of a hundred; all of nothing is everything.
    public func percent(of maximum: Score) -> Double {
        maximum.thousandths == 0
            ? 100 : Double(thousandths * 1_000 / maximum.thousandths) / 10
    }
}
