import Glibc
import Phrasebook

/// Whether the links and images of a lesson lead somewhere: to a file that exists, a heading that
/// exists, or a page elsewhere, which nobody asks for here.
struct LinkCheck {
    static func problems(of lesson: Lesson, in folder: String) -> [LessonProblem] {
        let inCells = lesson.cells.flatMap { cell in
            cell.content.prose.flatMap { MarkdownDocument($0).links }.map {
                MarkdownDocument.Link(address: $0.address, line: cell.firstLine)
            }
        }
        let headings = lesson.prose.map { ($0.plain, $0.headingLevel) }
        var problems = (lesson.links + inCells).compactMap { link in
            problem(link.address, headings: headings, in: folder).map {
                LessonProblem(path: lesson.path, line: link.line, text: $0)
            }
        }
        for address in lesson.frontMatter.docs where !address.hasPrefix("https://") {
            problems.append(
                LessonProblem(path: lesson.path, line: 1, text: .Lesson.pageNotSecure(address)))
        }
        return problems
    }

    /// What is wrong with the links of a Markdown text without headings.
    static func problems(of text: String, in folder: String) -> [Text] {
        MarkdownDocument(text).links.compactMap {
            problem($0.address, headings: [], in: folder)
        }
    }

    private static func problem(
        _ address: String, headings: [(plain: String, level: Int)], in folder: String
    ) -> Text? {
        if address.isEmpty { return .Lesson.emptyLink }
        if let colon = address.firstIndex(of: ":"),
            address[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "+") })
        {
            let scheme = address[..<colon]
            return ["https", "http", "mailto"].contains(scheme.lowercased())
                ? nil : .Lesson.unknownScheme(String(scheme))
        }
        let parts = address.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let (path, anchor) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
        guard !path.hasPrefix("/") else { return .Lesson.absoluteLink(address) }
        guard !path.isEmpty else {
            return anchor.flatMap {
                missing($0, in: headings)
            }
        }
        let file = folder + "/" + path
        guard access(file, R_OK) == 0 else { return .Lesson.deadLink(path) }
        guard let anchor, path.hasSuffix(".md"),
            case .text(let text) = DirectoryFiles(folder, confined: false).read(path)
        else { return nil }
        let blocks = MarkdownDocument(text).blocks
        return missing(
            anchor,
            in: blocks.map {
                if case .heading(let level) = $0.form { ($0.plain, level) } else { ($0.plain, 0) }
            })
    }

    private static func missing(
        _ anchor: String, in prose: [(plain: String, level: Int)]
    ) -> Text? {
        let headings = prose.filter { $0.level > 0 }.map(\.plain)
        let anchors = anchors(of: headings)
        if anchors.contains(anchor) { return nil }
        return .Lesson.deadAnchor(anchor, suggestion: nearest(to: anchor, in: anchors))
    }

    /// The anchors of headings, as Markdown sites make them: lower case, a hyphen for each blank,
    /// no punctuation; the second of the same name gets `-1`.
    static func anchors(of headings: [String]) -> [String] {
        var used: [String: Int] = [:]
        return headings.map { heading in
            let kept = heading.trimmed.lowercased().filter {
                $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " "
            }
            let anchor = String(kept.map { $0 == " " ? "-" : $0 })
            let count = used[anchor, default: 0]
            used[anchor] = count + 1
            return count == 0 ? anchor : "\(anchor)-\(count)"
        }
    }
}
