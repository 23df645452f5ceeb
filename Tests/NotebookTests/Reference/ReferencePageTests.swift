import Phrasebook
import Testing

@testable import Notebook

@Suite struct ReferencePageTests {
    private static let folder: String = {
        var parts = #filePath.split(separator: "/")
        parts.removeLast(4)
        return "/" + parts.joined(separator: "/") + "/docs"
    }()

    @Test(arguments: ReferencePages.all.map(\.path))
    func `a page is what the tables say`(path: String) throws {
        let page = try #require(ReferencePages.all.first { $0.path == path })
        guard case .text(let text) = DirectoryFiles(Self.folder, confined: true).read(path) else {
            Issue.record("docs/\(path) is missing: make reference writes it")
            return
        }
        #expect(text == page.text, "docs/\(path) is out of date: make reference writes it")
    }

    @Test func `both languages have the same commands and examples`() {
        let english = CommandReference.markdown(.english).split(separator: "\n")
        let chinese = CommandReference.markdown(.chinese).split(separator: "\n")
        #expect(english.count == chinese.count)
        #expect(
            english.filter { $0.hasPrefix("### ") }.dropLast().elementsEqual(
                chinese.filter { $0.hasPrefix("### ") }.dropLast()))
    }
}
