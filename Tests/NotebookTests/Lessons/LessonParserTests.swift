import Phrasebook
import Testing

@testable import Notebook

@Suite struct LessonParserTests {
    static let frontMatter = """
        ---
        title: A lesson
        concepts: [hop]
        prerequisites: []
        minutes: 5
        seed: 7
        docs: []
        simplified: []
        ---

        """

    private func parse(_ body: String, frontMatter: String = frontMatter) throws -> Lesson {
        try LessonParser.parse(frontMatter + body, path: "lesson.en.md", language: .english).get()
    }

    private func problems(_ body: String, frontMatter: String = frontMatter) -> [String] {
        do {
            _ = try parse(body, frontMatter: frontMatter)
            return []
        } catch let problems as LessonProblems {
            return problems.problems.map { "\($0.line): \($0.text(.english))" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `cells keep their kind, their text and their place in the file`() throws {
        let lesson = try parse(
            """
            # Title

            Prose.

            ```pilot
            get pods
            ```

            ```output
            No resources found.
            ```

            ~~~~yaml
            kind: Pod
            ~~~~
            """)
        #expect(lesson.cells.map(\.kind) == [.pilot, .output, .yaml])
        #expect(lesson.cells[0].text == "get pods\n")
        #expect(lesson.cells.map(\.firstLine) == [15, 19, 23])
        #expect(lesson.prose.map(\.headingLevel) == [1, 0])
        #expect(lesson.prose[1].text == "Prose.")
        #expect(lesson.frontMatter.seed == 7)
    }

    @Test func `the script of a lesson joins what runs and leaves out what is meant to fail`()
        throws
    {
        let lesson = try parse(
            """
            ```pilot
            get pods
            ```

            ```pilot fails
            get pod nobody
            ```

            ```yaml
            kind: Pod
            ```
            """)
        #expect(lesson.script == "get pods\napply -f - <<'END'\nkind: Pod\nEND\n")
    }

    @Test func `a manifest that contains the delimiter gets another one`() throws {
        let lesson = try parse("```yaml\nEND\n```\n")
        #expect(lesson.script == "apply -f - <<'END_'\nEND\nEND_\n")
    }

    @Test func `an unknown kind of cell is refused with the nearest one`() {
        #expect(
            problems("```pilto\nget pods\n```\n")
                == ["10: There are no 'pilto' cells. Did you mean 'pilot'?"])
        #expect(
            problems("```haiku\n```\n") == [
                "10: There are no 'haiku' cells. There are: pilot, yaml, output, predict, quiz, claim, "
                    + "diagram, exercise, text, console, json, sh, bash, mermaid, markdown."
            ])
    }

    @Test func `plain languages and indented code are only shown`() throws {
        let lesson = try parse("```json\n{}\n```\n\n    indented\n")
        #expect(lesson.cells.map(\.kind) == [.illustration("json")])
        #expect(lesson.script.isEmpty)
    }

    @Test func `a cell that is never closed is refused`() {
        #expect(problems("```pilot\nget pods\n") == ["10: The cell is never closed."])
    }

    @Test func `a cell inside a list is refused`() {
        #expect(
            problems("- item\n\n  ```pilot\n  get pods\n  ```\n")
                == ["12: A cell can't stand inside a list or a quotation."])
    }

    @Test func `output without a cell before it is refused`() {
        #expect(
            problems("```output\nx\n```\n") == ["10: An output cell must follow a cell that runs."])
    }

    @Test func `a second word of info that means nothing is refused`() {
        #expect(problems("```pilot quietly\n```\n").count == 1)
    }

    @Test func `a text without front matter is refused, a document needs none`() throws {
        #expect(problems("", frontMatter: "# Title\n").count == 1)
        let document = try LessonParser.parse(
            "# Title\n\n---\n", path: "x.md", language: .english, as: .document
        ).get()
        #expect(document.prose.first?.text == "# Title")
    }

    @Test func `front matter that is wrong is told key by key, on its lines`() {
        let wrong = """
            ---
            title: 7
            concepts: hop
            minute: 5
            seed: 1
            docs: []
            simplified: []
            prerequisites: []
            ---

            """
        #expect(
            problems("", frontMatter: wrong) == [
                "4: The front matter has an unknown key 'minute'. Did you mean 'minutes'?",
                "2: The front matter needs 'title: a text'.",
                "3: The front matter needs 'concepts: [a list, of texts]'.",
                "2: The front matter needs 'minutes: a number'.",
            ])
    }

    @Test func `random and mutated texts never crash the parser`() {
        var random = SmallRandom(seed: 11)
        let pieces = [
            "---\n", "```", "~~~", "pilot", "output", "\n", "\n\n", "- ", "> ", "title: x\n",
            "`", "[a](b)", "|a|b|\n|-|-|\n", "\t", "𝄞", "中", "\u{0}", "seed: [\n", "    ", "# ",
        ]
        for _ in 0..<10_000 {
            let text = (0..<random.next(below: 24)).map { _ in
                pieces[random.next(below: pieces.count)]
            }
            .joined()
            _ = LessonParser.parse(
                (random.next(below: 2) == 0 ? Self.frontMatter : "") + text, path: "x",
                language: .english)
        }
    }
}

/// A small generator, so that a failure comes again.
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
