import Diagrams
import Foundation
import KubeAPI
import Phrasebook

/// A lesson as one page that loads nothing: prose, cells with their outputs, questions, pictures,
/// and the trace to step through. Without scripts everything can still be read.
struct LessonPage {
    let published: PublishedLesson
    let language: Phrasebook.Language
    private var lesson: Lesson { published.lesson }

    init(_ published: PublishedLesson) {
        self.published = published
        language = published.lesson.language
    }

    var text: String {
        let title = escaped(lesson.frontMatter.title)
        return """
            <!doctype html>
            <html lang="\(language == .chinese ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(PageParts.style)
            \(LessonPageStyle.text)
            </style>
            </head>
            <body class="lesson">
            <main>
            \(body)\(trace)</main>
            <footer><p class="muted">\(word(.Page.made))</p></footer>
            <script>
            \(published.trace.isEmpty ? "" : PageParts.script)
            \(LessonPageScript.text)
            </script>
            </body>
            </html>

            """
    }

    /// The parts, with what the front matter says after the first heading.
    private var body: String {
        var result = ""
        var isOpen = false
        for part in published.parts {
            let html = markup(part)
            if !isOpen, case .prose = part, let end = html.range(of: "</h1>\n") {
                result += html[..<end.upperBound] + about + html[end.upperBound...]
                isOpen = true
            } else {
                result += html
            }
        }
        return isOpen ? result : "<h1>\(escaped(lesson.frontMatter.title))</h1>\n" + about + result
    }

    private func markup(_ part: PublishedLesson.Part) -> String {
        switch part {
        case .prose(let text): prose(text)
        case .code(let code): self.code(code)
        case .illustration(let text, _): "<pre class=\"shown\">\(pre(text))</pre>\n"
        case .predict(let predict, let truth): self.predict(predict, truth)
        case .quiz(let quiz): self.quiz(quiz)
        case .claim(let claim, let output): self.claim(claim, output)
        case .diagram(let cell, let picture, let cluster): diagram(cell, picture, cluster)
        case .exercise(let exercise): self.exercise(exercise)
        }
    }

    /// What the front matter says.
    private var about: String {
        guard published.folder != nil else { return "" }
        let front = lesson.frontMatter
        let lists: [(Text, [String])] = [
            (.Page.prerequisites, front.prerequisites), (.Page.concepts, front.concepts),
            (.Page.simplified, front.simplified),
        ]
        var items = lists.filter { !$0.1.isEmpty }.map { title, texts in
            "<dt>\(word(title))</dt>" + texts.map { "<dd>\(inline($0))</dd>" }.joined()
        }
        if !front.docs.isEmpty {
            let links = front.docs.filter { $0.hasPrefix("https://") }.map {
                "<dd><a href=\"\(escaped($0))\">\(escaped($0))</a></dd>"
            }
            items.append("<dt>\(word(.Page.docs))</dt>" + links.joined())
        }
        return """
            <p class="muted minutes">\(word(.Page.minutes(front.minutes)))</p>
            <details class="about"><summary>\(word(.Page.about))</summary>
            <dl>\(items.joined(separator: "\n"))</dl>
            </details>

            """
    }

    // MARK: The trace

    private var trace: String {
        guard !published.trace.isEmpty else { return "" }
        let names = Diagram(published.trace).lanes.map(\.role.name)
        var roles: [String] = []
        for name in names where !roles.contains(name) { roles.append(name) }
        let chips = roles.map { "<li data-role=\"\(escaped($0))\">\(escaped($0))</li>" }
        let button = { (id: String, text: Text) in
            "<button type=\"button\" id=\"player-\(id)\">\(word(text))</button>"
        }
        return """
            <section class="trace" aria-labelledby="trace">
            <h2 id="trace">\(word(.Page.trace))</h2>
            <p class="muted">\(word(.Page.traceHint(published.cluster)))</p>
            <div class="player" id="player" hidden>
            <ul class="lanes" aria-hidden="true">\(chips.joined())</ul>
            <div class="now" role="status" aria-live="polite"></div>
            <input type="range" id="player-position" min="0" \
            max="\(published.trace.count - 1)" value="0" aria-label="\(word(.Page.position))">
            <div class="buttons">\(button("first", .Page.first))\
            \(button("previous", .Page.previous))\(button("next", .Page.next))\
            \(button("cause", .Page.toCause))</div>
            </div>
            <details class="all-hops"><summary>\(word(.diagramTable))</summary>
            \(PageParts.table(published.trace, language))</details>
            </section>

            """
    }

    // MARK: Pieces

    func word(_ text: Text) -> String { escaped(text(language)) }

    func escaped(_ text: String) -> String { PageParts.escaped(text) }

    /// Text of several lines, for `pre`.
    func pre(_ text: String) -> String {
        let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { escaped(String($0)) }.joined(separator: "\n")
    }

    /// Markdown of several blocks. Tables get a frame in which they can be moved.
    func prose(_ text: String) -> String {
        let html = MarkdownDocument.html(text)
            .replacing("<table>", with: "<div class=\"wide-table\"><table class=\"plain\">")
            .replacing("</table>", with: "</table></div>")
        return published.folder.map { EmbeddedImages($0).embedded(html) } ?? html
    }

    /// Markdown of one paragraph, without its element.
    func inline(_ text: String) -> String {
        let html = MarkdownDocument.html(text).trimmed
        guard html.hasPrefix("<p>"), html.hasSuffix("</p>"),
            html.dropFirst(3).range(of: "<p>") == nil
        else { return html }
        return String(html.dropFirst(3).dropLast(4))
    }
}
