import Phrasebook

/// Plays a lesson's script: shows each cell as if it had been typed, and what it prints.
///
/// This is what the program does where nobody can type.
public enum LessonPlayer {
    /// Plays the first of the lessons that come with the program.
    ///
    /// - Parameters:
    ///   - output: takes what is shown.
    ///   - diagnostics: takes what went wrong.
    /// - Returns: the exit status: 0, or 1 when there is no lesson or a cell failed.
    public static func playFirst(
        in language: Phrasebook.Language, output: (String) -> Void, diagnostics: (String) -> Void,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) -> Int32 {
        play(
            LessonFolder.shipped.first, in: language, output: output, diagnostics: diagnostics,
            isCancelled: isCancelled)
    }

    /// Plays a lesson; nil says that there is none.
    public static func play(
        _ folder: LessonFolder?, in language: Phrasebook.Language, output: (String) -> Void,
        diagnostics: (String) -> Void, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) -> Int32 {
        guard let folder else {
            diagnostics(Text.Lesson.noLessons(language) + "\n")
            return 1
        }
        switch folder.lesson(language) {
        case .success(let lesson):
            return play(
                lesson, in: folder, output: output, diagnostics: diagnostics,
                isCancelled: isCancelled)
        case .failure(let failure):
            for problem in failure.problems { diagnostics(problem.render(in: language)) }
            return 1
        }
    }

    private static func play(
        _ lesson: Lesson, in folder: LessonFolder, output: (String) -> Void,
        diagnostics: (String) -> Void, isCancelled: @escaping @Sendable () -> Bool
    ) -> Int32 {
        var runner = LessonRunner(lesson, files: DirectoryFiles(folder.path, confined: true))
        runner.isCancelled = isCancelled
        output(lesson.frontMatter.title + "\n")
        var headings = lesson.prose.filter { $0.headingLevel == 2 }[...]
        for cell in lesson.cells where cell.kind.isRunnable && !cell.isMeantToFail {
            while let heading = headings.first, heading.line < cell.lines.lowerBound {
                output("\n" + heading.text + "\n")
                headings.removeFirst()
            }
            output("\n" + prompted(cell.script))
            let result = runner.run(cell)
            output(result.output)
            guard let failure = result.failure else { continue }
            diagnostics(failure)
            return isCancelled() ? 130 : 1
        }
        return 0
    }

    private static func prompted(_ script: String) -> String {
        script.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { "> \($0)\n" }.joined()
    }
}
