/// What tells texts that have the same origin: hashes of runs of words, without what everybody was
/// given.
struct Fingerprint {
    /// How many words a run has.
    private static let length = 4
    private static let limit = 2_000

    /// Sorted, each once.
    let hashes: [UInt64]

    /// - Parameter known: the exercise's own texts; what stands in them proves nothing.
    init(_ texts: [String], without known: [String]) {
        let given = Set(known.flatMap(Self.hashes))
        let own = Set(texts.flatMap(Self.hashes)).subtracting(given)
        hashes = Array(own.sorted().prefix(Self.limit))
    }

    private static func hashes(_ text: String) -> [UInt64] {
        let words = text.split { !($0.isLetter || $0.isNumber || "-_./=".contains($0)) }
        guard words.count >= length else { return [] }
        return (0...words.count - length).map { start in
            words[start..<start + length].reduce(0xcbf2_9ce4_8422_2325) { hash, word in
                (word.utf8 + [0x20]).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            }
        }
    }
}

/// Two submissions that have more in common than others have. Evidence, not a verdict.
public struct Likeness: Sendable, Equatable {
    public let left: String
    public let right: String
    /// Of a hundred runs of words, how many both have.
    public let percent: Int
    /// How many runs of words both have that hardly anybody else has.
    public let rare: Int

    /// The pairs that stand out, the most alike first.
    ///
    /// Runs of words that more than a tenth of the class has are the class's way to write, and
    /// count for nothing.
    static func all(of submissions: [SubmissionVerdict]) -> [Likeness] {
        guard submissions.count > 1 else { return [] }
        var holders: [UInt64: [Int]] = [:]
        for (index, submission) in submissions.enumerated() {
            for hash in submission.fingerprint { holders[hash, default: []].append(index) }
        }
        let common = max(2, submissions.count / 10)
        var shared: [Pair: Int] = [:]
        var sizes = [Int](repeating: 0, count: submissions.count)
        // The order of a dictionary must not show: counts don't depend on it.
        for (_, indices) in holders where indices.count <= common {
            for (offset, left) in indices.enumerated() {
                sizes[left] += 1
                for right in indices[(offset + 1)...] {
                    shared[Pair(left: left, right: right), default: 0] += 1
                }
            }
        }
        return shared.compactMap { pair, count -> Likeness? in
            let all = sizes[pair.left] + sizes[pair.right] - count
            guard count >= 3, count * 100 >= all * 60 else { return nil }
            return Likeness(
                left: submissions[pair.left].name, right: submissions[pair.right].name,
                percent: count * 100 / max(1, all), rare: count)
        }
        .sorted { left, right in
            (right.percent, right.rare, left.left, left.right)
                < (left.percent, left.rare, right.left, right.right)
        }
    }

    private struct Pair: Hashable {
        let left: Int
        let right: Int
    }
}
