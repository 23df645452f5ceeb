/// A hash that is the same in every process: FNV-1a over words, with a final mix.
///
/// The standard library's `Hasher` is seeded per process and slow for short strings.
public struct StableHash: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    public mutating func combine(_ word: UInt64) {
        state = (state ^ word) &* 0x0000_0100_0000_01b3
        state ^= state >> 29
    }

    /// Combines the UTF-8 of `text`, and its end.
    public mutating func combine(_ text: String) {
        var text = text
        let hashed = text.withUTF8 { bytes -> UInt64 in
            var state = self.state
            for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            return state
        }
        state = hashed
        combine(UInt64(0xff))
    }

    /// The hash of what was combined.
    public var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 32)) &* 0xd6e8_feb8_6659_fd93
        return mixed ^ (mixed >> 32)
    }
}
