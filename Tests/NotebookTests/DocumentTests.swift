import Testing

@testable import Notebook

/// The project's own documents: what they say about the code has to be true.
@Suite struct DocumentTests {
    private static let root: String = {
        var parts = #filePath.split(separator: "/")
        parts.removeLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    @Test(arguments: ["ARCHITECTURE.md", "README.md", "docs/authoring.md"])
    func `the traces in a document are what its commands print`(name: String) {
        let check = LessonCheck(document: Self.root + "/" + name)
        #expect(check.cellsRun > 0)
        for problem in check.problems { Issue.record("\(problem.render(in: .english))") }
    }

    @Test func `every source file that the tour names exists`() throws {
        let files = DirectoryFiles(Self.root, confined: true)
        guard case .text(let text) = files.read("ARCHITECTURE.md") else {
            Issue.record("ARCHITECTURE.md can't be read")
            return
        }
        // Code in backquotes that is a path below Sources: `KubeAPI/Storage/View.swift`, `Etcd/`.
        let code = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        for path in code where path.hasSuffix(".swift") && path.contains("/") {
            guard case .text = files.read("Sources/" + path) else {
                Issue.record("ARCHITECTURE.md names \(path), which does not exist")
                continue
            }
        }
    }
}
