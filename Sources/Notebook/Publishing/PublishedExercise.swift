import Phrasebook

/// What is told of an exercise outside the program: no checks and no solutions.
struct PublishedExercise: Sendable {
    let id: String
    let title: String
    let minutes: Int
    /// Markdown, with one value for each variant.
    let task: String
    /// A nudge first, nearly the command last.
    let hints: [String]

    /// The exercises of a lesson, in order.
    static func all(
        in folder: LessonFolder, _ language: Phrasebook.Language
    ) throws(LessonProblems) -> [Self] {
        var published: [Self] = []
        for exercise in try folder.exercises.get() {
            let draw = Draw(exercise, variantSeed: 1, seed: 1)
            let stage = try ExerciseStage(exercise, draw, language: language)
            published.append(
                Self(
                    id: exercise.name, title: exercise.title(language),
                    minutes: exercise.minutes, task: stage.task(language).trimmed,
                    hints: stage.hints(language)))
        }
        return published
    }
}
