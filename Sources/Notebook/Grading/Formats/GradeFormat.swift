/// In what a report can be written.
public enum GradeFormat: String, Sendable, CaseIterable {
    case text, json, junit, gradescope, csv, sarif, github, html
}

extension GradeReport {
    /// The report in a format of a person or a program.
    public func text(as format: GradeFormat) -> String {
        switch format {
        case .text: plainText
        case .json: json
        case .junit: junit
        case .gradescope: gradescope
        case .csv: csv
        case .sarif: sarif
        case .github: github
        case .html: html
        }
    }

    /// Every mark of every submission, in order.
    var marks: [(submission: SubmissionVerdict, exercise: ExerciseVerdict, check: CheckVerdict)] {
        submissions.flatMap { submission in
            submission.exercises.flatMap { exercise in
                exercise.checks.map { (submission, exercise, $0) }
            }
        }
    }

    /// What is told about a check, a sentence a line.
    func remarks(_ check: CheckVerdict) -> [String] {
        var remarks: [String] = []
        if let feedback = check.feedback { remarks.append(word(feedback)) }
        if check.held > 0, !check.passed {
            remarks.append(
                word(.Grading.heldSometimes(check.held, of: check.seeds, check.isAlways)))
        }
        if let divergence = check.divergence { remarks.append(word(divergence)) }
        if let object = check.object { remarks.append(word(.Grading.object(object))) }
        if let hop = check.hopText {
            remarks.append(
                word(.Grading.hop(hop(language).split(separator: " ").joined(separator: " "))))
        }
        if let show = check.show { remarks.append(word(.Grading.show(show))) }
        return remarks
    }

    /// Points of points, or that there is no mark.
    func score(_ submission: SubmissionVerdict) -> String {
        submission.isGraded
            ? "\(submission.earned.text)/\(submission.points)" : word(.Grading.notGraded)
    }

    /// What couldn't be read of a submission, a file a line.
    func problems(_ submission: SubmissionVerdict) -> String {
        submission.problems.map { "\($0.file): \(word($0.text))" }.joined(separator: "\n")
    }

    /// Why an exercise as a whole earns nothing, or what its script complained about.
    func remarks(_ exercise: ExerciseVerdict) -> [String] {
        var remarks: [String] = []
        if exercise.outcome != .graded {
            remarks.append(word(.Grading.outcome(exercise.outcome.rawValue)))
        }
        if let message = exercise.message, exercise.outcome != .missing {
            if exercise.outcome == .graded { remarks.append(word(.Grading.stopped)) }
            remarks += message(language).split(separator: "\n").map(String.init)
        }
        if let ruling = exercise.ruling, let remark = remark(ruling, exercise) {
            remarks.append(remark)
        }
        if exercise.isAssisted {
            remarks.append(word(.Grading.assisted))
        } else if exercise.hints > 0 {
            remarks.append(word(.Grading.hintsTaken(exercise.hints)))
        }
        if let misconception = exercise.misconception { remarks.append(word(misconception)) }
        return remarks
    }
}
