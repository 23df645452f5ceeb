import ArgumentParser
import Glibc
import Notebook
import Phrasebook
import PilotScript
import Terminal

/// `pilothouse` without a subcommand: the REPL.
struct REPLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl", abstract: "Work in the terminal (the default).", shouldDisplay: false)

    @OptionGroup var options: SessionOptions

    @Flag(help: "Lines of text only: no colors, no drawing, no pages; for screen readers.")
    var plain = false

    func run() throws {
        guard Console.inputIsTerminal else { throw ExitCode(try playFirstLesson()) }
        let session = try options.makeSession(files: DirectoryFiles(".", confined: false))
        let settings = REPL.Options(
            isPlain: plain, language: options.chosenLanguage, seed: options.chosenSeed)
        let status = MainActor.assumeIsolated { REPL(session: session, options: settings).run() }
        throw ExitCode(status)
    }

    /// Nobody is at a terminal: shows what there is to see, and ends.
    private func playFirstLesson() throws -> Int32 {
        var session = try options.makeSession(files: NoFiles())
        Interruption.install()
        session.isCancelled = { Interruption.isPending }
        let status = ScriptRunner.run(
            Source(Self.firstLesson), in: &session, isTerminal: Console.outputIsTerminal)
        session.finish()
        session.sinks.traceFile = nil
        return status
    }

    /// The call flow, end to end.
    private static let firstLesson = """
        cluster create demo --nodes=3
        create rc web --image=nginx --replicas=3 -l app=web,tier=frontend
        expose rc web --port=80
        settle
        request http://web from rc/web --count=100
        trace

        """
}
