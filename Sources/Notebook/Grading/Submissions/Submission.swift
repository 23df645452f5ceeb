import Phrasebook
import PilotScript

/// What a learner has handed in, taken apart by exercise.
public struct Submission: Sendable {
    /// What it is called: the student's folder or the file.
    public let name: String
    public var parts: [SubmissionPart] = []
    /// The answers to questions of lessons.
    var answers: [QuizAnswer] = []
    /// What of it couldn't be read.
    public var problems: [SubmissionProblem] = []
    /// Everything that was handed in, for `apply -f` and `source`.
    var files = SubmissionFiles()

    init(name: String) { self.name = name }

    /// Whether nothing in it is an answer to anything.
    var isEmpty: Bool { parts.isEmpty && answers.isEmpty }

    /// The written answer to an exercise: the part that names it, or else one that names none,
    /// as long as no journal tells of work on it.
    func part(for exercise: String) -> SubmissionPart? {
        let written = parts.filter { $0.work == nil }
        if let named = written.last(where: { $0.exercise == exercise }) { return named }
        return work(for: exercise).isEmpty ? written.last { $0.exercise == nil } : nil
    }

    /// How many attempts of a journal are looked at.
    private static let attemptLimit = 4

    /// What journals tell of work on an exercise; the latest attempts in which something was done.
    func work(for exercise: String) -> [SubmissionPart] {
        parts.filter { $0.exercise == exercise && $0.work?.entries.isEmpty == false }
            .suffix(Self.attemptLimit)
    }

    /// Which help was taken, as the journals tell.
    func help(for exercise: String) -> (hints: Int, isAssisted: Bool) {
        let work = parts.filter { $0.exercise == exercise }.compactMap(\.work)
        return (work.map(\.hints).max() ?? 0, work.contains(where: \.isAssisted))
    }
}

/// The answer to one exercise.
public struct SubmissionPart: Sendable {
    /// The exercise's name; nil where it doesn't say.
    public var exercise: String?
    public let form: Answer.Form
    public let text: String
    /// The file that it stands in, and the line that it begins on.
    public let file: String
    public let firstLine: Int

    /// What was typed for the exercise, where a journal tells of it.
    var work: JournaledWork?

    /// Whether it says itself which exercise it is for; else its file is called so.
    var isNamed = false

    /// The part as a script whose lines count as in the file.
    var script: Source {
        guard form == .manifest else {
            return Source(text, name: file, firstLine: firstLine)
        }
        // The line with `apply` stands before the manifest's first.
        return Source(ExerciseStage.applying(text), name: file, firstLine: max(0, firstLine - 1))
    }
}

/// Something that couldn't be read.
public struct SubmissionProblem: Sendable, Equatable {
    public let file: String
    public let text: Text
}

/// The texts of a submission, as its scripts can read them, and nothing else.
struct SubmissionFiles: FileReader {
    var texts: [String: String] = [:]

    func read(_ path: String) -> FileContent {
        var path = path
        while path.hasPrefix("./") { path.removeFirst(2) }
        if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
            return .unreadable(.fileOutside(path))
        }
        if let text = texts[path] { return .text(text) }
        let inside = texts.keys.filter { name in
            name.hasPrefix(path == "." ? "" : path + "/")
                && [".yaml", ".yml", ".json"].contains(where: name.hasSuffix)
        }
        return inside.isEmpty ? .unreadable(.noSuchFile(path)) : .directory(inside.sorted())
    }
}
