import Phrasebook
import Records

/// What the rules of a course make of the points of an exercise.
public struct Ruling: Sendable, Equatable {
    /// Which attempt of the student's it is, from 1, and how many count.
    public let attempt: Int
    public let attempts: Int?
    /// When the student's time was over, extensions included; seconds since 1970.
    public let deadline: Int64?
    public let daysLate: Int64
    public let weight: Int
    /// The points that are left.
    public let mark: Score

    /// Whether the attempt is one of those that count.
    public var counts: Bool { attempts.map { attempt <= $0 } ?? true }
}

extension SubmissionVerdict {
    /// Applies the rules of a course.
    ///
    /// - Parameters:
    ///   - student: whose it is.
    ///   - time: when it was handed in.
    ///   - earlier: the marks that are known already, to count attempts.
    public mutating func apply(
        _ rules: MarkRules, student: String, time: SubmittedTime, earlier: [MarkRecord]
    ) {
        submitted = time
        for index in exercises.indices {
            let exercise = exercises[index]
            guard exercise.outcome != .missing, exercise.outcome != .notGraded else { continue }
            let before = Set(
                earlier.filter {
                    $0.student == student && $0.exercise == exercise.exercise
                        && $0.submitted < time.seconds
                }
                .map(\.submitted))
            let record = MarkRecord(
                student: student, exercise: exercise.exercise, submitted: time.seconds,
                earned: Int64(exercise.earned.thousandths),
                possible: Int64(Score(points: exercise.points).thousandths), grader: "")
            let limit = rules.attempts(for: exercise.exercise)
            let counts = limit.map { before.count < $0 } ?? true
            exercises[index].ruling = Ruling(
                attempt: before.count + 1, attempts: limit,
                deadline: rules.deadline(student, exercise.exercise),
                daysLate: rules.daysLate(record), weight: rules.weight(of: exercise.exercise),
                mark: Score(thousandths: counts ? Int(rules.points(record)) : 0))
        }
        total = Self.total(exercises, rules)
    }

    /// Percent of what the exercises are worth together, by their weights.
    private static func total(_ exercises: [ExerciseVerdict], _ rules: MarkRules) -> Double {
        var (sum, weights): (Int64, Int64) = (0, 0)
        // Exercises that the rules don't name count for nothing, as in the gradebook.
        let named = rules.exercises.map(\.name)
        for exercise in exercises where exercise.points > 0 {
            guard named.isEmpty || named.contains(exercise.exercise) else { continue }
            let weight = Int64(rules.weight(of: exercise.exercise))
            weights += weight
            let mark = Int64(exercise.ruling?.mark.thousandths ?? 0)
            sum += weight * mark * 1_000 / Int64(exercise.points * 1_000)
        }
        return weights == 0 ? 100 : Double(sum / weights) / 10
    }
}

extension ExerciseVerdict {
    /// The points in the end: after the rules of the course, where there are some.
    var mark: Score { ruling?.mark ?? earned }
}

extension GradeReport {
    /// What the rules say about an exercise; nil where they change nothing.
    func remark(_ ruling: Ruling, _ exercise: ExerciseVerdict) -> String? {
        if !ruling.counts {
            return word(.Grading.attemptTooMany(ruling.attempt, of: ruling.attempts ?? 0))
        }
        guard ruling.daysLate > 0 else { return nil }
        return word(
            .Grading.late(
                days: Int(ruling.daysLate), since: ruling.deadline.map(UTCTime.text) ?? "",
                from: exercise.earned.text, to: ruling.mark.text))
    }

    /// `handed in 2026-12-02T10:00:00Z (timestamp.txt)`.
    func remark(_ time: SubmittedTime) -> String {
        word(.Grading.submitted(UTCTime.text(time.seconds), from: sourceName(time)))
    }

    private func sourceName(_ time: SubmittedTime) -> String {
        time.source == .file ? word(.Grading.fileTime) : time.source.rawValue
    }
}
