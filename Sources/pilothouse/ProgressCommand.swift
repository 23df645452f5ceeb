import ArgumentParser
import Notebook
import Phrasebook
import Records
import Terminal

/// `pilothouse progress`: what is known of a learner, and carrying it to another machine.
struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Carry progress from one machine to another.",
        discussion: """
            Exit status: 0; 1 when the progress can't be read or saved; 2 when a file is none of \
            these. Importing keeps the best of both.
            """,
        subcommands: [Export.self, Import.self, Path.self])

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all progress as one text file.")

        @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
        var language: Language = .fromEnvironment

        @Argument(help: "The file; standard output without one.")
        var file: String?

        func run() throws {
            let text = try orExit(language) { () throws(RecordsProblem) in
                ProgressText.text(of: try ProgressStore.persons().progress())
            }
            guard let file else { return Console.output(text) }
            if let problem = PersonsFiles().write(text, to: file) {
                Console.error(problem(language) + "\n")
                throw ExitCode.failure
            }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in such a file; of everything the best is kept.")

        @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
        var language: Language = .fromEnvironment

        @Argument(help: "The file, or - for standard input.")
        var file: String

        func run() throws {
            let progress: Progress
            do {
                progress = try ProgressText.read(try text())
            } catch let problem as RecordsProblem {
                Console.error(file + ": " + problem.text(language) + "\n")
                throw ExitCode(2)
            }
            try orExit(language) { () throws(RecordsProblem) in
                let store = try ProgressStore.persons()
                for notice in store.notices { Console.error(notice(language) + "\n") }
                try store.merge(progress)
            }
            let report = Text.Records.imported(
                lessons: progress.lessons.count, attempts: progress.attempts.count,
                answers: progress.answers.count)
            Console.output(report(language) + "\n")
        }

        private func text() throws -> String {
            if file == "-" {
                guard let bytes = DirectoryFiles.allBytes(of: 0) else { return "" }
                return String(decoding: bytes, as: UTF8.self)
            }
            switch DirectoryFiles(".", confined: false).read(file) {
            case .text(let text): return text
            case .directory: throw ValidationError(Text.isDirectory(file)(language))
            case .unreadable(let reason): throw ValidationError(reason(language))
            }
        }
    }

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show where progress is kept.")

        func run() throws {
            Console.output((Places().progressFile ?? "") + "\n")
        }
    }
}

/// Does what may fail; a problem is told, and ends the program with 1.
@discardableResult
func orExit<Value>(
    _ language: Language, _ body: () throws(RecordsProblem) -> Value
) throws -> Value {
    do throws(RecordsProblem) {
        return try body()
    } catch {
        Console.error(error.text(language) + "\n")
        throw ExitCode.failure
    }
}

extension ProgressStore {
    /// The person's own.
    static func persons() throws(RecordsProblem) -> ProgressStore {
        guard let path = Places().progressFile else { throw .noPlace }
        return try ProgressStore(path: path)
    }
}
