import Foundation
import Testing

@testable import Notebook

/// The catalogue of texts keeps to the terms and the spacing that lessons have to keep to.
@Suite struct CatalogueTermTests {
    @Test func `Chinese texts of the catalogue use the usual terms and spacing`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Phrasebook").standardized
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for literal in source.matches(of: /zh:\s*"((?:[^"\\]|\\.)*)"/).map(\.output.1) {
                count += 1
                // What is filled in may be of any language.
                let pieces = literal.split(separator: /\\\((?:[^()]|\([^()]*\))*\)|\\n/)
                let problems = pieces.flatMap { TermCheck.chineseProblems(of: String($0)) }
                #expect(
                    problems.isEmpty,
                    "\(file.lastPathComponent): \(literal): \(problems.map { $0.text(.english) })")
            }
        }
        #expect(count > 500)
    }
}
