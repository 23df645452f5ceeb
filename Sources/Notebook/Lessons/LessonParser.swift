import Phrasebook
import PilotScript

/// Reads a lesson's file: front matter by a YAML parser, the rest by cmark-gfm.
public struct LessonParser {
    /// What a file has to be.
    public enum Form: Sendable {
        /// A lesson: it begins with front matter.
        case lesson
        /// Any other Markdown text with cells that run: the project's own documents.
        case document
    }

    /// The longest file that is read, in bytes of UTF-8.
    private static let sizeLimit = 1 << 20
    /// The languages whose blocks are only shown.
    static let plainLanguages = ["text", "console", "json", "sh", "bash", "mermaid", "markdown"]
    /// What a learner adds to a copy; see ``NotebookAnswers``.
    private static let answer = "answer"
    private static let kinds: [(name: String, kind: LessonCell.Kind)] = [
        ("pilot", .pilot), ("yaml", .yaml), ("output", .output), ("predict", .predict),
        ("quiz", .quiz), ("claim", .claim), ("diagram", .diagram), ("exercise", .exercise),
    ]

    private let path: String
    private let language: Phrasebook.Language
    private let form: Form
    private let lines: [Substring]
    private var problems: [LessonProblem] = []

    /// Parses a lesson.
    ///
    /// - Parameters:
    ///   - text: the file.
    ///   - path: what diagnostics call it.
    /// - Returns: the lesson, or everything that is wrong with its form.
    public static func parse(
        _ text: String, path: String, language: Phrasebook.Language, as form: Form = .lesson
    ) -> Result<Lesson, LessonProblems> {
        // As the scripting language reads text: `\n` ends a line, and there is no byte order mark.
        let normal = Source(text)
        let content = normal.text(normal.range)
        var parser = LessonParser(content, path, language, form)
        guard content.utf8.count <= sizeLimit else {
            parser.complain(.Lesson.tooLong(sizeLimit), 1)
            return .failure(LessonProblems(parser.problems))
        }
        return parser.lesson(content)
    }

    private init(
        _ text: String, _ path: String, _ language: Phrasebook.Language, _ form: Form
    ) {
        self.path = path
        self.language = language
        self.form = form
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private mutating func complain(_ text: Text, _ line: Int) {
        problems.append(LessonProblem(path: path, line: line, text: text))
    }

    private mutating func lesson(_ text: String) -> Result<Lesson, LessonProblems> {
        let end = endOfFrontMatter()
        let frontMatter =
            form == .document ? LessonFrontMatter() : end.flatMap { readFrontMatter($0) }
        if form == .lesson, end == nil { complain(.Lesson.noFrontMatter, 1) }
        let document = MarkdownDocument(markdown(after: end ?? 0))
        for line in document.nestedFences { complain(.Lesson.nestedCell, line) }
        var cells: [LessonCell] = []
        var prose: [LessonProse] = []
        for block in document.blocks {
            switch block.form {
            case .code(let info, let text, let fence):
                if fence > 0, let cell = cell(info, text, fence, block.lines) { cells.append(cell) }
            case .heading(let level): prose.append(self.prose(block, level))
            case .prose: prose.append(self.prose(block, 0))
            }
        }
        checkOrder(cells)
        guard problems.isEmpty, let frontMatter else {
            return .failure(LessonProblems(problems))
        }
        return .success(
            Lesson(
                path: path, language: language, frontMatter: frontMatter, cells: cells,
                prose: prose, links: document.links, text: text))
    }

    /// The line of the second `---`.
    private func endOfFrontMatter() -> Int? {
        guard form == .lesson, lines.first == "---" else { return nil }
        return lines.dropFirst().firstIndex(of: "---").map { $0 + 1 }
    }

    private mutating func readFrontMatter(_ end: Int) -> LessonFrontMatter? {
        let yaml = lines[1..<(end - 1)].joined(separator: "\n")
        switch FrontMatterReader.read(yaml, firstLine: 2) {
        case .success(let frontMatter): return frontMatter
        case .failure(let failure):
            for (text, line) in failure.problems { complain(text, line) }
            return nil
        }
    }

    /// The text without its front matter, on the same lines as in the file.
    private func markdown(after end: Int) -> String {
        String(repeating: "\n", count: end) + lines[end...].joined(separator: "\n")
    }

    private func prose(_ block: MarkdownDocument.Block, _ level: Int) -> LessonProse {
        let range = block.lines
        let first = max(0, min(range.lowerBound, lines.count) - 1)
        let last = max(first, min(range.upperBound, lines.count) - 1)
        return LessonProse(
            text: lines[first...last].joined(separator: "\n"), line: range.lowerBound,
            headingLevel: level, plain: block.plain, isTable: block.isTable)
    }

    private mutating func cell(
        _ info: String, _ text: String, _ fence: Int, _ range: ClosedRange<Int>
    ) -> LessonCell? {
        if !isClosed(range, fence) { complain(.Lesson.openCell, range.lowerBound) }
        let words = info.split(separator: " ").map(String.init)
        guard let name = words.first else { return nil }
        guard let kind = kind(named: name) else {
            let known = Self.kinds.map(\.name) + Self.plainLanguages
            complain(
                .Lesson.unknownCell(name, suggestion: nearest(to: name, in: known), known: known),
                range.lowerBound)
            return nil
        }
        for word in words.dropFirst()
        where !(kind.isRunnable && (word == "fails" || word.hasPrefix("exercise=")))
            && kind != .illustration(Self.answer)
        {
            complain(.Lesson.unknownCellWord(word), range.lowerBound)
        }
        return LessonCell(
            kind: kind, text: text, lines: range, fenceLength: fence,
            isMeantToFail: words.dropFirst().contains("fails"),
            content: content(kind, text, range.lowerBound + 1))
    }

    private func kind(named name: String) -> LessonCell.Kind? {
        if let known = Self.kinds.first(where: { $0.name == name }) { return known.kind }
        return Self.plainLanguages.contains(name) || name == Self.answer ? .illustration(name) : nil
    }

    private mutating func content(
        _ kind: LessonCell.Kind, _ text: String, _ line: Int
    ) -> CellContent {
        switch CellReader.content(of: kind, text, firstLine: line) {
        case .success(let content): return content
        case .failure(let failure):
            for problem in failure.problems { complain(problem.text, problem.line) }
            return .plain
        }
    }

    /// Whether the last line of a fenced block is its fence: Markdown itself lets a block run to
    /// the end of the file.
    private func isClosed(_ range: ClosedRange<Int>, _ fence: Int) -> Bool {
        guard range.count > 1, lines.indices.contains(range.upperBound - 1) else { return false }
        let last = lines[range.upperBound - 1].drop { $0 == " " }
        guard let mark = last.first, mark == "`" || mark == "~" else { return false }
        return last.prefix { $0 == mark }.count >= fence
    }

    /// Recorded output belongs to the runnable cell right before it, a prediction to the next one.
    private mutating func checkOrder(_ cells: [LessonCell]) {
        var previous: LessonCell.Kind?
        var ids: [String] = []
        for (index, cell) in cells.enumerated() {
            if cell.kind == .output, previous?.isRunnable != true {
                complain(.Lesson.outputOfNothing, cell.lines.lowerBound)
            }
            if cell.kind == .predict {
                let next = cells[(index + 1)...].first { $0.kind.isRunnable || $0.kind == .output }
                if next == nil { complain(.Lesson.predictOfNothing, cell.lines.lowerBound) }
                if next?.kind == .output {
                    complain(.Lesson.predictBeforeOutput, cell.lines.lowerBound)
                }
            }
            if case .quiz(let quiz) = cell.content {
                if ids.contains(quiz.id) {
                    complain(.Lesson.quizTwice(quiz.id), cell.lines.lowerBound)
                }
                ids.append(quiz.id)
            }
            previous = cell.kind
        }
    }
}

/// Everything that is wrong with the form of a lesson.
public struct LessonProblems: Error, Sendable {
    public let problems: [LessonProblem]

    init(_ problems: [LessonProblem]) { self.problems = problems }
}
