import Foundation
import Testing

/// The pair of scripts that Gradescope runs, in a tree like that of its image.
@Suite struct GradescopeTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a run left behind.
    private struct Outcome {
        var setup: Int32
        var status: Int32
        var results: String
    }

    /// Builds an autograder, hands in `files`, and runs both scripts.
    private func run(
        _ files: [String: String], settings: String, hasProgram: Bool = true
    ) throws -> Outcome {
        let manager = FileManager.default
        let place = manager.temporaryDirectory.appending(path: "autograder-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: place) }
        let source = place.appending(path: "source")
        try manager.createDirectory(at: source, withIntermediateDirectories: true)
        for name in ["setup.sh", "run_autograder"] {
            try manager.copyItem(
                at: Self.root.appending(path: "share/gradescope/\(name)"),
                to: source.appending(path: name))
        }
        try settings.write(
            to: source.appending(path: "settings"), atomically: true, encoding: .utf8)
        let program = URL(filePath: Person.program)
        let lessons = Self.root.appending(path: "lessons")
        if hasProgram {
            try manager.createSymbolicLink(
                at: source.appending(path: "pilothouse"), withDestinationURL: program)
        }
        try manager.createSymbolicLink(
            at: source.appending(path: "lessons"), withDestinationURL: lessons)
        for (path, text) in files {
            let file = place.appending(path: "submission/" + path)
            try manager.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let setup = try bash(source.appending(path: "setup.sh"), place)
        let status = try bash(source.appending(path: "run_autograder"), place)
        let results = place.appending(path: "results/results.json")
        return Outcome(
            setup: setup, status: status,
            results: try String(contentsOf: results, encoding: .utf8))
    }

    private func bash(_ script: URL, _ place: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["AUTOGRADER=\(place.path)", "bash", script.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `a submission gets its score`() throws {
        let outcome = try run(
            ["keep-running.pilot": "create rc blog --image=nginx --replicas=5 -l app=blog\n"],
            settings: "SUBJECT=07-replication-controller\nSEEDS=1\n")
        #expect(outcome.setup == 0)
        #expect(outcome.status == 0)
        let object = try object(outcome.results)
        #expect(object["score"] as? Double == 10)
        // The checks of the lesson's exercises, and the questions of its quiz.
        #expect((object["tests"] as? [Any])?.count == 19)
    }

    @Test func `several files of one student are one submission`() throws {
        let outcome = try run(
            ["a.pilot": "get pods\n", "b/c.txt": "x\n", "d.py": "print()\n"],
            settings: "SUBJECT=all\nSEEDS=1\nLANGUAGE=zh\n")
        #expect(outcome.status == 0)
        let object = try object(outcome.results)
        #expect(object["score"] as? Double == 0)
        #expect((object["tests"] as? [Any])?.isEmpty == false)
    }

    @Test(arguments: [("SUBJECT=nothing\n", true), ("SUBJECT=all\nLANGUAGE=zh\n", false)])
    func `a grader that fails gives no score`(_ settings: String, _ hasProgram: Bool) throws {
        let outcome = try run(
            ["a.pilot": "get pods\n"], settings: settings, hasProgram: hasProgram)
        #expect((outcome.setup == 0) == hasProgram)
        #expect(outcome.status != 0)
        let object = try object(outcome.results)
        #expect(object["score"] == nil)
        #expect(object["tests"] == nil)
        #expect((object["output"] as? String)?.isEmpty == false)
    }
}
