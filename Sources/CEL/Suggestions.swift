/// Finds the valid name nearest to a wrong one.
enum Suggestions {
    static func nearest(for failure: Failure, _ environment: Environment?) -> String? {
        switch failure.problem {
        case .noSuchKey(.string(let name), let map): return nearest(to: name, among: map.names)
        case .undeclaredReference(let name, _):
            guard let environment else { return nil }
            let types = CELType.named.keys.sorted()
            let variables = failure.locals + environment.variables.keys.sorted()
            return nearest(to: name, among: variables + types)
        case .undeclaredFunction(let name, _):
            guard let environment else { return nil }
            return nearest(to: name, among: environment.callableNames)
        default: return nil
        }
    }

    /// The candidate with the fewest letters to change, if that is few enough; of several, the
    /// first.
    static func nearest(to name: String, among candidates: [String]) -> String? {
        let letters = Array(name.lowercased().utf8.prefix(64))
        var best: (name: String, distance: Int)?
        let limit = letters.count < 3 ? 0 : letters.count / 3
        for candidate in candidates.prefix(10_000) {
            let other = Array(candidate.lowercased().utf8.prefix(65))
            guard abs(other.count - letters.count) <= limit else { continue }
            let distance = distance(letters, other)
            guard distance <= limit, distance < best?.distance ?? .max else { continue }
            if candidate.hasSameScalars(as: name) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbors from one to the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var older: [Int] = []
        var previous = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(
                    previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1,
                    current[column] + 1)
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    best = min(best, older[column - 1] + 1)
                }
                current.append(best)
            }
            (older, previous) = (previous, current)
        }
        return previous[right.count]
    }
}

extension Environment {
    /// The names of all functions and macros, sorted.
    public var callableNames: [String] {
        (functions.names + libraries.macros.map(\.rawValue)).sorted()
    }
}
