import ArgumentParser
import Glibc
import Notebook
import Terminal

/// `pilothouse` without a subcommand: the REPL.
struct REPLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl", abstract: "Work in the terminal (the default).")

    @OptionGroup var options: SessionOptions

    @Flag(help: "Lines of text only: no colors, no drawing, no pages; for screen readers.")
    var plain = false

    func run() throws {
        guard Console.inputIsTerminal else {
            if Console.inputHasText { return try runStandardInput() }
            throw ExitCode(playFirstLesson())
        }
        var session = try options.makeSession(files: DirectoryFiles(".", confined: false))
        session.learning = .persons
        let settings = REPL.Options(
            isPlain: plain, language: options.chosenLanguage, seed: options.chosenSeed)
        let status = MainActor.assumeIsolated { REPL(session: session, options: settings).run() }
        throw ExitCode(status)
    }

    /// Commands come through a pipe or from a file: the same as `pilothouse run -`.
    private func runStandardInput() throws {
        var command = try RunCommand.parse(["-"])
        command.options = options
        try command.run()
    }

    /// Nobody is at a terminal: shows what there is to see, and ends.
    private func playFirstLesson() -> Int32 {
        Interruption.install()
        return LessonPlayer.playFirst(
            in: options.language, output: { Console.output($0) },
            diagnostics: { Console.error($0) }, isCancelled: { Interruption.isPending })
    }
}
