import KubeAPI
import Phrasebook

extension GradeReport {
    /// `results.json` of Gradescope, which takes one submission; of several, the first.
    var gradescope: String {
        guard let submission = submissions.first, submission.isGraded else {
            // Without a score Gradescope tells the student that the autograder failed.
            let reason = submissions.isEmpty ? "missing" : "not-graded"
            let object: JSONObject = [
                "output": .string(word(.Grading.outcome(reason))), "visibility": "visible",
            ]
            return JSONWriter.text(of: .object(object), style: .pretty) + "\n"
        }
        var tests: [JSONValue] = []
        for (number, exercise) in submission.exercises.enumerated() {
            for (index, check) in exercise.checks.enumerated() {
                tests.append(test(check, exercise, "\(number + 1).\(index + 1)"))
            }
        }
        var object: JSONObject = [
            "score": .double(submission.mark.number),
            "output": .string(problems(submission)),
            "visibility": "visible", "stdout_visibility": "hidden", "tests": .array(tests),
            "extra_data": ["subject": .string(subject), "seeds": .int(Int64(sitting.seedCount))],
        ]
        if hasTimes { object["execution_time"] = .double(Double(submission.milliseconds) / 1_000) }
        return JSONWriter.text(of: .object(object), style: .pretty) + "\n"
    }

    private func test(
        _ check: CheckVerdict, _ exercise: ExerciseVerdict, _ number: String
    ) -> JSONValue {
        let told = check.passed ? [] : remarks(exercise) + remarks(check)
        return [
            "score": .double(check.earned.number), "max_score": .int(Int64(check.points)),
            "status": check.passed ? "passed" : "failed",
            "name": .string("\(exercise.exercise): \(word(check.title))"),
            "number": .string(number), "output": .string(told.joined(separator: "\n")),
            "output_format": "text", "tags": [.string(exercise.exercise)],
            "visibility": "visible",
        ]
    }
}
