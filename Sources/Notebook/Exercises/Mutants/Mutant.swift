/// A reference solution with one slip in it, or two.
struct Mutant: Sendable, Equatable {
    /// The solution's name.
    let solution: String
    let form: Answer.Form
    /// What was changed, as an author finds it again: `imperative:1: --replicas=3 → --replicas=4`.
    let label: String
    let text: Template
    /// The name that was changed, where it is one.
    var renamed: String?
}

/// A change of a text's line, or of several.
struct Slip {
    /// What it is called, without the solution's name.
    let label: String
    /// The text's lines after it.
    let lines: [String]
    /// Whether it only repeats something, so that the right thing happens first.
    var isRepetition = false
    /// The name that was changed, where it is one.
    var renamed: String?
}

extension Mutant {
    /// How many mutants of an exercise run at most.
    static let limit = 150
    /// How many an exercise has at least, unless its solutions are too short for so many.
    static let least = 20

    /// The mutants of an exercise's reference solutions, without twins, in a fixed order.
    static func all(of exercise: Exercise) -> [Mutant] {
        let words = WordMutator(exercise)
        var mutants: [Mutant] = []
        for solution in exercise.solutions { mutants += single(solution, words) }
        mutants = withoutTwins(mutants, of: exercise)
        if mutants.count < least {
            let more = exercise.solutions.flatMap { double($0, words) }
            mutants = Array(withoutTwins(mutants + more, of: exercise).prefix(least + 4))
        }
        guard mutants.count > limit else { return mutants }
        // Evenly from all of them.
        return (0..<limit).map { mutants[$0 * mutants.count / limit] }
    }

    private static func single(_ solution: Answer, _ words: WordMutator) -> [Mutant] {
        slips(lines(solution.text.source), solution.form, words).map {
            var mutant = mutant(of: solution, $0.label, $0.lines)
            mutant.renamed = $0.renamed
            return mutant
        }
    }

    /// Two slips, one after the other.
    private static func double(_ solution: Answer, _ words: WordMutator) -> [Mutant] {
        let first = slips(lines(solution.text.source), solution.form, words)
            .filter { !$0.isRepetition }
        var mutants: [Mutant] = []
        for (index, slip) in first.enumerated() {
            for other in slips(slip.lines, solution.form, words).dropFirst(index + 1)
            where !other.isRepetition {
                mutants.append(
                    mutant(of: solution, slip.label + "; " + other.label, other.lines))
            }
        }
        return mutants
    }

    private static func mutant(of solution: Answer, _ label: String, _ lines: [String]) -> Mutant {
        Mutant(
            solution: solution.name, form: solution.form, label: "\(solution.name):\(label)",
            text: Template(lines.map { $0 + "\n" }.joined()))
    }

    private static func withoutTwins(_ mutants: [Mutant], of exercise: Exercise) -> [Mutant] {
        var seen = Set(exercise.solutions.map { lines($0.text.source).joined(separator: "\n") })
        return mutants.filter { mutant in
            let text = lines(mutant.text.source).joined(separator: "\n")
            return seen.insert(mutant.form.rawValue + text).inserted && !seen.contains(text)
        }
    }

    static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isBlank == true { lines.removeLast() }
        return lines
    }

    private static func slips(
        _ lines: [String], _ form: Answer.Form, _ words: WordMutator
    ) -> [Slip] {
        switch form {
        case .script: ScriptMutator(lines, words).slips
        case .manifest: ManifestMutator(lines, within: 0..<lines.count, words).slips
        }
    }
}
