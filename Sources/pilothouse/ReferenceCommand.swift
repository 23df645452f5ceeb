import ArgumentParser
import Glibc
import Notebook

/// `pilothouse reference`: writes the documents that are made from the program's tables.
struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Write the reference pages and the manual page.",
        shouldDisplay: false)

    @Flag(help: "Write nothing; fail when a page is not what it should be.")
    var check = false

    @Argument(help: "The folder of the documents.")
    var folder = "docs"

    func run() throws {
        var isGood = true
        let pages = ReferencePages.all + [("pilothouse.1", ManualPage.text)]
        for (path, text) in pages {
            let full = folder + "/" + path
            if case .text(text) = DirectoryFiles(folder, confined: true).read(path) { continue }
            if check {
                Console.error("\(full) is out of date: run make reference\n")
                isGood = false
            } else if let problem = PersonsFiles().write(text, to: full) {
                throw ValidationError(problem(.english))
            } else {
                Console.output(full + "\n")
            }
        }
        if !isGood { throw ExitCode.failure }
    }
}
