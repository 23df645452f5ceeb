import Phrasebook

/// A lesson in one language: a Markdown notebook with front matter, prose and cells.
///
/// It lives in `lessons/NN-name/lesson.en.md` or `lesson.zh.md`, and reads well on any Markdown
/// site; ``LessonRunner`` runs its cells.
public struct Lesson: Sendable {
    /// The file, as diagnostics call it.
    public let path: String
    public let language: Phrasebook.Language
    public let frontMatter: LessonFrontMatter
    public let cells: [LessonCell]
    /// What stands between the cells.
    public let prose: [LessonProse]
    /// The links and images in the prose.
    let links: [MarkdownDocument.Link]
    /// The whole file.
    public let text: String

    /// The cells that do something, as one script: what is typed in the lesson, in order.
    ///
    /// Cells that are meant to fail are left out, since a script ends at its first failure; they
    /// change nothing anyway.
    public var script: String {
        cells.filter { $0.kind.isRunnable && !$0.isMeantToFail }.map(\.script).joined()
    }
}

/// A heading or a paragraph of a lesson, as it stands in the file.
public struct LessonProse: Sendable {
    public let text: String
    /// The file's line that it begins on.
    public let line: Int
    /// 1 to 6 for a heading, 0 for anything else.
    public let headingLevel: Int
    /// What is read, without marks and without code; a line for each paragraph, item or cell.
    let plain: String
    let isTable: Bool
}

/// A fenced block of a lesson.
public struct LessonCell: Sendable {
    /// What a block's first word of info makes of it.
    public enum Kind: Sendable, Hashable {
        /// Commands that run.
        case pilot
        /// A manifest that is applied.
        case yaml
        /// What the cell before it prints, recorded.
        case output
        /// A question to answer before the next cell runs: ``PredictCell``.
        case predict
        /// A question about what has been learned: ``QuizCell``.
        case quiz
        /// A sentence to vote on, and an experiment that decides: ``ClaimCell``.
        case claim
        /// A picture of what has happened: ``DiagramCell``.
        case diagram
        /// The place of an exercise in the text.
        case exercise
        /// Something to look at, in this language: `text`, `console`, `json`.
        case illustration(String)

        /// Whether the cell does something.
        public var isRunnable: Bool { self == .pilot || self == .yaml }
    }

    public let kind: Kind
    /// The content, each line with its newline.
    public let text: String
    /// The file's lines, fences included.
    public let lines: ClosedRange<Int>
    /// How many characters the fence has.
    let fenceLength: Int
    /// Whether the cell is there to show a refusal: `pilot fails`.
    public let isMeantToFail: Bool
    /// What is written inside a cell of the kinds that have keys.
    public var content = CellContent.plain

    /// The file's line that the content begins on.
    public var firstLine: Int { lines.lowerBound + 1 }

    /// The cell as a script; a manifest becomes an `apply` that begins on the fence's line, so that
    /// lines still count as in the file.
    var script: String {
        guard kind == .yaml else { return text }
        var delimiter = "END"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.contains(where: { $0 == delimiter }) { delimiter += "_" }
        return "apply -f - <<'\(delimiter)'\n\(text)\(delimiter)\n"
    }

    /// The line of the file that ``script`` begins on.
    var scriptLine: Int { kind == .yaml ? lines.lowerBound : firstLine }
}

/// What a lesson says about itself, before its text.
public struct LessonFrontMatter: Sendable, Equatable {
    public var title = ""
    /// The new terms; at most seven.
    public var concepts: [String] = []
    /// What one should know before.
    public var prerequisites: [String] = []
    /// About how long it takes.
    public var minutes = 1
    /// The seed of the clusters in it.
    public var seed: UInt64 = 1
    /// Pages of the Kubernetes documentation.
    public var docs: [String] = []
    /// Where the lesson tells less than the truth.
    public var simplified: [String] = []
}

/// Something in a lesson that isn't as it should be.
public struct LessonProblem: Error, Sendable {
    public let path: String
    public let line: Int
    public let text: Text
    /// Lines that show it: a diagnostic, or what is and what should be.
    public var details = ""

    /// `lesson.en.md:12: …`, each line with its newline.
    public func render(in language: Phrasebook.Language) -> String {
        "\(path):\(line): \(text(language))\n" + details
    }
}
