import Phrasebook

/// Everything that a sitting has brought, ready to be written in some format.
public struct GradeReport: Sendable {
    /// What was graded: an exercise, a lesson, a course.
    public let subject: String
    public let sitting: Sitting
    public let language: Phrasebook.Language
    public var submissions: [SubmissionVerdict]
    public var statistics: [ItemStatistics] = []
    public var likenesses: [Likeness] = []
    /// Whether the report says how long things took.
    public var hasTimes = false
    /// When grading began, in seconds since 1970; only shown together with how long it took.
    public var started: Int64 = 0

    public init(
        subject: String, sitting: Sitting, language: Phrasebook.Language,
        submissions: [SubmissionVerdict]
    ) {
        self.subject = subject
        self.sitting = sitting
        self.language = language
        self.submissions = submissions.map {
            sitting.showsHidden ? $0 : $0.withoutSecrets
        }
        statistics = ItemStatistics.all(of: self.submissions)
    }

    /// Looks for submissions that are much alike.
    public mutating func findLikenesses() { likenesses = Likeness.all(of: submissions) }

    func word(_ text: Text) -> String { text(language) }
}

extension SubmissionVerdict {
    /// Without what learners aren't to know: hidden checks keep their points only.
    var withoutSecrets: SubmissionVerdict {
        var copy = self
        for index in copy.exercises.indices { copy.exercises[index].hideSecrets() }
        return copy
    }
}

extension ExerciseVerdict {
    fileprivate mutating func hideSecrets() {
        var number = 0
        for index in checks.indices where checks[index].isHidden {
            number += 1
            checks[index].name = "hidden-\(number)"
            checks[index].title = .Exercise.hiddenCheck(number)
            checks[index].feedback = nil
            checks[index].divergence = nil
            checks[index].object = nil
            checks[index].hop = nil
            checks[index].hopText = nil
            checks[index].show = nil
        }
        if checks.allSatisfy({ $0.passed || $0.isHidden }) {
            misconception = nil
            misconceptionName = nil
        }
    }
}

/// How a check went over all submissions.
public struct ItemStatistics: Sendable, Equatable {
    public let exercise: String
    public let check: String
    public let title: Text
    /// How many were graded, how many passed, and how many earned a part.
    public let graded: Int
    public let passed: Int
    public let partly: Int
    /// How many of those who failed it met which known misconception.
    public let misconceptions: [(name: String, count: Int)]

    public static func == (left: Self, right: Self) -> Bool {
        left.exercise == right.exercise && left.check == right.check
            && left.passed == right.passed && left.graded == right.graded
    }

    static func all(of submissions: [SubmissionVerdict]) -> [ItemStatistics] {
        guard submissions.count > 1, let first = submissions.first else { return [] }
        return first.exercises.indices.flatMap { index -> [ItemStatistics] in
            let verdicts = submissions.compactMap { submission in
                submission.exercises.indices.contains(index) ? submission.exercises[index] : nil
            }
            .filter { $0.outcome != .notGraded }
            guard let model = verdicts.first else { return [] }
            return model.checks.indices.map { item(verdicts, $0, model) }
        }
    }

    private static func item(
        _ verdicts: [ExerciseVerdict], _ index: Int, _ model: ExerciseVerdict
    ) -> ItemStatistics {
        let marks = verdicts.compactMap { verdict in
            verdict.checks.indices.contains(index) ? (verdict.checks[index], verdict) : nil
        }
        var counts: [String: Int] = [:]
        for (check, verdict) in marks where !check.passed {
            if let name = verdict.misconceptionName { counts[name, default: 0] += 1 }
        }
        return ItemStatistics(
            exercise: model.exercise, check: model.checks[index].name,
            title: model.checks[index].title, graded: marks.count,
            passed: marks.count { $0.0.passed },
            partly: marks.count { !$0.0.passed && $0.0.earned > Score(points: 0) },
            misconceptions: counts.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }
            .map { ($0.key, $0.value) })
    }
}
