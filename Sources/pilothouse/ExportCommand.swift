import ArgumentParser
import Notebook
import Phrasebook

/// `pilothouse export`: a lesson for those who don't have the program.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a lesson as a page, a notebook or a recording.",
        discussion: """
            html: one page that loads nothing, with outputs, questions, pictures, and the trace to \
            step through. pdf: the same, printed by Chromium. ipynb: a Jupyter notebook. cast: a \
            recording of a terminal for asciinema.
            """)

    @Option(help: "The format: html, pdf, ipynb or cast.")
    var to: LessonFormat = .html

    @Option(name: .customLong("lang"), help: "The language of the lesson: en or zh.")
    var language: Language = .fromEnvironment

    @Option(
        name: .shortAndLong,
        help: "The file to write; - for standard output. (default: 05-call-flow.en.html)")
    var output: String?

    @Argument(
        help: "A lesson's folder, or the name of one that comes with the program.",
        completion: .lessons)
    var lesson: String

    func run() throws {
        let folder = try find()
        let published: PublishedLesson
        do throws(LessonProblems) {
            published = try PublishedLesson(folder, language)
        } catch {
            for problem in error.problems { Console.error(problem.render(in: language)) }
            throw ExitCode.failure
        }
        let path = output ?? published.fileName(as: to)
        if let text = published.text(as: to) {
            if path == "-" { return Console.output(text) }
            if let problem = PersonsFiles().write(text, to: path) { try fail(problem) }
        } else {
            do throws(BrowserPrinter.Failure) {
                let page = published.text(as: .html) ?? ""
                try BrowserPrinter.print(page, to: path == "-" ? "/dev/stdout" : path)
            } catch {
                try fail(error.text)
            }
        }
        if path != "-" { Console.output(path + "\n") }
    }

    private func fail(_ text: Text) throws {
        Console.error(text(language) + "\n")
        throw ExitCode.failure
    }

    private func find() throws -> LessonFolder {
        let path = lesson.count > 1 && lesson.hasSuffix("/") ? String(lesson.dropLast()) : lesson
        if let folder = LessonFolder.all(at: path).first, folder.path == path { return folder }
        let course = Course.shipped
        if let folder = course.folder(path) { return folder }
        let suggestion = nearest(to: path, in: course.names)
        throw ValidationError(Text.Page.noSuchLesson(path, suggestion: suggestion)(language))
    }
}

extension LessonFormat: ExpressibleByArgument {}
