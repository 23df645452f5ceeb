import Phrasebook
import Testing

@testable import Notebook

@Suite struct CellRunningTests {
    /// What the author is told about a notebook.
    private func problems(_ text: String) throws -> [String] {
        let lesson = try LessonParser.parse(
            text, path: "x.md", language: .english, as: .document
        ).get()
        let recorder = LessonRecorder(lesson, files: NoFiles())
        return recorder.failures.map { "\($0.line): \($0.text(.english))" }
    }

    private static let cluster = "```pilot\ncluster create demo --nodes=2\n```\n\n"
    private static let create = """

        ```pilot
        create rc web --image=nginx --replicas=2 -l app=web
        settle
        ```

        """

    private func predict(_ rest: String) throws -> [String] {
        try problems(Self.cluster + "```predict\nask: x\nexplain: so\n\(rest)\n```\n" + Self.create)
    }

    @Test func `an order is true when every option happens, each at a hop of its own`() throws {
        let bind = #"  - {text: binding, hop: hop.verb == "bind"}"# + "\n"
        let sandbox = #"  - {text: sandbox, hop: hop.verb == "RunPodSandbox"}"# + "\n"
        #expect(try predict("kind: order\noptions:\n" + sandbox + bind) == [])
        #expect(
            try predict(
                "kind: order\noptions:\n" + bind + "  - {text: never, hop: hop.verb == \"x\"}")
                == ["5: No hop of the next cell is this option: never"])
        #expect(try predict("kind: order\noptions:\n" + bind + bind).count == 1)
        #expect(
            try predict("kind: order\noptions:\n" + bind + "  - {text: z, hop: hop.}").count == 1)
    }

    @Test func `an answer is evaluated after the next cell`() throws {
        #expect(try predict("kind: number\nanswer: pods().size()") == [])
        #expect(try predict("kind: node\nanswer: pods(\"app=web\")[0].spec.nodeName") == [])
        #expect(
            try predict("kind: number\nanswer: pods()")
                == ["5: The answer is no number."])
        #expect(try predict("kind: name\nanswer: pods()[7].spec.nodeName").count == 1)
    }

    @Test func `a prediction is compared with what happened`() throws {
        let predict = PredictCell(
            ask: "?", kind: .order,
            options: [
                .init(text: "a", hop: .init(text: "1", line: 1)),
                .init(text: "b", hop: .init(text: "2", line: 1)),
                .init(text: "c", hop: .init(text: "3", line: 1)),
            ], answer: nil, explain: "")
        let truth = PredictTruth.order([
            .init(option: 2, hop: 5), .init(option: 0, hop: 6), .init(option: 1, hop: 9),
        ])
        let letters = [2, 0, 1].map { option in
            ["a", "b", "c"][predict.shownOrder.firstIndex(of: option) ?? 0]
        }
        for separator in ["", " ", ", ", " → ", "、", "->"] {
            #expect(predict.compare(letters.joined(separator: separator), with: truth).isRight)
        }
        let reversed = predict.compare(letters.reversed().joined(), with: truth)
        #expect(!reversed.isRight && reversed.isReadable)
        #expect(!predict.compare("a b", with: truth).isReadable)
        #expect(!predict.compare("a a b", with: truth).isReadable)
    }

    @Test
    func `conditions over hops know the variables of the cells, and tolerate what isn't there`()
        throws
    {
        let text =
            Self.cluster + "```pilot\nlet verb = \"bind\"\n```\n" + Self.create
            + "```diagram\n{of: sequence, title: x, hops: 'hop.code == 201 || hop.verb == verb'}\n```\n"
        #expect(try problems(text) == [])
        #expect(
            try problems(text.replacing("'hop.code == 201 || hop.verb == verb'", with: "etcd"))
                == [])
    }

    @Test func `the place of a diagnostic is counted in its cell`() throws {
        let text = "# A title\n\n```pilot fails\n\nget pods\n```\n"
        let lesson = try LessonParser.parse(
            text, path: "some/x.md", language: .english, as: .document
        ).get()
        var runner = LessonRunner(lesson, files: NoFiles())
        let result = runner.run(lesson.cells[0])
        #expect(result.failure?.hasPrefix("some/x.md:5:1: error:") == true)
        #expect(result.shown.hasPrefix("2:1: error:"))
    }

    private func claim(_ rest: String) throws -> [String] {
        try problems(
            Self.cluster + Self.create + "```claim\nclaim: x\ntrue: no\nexplain: so\n\(rest)\n```\n"
                + "```pilot\nexpect pods().size() == 2\n```\n")
    }

    @Test func `a claim's experiment runs on a copy and must show what it says`() throws {
        #expect(
            try claim("try: |\n  delete rc web\n  settle\nexpect: pods().size() == 0") == [])
        #expect(
            try claim("try: settle\nexpect: pods().size() == 0")
                == ["10: After the experiment, 'expect' does not hold."])
        #expect(try claim("try: delete rc nobody\nexpect: \"true\"").count == 1)
        #expect(try claim("try: settle\nexpect: pods()[9].spec").count == 1)
    }

    @Test func `a diagram has something to draw`() throws {
        func diagram(_ rest: String) throws -> [String] {
            try problems(Self.cluster + Self.create + "```diagram\ntitle: x\n\(rest)\n```\n")
        }
        #expect(try diagram("of: map") == [])
        #expect(try diagram("of: sequence") == [])
        #expect(try diagram("of: sequence\nhops: hop.verb == \"bind\"") == [])
        #expect(
            try diagram("of: sequence\nhops: hop.verb == \"nothing\"")
                == ["10: There is nothing to draw here."])
        #expect(try problems("```diagram\n{of: map, title: x}\n```\n").count == 1)
    }

    @Test func `both languages agree in everything but prose`() throws {
        func lesson(_ text: String, _ language: Phrasebook.Language) throws -> Lesson {
            try LessonParser.parse(text, path: "x.md", language: language, as: .document).get()
        }
        let english = try lesson(
            "```quiz\n{id: q, kind: number, ask: How many?, answer: 3}\n```\n", .english)
        let same = try lesson(
            "```quiz\n{id: q, kind: number, ask: 有几个？, answer: 3}\n```\n", .chinese)
        let other = try lesson(
            "```quiz\n{id: q, kind: number, ask: 有几个？, answer: 4}\n```\n", .chinese)
        #expect(LessonAgreement.problems(english, same).isEmpty)
        #expect(
            LessonAgreement.problems(english, other).map { $0.text(.english) }
                == ["'answer' in this cell differs from its English counterpart."])
    }
}
