/// Inputs for parsers: half of them made by a grammar, half mutated or random; the same in every
/// run.
struct Fuzz {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 to `bound` - 1.
    mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// Up to `count` of the pieces in a row.
    mutating func text(of pieces: [String], upTo count: Int) -> String {
        (0..<below(count + 1)).map { _ in pick(pieces) }.joined()
    }

    /// `text` with a few bytes removed, repeated, replaced or inserted.
    mutating func mutated(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for _ in 0...below(3) {
            let place = below(bytes.count + 1)
            switch below(4) {
            case 0 where place < bytes.count: bytes.remove(at: place)
            case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: next())
            case 2 where !bytes.isEmpty:
                bytes.insert(contentsOf: bytes[(place / 2)..<place], at: place / 2)
            default: bytes.insert(UInt8(below(128)), at: place)
            }
        }
        return String(decoding: bytes.prefix(4096), as: UTF8.self)
    }

    /// Calls `body` with `count` inputs: in turn grammatical, and mutated or random.
    mutating func run(
        _ count: Int = 10_000, pieces: [String], grammar: (inout Fuzz) -> String,
        _ body: (String) -> Void
    ) {
        for index in 0..<count {
            let grammatical = grammar(&self)
            switch index % 4 {
            case 0, 2: body(grammatical)
            case 1: body(mutated(grammatical))
            default: body(text(of: pieces, upTo: 12))
            }
        }
    }
}
