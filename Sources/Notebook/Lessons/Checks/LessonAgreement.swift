import Phrasebook

/// Whether a lesson's two languages tell the same: the same cells with the same code, and as many
/// of everything in the front matter.
enum LessonAgreement {
    /// How many new terms a lesson may have.
    private static let conceptLimit = 7

    static func problems(_ english: Lesson, _ chinese: Lesson) -> [LessonProblem] {
        cells(english, chinese) + headings(english, chinese) + frontMatter(english, chinese)
    }

    private static func cells(_ english: Lesson, _ chinese: Lesson) -> [LessonProblem] {
        var problems: [LessonProblem] = []
        for (left, right) in zip(english.cells, chinese.cells) {
            if left.kind != right.kind || left.isMeantToFail != right.isMeantToFail {
                // Whatever follows is out of step.
                return problems + [problem(.Lesson.otherKind, chinese, right.lines.lowerBound)]
            }
            for key in left.content.differences(from: right.content) ?? [] {
                problems.append(problem(.Lesson.otherCellKey(key), chinese, right.lines.lowerBound))
            }
            guard left.kind.isRunnable, left.text != right.text else { continue }
            problems.append(problem(.Lesson.otherCode, chinese, right.lines.lowerBound))
        }
        if english.cells.count != chinese.cells.count {
            problems.append(
                problem(
                    .Lesson.otherCellCount(english.cells.count, chinese.cells.count), chinese, 1))
        }
        return problems
    }

    private static func headings(_ english: Lesson, _ chinese: Lesson) -> [LessonProblem] {
        let levels = [english, chinese].map { $0.prose.map(\.headingLevel).filter { $0 > 0 } }
        return levels[0] == levels[1] ? [] : [problem(.Lesson.otherHeadings, chinese, 1)]
    }

    private static func frontMatter(_ english: Lesson, _ chinese: Lesson) -> [LessonProblem] {
        let (left, right) = (english.frontMatter, chinese.frontMatter)
        let pairs: [(String, Bool)] = [
            ("seed", left.seed == right.seed), ("minutes", left.minutes == right.minutes),
            ("concepts", left.concepts.count == right.concepts.count),
            ("prerequisites", left.prerequisites.count == right.prerequisites.count),
            ("docs", left.docs.count == right.docs.count),
            ("simplified", left.simplified.count == right.simplified.count),
        ]
        var problems = pairs.filter { !$0.1 }.map { key, _ in
            problem(.Lesson.otherFrontMatter(key), chinese, 1)
        }
        if left.concepts.count > conceptLimit {
            problems.append(
                problem(
                    .Lesson.tooManyConcepts(left.concepts.count, limit: conceptLimit), english, 1))
        }
        for (term, chosen) in zip(left.concepts, right.concepts) {
            guard let official = OfficialTerms.chinese(for: term), !official.contains(chosen) else {
                continue
            }
            problems.append(
                problem(.Lesson.otherTerm(term, chosen, official: official[0]), chinese, 1))
        }
        return problems
    }

    private static func problem(_ text: Text, _ lesson: Lesson, _ line: Int) -> LessonProblem {
        LessonProblem(path: lesson.path, line: line, text: text)
    }
}
