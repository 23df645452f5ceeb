import Phrasebook
import Records

/// A page that says what somebody has learned: one file that prints well and needs nothing else.
///
/// It is a keepsake, no proof: marks that others can trust come from a teacher's own run.
struct Certificate: Sendable {
    private let map: CourseMap
    private let name: String?
    private let language: Phrasebook.Language

    init(_ map: CourseMap, name: String?, language: Phrasebook.Language) {
        self.map = map
        self.name = name
        self.language = language
    }

    /// When the last lesson was finished.
    private var day: String {
        map.entries.compactMap(\.record?.finished).max().map(UTCTime.day) ?? ""
    }

    private var sentence: String {
        Text.Learning.certificateSentence(name, lessons: map.entries.count)(language)
    }

    private func exercises(of entry: CourseMap.Entry) -> String {
        let alone = entry.exercises.count { $0.state == .solved }
        return Text.Learning.solvedAlone(alone, of: entry.exercises.count)(language)
    }

    var markdown: String {
        var text = "# \(Text.Learning.certificateTitle(language))\n\n\(Self.escaped(sentence))\n\n"
        let heading = Text.Learning.certificateColumns.map { $0(language) }
        text += "| " + heading.joined(separator: " | ") + " |\n|---|---|---|\n"
        for entry in map.entries {
            let finished = entry.record?.finished.map(UTCTime.day) ?? ""
            text += "| \(Self.escaped(entry.title)) | \(finished) | \(exercises(of: entry)) |\n"
        }
        return text + "\n\(day)\n"
    }

    private static func escaped(_ text: String) -> String {
        text.map { "\\`*_[]<>|#".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    var html: String {
        let title = XMLText.escaped(Text.Learning.certificateTitle(language))
        let heading = Text.Learning.certificateColumns.map {
            "<th>\(XMLText.escaped($0(language)))</th>"
        }
        let rows = map.entries.map { entry in
            let finished = entry.record?.finished.map(UTCTime.day) ?? ""
            return "<tr><td>\(XMLText.escaped(entry.title))</td><td>\(finished)</td>"
                + "<td>\(XMLText.escaped(exercises(of: entry)))</td></tr>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language == .chinese ? "zh-CN" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            <p class="who">\(XMLText.escaped(sentence))</p>
            <table>
            <thead><tr>\(heading.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            <p class="day">\(day)</p>
            </main>
            </body>
            </html>

            """
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { margin: 0; font: 1.05rem/1.6 Georgia, "Noto Serif CJK SC", "Songti SC", serif; }
        main { max-width: 44rem; margin: 3rem auto; padding: 2.5rem 1.5rem;
          border: 3px double currentColor; }
        h1 { text-align: center; font-weight: normal; font-size: 2rem; margin: 0 0 1.5rem; }
        .who { text-align: center; font-size: 1.2rem; }
        .day { text-align: right; margin: 2rem 0 0; }
        table { width: 100%; border-collapse: collapse; margin-top: 1.5rem; }
        th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8888; }
        @media print { main { border-color: #000; margin: 0 auto; } @page { margin: 2cm; } }
        @media (max-width: 40rem) { main { border-width: 0; margin: 0; padding: 1rem; } }
        """
}
