import KubeAPI
import Kubectl
import Phrasebook

/// Reads the front matter of a lesson, strictly: a key that isn't known or has the wrong form is
/// an error.
struct FrontMatterReader {
    struct Failure: Error {
        let problems: [(text: Text, line: Int)]
    }

    private static let keys = [
        "title", "concepts", "prerequisites", "minutes", "seed", "docs", "simplified",
    ]

    private let document: YAMLDocument
    private let firstLine: Int
    private var problems: [(text: Text, line: Int)] = []

    /// - Parameters:
    ///   - yaml: the text between the two `---`.
    ///   - firstLine: the file's line on which it begins.
    static func read(_ yaml: String, firstLine: Int) -> Result<LessonFrontMatter, Failure> {
        switch YAMLDocument.first(in: yaml) {
        case .success(let document):
            var reader = FrontMatterReader(document: document, firstLine: firstLine)
            let frontMatter = reader.frontMatter()
            return reader.problems.isEmpty
                ? .success(frontMatter) : .failure(Failure(problems: reader.problems))
        case .failure(let error):
            return .failure(Failure(problems: [(error.text, firstLine + error.line - 1)]))
        }
    }

    private init(document: YAMLDocument, firstLine: Int) {
        self.document = document
        self.firstLine = firstLine
    }

    private mutating func frontMatter() -> LessonFrontMatter {
        for (key, _) in document.value.object?.members ?? [] where !Self.keys.contains(key) {
            complain(.Lesson.unknownKey(key, suggestion: nearest(to: key, in: Self.keys)), key)
        }
        return LessonFrontMatter(
            title: text("title"), concepts: texts("concepts"),
            prerequisites: texts("prerequisites"), minutes: number("minutes", in: 1...600),
            seed: UInt64(number("seed", in: 0...Int.max)), docs: texts("docs"),
            simplified: texts("simplified"))
    }

    private mutating func complain(_ text: Text, _ key: String) {
        let line = document.line(of: key) ?? 1
        problems.append((text, firstLine + line - 1))
    }

    private mutating func text(_ key: String) -> String {
        if let text = document.value.object?[key]?.string, !text.isEmpty { return text }
        complain(.Lesson.keyNeedsText(key), key)
        return ""
    }

    private mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int {
        if let number = document.value.object?[key]?.int, let small = Int(exactly: number),
            range.contains(small)
        {
            return small
        }
        complain(.Lesson.keyNeedsNumber(key), key)
        return range.lowerBound
    }

    private mutating func texts(_ key: String) -> [String] {
        if let elements = document.value.object?[key]?.array {
            let texts = elements.compactMap(\.string)
            if texts.count == elements.count { return texts }
        }
        complain(.Lesson.keyNeedsTexts(key), key)
        return []
    }
}
