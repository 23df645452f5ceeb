import KubeAPI

/// Which hops become one arrow.
enum Folding {
    /// Joins events that tell different receivers of the same change, as far as nothing but events
    /// passes between them.
    static func groups(_ hops: [TracedHop]) -> [[TracedHop]] {
        var groups: [[TracedHop]] = []
        /// Where the present run of events begins in `groups`.
        var start = 0
        for hop in hops {
            guard hop.form == .event else {
                groups.append([hop])
                start = groups.count
                continue
            }
            let same = groups[start...].firstIndex { group in
                isSame(group[0], hop) && !group.contains { $0.to == hop.to }
            }
            if let same { groups[same].append(hop) } else { groups.append([hop]) }
        }
        return groups
    }

    private static func isSame(_ first: TracedHop, _ second: TracedHop) -> Bool {
        first.revision == second.revision && first.from == second.from
            && first.change == second.change && first.object == second.object
    }
}
