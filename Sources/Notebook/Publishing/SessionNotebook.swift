import Phrasebook

/// A session as a notebook: what the person typed, what was printed, and what they noted down.
struct SessionNotebook {
    enum Format {
        case markdown
        case html

        /// The format that a file's name ends with.
        init?(path: String) {
            let path = path.lowercased()
            if path.hasSuffix(".md") || path.hasSuffix(".markdown") {
                self = .markdown
            } else if path.hasSuffix(".html") || path.hasSuffix(".htm") {
                self = .html
            } else {
                return nil
            }
        }
    }

    private let session: Session
    private let language: Phrasebook.Language
    private let parts: [PublishedLesson.Part]
    /// How many commands are in it.
    let cellCount: Int

    init(_ session: Session) {
        self.session = session
        language = session.language
        var parts: [PublishedLesson.Part] = []
        var count = 0
        for entry in session.recording.transcript.entries where !Self.isAboutFiles(entry.input) {
            if entry.notes.isEmpty || !Self.isNote(entry.input) {
                count += 1
                parts.append(.code(Self.code(entry, count, session.language)))
            }
            parts += entry.notes.map(PublishedLesson.Part.prose)
        }
        self.parts = parts
        cellCount = count
    }

    private static func isNote(_ input: String) -> Bool {
        input.trimmed.hasPrefix("note ") && !input.contains("\n") && !input.contains(";")
    }

    /// Saving, loading and exporting are nothing to read about.
    private static func isAboutFiles(_ input: String) -> Bool {
        let first = input.trimmed.split(separator: " ").first ?? ""
        return ["save", "load", "export"].contains(first)
    }

    private static func code(
        _ entry: SessionTranscript.Entry, _ count: Int, _ language: Phrasebook.Language
    ) -> PublishedLesson.Code {
        let text = entry.input.hasSuffix("\n") ? entry.input : entry.input + "\n"
        let output = entry.output ?? Text.outputLetGo(language) + "\n"
        let cell = LessonCell(
            kind: .pilot, text: text, lines: 1...1, fenceLength: 3, isMeantToFail: false)
        return PublishedLesson.Code(
            cell: cell, count: count, output: output,
            recorded: output.isBlank ? nil : RecordedOutput(output))
    }

    func text(as format: Format) -> String {
        switch format {
        case .markdown: markdown
        case .html: html
        }
    }

    private var title: String { Text.notebookTitle(language) }

    private var markdown: String {
        var text = "# \(title)\n\n\(Text.notebookSeed(session.recording.journal.seed)(language))\n"
        for part in parts {
            switch part {
            case .prose(let note): text += "\n\(note)\n"
            case .code(let code):
                text += "\n" + Self.fenced("pilot", code.cell.text)
                let output = RecordedOutput(code.output)
                if !output.lines.isEmpty { text += "\n" + Self.fenced("output", output.text) }
            default: break
            }
        }
        return text
    }

    /// A fence that is longer than any run of backticks in the text.
    private static func fenced(_ info: String, _ text: String) -> String {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)\(info)\n\(text)\(fence)\n"
    }

    private var html: String {
        let seed = Text.notebookSeed(session.recording.journal.seed)(language)
        var frontMatter = LessonFrontMatter()
        frontMatter.title = title
        let lesson = Lesson(
            path: "", language: language, frontMatter: frontMatter, cells: [], prose: [],
            links: [], text: "")
        let published = PublishedLesson(lesson, [.prose("# \(title)\n\n\(seed)")] + parts, session)
        return LessonPage(published).text
    }
}
