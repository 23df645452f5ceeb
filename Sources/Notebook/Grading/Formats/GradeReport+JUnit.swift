import Phrasebook
import Records

extension GradeReport {
    /// A suite for each submission, a case for each check.
    ///
    /// Valid against the schema of Jenkins' xUnit plugin (junit-10.xsd). With times also against
    /// that of Ant (Windy Road's JUnit.xsd), which asks for them; it is why the root has no
    /// attributes, and why both streams stand there, empty.
    var junit: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        for (index, submission) in submissions.enumerated() {
            text += "  <testsuite name=\(XMLText.quoted(submission.name))"
            text += " package=\(XMLText.quoted(subject)) id=\"\(index)\" hostname=\"localhost\""
            text += counts(submission)
            if hasTimes {
                text += " timestamp=\"\(UTCTime.text(started).prefix(19))\""
                text += " time=\"\(Score(thousandths: submission.milliseconds).text)\""
            }
            text += ">\n    <properties>\n"
            if submission.isGraded { text += property("score", submission.earned.text) }
            if submission.submitted != nil { text += property("mark", submission.mark.text) }
            text += property("max_score", String(submission.points))
            text += "    </properties>\n"
            for exercise in submission.exercises {
                for check in exercise.checks { text += testCase(check, exercise) }
            }
            text += "    <system-out>\(XMLText.escaped(problems(submission)))</system-out>\n"
            text += "    <system-err></system-err>\n  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func counts(_ submission: SubmissionVerdict) -> String {
        let checks = submission.exercises.flatMap(\.checks)
        let errors = submission.exercises.filter { $0.outcome == .notGraded }
            .flatMap(\.checks).count
        let failures = checks.count { !$0.passed } - errors
        return
            " tests=\"\(checks.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"0\""
    }

    private func property(_ name: String, _ value: String) -> String {
        "      <property name=\"\(name)\" value=\(XMLText.quoted(value))/>\n"
    }

    private func testCase(_ check: CheckVerdict, _ exercise: ExerciseVerdict) -> String {
        var text = "    <testcase name=\(XMLText.quoted(word(check.title)))"
        text += " classname=\(XMLText.quoted(exercise.exercise))"
        // A check takes a share of what nobody measures: the suite's time is the one that counts.
        if hasTimes { text += " time=\"0\"" }
        if check.passed { return text + "/>\n" }
        let told = (remarks(exercise) + remarks(check)).joined(separator: "\n")
        let first = check.feedback.map(word) ?? remarks(exercise).first ?? word(check.title)
        let kind = exercise.outcome == .notGraded ? "error" : "failure"
        text += ">\n      <\(kind) message=\(XMLText.quoted(first))"
        text += " type=\"\(exercise.outcome.rawValue)\">"
        return text + XMLText.escaped(told) + "</\(kind)>\n    </testcase>\n"
    }
}
