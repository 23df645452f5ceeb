import Phrasebook
import Testing

@testable import Notebook

/// The content of one cell, or what is wrong with it.
func cellContent(_ kind: String, _ yaml: String) throws -> CellContent {
    let text = "```\(kind)\n\(yaml)\n```\n\n```pilot\nget pods\n```\n"
    let lesson = try LessonParser.parse(
        text, path: "x.md", language: .english, as: .document
    ).get()
    return try #require(lesson.cells.first).content
}

func cellProblems(_ kind: String, _ yaml: String) -> [String] {
    do {
        _ = try cellContent(kind, yaml)
        return []
    } catch let problems as LessonProblems {
        return problems.problems.map { "\($0.line): \($0.text(.english))" }
    } catch {
        return ["\(error)"]
    }
}

@Suite struct CellParsingTests {
    @Test func `an order has options with hops, and its lines are those of the file`() throws {
        let content = try cellContent(
            "predict",
            """
            ask: In which order?
            kind: order
            options:
              - {text: binds, hop: hop.verb == "bind"}
              - text: runs
                hop: |
                  hop.verb == "StartContainer"
            explain: So it is.
            """)
        guard case .predict(let predict) = content else {
            Issue.record("no prediction")
            return
        }
        #expect(predict.kind == .order)
        #expect(predict.options.map(\.hop.line) == [5, 8])
        #expect(predict.options[1].hop.text == #"hop.verb == "StartContainer""#)
        #expect(predict.shownOrder.sorted() == [0, 1])
    }

    @Test func `a cell's mistakes are told on their lines, with suggestions`() {
        #expect(
            cellProblems("predict", "ask: x\nkind: ordr\nexplian: so")
                == [
                    "3: 'kind' can't be 'ordr'. Did you mean 'order'?",
                    "4: There is no key 'explian' here. Did you mean 'explain'?",
                ])
        #expect(cellProblems("claim", "a: [").count == 1)
        #expect(
            cellProblems("claim", "claim: x\ntrue: maybe\ntry: settle\nexpect: 1.5\nexplain: so")
                == [
                    "3: 'true' is yes or no.",
                    "5: 'expect' is not read as a text here: put it in quotation marks.",
                ])
        #expect(
            cellProblems("diagram", "of: map\nhops: etcd\ntitle: x")
                == ["3: A map has no 'hops'."])
        #expect(
            cellProblems("quiz", "- a")
                .first?.hasPrefix("2: Here stand keys and values: id, kind") == true)
    }

    @Test func `a choice has one right option, and a reason for each wrong one`() {
        func problems(_ kind: String, _ options: String) -> [String] {
            cellProblems("quiz", "id: q\nkind: \(kind)\nask: Which?\noptions:\n\(options)")
        }
        let right = "  - {text: a, right: yes}\n"
        let wrong = "  - {text: b, because: it isn't}\n"
        #expect(problems("choice", right + wrong) == [])
        #expect(
            problems("choice", wrong + "  - {text: c, because: it isn't}")
                == ["5: No option is right: mark one with 'right: yes'."])
        #expect(
            problems("choice", right + "  - {text: b}")
                == ["7: A wrong option says 'because': what those who choose it should know."])
        #expect(problems("choice", right + "  - {text: c, right: yes}").count == 1)
        #expect(problems("multiple", right + "  - {text: c, right: yes}") == [])
        #expect(problems("choice", right + "  - {text: Ａ, because: x}").count == 1)
        #expect(problems("choice", right).count == 1)
        #expect(problems("choice", right + wrong + "answer: a").count == 1)
    }

    @Test func `a typed answer is one or several texts, or a range of numbers`() throws {
        func quiz(_ rest: String) throws -> QuizCell? {
            let content = try cellContent("quiz", "id: q\nask: What?\n" + rest)
            guard case .quiz(let quiz) = content else { return nil }
            return quiz
        }
        #expect(try quiz("kind: number\nanswer: 3")?.answers == ["3"])
        #expect(try quiz("kind: name\nanswer: [label, 标签]")?.answers == ["label", "标签"])
        #expect(try quiz("kind: number\nanswer in: {from: 2, to: 4}")?.range == 2...4)
        #expect(cellProblems("quiz", "id: q\nask: x\nkind: name").count == 1)
        #expect(cellProblems("quiz", "id: q\nask: x\nkind: number\nanswer: few").count == 1)
        #expect(
            cellProblems("quiz", "id: q\nask: x\nkind: name\nanswer in: {from: 1, to: 0}").count
                == 3)
    }

    @Test func `an exercise is placed by its id`() throws {
        #expect(try cellContent("exercise", "keep-three") == .exercise("keep-three"))
        #expect(try cellContent("exercise", "id: keep-three") == .exercise("keep-three"))
        #expect(cellProblems("exercise", "").count == 1)
    }

    @Test func `a prediction needs a cell that runs, and does not stand before its output`() {
        func problems(_ text: String) -> [String] {
            switch LessonParser.parse(text, path: "x", language: .english, as: .document) {
            case .success: []
            case .failure(let failure):
                failure.problems.map { "\($0.line): \($0.text(.english))" }
            }
        }
        let predict = "```predict\n{ask: x, kind: number, answer: \"1\", explain: so}\n```\n"
        #expect(problems(predict) == ["1: No cell that runs follows this prediction."])
        #expect(
            problems("```pilot\nsettle\n```\n" + predict + "```output\nx\n```\n").count == 2)
        let quiz = "```quiz\n{id: q, ask: x, kind: name, answer: a}\n```\n"
        #expect(problems(quiz + quiz) == ["4: There is another question 'q'."])
    }

    @Test func `random cells never crash the reader`() {
        var random = SmallRandom(seed: 5)
        let pieces = [
            "id: q\n", "kind: choice\n", "kind: order\n", "ask: x\n", "options:\n", "  - {text: a",
            ", right: yes}\n", ", hop: true}\n", "}\n", "answer: [", "]\n", "answer in:\n",
            "  to: 3\n",
            "- ", "&a *a", ": ", "|\n", "中", "\t", "true: no\n", "of: map\n",
        ]
        for _ in 0..<4_000 {
            let text = (0..<random.next(below: 16)).map { _ in
                pieces[random.next(below: pieces.count)]
            }
            let kind = ["predict", "quiz", "claim", "diagram", "exercise"][random.next(below: 5)]
            _ = cellProblems(kind, text.joined())
        }
    }
}
