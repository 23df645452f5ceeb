/// What one student has in one exercise.
public struct Standing: Sendable, Equatable {
    public let student: String
    public let exercise: String
    /// How many attempts there were, and how many of them count.
    public let attempts: Int
    public let counted: Int
    /// Thousandths of points, after what lateness costs.
    public let best: Int64
    public let last: Int64
    public let possible: Int64
    /// How many days late the attempt was that counts.
    public let daysLate: Int64
    public let isAssisted: Bool
    /// What counts in the end: what was set by hand, else the best or the last.
    public let mark: Int64
    /// Whether it was set by hand.
    public let isOverridden: Bool
}

extension Gradebook {
    /// What everybody has, by student and exercise.
    public func standings(_ rules: MarkRules = MarkRules()) -> [Standing] {
        let byPlace = Dictionary(grouping: marks) { Place($0.student, $0.exercise) }
        let places = Set(byPlace.keys).union(overrides.map { Place($0.student, $0.exercise) })
        return places.sorted(by: <).map { place in
            standing(place, byPlace[place] ?? [], rules)
        }
    }

    private struct Place: Hashable, Comparable {
        let student: String
        let exercise: String

        init(_ student: String, _ exercise: String) {
            self.student = student
            self.exercise = exercise
        }

        static func < (left: Self, right: Self) -> Bool {
            let keys = [left, right].map { [Array($0.student.utf8), Array($0.exercise.utf8)] }
            if keys[0][0] != keys[1][0] { return keys[0][0].lexicographicallyPrecedes(keys[1][0]) }
            return keys[0][1].lexicographicallyPrecedes(keys[1][1])
        }
    }

    private func standing(_ place: Place, _ marks: [MarkRecord], _ rules: MarkRules) -> Standing {
        let sorted = marks.sorted { ($0.submitted, $0.variant) < ($1.submitted, $1.variant) }
        let limit = rules.attempts(for: place.exercise) ?? Int.max
        let counted = Array(sorted.prefix(max(0, limit)))
        // Of equal ones the first: it is late the least.
        let best = counted.reduce(nil as MarkRecord?) { best, mark in
            best.map { rules.points($0) >= rules.points(mark) } == true ? best : mark
        }
        let chosen = rules.count == .best ? best : counted.last
        let manual = overrides.last { $0.student == place.student && $0.exercise == place.exercise }
        return Standing(
            student: place.student, exercise: place.exercise, attempts: sorted.count,
            counted: counted.count, best: best.map(rules.points) ?? 0,
            last: counted.last.map(rules.points) ?? 0,
            possible: sorted.map(\.possible).max() ?? 0,
            daysLate: chosen.map(rules.daysLate) ?? 0, isAssisted: chosen?.assisted ?? false,
            mark: manual?.new ?? chosen.map(rules.points) ?? 0,
            isOverridden: manual?.new != nil)
    }

    /// What a student has in the whole course, in thousandths of a percent.
    ///
    /// Each exercise of the rules counts by its weight, one that was never handed in as nothing;
    /// without rules, every exercise of the book counts alike.
    public func total(_ student: String, _ rules: MarkRules = MarkRules()) -> Int64 {
        let own = standings(rules).filter { $0.student == student }
        let names = rules.exercises.isEmpty ? exercises : rules.exercises.map(\.name)
        var sum: Int64 = 0
        var weights: Int64 = 0
        for name in names {
            let weight = Int64(rules.rule(for: name).weight)
            weights += weight
            guard let standing = own.first(where: { $0.exercise == name }), standing.possible > 0
            else { continue }
            sum += weight * min(standing.mark * 100_000 / standing.possible, 100_000)
        }
        return weights > 0 ? sum / weights : 0
    }
}
