import Phrasebook

/// Grades submissions to some exercises, one after the other.
public struct SubmissionGrader: Sendable {
    public let graders: [ExerciseGrader]
    /// The questions of lessons.
    public let quizzes: [QuizGrader]

    public init(
        _ exercises: [Exercise], _ sitting: Sitting, quizzes: [QuizGrader] = [],
        language: Phrasebook.Language
    ) throws(LessonProblems) {
        self.quizzes = quizzes
        var graders: [ExerciseGrader] = []
        for exercise in exercises {
            graders.append(try ExerciseGrader(exercise, sitting, language: language))
        }
        self.graders = graders
    }

    /// Reads and grades what lies at a path.
    ///
    /// - Parameter name: what the submission is called in the report.
    public func grade(_ path: String, name: String) -> SubmissionVerdict {
        grade(SubmissionReader.read(path, name: name))
    }

    public func grade(_ submission: Submission) -> SubmissionVerdict {
        var submission = submission
        submission.resolve(graders.map(\.exercise.name))
        submission.resolveAnswers(quizzes)
        var verdict = SubmissionVerdict(
            name: submission.name,
            exercises: graders.map { $0.grade(submission) } + quizzes.map { $0.grade(submission) })
        verdict.problems = submission.problems
        let known = graders.flatMap(\.ownTexts)
        verdict.fingerprint = Fingerprint(submission.parts.map(\.text), without: known).hashes
        return verdict
    }
}

extension ExerciseGrader {
    /// What anybody may have in common with the exercise: its start and its solutions.
    var ownTexts: [String] {
        let stage = stages[0]
        return exercise.solutions.map { stage.filled($0.text) }
            + [stage.task(.english), stage.task(.chinese), exercise.start?.text ?? ""]
    }
}

extension Submission {
    /// Makes the parts that are named after no exercise the answer to the only one asked for, and
    /// complains about names that aren't known.
    mutating func resolve(_ known: [String]) {
        let isLost = known.count > 1 && !parts.contains { known.contains($0.exercise ?? "") }
        for index in parts.indices {
            guard let name = parts[index].exercise, !known.contains(name) else { continue }
            let meant = nearest(to: name, in: known)
            let isNamed = parts[index].isNamed
            if known.count > 1 ? isNamed || meant != nil : isNamed && meant != nil {
                let text = Text.Grading.noSuchExercise(name, suggestion: meant)
                problems.append(SubmissionProblem(file: parts[index].file, text: text))
            } else if known.count == 1, !isNamed {
                parts[index].exercise = nil
            } else if isLost {
                // A manifest may be there for a script to apply it; if nothing fits, it isn't.
                problems.append(
                    SubmissionProblem(file: parts[index].file, text: .Grading.whichExercise(known)))
            }
        }
    }
}
