import Glibc
import Phrasebook
import Synchronization
import Testing

@testable import Notebook

/// A folder for a test, which goes with it.
final class TemporaryFolder {
    let path: String
    /// Tests run at the same time.
    private static let count = Atomic<Int>(0)

    init(_ name: String) {
        let number = Self.count.add(1, ordering: .relaxed).newValue
        path = "/tmp/pilothouse-\(name)-\(getpid())-\(number)"
        Self.remove(path)
        mkdir(path, 0o755)
    }

    deinit { Self.remove(path) }

    static func remove(_ path: String) {
        if let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { names.append(name) }
            }
            closedir(stream)
            for name in names { Self.remove(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}

@Suite struct LessonTemplateTests {
    @Test func `a new lesson passes the author's checks at once`() throws {
        let folder = TemporaryFolder("template")
        let files = try LessonMaker.make("two-pods", in: folder.path)
        #expect(files.count == 3)
        let lessons = LessonFolder.all(at: folder.path)
        #expect(lessons.map(\.name) == ["01-two-pods"])
        let check = LessonCheck(try #require(lessons.first))
        #expect(check.problems.map { $0.render(in: .english) } == [])
        #expect(check.cellsRun == 4)
        for exercise in try #require(lessons.first).exercises.get() {
            let review = ExerciseReview(exercise, seeds: 3, language: .english)
            #expect(review.problems.map { $0.render(in: .english) } == [])
        }
    }

    @Test func `a new lesson gets the number after the last one, and never replaces another`()
        throws
    {
        let folder = TemporaryFolder("numbers")
        _ = try LessonMaker.make("07-seven", in: folder.path)
        let files = try LessonMaker.make("next", in: folder.path)
        #expect(files.first == folder.path + "/08-next/lesson.en.md")
        #expect(throws: LessonMaker.Failure.self) {
            try LessonMaker.make("07-seven", in: folder.path)
        }
    }

    @Test func `a name that leads elsewhere or can't be typed is refused`() {
        for name in ["", "../up", "a/b", "Ä", "12", "-x", "A"] {
            #expect(throws: LessonMaker.Failure.self, "\(name)") {
                try LessonMaker.make(name, in: "/nonexistent")
            }
        }
    }
}
