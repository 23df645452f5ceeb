import ArgumentParser
import Notebook
import Phrasebook
import Records
import Terminal

/// `pilothouse learn`: a lesson in the terminal, from where one stopped.
struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Follow a lesson.",
        discussion: """
            Without a LESSON, goes on where you stopped. In the lesson, an empty line does what it \
            suggests; any command may be typed at any time; 'lesson quit' leaves it. Without a \
            terminal, the lesson is played. Exit status: 0; 1 when a cell fails; 2 when there is no \
            such lesson.
            """)

    @OptionGroup var options: SessionOptions

    @Flag(help: "Lines of text only: no colors, no drawing, no pages; for screen readers.")
    var plain = false

    @Option(help: "Check this file after every save, in your own editor.", completion: .file())
    var watch: String?

    @Option(help: "With --watch: the exercise that the file is an answer to.")
    var exercise: String?

    @Option(help: "With --watch: the seed of the exercise's values.")
    var variant: UInt64 = 1

    @Argument(help: "A lesson: its number, its name, or its folder.", completion: .lessons)
    var lesson: String?

    func validate() throws {
        if exercise != nil, watch == nil { throw ValidationError("--exercise needs --watch FILE") }
    }

    func run() throws {
        if let watch { return try watchFile(watch) }
        let course = Course.shipped
        let folder = try lesson.map { word in
            guard let folder = course.folder(word) else { throw noSuchLesson(word) }
            return folder
        }
        guard Console.inputIsTerminal else { throw ExitCode(play(folder ?? course.folders.first)) }
        var session = try options.makeSession(files: DirectoryFiles(".", confined: false))
        session.learning = .persons
        let settings = REPL.Options(
            isPlain: plain, language: options.chosenLanguage, seed: options.chosenSeed,
            start: "lesson resume" + (folder.map { " '\(course.word(for: $0))'" } ?? ""))
        let status = MainActor.assumeIsolated { REPL(session: session, options: settings).run() }
        throw ExitCode(status)
    }

    private func noSuchLesson(_ word: String) -> ValidationError {
        ValidationError(Text.Learning.noSuchLesson(word)(options.language))
    }

    private func play(_ folder: LessonFolder?) -> Int32 {
        Interruption.install()
        return LessonPlayer.play(
            folder, in: options.language, output: { Console.output($0) },
            diagnostics: { Console.error($0) }, isCancelled: { Interruption.isPending })
    }
}

extension CompletionKind {
    /// The lessons that come with the program.
    static var lessons: CompletionKind {
        .custom { _, _, _ in Course.shipped.folders.map { Course.shipped.word(for: $0) } }
    }
}

extension Learning {
    /// The lessons that come with the program, and the person's own progress.
    static var persons: Learning {
        Learning(
            course: .shipped,
            keeper: ProgressKeeper(path: Places().progressFile) { ProgressStore.now })
    }
}
