import Phrasebook

/// About how long a lesson takes, from what there is to read, to type and to decide.
struct TimeEstimate {
    /// Words of English that one reads in a minute, when they are about something new.
    private static let wordsPerMinute = 150.0

    /// Minutes.
    let minutes: Double

    /// - Parameters:
    ///   - lesson: in English.
    ///   - exercises: the minutes of its exercises, as they say.
    init(_ lesson: Lesson, exercises: Int) {
        let words = lesson.prose.reduce(0) { $0 + ReadingLevel.words($1.plain).count }
        var seconds = Double(words) / Self.wordsPerMinute * 60
        for cell in lesson.cells {
            switch cell.kind {
            case .pilot, .yaml: seconds += 20
            case .output: seconds += min(40, Double(cell.text.split(separator: "\n").count) * 2)
            case .predict, .quiz: seconds += 45
            case .claim: seconds += 60
            case .diagram: seconds += 20
            case .exercise, .illustration: seconds += 5
            }
        }
        minutes = seconds / 60 + Double(exercises)
    }

    /// What is wrong with what the lesson says, if that is far from the estimate.
    func problem(of lesson: Lesson) -> LessonProblem? {
        let said = Double(lesson.frontMatter.minutes)
        guard abs(said - minutes) > 5, said > 2 * minutes || minutes > 2 * said else { return nil }
        let line = lesson.text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.hasPrefix("minutes:") }
        return LessonProblem(
            path: lesson.path, line: (line ?? 0) + 1,
            text: .Lesson.otherMinutes(
                lesson.frontMatter.minutes, estimate: max(1, Int(minutes + 0.5))))
    }
}
