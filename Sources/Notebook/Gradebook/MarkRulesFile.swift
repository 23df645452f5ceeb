import KubeAPI
import Phrasebook
import Records

/// Reads `course.yaml`: what a teacher has laid down, strictly.
///
/// ```yaml
/// course: Kubernetes, one hop at a time
/// count: best                 # best or last
/// attempts: 5                 # how many count; all without it
/// late: {per day: 10, at most: 50, grace: 15m}     # percent, percent, minutes or hours
/// exercises:
///   keep-running: {weight: 2, deadline: 2026-12-01T12:00:00Z}
///   reach-it: {attempts: 3}
/// extensions:
///   - {student: ada, exercise: keep-running, until: 2026-12-08T12:00:00Z}
/// ```
public struct MarkRulesFile {
    private var reader: CellReader

    /// - Parameter path: what diagnostics call it.
    /// - Returns: the rules, or everything that is wrong with the file.
    public static func read(_ path: String) -> Result<MarkRules, LessonProblems> {
        switch DirectoryFiles(".", confined: false).read(path) {
        case .text(let text): return parse(text, path: path)
        case .directory: return .failure(problem(path, .Lesson.notAFile))
        case .unreadable(let reason): return .failure(problem(path, reason))
        }
    }

    private static func problem(_ path: String, _ text: Text) -> LessonProblems {
        LessonProblems([LessonProblem(path: path, line: 1, text: text)])
    }

    static func parse(_ text: String, path: String) -> Result<MarkRules, LessonProblems> {
        let problems: [CellReader.Problem]
        switch CellReader.open(text, firstLine: 1) {
        case .success(let reader):
            var file = MarkRulesFile(reader: reader)
            let rules = file.rules()
            if file.reader.problems.isEmpty { return .success(rules) }
            problems = file.reader.problems
        case .failure(let failure): problems = failure.problems
        }
        return .failure(
            LessonProblems(
                problems.map { LessonProblem(path: path, line: $0.line, text: $0.text) }))
    }

    private mutating func rules() -> MarkRules {
        let root = reader.object(
            "", keys: ["course", "count", "attempts", "late", "exercises", "extensions"])
        var rules = MarkRules()
        rules.title = reader.optionalText("course") ?? ""
        if reader.has("count") { rules.count = reader.choice("count") ?? .best }
        if reader.has("attempts") { rules.attempts = number("attempts", in: 1...1_000_000) }
        if reader.has("late") { rules.late = late() }
        for (name, _) in root["exercises"]?.object?.members ?? [] {
            rules.exercises.append((name, exercise("exercises." + name)))
        }
        for path in reader.elements("extensions") { rules.extensions.append(more(path)) }
        return rules
    }

    private mutating func number(_ path: String, in range: ClosedRange<Int>) -> Int {
        let number = reader.integer(path)
        if let small = Int(exactly: number), range.contains(small) { return small }
        reader.complain(.Gradebook.numberFrom(range.lowerBound, to: range.upperBound), at: path)
        return range.lowerBound
    }

    private mutating func late() -> MarkRules.Late {
        _ = reader.object("late", keys: ["per day", "at most", "grace"])
        var late = MarkRules.Late()
        late.perDay = number("late.per day", in: 0...100)
        if reader.has("late.at most") { late.atMost = number("late.at most", in: 0...100) }
        if let text = reader.optionalText("late.grace") {
            if let duration = try? GoDuration(parsing: text), duration.nanoseconds >= 0 {
                late.grace = duration.nanoseconds / 1_000_000_000
            } else {
                reader.complain(.notADuration(text), at: "late.grace")
            }
        }
        return late
    }

    private mutating func exercise(_ path: String) -> MarkRules.ExerciseRule {
        _ = reader.object(path, keys: ["weight", "attempts", "deadline"])
        var rule = MarkRules.ExerciseRule()
        if reader.has(path + ".weight") { rule.weight = number(path + ".weight", in: 0...1000) }
        if reader.has(path + ".attempts") {
            rule.attempts = number(path + ".attempts", in: 1...1_000_000)
        }
        if reader.has(path + ".deadline") { rule.deadline = moment(path + ".deadline") }
        return rule
    }

    private mutating func more(_ path: String) -> MarkRules.Extension {
        _ = reader.object(path, keys: ["student", "exercise", "until"])
        return MarkRules.Extension(
            student: reader.text(path + ".student"),
            exercise: reader.optionalText(path + ".exercise"), until: moment(path + ".until"))
    }

    private mutating func moment(_ path: String) -> Int64 {
        let text = reader.text(path)
        if let seconds = UTCTime.seconds(text) { return seconds }
        if !text.isEmpty { reader.complain(.Gradebook.notAMoment(text), at: path) }
        return 0
    }
}
