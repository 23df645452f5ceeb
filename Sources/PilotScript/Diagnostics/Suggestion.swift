/// Finds what somebody meant.
public enum Suggestion {
    /// The candidate nearest to `word`, when one is near enough to be a slip of the keyboard.
    ///
    /// Nearness is the number of letters inserted, deleted, replaced, or swapped with their
    /// neighbor; upper and lower case count as the same. Of equally near ones the first wins.
    ///
    /// - Complexity: O(length of `word` × letters of all candidates).
    public static func nearest(
        to word: String, among candidates: some Sequence<String>
    ) -> String? {
        let wanted = Array(word.lowercased().utf8)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        let bound = max(1, wanted.count / 3)
        var best: String?
        var bestDistance = bound + 1
        for candidate in candidates {
            let letters = Array(candidate.lowercased().utf8)
            guard abs(letters.count - wanted.count) < bestDistance else { continue }
            let distance = distance(wanted, letters)
            if distance < bestDistance {
                best = candidate
                bestDistance = distance
            }
        }
        return best
    }

    /// The optimal string alignment distance.
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        for row in 1...max(first.count, 1) where row <= first.count {
            var current = [row] + [Int](repeating: 0, count: second.count)
            for column in 1...max(second.count, 1) where column <= second.count {
                let cost = first[row - 1] == second[column - 1] ? 0 : 1
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                let isSwap =
                    row > 1 && column > 1 && first[row - 1] == second[column - 2]
                    && first[row - 2] == second[column - 1]
                if isSwap { value = min(value, beforeLast[column - 2] + 1) }
                current[column] = value
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
