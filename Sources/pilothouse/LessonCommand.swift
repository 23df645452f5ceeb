import ArgumentParser
import Notebook
import Phrasebook

/// `pilothouse lesson`: what authors do beside writing.
struct LessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "Help authors of lessons.",
        subcommands: [NewLessonCommand.self])
}

/// `pilothouse lesson new NAME`.
struct NewLessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a lesson: a folder that passes all checks.",
        discussion: """
            Writes both languages, an exercise with two solutions and a wrong answer. Change them \
            piece by piece, and run `pilothouse test` in between. docs/authoring.md shows how.
            """)

    @Option(name: .customLong("in"), help: "The folder that holds the lessons.")
    var directory = "lessons"

    @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
    var language: Language = .fromEnvironment

    @Argument(help: "my-lesson, which gets the next free number, or 27-my-lesson.")
    var name: String

    func run() throws {
        let files: [String]
        do throws(LessonMaker.Failure) {
            files = try LessonMaker.make(name, in: directory)
        } catch {
            throw ValidationError(error.text(language))
        }
        for file in files { Console.output(file + "\n") }
        let folder = files.first.map { $0.dropLast("/lesson.en.md".count) } ?? ""
        Console.output(Text.Lesson.lessonMade(String(folder))(language) + "\n")
    }
}
