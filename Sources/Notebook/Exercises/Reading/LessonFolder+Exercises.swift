import KubeAPI
import Phrasebook

extension LessonFolder {
    /// The lesson's exercises, in their order; none where there is no folder `exercises`.
    public var exercises: Result<[Exercise], LessonProblems> {
        guard case .directory(let paths) = DirectoryFiles(path, confined: true).read("exercises")
        else { return .success([]) }
        var exercises: [Exercise] = []
        var problems: [LessonProblem] = []
        for file in paths where file.hasSuffix(".yaml") {
            switch ExerciseFile.read(path + "/" + file) {
            case .success(let exercise): exercises.append(exercise)
            case .failure(let failure): problems += failure.problems
            }
        }
        guard problems.isEmpty else { return .failure(LessonProblems(problems)) }
        return .success(
            exercises.sorted { left, right in
                left.order != right.order
                    ? left.order < right.order : left.name.precedes(right.name)
            })
    }
}
