import Foundation
import KubeAPI
import Phrasebook
import Testing

@testable import Notebook

@Suite struct GradeReportTests {
    private static let verdicts: [SubmissionVerdict] = {
        guard
            let exercise = try? ExerciseFixtures.exercise("keep-running"),
            let grader = try? SubmissionGrader(
                [exercise], Sitting(seedCount: 2), language: .english)
        else { return [] }
        var good = GradingFixtures.submission(GradingFixtures.solution(grader.graders[0]))
        good.problems = [SubmissionProblem(file: "<x>&\"", text: .Grading.nothingToGrade)]
        let bad = GradingFixtures.submission("delete pod stray-one\nget pod nobody\n")
        return [grader.grade(good), grader.grade(bad)]
    }()

    private func text(_ format: GradeFormat, _ language: Language = .english) -> String {
        GradingFixtures.report(Self.verdicts, language).text(as: format)
    }

    @Test func theTextTellsMarksAndHidesSecrets() {
        #expect(text(.text).contains("student: 6/6"))
        #expect(text(.text).contains("✗ 0/2  "))
        #expect(text(.text).contains("✗ 0/0  Hidden check 1\n"))
        #expect(!text(.text).contains("left alone"))
        #expect(text(.text, .chinese).contains("隐藏检查 1"))
    }

    @Test(arguments: GradeFormat.allCases)
    func noFormatTellsASecret(_ format: GradeFormat) {
        for secret in ["left alone", "A Pod is missing that was there", "\"strays\""] {
            #expect(!text(format).contains(secret))
        }
    }

    @Test func aTeacherSeesHiddenChecks() {
        var sitting = Sitting(seedCount: 2)
        sitting.showsHidden = true
        let report = GradeReport(
            subject: "x", sitting: sitting, language: .english, submissions: Self.verdicts)
        #expect(report.text(as: .text).contains("The other Pods are left alone"))
    }

    @Test func theJSONHasItsScores() throws {
        let value = try JSONParser.parse(text(.json))
        #expect(value["submissions"]?[0]?["score"]?.double == 6)
        #expect(value["submissions"]?[1]?["exercises"]?[0]?["outcome"]?.string == "graded")
        #expect(value["statistics"]?.array?.count == 4)
        #expect(!text(.json).contains("milliseconds"))
    }

    @Test func theXMLCountsPerSubmission() {
        #expect(text(.junit).contains("tests=\"4\" failures=\"0\" errors=\"0\""))
        #expect(text(.junit).contains("tests=\"4\" failures=\"4\" errors=\"0\""))
    }

    @Test func gradescopeGetsItsTests() throws {
        let value = try JSONParser.parse(text(.gradescope))
        #expect(value["score"]?.double == 6)
        let test = value["tests"]?[0]
        #expect(test?["status"]?.string == "passed")
        #expect(test?["visibility"]?.string == "visible")
        #expect(test?["max_score"]?.double == 2)
        #expect(value["execution_time"] == nil)
    }

    @Test func theTableHasTheColumnsOfNbgrader() {
        let lines = text(.csv).split(separator: "\r\n")
        #expect(
            lines[0] == "assignment,duedate,timestamp,student_id,last_name,first_name,email,"
                + "raw_score,late_submission_penalty,score,max_score")
        #expect(lines[1] == "keep-running,,,student,,,,6,0,6,6")
    }

    @Test func aNameThatIsAFormulaIsDefused() {
        var verdict = Self.verdicts[0]
        verdict.name = "=1+1,\"x\""
        let table = GradingFixtures.report([verdict]).text(as: .csv)
        #expect(table.contains("\"'=1+1,\"\"x\"\"\""))
    }

    @Test func sarifNamesRulesAndPlaces() throws {
        let value = try JSONParser.parse(text(.sarif))
        let run = value["runs"]?[0]
        #expect(value["version"]?.string == "2.1.0")
        #expect(run?["tool"]?["driver"]?["rules"]?.array?.count == 4)
        let place = run?["results"]?[0]?["locations"]?[0]?["physicalLocation"]
        #expect(place?["artifactLocation"]?["uri"]?.string == "student/answer.pilot")
    }

    @Test func annotationsStayOnTheirLines() {
        for line in text(.github).split(separator: "\n") { #expect(line.hasPrefix("::")) }
    }

    @Test func thePageEscapesWhatWasHandedIn() {
        let page = text(.html)
        #expect(page.contains("&lt;x&gt;&amp;&quot;"))
        #expect(!page.contains("<x>"))
        #expect(!page.contains("http://") || page.contains("www.w3.org"))
    }

    @Test func picturesOnAPageDoNotMeddleWithEachOther() throws {
        let svg = """
            <?xml version="1.0"?>
            <svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="title description">
            <title id="title">x</title><desc id="description">y</desc>
            <style>:root{background:#fff}</style></svg>
            """
        var verdicts = Self.verdicts
        for index in verdicts.indices { verdicts[index].exercises[0].diagram = svg }
        let page = GradingFixtures.report(verdicts).text(as: .html)
        #expect(!page.contains(":root{") && !page.contains("<?xml"))
        for index in verdicts.indices {
            #expect(page.contains("id=\"title-\(index)-keep-running\""))
            let label = "title-\(index)-keep-running description-\(index)-keep-running"
            #expect(page.contains("aria-labelledby=\"\(label)\""))
        }
    }

    @Test func aSubmissionThatWasNotGradedHasNoMark() throws {
        var verdict = Self.verdicts[1]
        verdict.exercises[0].outcome = .notGraded
        let report = GradingFixtures.report([verdict])
        #expect(report.text(as: .text).hasPrefix("student: not graded\n"))
        #expect(report.text(as: .csv).contains("keep-running,,,student,,,,,0,,6"))
        #expect(report.text(as: .junit).contains("errors=\"4\""))
        #expect(try JSONParser.parse(report.text(as: .gradescope))["score"] == nil)
    }

    @Test func theMoreAlikeAreListedAndTheCommonIsNot() {
        func verdict(_ name: String, _ text: String) -> SubmissionVerdict {
            SubmissionVerdict(
                name: name, exercises: [],
                fingerprint: Fingerprint([text], without: ["create rc web --image=nginx"]).hashes)
        }
        let copied = "create rc copied --image=odd -l very=special,thing=here and more words here"
        let others = (0..<30).map {
            verdict("s\($0)", "create rc web --image=nginx --replicas=\($0) the usual way of \($0)")
        }
        let found = Likeness.all(
            of: others + [verdict("a", copied), verdict("b", copied + " too")])
        #expect(found.map { [$0.left, $0.right] } == [["a", "b"]])
    }
}
