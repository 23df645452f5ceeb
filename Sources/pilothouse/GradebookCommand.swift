import ArgumentParser
import Notebook
import Phrasebook
import Records
import Terminal

/// `pilothouse gradebook`: a class's marks.
struct GradebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gradebook", abstract: "Show a class's marks, and keep them in order.",
        discussion: """
            Exit status: 0; 1 when the gradebook can't be read or saved, or a mark isn't genuine; \
            2 when the command line or a file can't be used.
            """,
        subcommands: [
            Show.self, Regrade.self, Override.self, Verify.self, Key.self, Export.self,
            Import.self,
        ])
}

/// Options that all of them share.
struct GradebookOptions: ParsableArguments {
    @Option(help: "The gradebook. (default: the one in your data directory)")
    var gradebook: String?

    @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
    var language: Language = .fromEnvironment

    static func reading(_ gradebook: String?, _ language: Language) -> GradebookOptions {
        var options = GradebookOptions()
        options.gradebook = gradebook
        options.language = language
        return options
    }

    func open() throws -> GradebookStore {
        let path = gradebook ?? Places().gradebookFile
        let store = try orExit(language) { () throws(RecordsProblem) in
            guard let path else { throw .noPlace }
            return try GradebookStore(path: path)
        }
        for notice in store.notices { Console.error(notice(language) + "\n") }
        return store
    }

    func read() throws -> Gradebook {
        let store = try open()
        return try orExit(language) { () throws(RecordsProblem) in try store.gradebook() }
    }

    /// The rules in a file; those that everybody has without one.
    func rules(_ path: String?) throws -> MarkRules {
        guard let path else { return MarkRules() }
        switch MarkRulesFile.read(path) {
        case .success(let rules): return rules
        case .failure(let failure):
            for problem in failure.problems { Console.error(problem.render(in: language)) }
            throw ExitCode(2)
        }
    }

    /// A file's text, or standard input's.
    func text(of file: String) throws -> String {
        if file == "-" {
            return String(decoding: DirectoryFiles.allBytes(of: 0) ?? [], as: UTF8.self)
        }
        switch DirectoryFiles(".", confined: false).read(file) {
        case .text(let text): return text
        case .directory: throw ValidationError(Text.isDirectory(file)(language))
        case .unreadable(let reason): throw ValidationError(reason(language))
        }
    }

    /// Writes a file, or to standard output.
    func write(_ text: String, to file: String?) throws {
        guard let file else { return Console.output(text) }
        if let problem = PersonsFiles().write(text, to: file) {
            Console.error(problem(language) + "\n")
            throw ExitCode.failure
        }
    }
}

extension GradebookCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what everybody has: attempts, best, last, late, assisted.")

        enum Form: String, ExpressibleByArgument, CaseIterable { case text, csv }

        @OptionGroup var options: GradebookOptions

        @Option(help: "The course's rules: weights, attempts, deadlines, extensions.")
        var course: String?

        @Option(help: "Only this student.")
        var student: String?

        @Option(help: "text or csv.")
        var format: Form = .text

        func run() throws {
            let rules = try options.rules(course)
            let table = GradebookTable(try options.read(), rules, student: student)
            Console.output(format == .csv ? table.csv : table.text(in: options.language))
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the whole gradebook as one text file.")

        @OptionGroup var options: GradebookOptions

        @Argument(help: "The file; standard output without one.")
        var file: String?

        func run() throws {
            try options.write(GradebookText.text(of: try options.read()), to: file)
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in such a file; nothing that is there is changed.")

        @OptionGroup var options: GradebookOptions

        @Argument(help: "The file, or - for standard input.")
        var file: String

        func run() throws {
            let book: Gradebook
            do {
                book = try GradebookText.read(try options.text(of: file))
            } catch let problem as RecordsProblem {
                Console.error(file + ": " + problem.text(options.language) + "\n")
                throw ExitCode(2)
            }
            let store = try options.open()
            try orExit(options.language) { () throws(RecordsProblem) in try store.merge(book) }
            let report = Text.Gradebook.imported(
                marks: book.marks.count, overrides: book.overrides.count,
                regrades: book.regrades.count)
            Console.output(report(options.language) + "\n")
        }
    }

    struct Override: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a mark by hand; who, what, when and why are kept.")

        @OptionGroup var options: GradebookOptions

        @Option(help: "The course's rules.")
        var course: String?

        @Option(help: "Why.")
        var reason: String

        @Argument var student: String
        @Argument var exercise: String
        @Argument(help: "The points, like 2.5; - takes earlier ones back.")
        var points: String

        func run() throws {
            let language = options.language
            guard points == "-" || Points.thousandths(points) != nil else {
                throw ValidationError(Text.Gradebook.overrideForm(language))
            }
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw ValidationError(Text.Gradebook.overrideNeedsReason(language))
            }
            let rules = try options.rules(course)
            let store = try options.open()
            let book = try orExit(language) { () throws(RecordsProblem) in try store.gradebook() }
            let standing = book.standings(rules).first {
                $0.student == student && $0.exercise == exercise
            }
            if standing == nil {
                Console.error(Text.Gradebook.noMark(student, exercise)(language) + "\n")
            }
            let record = OverrideRecord(
                student: student, exercise: exercise, time: ProgressStore.now,
                old: standing?.mark ?? 0, new: Points.thousandths(points), reason: reason)
            try orExit(language) { () throws(RecordsProblem) in try store.add(record) }
            let report = Text.Gradebook.overridden(
                student, exercise, from: Points.text(record.old), to: points)
            Console.output(report(language) + "\n")
        }
    }
}
