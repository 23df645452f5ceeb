import Phrasebook

/// Whether an exercise's texts are as they should be: both languages with the same values, the
/// usual Chinese terms, hints that don't give the solution away at once.
struct ExerciseProse {
    private(set) var problems: [(text: Text, line: Int)] = []

    init(_ stage: ExerciseStage) {
        let exercise = stage.exercise
        for (name, text) in Self.texts(of: exercise) {
            if Self.values(text.english) != Self.values(text.chinese) {
                problems.append((.Exercise.otherValues(name), text.line))
            }
            let plain = text.chinese.parts.map { part in
                if case .text(let text) = part { text } else { "`x`" }
            }
            for (problem, _) in TermCheck.chineseProblems(of: plain.joined()) {
                problems.append((problem, text.line))
            }
        }
        if !exercise.title(.chinese).isEmpty {
            for (problem, _) in TermCheck.chineseProblems(of: exercise.title(.chinese)) {
                problems.append((problem, 1))
            }
        }
        checkHints(stage)
        checkReading(exercise)
    }

    /// Whether a beginner can read the task, the hints and what is said when a check fails, and
    /// whether its links lead somewhere.
    private mutating func checkReading(_ exercise: Exercise) {
        for language in Phrasebook.Language.allCases {
            let texts = Self.texts(of: exercise).filter { $0.name != "title" }.flatMap { _, text in
                let template = language == .chinese ? text.chinese : text.english
                let words = template.parts.map { part in
                    if case .text(let text) = part { text } else { "x" }
                }
                return MarkdownDocument(words.joined()).blocks.compactMap { block in
                    block.form == .prose && !block.isTable ? (block.plain, text.line) : nil
                }
            }
            let parts = exercise.path.split(separator: "/", omittingEmptySubsequences: false)
            let folder = parts.count > 2 ? parts.dropLast(2).joined(separator: "/") : "."
            for (_, text) in Self.texts(of: exercise) {
                let template = language == .chinese ? text.chinese : text.english
                let dead = LinkCheck.problems(of: template.source, in: folder)
                problems += dead.map { ($0, text.line) }
            }
            problems += ReadingLevel.problems(of: texts, language, leavingOut: exercise.concepts)
        }
    }

    /// The expressions of a text, without those that only choose a word.
    private static func values(_ template: Template) -> Set<String> {
        Set(template.expressions.filter { !$0.contains("?") })
    }

    private static func texts(of exercise: Exercise) -> [(name: String, text: TextTemplate)] {
        [("task", exercise.task)]
            + exercise.hints.map { ("hints", $0) }
            + exercise.checks.map { ("title", $0.title) }
            + exercise.checks.compactMap { check in check.feedback.map { ("feedback", $0) } }
            + exercise.wrongAnswers.map { ("misconception", $0.misconception) }
    }

    /// At least two tiers, and nothing of a solution in the first.
    private mutating func checkHints(_ stage: ExerciseStage) {
        let exercise = stage.exercise
        guard exercise.hints.count >= 2 else {
            let line = exercise.hints.first?.line ?? 1
            problems.append((.Exercise.fewHints(exercise.hints.count), line))
            return
        }
        let starts = exercise.solutions.flatMap { solution in
            Mutant.lines(stage.filled(solution.text)).compactMap { line -> String? in
                let words = line.trimmed.split(separator: " ")
                guard words.count > 1 else { return nil }
                // Of a manifest it takes a whole line, and one that says more than what it is.
                if solution.form == .manifest {
                    return words[0].hasSuffix(":") && words[0] != "apiVersion:" ? line.trimmed : nil
                }
                return words.prefix(2).joined(separator: " ")
            }
        }
        for language in Phrasebook.Language.allCases {
            let first = stage.hints(language)[0]
            if let start = starts.first(where: { first.contains($0) }) {
                problems.append((.Exercise.hintTellsAll(start), exercise.hints[0].line))
                return
            }
        }
    }

    /// About how long the exercise takes: to read, to think about each check, to type.
    static func minutes(_ stage: ExerciseStage) -> Int {
        let words = stage.task(.english).split(whereSeparator: \.isWhitespace).count
        let typed = stage.exercise.solutions.first.map {
            stage.filled($0.text).split(whereSeparator: \.isWhitespace).count
        }
        let seconds = words * 60 / 150 + stage.exercise.checks.count * 30 + (typed ?? 0) * 6
        return max(1, (seconds + 30) / 60)
    }
}
