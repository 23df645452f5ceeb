/// The one source of chance of a cluster: SplitMix64, seeded by a number.
public struct RandomSource: Sendable, Equatable, RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed &+ 0x9e37_79b9_7f4a_7c15
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `bound`. The multiplication's high half: unbiased
    /// enough for latencies and choices, and the same everywhere.
    public mutating func below(_ bound: Int) -> Int {
        bound <= 1 ? 0 : Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Five characters of the alphabet that Kubernetes uses for generated names: no vowels, and
    /// nothing that looks like something else (`k8s.io/apimachinery/pkg/util/rand`).
    public mutating func nameSuffix(length: Int = 5) -> String {
        let alphabet = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
        return String(
            decoding: (0..<length).map { _ in alphabet[below(alphabet.count)] }, as: UTF8.self)
    }
}
