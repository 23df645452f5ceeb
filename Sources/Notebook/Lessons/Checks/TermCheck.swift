import Phrasebook

/// Whether a lesson names its concepts, and whether Chinese prose keeps to the usual terms and
/// spacing.
struct TermCheck {
    /// The problems of one file.
    static func problems(of lesson: Lesson) -> [LessonProblem] {
        var problems: [LessonProblem] = []
        let all = lesson.prose.map { $0.text.lowercased() }.joined(separator: "\n")
        for concept in lesson.frontMatter.concepts where !all.contains(concept.lowercased()) {
            problems.append(
                LessonProblem(path: lesson.path, line: 1, text: .Lesson.conceptUnused(concept)))
        }
        guard lesson.language == .chinese else { return problems }
        let front = lesson.frontMatter
        let lines = lesson.text.split(separator: "\n", omittingEmptySubsequences: false)
        for text in [front.title] + front.concepts + front.prerequisites + front.simplified {
            let line = (lines.firstIndex { $0.contains(text) } ?? 0) + 1
            problems += chineseProblems(of: text).map {
                LessonProblem(path: lesson.path, line: line, text: $0.text)
            }
        }
        for prose in lesson.prose {
            for (text, offset) in chineseProblems(of: prose.text) {
                problems.append(
                    LessonProblem(path: lesson.path, line: prose.line + offset, text: text))
            }
        }
        for cell in lesson.cells {
            problems += cell.content.prose.flatMap { chineseProblems(of: $0) }.map {
                LessonProblem(path: lesson.path, line: cell.firstLine, text: $0.text)
            }
        }
        return problems
    }

    /// What is wrong with a Chinese text, and in which of its lines, from zero.
    static func chineseProblems(of text: String) -> [(text: Text, offset: Int)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            (offset, line) in chineseProblems(plain(line)).map { ($0, offset) }
        }
    }

    /// A line as it is read: code becomes a Latin letter, the marks of emphasis and the addresses of
    /// links go.
    private static func plain(_ line: Substring) -> [Character] {
        var result: [Character] = []
        var isCode = false
        var isAddress = false
        for character in line {
            switch character {
            case "`":
                if isCode { result.append("x") }
                isCode.toggle()
            case _ where isCode: break
            case "(" where result.last == "]":
                isAddress = true
                result.removeLast()
            case ")" where isAddress: isAddress = false
            case _ where isAddress: break
            case "*", "[": break
            default: result.append(character)
            }
        }
        return result.filter { $0 != "]" }
    }

    private static func chineseProblems(_ line: [Character]) -> [Text] {
        var problems: [Text] = []
        let text = String(line)
        for (word, official) in OfficialTerms.unofficial where text.contains(word) {
            // The longer official word may contain the shorter one.
            if text.split(separator: official, omittingEmptySubsequences: false).contains(where: {
                $0.contains(word)
            }) {
                problems.append(.Lesson.unofficialTerm(word, official: official))
            }
        }
        for (left, right) in zip(line, line.dropFirst()) {
            let together = "\(left)\(right)"
            if left.isHan && right.isLatin || left.isLatin && right.isHan {
                problems.append(.Lesson.needsSpace(together))
            } else if left.isHan && ",;:?!".contains(right) {
                problems.append(.Lesson.needsFullWidth(together))
            }
        }
        return problems
    }
}

extension Character {
    /// Whether it is a Chinese character.
    fileprivate var isHan: Bool {
        unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }

    fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) }
}
