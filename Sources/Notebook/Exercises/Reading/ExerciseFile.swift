import KubeAPI
import Phrasebook

/// Reads the file of an exercise, strictly: whatever isn't known, is missing or has the wrong form
/// is a problem on its line.
public struct ExerciseFile {
    /// The longest file that is read, in bytes of UTF-8.
    private static let sizeLimit = 1 << 20

    static let keys = [
        "title", "order", "main", "minutes", "concepts", "variants", "hidden variants", "start",
        "task", "given", "hints", "checks", "solutions", "wrong", "equivalent mutants",
    ]
    /// Names that mean something in expressions already.
    static let reservedNames = ["seed", "start", "trace", "hop", "now", "it"]

    var reader: CellReader
    var exercise: Exercise

    /// Reads an exercise.
    ///
    /// - Parameter path: the file; its name is the exercise's.
    /// - Returns: the exercise, or everything that is wrong with its form.
    public static func read(_ path: String) -> Result<Exercise, LessonProblems> {
        let problem = { (text: Text) in
            LessonProblems([LessonProblem(path: path, line: 1, text: text)])
        }
        switch DirectoryFiles(".", confined: false).read(path) {
        case .text(let text): return parse(text, path: path)
        case .directory: return .failure(problem(.Lesson.notAFile))
        case .unreadable(let reason): return .failure(problem(reason))
        }
    }

    /// Reads an exercise from a text.
    ///
    /// - Parameter path: what diagnostics call the file; its name is the exercise's.
    public static func parse(_ text: String, path: String) -> Result<Exercise, LessonProblems> {
        guard text.utf8.count <= sizeLimit else {
            let problem = LessonProblem(path: path, line: 1, text: .Lesson.tooLong(sizeLimit))
            return .failure(LessonProblems([problem]))
        }
        switch CellReader.open(text, firstLine: 1) {
        case .success(let reader):
            var file = ExerciseFile(
                reader: reader, exercise: Exercise(name: name(of: path), path: path))
            file.readAll()
            let problems = file.reader.problems.map {
                LessonProblem(path: path, line: $0.line, text: $0.text)
            }
            return problems.isEmpty ? .success(file.exercise) : .failure(LessonProblems(problems))
        case .failure(let failure):
            return .failure(
                LessonProblems(
                    failure.problems.map {
                        LessonProblem(path: path, line: $0.line, text: $0.text)
                    }))
        }
    }

    /// `lessons/07-x/exercises/three.yaml` is called `three`.
    private static func name(of path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.hasSuffix(".yaml") ? file.dropLast(5) : file)
    }

    private mutating func readAll() {
        if !Names.dns1123Label(exercise.name).isEmpty {
            reader.complain(.Exercise.badName(exercise.name), at: "")
        }
        _ = reader.object("", keys: Self.keys)
        readFacts()
        exercise.shownVariants = variants("variants")
        exercise.hiddenVariants = variants("hidden variants")
        for variant in exercise.hiddenVariants
        where exercise.shownVariants.contains(where: { $0.name == variant.name }) {
            reader.complain(.Exercise.twice(variant.name), at: "hidden variants.\(variant.name)")
        }
        exercise.hints = reader.elements("hints").map { localized($0) }
        exercise.checks = reader.elements("checks").map { check($0) }
        complainAboutTwins(exercise.checks.map(\.name), "checks")
        if !reader.has("checks") { reader.complain(.Lesson.cellKeyMissing("checks"), at: "") }
        exercise.solutions = reader.elements("solutions").map { answer($0, keys: []) }
        complainAboutTwins(exercise.solutions.map(\.name), "solutions")
        exercise.wrongAnswers = reader.elements("wrong").map { wrongAnswer($0) }
        complainAboutTwins(exercise.wrongAnswers.map(\.answer.name), "wrong")
        exercise.equivalents = reader.elements("equivalent mutants").map { equivalent($0) }
    }

    private mutating func readFacts() {
        let title = localized("title")
        exercise.title = Text(en: title.english.source, zh: title.chinese.source)
        exercise.order = number("order", in: 0...1_000, default: 0)
        exercise.isMain = reader.yesNo("main", default: false)
        exercise.minutes = number("minutes", in: 1...600)
        exercise.concepts = reader.texts("concepts")
        exercise.start = reader.optionalExpression("start")
        exercise.task = localized("task")
        exercise.given = reader.texts("given")
    }

    private mutating func complainAboutTwins(_ names: [String], _ key: String) {
        for (index, name) in names.enumerated() where names[..<index].contains(name) {
            reader.complain(.Exercise.twice(name), at: "\(key)[\(index)]")
        }
    }
}
