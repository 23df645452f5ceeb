import KubeAPI
import Phrasebook
import Records

extension GradeReport {
    /// As `docs/grade.schema.json` describes it.
    var json: String {
        var object: JSONObject = [
            "version": 1, "subject": .string(subject), "language": .string(language.rawValue),
            "seeds": .int(Int64(sitting.seeds.count)), "variant": .int(Int64(sitting.variant)),
            "submissions": .array(submissions.map(submission)),
        ]
        if !statistics.isEmpty {
            object["statistics"] = .array(
                statistics.map { item in
                    [
                        "exercise": .string(item.exercise), "check": .string(item.check),
                        "graded": .int(Int64(item.graded)), "passed": .int(Int64(item.passed)),
                        "partly": .int(Int64(item.partly)),
                        "misconceptions": .array(
                            item.misconceptions.map {
                                ["name": .string($0.name), "count": .int(Int64($0.count))]
                            }),
                    ]
                })
        }
        if !likenesses.isEmpty {
            object["likenesses"] = .array(
                likenesses.map {
                    [
                        "left": .string($0.left), "right": .string($0.right),
                        "percent": .int(Int64($0.percent)), "runs": .int(Int64($0.rare)),
                    ]
                })
        }
        return JSONWriter.text(of: .object(object), style: .pretty) + "\n"
    }

    private func submission(_ submission: SubmissionVerdict) -> JSONValue {
        var object: JSONObject = [
            "name": .string(submission.name), "graded": .bool(submission.isGraded),
            "score": .double(submission.earned.number),
            "maxScore": .int(Int64(submission.points)),
            "exercises": .array(submission.exercises.map(exercise)),
        ]
        if !submission.problems.isEmpty {
            object["problems"] = .array(
                submission.problems.map {
                    ["file": .string($0.file), "text": .string(word($0.text))]
                })
        }
        if let submitted = submission.submitted {
            object["submitted"] = .string(UTCTime.text(submitted.seconds))
            object["submittedFrom"] = .string(submitted.source.rawValue)
            object["mark"] = .double(submission.mark.number)
            object["total"] = submission.total.map { .double($0) }
        }
        if hasTimes { object["milliseconds"] = .int(Int64(submission.milliseconds)) }
        return .object(object)
    }

    private func exercise(_ exercise: ExerciseVerdict) -> JSONValue {
        var object: JSONObject = [
            "exercise": .string(exercise.exercise), "title": .string(word(exercise.title)),
            "outcome": .string(exercise.outcome.rawValue),
            "score": .double(exercise.earned.number), "maxScore": .int(Int64(exercise.points)),
            "checks": .array(exercise.checks.map(check)),
        ]
        if exercise.variant != sitting.variant {
            object["variant"] = .int(Int64(clamping: exercise.variant))
        }
        if exercise.hints > 0 { object["hints"] = .int(Int64(exercise.hints)) }
        if exercise.isAssisted { object["assisted"] = true }
        if let ruling = exercise.ruling {
            var told: JSONObject = [
                "attempt": .int(Int64(ruling.attempt)), "counts": .bool(ruling.counts),
                "daysLate": .int(ruling.daysLate), "weight": .int(Int64(ruling.weight)),
                "mark": .double(ruling.mark.number),
            ]
            told["deadline"] = ruling.deadline.map { .string(UTCTime.text($0)) }
            object["ruling"] = .object(told)
        }
        object["message"] = exercise.message.map { .string(word($0)) }
        object["file"] = exercise.file.map(JSONValue.string)
        object["line"] = exercise.line.map { .int(Int64($0)) }
        object["misconception"] = exercise.misconception.map { .string(word($0)) }
        return .object(object)
    }

    private func check(_ check: CheckVerdict) -> JSONValue {
        var object: JSONObject = [
            "name": .string(check.name), "title": .string(word(check.title)),
            "passed": .bool(check.passed), "score": .double(check.earned.number),
            "maxScore": .int(Int64(check.points)), "held": .int(Int64(check.held)),
            "of": .int(Int64(check.seeds)), "hidden": .bool(check.isHidden),
            "always": .bool(check.isAlways),
        ]
        object["feedback"] = check.feedback.map { .string(word($0)) }
        object["divergence"] = check.divergence.map { .string(word($0)) }
        object["object"] = check.object.map(JSONValue.string)
        object["hop"] = check.hop.map { .int(Int64($0)) }
        object["show"] = check.show.map(JSONValue.string)
        return .object(object)
    }
}
