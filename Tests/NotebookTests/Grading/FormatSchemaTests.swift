import Foundation
import KubeAPI
import Phrasebook
import Testing

@testable import Notebook

/// Every format of a report against what its readers demand of it, for a single submission, a
/// class, hostile names, and submissions that were not graded.
@Suite struct FormatSchemaTests {
    static let hostileNames = [
        "a<b>\"&'\u{1}\u{1B}[31m x\n陈 😀.pilot", "=1+1,\"x\"", "李 雷: 100%, \u{202E}y\r",
        ",\u{301}:\u{301}%\u{301}\n\u{301}", "\u{FFFE}\u{85}\u{2028}]]>--%0A",
    ]

    static let cases: [(name: String, verdicts: [SubmissionVerdict])] = {
        guard
            let exercise = try? ExerciseFixtures.exercise("keep-running"),
            let grader = try? SubmissionGrader(
                [exercise], Sitting(seedCount: 2), language: .english)
        else { return [] }
        let solution = GradingFixtures.solution(grader.graders[0])
        let good = grader.grade(GradingFixtures.submission(solution))
        let bad = grader.grade(GradingFixtures.submission("delete pod stray-one\nget pod nobody"))
        let broken = grader.grade(GradingFixtures.submission("for x in {\n\u{1}\u{202E}"))
        let hostile = hostileNames.map { name in
            var verdict = bad
            verdict.name = name
            verdict.exercises[0].file = name
            verdict.problems = [SubmissionProblem(file: name, text: Text(verbatim: name))]
            return verdict
        }
        var stopped = bad
        stopped.exercises = [grader.graders[0].zero(.notGraded, nil)]
        return [
            ("single", [good]), ("none", []), ("class", [good, bad, broken]),
            ("hostile", hostile), ("not graded", [stopped, good]),
        ]
    }()

    private static func report(
        _ index: Int, _ language: Phrasebook.Language = .english, times: Bool = false
    ) -> GradeReport {
        var report = GradingFixtures.report(cases[index].verdicts, language)
        report.hasTimes = times
        report.started = 1_795_262_400
        return report
    }

    private static var folder: URL { URL(filePath: #filePath).deletingLastPathComponent() }

    @Test(arguments: 0..<5, [Phrasebook.Language.english, .chinese])
    func theJSONIsValid(_ index: Int, _ language: Phrasebook.Language) throws {
        let schema = try JSONSchema(
            path: Self.folder.appending(path: "../../../docs/grade.schema.json").path)
        for times in [false, true] {
            let text = Self.report(index, language, times: times).text(as: .json)
            #expect(schema.problems(try JSONParser.parse(text)) == [])
        }
    }

    @Test(arguments: 0..<5)
    func theSARIFIsValid(_ index: Int) throws {
        let schema = try JSONSchema(
            path: Self.folder.appending(path: "../Fixtures/schemas/sarif.schema.json").path)
        let value = try JSONParser.parse(Self.report(index).text(as: .sarif))
        #expect(schema.problems(value) == [])
    }

    @Test(arguments: 0..<5)
    func gradescopesFileIsValid(_ index: Int) throws {
        let schema = try JSONSchema(
            path: Self.folder.appending(path: "../Fixtures/schemas/gradescope.schema.json").path)
        let value = try JSONParser.parse(Self.report(index, times: true).text(as: .gradescope))
        #expect(schema.problems(value) == [])
        // A score, or a failed autograder: a submission that was not graded has neither tests.
        let isGraded = Self.cases[index].verdicts.first?.isGraded ?? false
        #expect((value["score"] != nil) == isGraded)
        #expect((value["tests"] != nil) == isGraded)
    }

    @Test(arguments: 0..<5)
    func theXMLIsValidForJenkinsAndWithTimesForAnt(_ index: Int) throws {
        for times in [false, true] {
            let text = Self.report(index, times: times).text(as: .junit)
            let root = try #require(XMLTree.read(text))
            #expect(root.name == "testsuites")
            #expect(root.attributes.isEmpty)
            #expect(root.children.flatMap { JUnitRules.problems($0, times: times) } == [])
            #expect(text.contains(" time=") == (times && !root.children.isEmpty))
            #expect(text.contains("timestamp") == (times && !root.children.isEmpty))
        }
    }

    @Test(arguments: 0..<5)
    func theTableHasElevenFieldsInEachRow(_ index: Int) throws {
        let rows = try #require(Self.rows(Self.report(index).text(as: .csv)))
        #expect(rows.allSatisfy { $0.count == 11 })
        let verdicts = Self.cases[index].verdicts
        #expect(rows.count == 1 + verdicts.flatMap(\.exercises).count)
        for row in rows.dropFirst() {
            #expect(!"=+-@\t\r".unicodeScalars.contains(row[3].unicodeScalars.first ?? "x"))
        }
    }

    @Test(arguments: 0..<5)
    func annotationsAreOneCommandALine(_ index: Int) {
        let text = Self.report(index).text(as: .github)
        for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
            let line = String(line)
            #expect(line.hasPrefix("::"))
            let head = line.dropFirst(2).unicodeScalars
            let properties = head.prefix { $0 != ":" }.split(separator: " ", maxSplits: 1)
            #expect(["error", "warning", "notice"].contains(String(properties[0])))
            let keys = properties[1].split(separator: ",").map { $0.prefix { $0 != "=" } }
            #expect(keys.allSatisfy { ["file", "line", "title"].contains(String($0)) })
        }
        #expect(!text.unicodeScalars.contains("\r"))
    }

    @Test(arguments: 0..<5)
    func theTextCannotBeForged(_ index: Int) {
        let text = Self.report(index).text(as: .text)
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
            #expect(!("\u{2028}"..."\u{202E}").contains(scalar))
        }
    }

    @Test func aTablesStudentHasNoEnding() throws {
        var verdict = Self.cases[0].verdicts[0]
        verdict.name = "li.lei.pilot"
        let table = GradingFixtures.report([verdict]).text(as: .csv)
        #expect(table.contains("keep-running,,,li.lei,,,,6,0,6,6"))
    }

    /// A table by RFC 4180; nil if it isn't one.
    private static func rows(_ text: String) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                field.append("\"")
                scalars = scalars.dropFirst()
            case "\"":
                if !isQuoted, !field.isEmpty { return nil }
                isQuoted.toggle()
            case "," where !isQuoted:
                row.append(String(field))
                field.removeAll()
            case "\r" where !isQuoted:
                guard scalars.popFirst() == "\n" else { return nil }
                rows.append(row + [String(field)])
                row = []
                field.removeAll()
            case "\n" where !isQuoted: return nil
            default: field.append(scalar)
            }
        }
        return isQuoted || !field.isEmpty || !row.isEmpty ? nil : rows
    }
}

/// What the schemas of Ant and of Jenkins' xUnit plugin both allow in a suite.
private enum JUnitRules {
    static func problems(_ suite: XMLElement, times: Bool) -> [String] {
        let clock = times ? ["timestamp", "time"] : []
        var problems = attributes(
            suite,
            ["name", "package", "id", "hostname", "tests", "failures", "errors", "skipped"] + clock)
        let names = suite.children.map(\.name)
        let cases = suite.children.filter { $0.name == "testcase" }
        if names != ["properties"] + cases.map(\.name) + ["system-out", "system-err"] {
            problems.append("testsuite: \(names)")
        }
        for property in suite.children[0].children {
            problems += attributes(property, ["name", "value"])
        }
        for element in cases {
            problems += attributes(element, ["name", "classname"] + (times ? ["time"] : []))
            if element.children.count > 1 { problems.append("two results") }
            for result in element.children {
                if !["failure", "error"].contains(result.name) { problems.append(result.name) }
                problems += attributes(result, ["message", "type"])
            }
        }
        for (attribute, found) in [
            ("tests", cases.count),
            ("failures", cases.count { $0.children.first?.name == "failure" }),
            ("errors", cases.count { $0.children.first?.name == "error" }), ("skipped", 0),
        ] where suite[attribute] != String(found) {
            problems.append("\(attribute): \(suite[attribute] ?? "none"), not \(found)")
        }
        if suite["name"]?.isEmpty != false { problems.append("no name") }
        if times, suite["timestamp"] != "2026-11-21T12:00:00" { problems.append("timestamp") }
        return problems
    }

    private static func attributes(_ element: XMLElement, _ expected: [String]) -> [String] {
        let names = element.attributes.map(\.name)
        return names == expected ? [] : ["\(element.name): \(names), not \(expected)"]
    }
}
