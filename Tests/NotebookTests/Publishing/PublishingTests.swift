import Glibc
import KubeAPI
import Phrasebook
import PilotScript
import Testing

@testable import Notebook

@Suite struct PublishingTests {
    private static func published(_ language: Phrasebook.Language) throws -> PublishedLesson {
        let folder = TemporaryFolder("publish-\(language.rawValue)")
        _ = try LessonMaker.make("two-pods", in: folder.path)
        let lesson = try #require(LessonFolder.all(at: folder.path).first)
        return try withExtendedLifetime(folder) { try PublishedLesson(lesson, language) }
    }

    @Test(arguments: Phrasebook.Language.allCases)
    func `a page loads nothing, and is the same each time`(language: Phrasebook.Language) throws {
        let page = try #require(try Self.published(language).text(as: .html))
        #expect(page == (try Self.published(language).text(as: .html)))
        for word in ["src=\"http", "@import", "url(", "<link", "file:"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains(language == .chinese ? "lang=\"zh-Hans\"" : "lang=\"en\""))
    }

    @Test func `a page has every cell, every question, the picture and the trace`() throws {
        let page = try #require(try Self.published(.english).text(as: .html))
        let count = { (word: String) in
            page.split(separator: word, omittingEmptySubsequences: false).count - 1
        }
        #expect(count("<figure class=\"cell") == 2)
        #expect(count("<form class=\"question predict\"") == 1)
        #expect(count("<form class=\"question quiz\"") == 1)
        #expect(count("<form class=\"question claim\"") == 1)
        #expect(count("<section class=\"question exercise\"") == 1)
        #expect(count("<svg class=\"wide\"") == 1)
        #expect(count("<tr role=\"row\" id=\"hop-") > 50)
        #expect(count("id=\"player\"") == 1)
        // Elements are closed.
        for name in ["figure", "form", "section", "details", "div", "ul", "ol", "pre", "table"] {
            #expect(count("<\(name)>") + count("<\(name) ") == count("</\(name)>"), "\(name)")
        }
    }

    @Test func `a map is a picture, with what is in it as text`() throws {
        var session = Desk().session()
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        let script = """
            cluster create demo --nodes=2 --seed=1
            run a-pod-with-a-name-that-is-longer-than-its-box --image=nginx
            settle
            expose pod a-pod-with-a-name-that-is-longer-than-its-box --port=80
            settle
            node crash node-2
            """
        _ = interpreter.run(Source(script), on: &session)
        let cluster = try #require(session.current)
        let map = ClusterMap(cluster, .english)
        let markup = ClusterMapPicture(map, title: "A <map>").markup
        #expect(markup.contains("<svg class=\"wide\"") && markup.contains("<svg class=\"narrow\""))
        #expect(markup.contains("aria-label=\"A &lt;map&gt;\""))
        #expect(
            markup.contains("node-1") && markup.contains("Ready (\(Text.mapCrashed(.english)))"))
        #expect(markup.contains("a-pod-with-a-name-that-is-longer-th"))
        #expect(markup.contains("→") && markup.contains("Running · 10.244."))
        #expect(!markup.contains("…</text") || !markup.contains("└─"))
        #expect(map.text().contains("└─ ● default/a-pod-with-a-name-that-is-longer-than-its-box"))
        #expect(!map.text(isPlain: true).contains("●"))
    }

    @Test func `a volatile part is shown as it was, and a marked-up text as text`() throws {
        let page = try #require(try Self.published(.english).text(as: .html))
        #expect(!page.contains("Settled after …s."))
        #expect(page.contains("Settled after 2."))
        #expect(page.contains("Pods with the image <code>nginx</code>"))
        #expect(!page.contains("${replicas}"), "a variant has no value")
    }

    @Test func `a lesson with a cell that fails isn't published`() throws {
        let folder = TemporaryFolder("broken")
        let text = LessonParserTests.frontMatter + "hop\n\n```pilot\nget pods\n```\n"
        #expect(PersonsFiles().write(text, to: folder.path + "/lesson.en.md") == nil)
        #expect(throws: LessonProblems.self) {
            try PublishedLesson(LessonFolder(path: folder.path), .english)
        }
    }

    @Test func `raw HTML and scripts of a lesson don't reach the page`() {
        let html = MarkdownDocument.html("**b** [a](javascript:x) <b>c</b>\n\n<script>x</script>\n")
        #expect(!html.contains("script"))
        #expect(!html.contains("<b>"))
        #expect(html.contains("<strong>b</strong>"))
    }

    @Test func `an image of the lesson goes along inside the page`() throws {
        let folder = TemporaryFolder("image")
        #expect(PersonsFiles().write("png!", to: folder.path + "/a.png") == nil)
        let images = EmbeddedImages(LessonFolder(path: folder.path))
        #expect(
            images.embedded(MarkdownDocument.html("![x](a.png) ![y](b.png)"))
                == "<p><img src=\"data:image/png;base64,cG5nIQ==\" alt=\"x\" /> "
                + "<img src=\"b.png\" alt=\"y\" /></p>\n")
    }

    @Test func `a Jupyter notebook has format 4.5, ids, counts and outputs`() throws {
        let text = try #require(try Self.published(.english).text(as: .ipynb))
        let notebook = try JSONParser.parse(text)
        #expect(notebook["nbformat"] == 4)
        #expect(notebook["nbformat_minor"] == 5)
        let cells = try #require(notebook["cells"]?.array)
        let ids = cells.compactMap { $0["id"]?.string }
        #expect(Set(ids).count == cells.count)
        let code = cells.filter { $0["cell_type"]?.string == "code" }
        #expect(code.map { $0["execution_count"]?.int } == [1, 2])
        #expect(
            code[0]["source"] == ["cluster create demo --nodes=2"])
        let output = code[1]["outputs"]?.array?.first
        #expect(output?["output_type"]?.string == "stream")
        #expect(output?["text"]?.array?.first == "replicationcontroller/web created\n")
        #expect(cells.contains { $0["attachments"]?["diagram.svg"] != nil })
        #expect(!text.contains("\"right: yes\""))
    }

    @Test func `a recording has a header, rising times and a marker for each command`() throws {
        let text = try #require(try Self.published(.chinese).text(as: .cast))
        let lines = text.split(separator: "\n").map(String.init)
        let header = try JSONParser.parse(lines[0])
        #expect(header["version"] == 2)
        var previous = 0.0
        var markers = 0
        for line in lines.dropFirst() {
            let event = try #require(try JSONParser.parse(line).array)
            guard case .double(let time) = event[0] else {
                Issue.record("no time: \(line)")
                return
            }
            #expect(time >= previous)
            previous = time
            if event[1] == "m" { markers += 1 }
        }
        // Four headings, and four commands.
        #expect(markers == 8)
    }
}
