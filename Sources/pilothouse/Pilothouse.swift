import ArgumentParser
import Glibc
import Notebook

/// The program: picks a front end and hands it its options.
@main
struct Pilothouse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pilothouse",
        abstract: "Learn Kubernetes by running it, one hop at a time.",
        discussion: """
            Without a subcommand, opens the REPL. A whole cluster is simulated inside this program: \
            no Docker, no network, no waiting.
            """,
        version: "pilothouse \(ProductVersion.current) (Kubernetes \(ProductVersion.kubernetes))",
        subcommands: [
            REPLCommand.self,
            LearnCommand.self,
            ProgressCommand.self,
            RunCommand.self,
            LessonCommand.self,
            GradeCommand.self,
            GradeWorkerCommand.self,
            TestCommand.self,
            ExportCommand.self,
            ReferenceCommand.self,
            BenchCommand.self,
            VectorsCommand.self,
            ConformanceCommand.self,
            GradebookCommand.self,
        ],
        defaultSubcommand: REPLCommand.self)

    /// Exit status 2 for a command line that can't be used, as `run` has it for scripts.
    static func main() {
        Allocator.prepare()
        // A file that may not grow any more is an error to tell, not the end.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            Console.error(fullMessage(for: error) + "\n")
            Console.exit(2)
        }
    }
}
