import Glibc
import Phrasebook

/// A folder `NN-name` with `lesson.en.md` and `lesson.zh.md`.
public struct LessonFolder: Sendable {
    public let path: String

    /// `05-call-flow`.
    public var name: String { Folder.lastPart(of: path) }

    public func file(_ language: Phrasebook.Language) -> String {
        path + "/lesson.\(language.rawValue).md"
    }

    /// Reads and parses the lesson in one language.
    public func lesson(_ language: Phrasebook.Language) -> Result<Lesson, LessonProblems> {
        Self.read(file(language), language, as: .lesson)
    }

    /// Reads and parses a file.
    static func read(
        _ path: String, _ language: Phrasebook.Language, as form: LessonParser.Form
    ) -> Result<Lesson, LessonProblems> {
        switch DirectoryFiles(".", confined: false).read(path) {
        case .text(let text):
            return LessonParser.parse(text, path: path, language: language, as: form)
        case .directory:
            let problem = LessonProblem(path: path, line: 1, text: .Lesson.notAFile)
            return .failure(LessonProblems([problem]))
        case .unreadable(let reason):
            return .failure(LessonProblems([LessonProblem(path: path, line: 1, text: reason)]))
        }
    }

    /// The lessons that a path leads to: itself when it is a lesson's folder, else the folders in
    /// it that are, by name.
    public static func all(at path: String) -> [LessonFolder] {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let folder = LessonFolder(path: path)
        if folder.isLesson { return [folder] }
        return Folder.entries(of: path).filter { !$0.hasPrefix(".") }
            .map { LessonFolder(path: path + "/" + $0) }.filter(\.isLesson)
    }

    private var isLesson: Bool {
        Phrasebook.Language.allCases.contains { access(file($0), R_OK) == 0 }
    }

    /// The lessons that come with the program: those in the folder that the environment variable
    /// `PILOTHOUSE_LESSONS` names, or else in `lessons` or `share/pilothouse/lessons` beside the
    /// program's file or in a folder around it.
    public static var shipped: [LessonFolder] {
        if let named = getenv("PILOTHOUSE_LESSONS") { return all(at: String(cString: named)) }
        guard let program = realpath("/proc/self/exe", nil) else { return [] }
        defer { free(program) }
        var folder = String(cString: program)
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            for name in ["/share/pilothouse/lessons", "/lessons"] {
                let found = all(at: folder + name)
                if !found.isEmpty { return found }
            }
        }
        return []
    }
}
