import Glibc

/// What is to be graded: an exercise, a lesson's, or a whole course's.
public struct GradeSubject: Sendable {
    public let name: String
    public let exercises: [Exercise]
    /// The lessons that are graded as a whole, with their questions.
    public var lessons: [LessonFolder] = []

    /// Finds what a word names: a file, a folder, or an exercise or lesson of the course that
    /// comes with the program.
    ///
    /// - Parameter bank: the folder of a course that is looked into instead.
    /// - Returns: nil where there is nothing of that name.
    /// - Throws: what is wrong with the exercises.
    public static func find(
        _ word: String, bank: String? = nil
    ) throws(LessonProblems) -> GradeSubject? {
        let course = bank.map { LessonFolder.all(at: $0) } ?? LessonFolder.shipped
        if word.hasSuffix(".yaml"), access(word, R_OK) == 0 {
            let exercise = try ExerciseFile.read(word).get()
            return GradeSubject(name: exercise.name, exercises: [exercise])
        }
        let found = LessonFolder.all(at: word)
        let folders = found.isEmpty ? course.filter { $0.isNamed(word) } : found
        var exercises: [Exercise] = []
        if folders.isEmpty {
            for folder in course {
                if let exercise = try folder.exercise(named: word) { exercises.append(exercise) }
            }
        } else {
            for folder in folders { exercises += try folder.exercises.get() }
        }
        guard !exercises.isEmpty else { return nil }
        let name = Folder.lastPart(of: word)
        return GradeSubject(name: name, exercises: exercises, lessons: folders)
    }
}

extension LessonFolder {
    /// The exercise `three`, or `07-x/three`; other exercises may have mistakes.
    fileprivate func exercise(named word: String) throws(LessonProblems) -> Exercise? {
        let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
        guard let name = parts.last, parts.count < 2 || isNamed(parts[0]) else { return nil }
        let file = path + "/exercises/\(name).yaml"
        guard access(file, R_OK) == 0 else { return nil }
        return try ExerciseFile.read(file).get()
    }

    /// `07-replication-controller` is also called `07` and `replication-controller`.
    fileprivate func isNamed(_ word: String) -> Bool {
        let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
        return word == name || parts.contains(word) || word == "all"
    }
}
