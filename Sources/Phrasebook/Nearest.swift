/// The candidate that `word` was probably meant to be, for "did you mean 'replicas'?".
///
/// Counts insertions, deletions, replacements and swaps of neighbors (Damerau-Levenshtein
/// distance, over Unicode scalars); a difference of case costs nothing but decides between equals.
/// Only a near candidate is returned: one slip in a word of up to four characters, two up to
/// eight, three beyond. Of several equally near ones the first in scalar order wins, so the answer
/// doesn't depend on the order of `candidates`.
///
/// - Parameters:
///   - word: what the person wrote.
///   - candidates: the valid words.
/// - Returns: the nearest candidate, or nil where none is near or `word` itself is one of them.
/// - Complexity: O(`word.count` · total length of the candidates); words of more than 100
///   characters get no suggestion.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let scalars = Array(word.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= 100 else { return nil }
    let folded = scalars.map(lowercased)
    let limit = scalars.count <= 4 ? 1 : scalars.count <= 8 ? 2 : 3

    var best: (distance: Int, caseDifferences: Int, candidate: String)?
    for candidate in candidates {
        let other = Array(candidate.unicodeScalars)
        guard abs(other.count - scalars.count) <= limit else { continue }
        if other == scalars { return nil }
        let distance = editDistance(folded, other.map(lowercased), limit: limit)
        // A word shares at least one character with what it was meant to be.
        guard distance <= limit, distance < max(scalars.count, other.count) else { continue }
        let rank = (distance, zip(scalars, other).count { $0 != $1 })
        if let best, rank > (best.distance, best.caseDifferences) { continue }
        if let best, rank == (best.distance, best.caseDifferences),
            !candidate.unicodeScalars.lexicographicallyPrecedes(best.candidate.unicodeScalars)
        {
            continue
        }
        best = (rank.0, rank.1, candidate)
    }
    return best?.candidate
}

/// The optimal string alignment distance of `left` and `right`, or `limit` + 1 where it is more.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 0..<left.count {
        current[0] = row + 1
        var smallest = current[0]
        for column in 0..<right.count {
            let isSame = left[row] == right[column]
            var cost = min(
                previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforePrevious[column - 1] + 1)
            }
            current[column + 1] = cost
            smallest = min(smallest, cost)
        }
        if smallest > limit { return limit + 1 }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count]
}

private func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
}
