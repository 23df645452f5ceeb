import Glibc
import Phrasebook
import Testing

@testable import Notebook

@Suite struct ReadingTests {
    private func lesson(_ body: String, _ language: Phrasebook.Language = .english) throws -> Lesson
    {
        try LessonParser.parse(
            LessonParserTests.frontMatter + body, path: "lesson.en.md", language: language
        ).get()
    }

    @Test func `syllables are groups of vowels without a silent e`() {
        for (word, count) in [
            ("cat", 1), ("node", 1), ("table", 2), ("cluster", 2), ("replica", 3),
        ] {
            #expect(ReadingLevel.syllables(word) == count, "\(word)")
        }
    }

    @Test func `short words in short sentences are easy, long ones in long sentences aren't`() {
        let easy = ReadingLevel.ease(["The cat sat on the mat"], leavingOut: [])
        #expect(abs(easy - 116.1) < 0.1)
        let hard = ReadingLevel.ease(
            ["Organizational considerations necessitate comprehensive documentation"],
            leavingOut: [])
        #expect(hard < 0)
    }

    @Test func `sentences end at stops, headings and code don't count`() throws {
        #expect(
            ReadingLevel.sentences("It is so. Is it not? No\nAnd so on: we go on.", .english)
                == ["It is so.", "Is it not?", "And so on:", "we go on."])
        #expect(
            ReadingLevel.sentences("集群有三个节点。你来看一看！好", .chinese) == ["集群有三个节点", "你来看一看"])
    }

    @Test func `a hard text and an endless sentence are told`() throws {
        let long = String(repeating: "and so we go on ", count: 10)
        let problems = ReadingLevel.problems(of: try lesson("# T\n\n\(long)\n"))
        #expect(problems.map(\.line) == [12])
        let hard = String(
            repeating: "Organizational considerations necessitate documentation.\n\n", count: 9)
        #expect(ReadingLevel.problems(of: try lesson(hard)).count == 1)
        let chinese = String(repeating: "这句话说得太长太长", count: 12) + "。"
        #expect(ReadingLevel.problems(of: try lesson(chinese, .chinese)).count == 1)
    }

    @Test func `minutes that are far from the estimate are told on their line`() throws {
        let long = String(repeating: "And so we go on again.\n\n", count: 900)
        let slow = try lesson(long)
        let estimate = TimeEstimate(slow, exercises: 0)
        #expect(estimate.minutes > 20)
        #expect(estimate.problem(of: slow)?.line == 5)
        let fine = try lesson("Hello.")
        #expect(TimeEstimate(fine, exercises: 4).problem(of: fine) == nil)
    }

    @Test func `anchors are made as Markdown sites make them`() {
        #expect(
            LinkCheck.anchors(of: ["Step 1: kubectl asks\n", "Try it", "Try it", "第一步：请求"])
                == ["step-1-kubectl-asks", "try-it", "try-it-1", "第一步请求"])
    }

    @Test func `links lead to files and headings that exist`() throws {
        let folder = "/tmp/pilothouse-links-\(getpid())"
        mkdir(folder, 0o755)
        defer { rmdir(folder) }
        #expect(PersonsFiles().write("x", to: folder + "/map.png") == nil)
        #expect(PersonsFiles().write("# There\n", to: folder + "/other.md") == nil)
        defer {
            unlink(folder + "/map.png")
            unlink(folder + "/other.md")
        }
        let text = """
            # A title

            [a](#a-title) ![b](map.png) [c](other.md#there) [d](https://kubernetes.io/docs/)

            [e](#a-titel)

            ![f](nap.png)

            [g](other.md#nowhere) [h](/etc/passwd) [i](ftp://x/y)
            """
        let problems = LinkCheck.problems(of: try lesson(text), in: folder)
        #expect(
            problems.map { "\($0.line): \($0.text(.english))" } == [
                "14: There is no heading '#a-titel'. Did you mean '#a-title'?",
                "16: There is no file 'nap.png'.", "18: There is no heading '#nowhere'.",
                "18: '/etc/passwd' is on one machine only: write a path from the lesson's folder.",
                "18: A link can't begin with 'ftp:'; pages begin with https:.",
            ])
    }

    @Test func `what cells say is held to the same terms and links`() throws {
        let quiz = "hop\n\n```quiz\n{id: q, kind: name, answer: a, ask: '您的Pod在[哪里](x.md)'}\n```\n"
        let chinese = try lesson(quiz, .chinese)
        #expect(TermCheck.problems(of: chinese).map(\.line) == [13, 13, 13])
        #expect(LinkCheck.problems(of: chinese, in: "/nonexistent").map(\.line) == [13])
    }
}
