import Foundation
import Phrasebook
import Testing

@testable import Notebook

@Suite struct SubmissionReaderTests {
    private let script = "get pods # 查看 Pod\n"

    private func read(_ files: [String: [UInt8]]) throws -> Submission {
        try GradingFixtures.withFolder(files) { SubmissionReader.read($0, name: "student") }
    }

    @Test(arguments: [
        ("a.pilot", "a"), ("j. smith", "j. smith"), ("b.tar.ZIP", "b.tar"), (".md", ".md"),
        ("张三.journal", "张三"),
    ]) func aStudentIsCalledByTheNameWithoutAnEnding(name: String, student: String) {
        #expect(GradeJob.student(name) == student)
    }

    @Test func aFileWhoseNameFitsNoExerciseIsNamed() throws {
        func problems(_ files: [String], of known: [String]) throws -> [String] {
            let bytes = Array("get pods\n".utf8)
            var submission = try read(Dictionary(uniqueKeysWithValues: files.map { ($0, bytes) }))
            submission.resolve(known)
            return submission.problems.map { "\($0.file): \($0.text(.english))" }
        }
        let both = ["keep-running", "hand-over"]
        #expect(
            try problems(["keep-runing.pilot"], of: both) == [
                "keep-runing.pilot: There is no exercise 'keep-runing' here. "
                    + "Did you mean 'keep-running'?"
            ])
        #expect(
            try problems(["x.yaml"], of: both) == [
                "x.yaml: Which exercise is this for? Name the file after it, or begin with "
                    + "'# exercise: NAME'. There are: keep-running, hand-over."
            ])
        // What a script may want to apply is no mistake.
        #expect(try problems(["hand-over.pilot", "x.yaml"], of: both).isEmpty)
        #expect(try problems(["x.yaml"], of: ["hand-over"]).isEmpty)
    }

    @Test func aScriptInUTF8IsRead() throws {
        #expect(try read(["a.pilot": Array(script.utf8)]).parts[0].text == script)
        let marked = [0xEF, 0xBB, 0xBF] + Array(script.utf8)
        #expect(try read(["a.pilot": marked]).parts[0].text == script)
    }

    @Test func aScriptInUTF16IsRead() throws {
        let little: [UInt8] =
            [0xFF, 0xFE] + script.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF] + script.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try read(["a.pilot": little]).parts[0].text == script)
        #expect(try read(["a.pilot": big]).parts[0].text == script)
    }

    @Test func aScriptInGB18030IsRead() throws {
        // 查看
        let bytes = Array("get pods # ".utf8) + [0xB2, 0xE9, 0xBF, 0xB4] + Array(" Pod\n".utf8)
        #expect(try read(["a.pilot": bytes]).parts[0].text == script)
    }

    @Test func lineEndsOfOtherSystemsAreRead() throws {
        #expect(try read(["a.pilot": Array("a\r\nb\rc\n".utf8)]).parts[0].text == "a\nb\nc\n")
    }

    @Test func partsAreFoundByTheirComments() throws {
        let text = "# exercise: one\nget pods\n# 练习：two\nget nodes\n"
        let parts = try read(["all.pilot": Array(text.utf8)]).parts
        #expect(parts.map(\.exercise) == ["one", "two"])
        #expect(parts.map(\.firstLine) == [1, 3])
    }

    @Test func filesAreCalledAfterTheirExercises() throws {
        let parts = try read([
            "one.pilot": Array("get pods\n".utf8), "two.yaml": Array("kind: Pod\n".utf8),
            "picture.png": [1, 2, 3],
        ]).parts
        #expect(parts.map(\.exercise) == ["one", "two"])
        #expect(parts.map(\.form) == [.script, .manifest])
    }

    @Test func aNotebooksCellsAreAnswers() throws {
        let text = """
            # Answers

            ```pilot exercise=one
            get pods
            ```

            ```pilot
            get nodes
            ```

            ```yaml exercise=two
            kind: Pod
            ```
            """
        let parts = try read(["answers.md": Array(text.utf8)]).parts
        #expect(parts.map(\.exercise) == ["one", "two"])
        #expect(parts.map(\.firstLine) == [4, 12])
    }

    @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
        try GradingFixtures.withFolder(["a.pilot": Array("get pods\n".utf8)]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/b.pilot", withDestinationPath: "/etc/passwd")
            let submission = SubmissionReader.read(folder, name: "x")
            #expect(submission.parts.map(\.file) == ["a.pilot"])
            #expect(submission.problems.map(\.file) == ["b.pilot"])
        }
    }

    @Test func aScriptReadsOnlyWhatWasHandedIn() throws {
        let submission = try read([
            "a.pilot": Array("apply -f web.yaml\n".utf8), "web.yaml": Array("kind: Pod\n".utf8),
        ])
        guard case .text(let text) = submission.files.read("./web.yaml") else {
            Issue.record("not there")
            return
        }
        #expect(text == "kind: Pod\n")
        for path in ["../a.pilot", "/etc/passwd", "a/../../b", "none.yaml"] {
            guard case .unreadable = submission.files.read(path) else {
                Issue.record("\(path) is read")
                continue
            }
        }
    }

    @Test func aZipIsReadWithNamesInGB18030() throws {
        let file = Self.zip(named: [0xB2, 0xE9] + Array(".pilot".utf8), Array("get pods\n".utf8))
        try GradingFixtures.withFolder(["s.zip": file]) { folder in
            let submission = SubmissionReader.read(folder + "/s.zip", name: "s")
            #expect(submission.parts.map(\.file) == ["查.pilot"])
            #expect(submission.parts.map(\.text) == ["get pods\n"])
        }
    }

    @Test func aZipThatLeadsOutIsNotFollowed() throws {
        let file = Self.zip(named: Array("../x.pilot".utf8), Array("get pods\n".utf8))
        try GradingFixtures.withFolder(["s.zip": file]) { folder in
            let submission = SubmissionReader.read(folder + "/s.zip", name: "s")
            #expect(submission.parts.isEmpty)
            #expect(submission.problems.map(\.file) == ["../x.pilot"])
        }
    }

    @Test func aZipOfWindowsIsRead() throws {
        let file = Self.zip(named: Array("a\\one.pilot".utf8), Array("get pods\n".utf8))
        try GradingFixtures.withFolder(["s.zip": file]) { folder in
            let submission = SubmissionReader.read(folder + "/s.zip", name: "s")
            #expect(submission.parts.map(\.exercise) == ["one"])
        }
    }

    @Test func somethingElseThanAZipIsTold() throws {
        try GradingFixtures.withFolder(["s.zip": [1, 2, 3, 4]]) { folder in
            #expect(SubmissionReader.read(folder + "/s.zip", name: "s").problems.count == 1)
        }
    }

    /// A zip of one file that isn't compressed.
    private static func zip(named name: [UInt8], _ content: [UInt8]) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8((value >> (8 * $0)) & 0xFF) }
        }
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in content {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        let facts =
            little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4)
            + little(Int(crc ^ 0xFFFF_FFFF), 4) + little(content.count, 4)
            + little(content.count, 4) + little(name.count, 2) + little(0, 2)
        let local = [0x50, 0x4B, 3, 4] + facts + name + content
        let central =
            [0x50, 0x4B, 1, 2] + little(20, 2) + facts + little(0, 2) + little(0, 2) + little(0, 2)
            + little(0, 4) + little(0, 4) + name
        let end =
            [0x50, 0x4B, 5, 6] + little(0, 4) + little(1, 2) + little(1, 2)
            + little(central.count, 4) + little(local.count, 4) + little(0, 2)
        return local + central + end
    }
}
