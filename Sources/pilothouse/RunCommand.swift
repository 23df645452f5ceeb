import ArgumentParser
import Glibc
import Notebook
import Phrasebook
import PilotScript

/// `pilothouse run`: executes a script.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Execute a script.",
        discussion: """
            Exit status: 0 all went well; 1 a command was refused or an expectation failed; \
            2 usage, syntax, unknown command or flag (nothing has run); 3 a limit; 130 interrupted.
            """)

    @OptionGroup var options: SessionOptions

    @Option(name: .customShort("e"), help: "Commands to execute, instead of a file.")
    var commands: String?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    @Argument(
        help: "The script, or - for standard input.", completion: .file(extensions: ["pilot"]))
    var file: String?

    func validate() throws {
        if (commands == nil) == (file == nil) {
            throw ValidationError("give a script: a FILE, - for standard input, or -e 'COMMANDS'")
        }
    }

    func run() throws {
        let source = try script()
        let directory = file.map(Self.directory) ?? "."
        var session = try options.makeSession(
            files: DirectoryFiles(directory, confined: file != nil))
        Interruption.install()
        session.isCancelled = { Interruption.isPending }
        let status = ScriptRunner.run(
            source, in: &session, isTerminal: isatty(2) == 1, limits: limits.limits)
        session.finish()
        // The trace file is flushed when the session goes.
        session.sinks.traceFile = nil
        throw ExitCode(status)
    }

    private func script() throws -> Source {
        if let commands { return Source(commands, name: "-e") }
        let path = file ?? "-"
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, let bytes = DirectoryFiles.allBytes(of: descriptor) else {
            throw ValidationError("can't read '\(path)': \(String(cString: strerror(errno)))")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError("'\(path)' is not UTF-8 text")
        }
        return Source(text, name: path == "-" ? "standard input" : path)
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
