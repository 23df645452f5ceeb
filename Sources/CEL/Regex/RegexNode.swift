/// The tree of a regular expression.
indirect enum RegexNode: Sendable {
    case empty
    case characters(CharacterSet)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    case repetition(RegexNode, least: Int, most: Int?, isGreedy: Bool)
    case assertion(Assertion)

    enum Assertion: Sendable {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
    }
}

/// A set of Unicode scalars, as sorted ranges that don't touch.
struct CharacterSet: Sendable, Hashable {
    private(set) var ranges: [ClosedRange<UInt32>]

    static let all = CharacterSet([0...0x10FFFF])
    static let newline = CharacterSet([10...10])
    static let digits = CharacterSet([48...57])
    static let words = CharacterSet([48...57, 65...90, 95...95, 97...122])
    static let spaces = CharacterSet([9...10, 12...13, 32...32])

    init(_ ranges: [ClosedRange<UInt32>]) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound &+ 1 {
                self.ranges[self.ranges.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    init(_ scalar: Unicode.Scalar) {
        ranges = [scalar.value...scalar.value]
    }

    var inverted: CharacterSet {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return CharacterSet(gaps)
    }

    func union(_ other: CharacterSet) -> CharacterSet {
        CharacterSet(ranges + other.ranges)
    }

    func contains(_ value: UInt32) -> Bool {
        if ranges.count <= 4 { return ranges.contains { $0.contains(value) } }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }

    /// With the other case of every letter.
    var ignoringCase: CharacterSet {
        if ranges.count == 1, let only = ranges.first, only.count == 1 {
            let others = Self.otherCases[only.lowerBound] ?? []
            return CharacterSet(ranges + others.map { $0...$0 })
        }
        let others = Self.casePairs.compactMap { pair in
            contains(pair.scalar) ? pair.other...pair.other : nil
        }
        return others.isEmpty ? self : CharacterSet(ranges + others)
    }

    private static let otherCases: [UInt32: [UInt32]] =
        Dictionary(grouping: casePairs, by: \.scalar).mapValues { $0.map(\.other) }

    /// Every letter that has one of the other case, with it.
    private static let casePairs: [(scalar: UInt32, other: UInt32)] = {
        var pairs: [(scalar: UInt32, other: UInt32)] = []
        for value in UInt32(0)...0x1_E943 {
            guard let properties = Unicode.Scalar(value)?.properties,
                properties.changesWhenCaseMapped
            else { continue }
            for mapping in [properties.lowercaseMapping, properties.uppercaseMapping] {
                let mapped = mapping.unicodeScalars
                guard mapped.count == 1, let other = mapped.first?.value, other != value else {
                    continue
                }
                pairs.append((value, other))
                pairs.append((other, value))
            }
        }
        return pairs
    }()
}
