import Phrasebook

/// The files of a new lesson: complete, in both languages, with an exercise, and without a problem
/// for `pilothouse test`. An author changes them piece by piece and tests in between.
public enum LessonTemplate {
    /// The name of the exercise.
    static let exercise = "keep-running"

    /// Each file's path below the lesson's folder, and its text.
    ///
    /// - Parameter id: the lesson's folder, which makes the exercise's id unique: `27-my-lesson`.
    public static func files(id: String) -> [(path: String, text: String)] {
        let name = id.drop { $0.isNumber || $0 == "-" }
        let exercise = name.isEmpty ? Self.exercise : "\(name)-\(Self.exercise)"
        return [
            ("lesson.en.md", english(exercise)), ("lesson.zh.md", chinese(exercise)),
            ("exercises/\(exercise).yaml", exerciseFile),
        ]
    }
}

/// Makes the folder of a new lesson.
public enum LessonMaker {
    /// What went wrong.
    public struct Failure: Error {
        public let text: Text
    }

    /// - Parameters:
    ///   - name: `my-lesson`, which gets the next free number, or `27-my-lesson`.
    ///   - directory: where the lessons are.
    /// - Returns: the paths of the files that have been written.
    public static func make(
        _ name: String, in directory: String, writer: any FileWriter = PersonsFiles()
    ) throws(Failure) -> [String] {
        let isValid = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isValid, name.utf8.count <= 60,
            name.first?.isLetter == true
                || name.first?.isNumber == true && name.contains(where: \.isLetter)
        else { throw Failure(text: .Lesson.badLessonName(name)) }
        let number = name.prefix { $0.isNumber }
        let id = number.isEmpty ? "\(nextNumber(in: directory))-\(name)" : name
        let folder = directory + "/" + id
        guard !Folder.exists(folder) else { throw Failure(text: .Lesson.lessonExists(folder)) }
        for path in [directory, folder, folder + "/exercises"] {
            if let problem = Folder.make(path) { throw Failure(text: problem) }
        }
        var written: [String] = []
        for (path, text) in LessonTemplate.files(id: id) {
            let file = folder + "/" + path
            if let problem = writer.write(text, to: file) { throw Failure(text: problem) }
            written.append(file)
        }
        return written
    }

    /// The number after the highest one, with two digits.
    private static func nextNumber(in directory: String) -> String {
        let numbers = LessonFolder.all(at: directory).compactMap { folder in
            Int(folder.name.prefix { $0.isNumber })
        }
        let next = String((numbers.max() ?? 0) + 1)
        return next.count < 2 ? "0" + next : next
    }
}
