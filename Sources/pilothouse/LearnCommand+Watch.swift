import ArgumentParser
import Glibc
import Notebook
import Phrasebook
import Terminal

extension LearnCommand {
    /// How often the file is looked at, in microseconds.
    private static let interval: UInt32 = 100_000

    /// `--watch`: checks the file after every save, until Ctrl-C.
    func watchFile(_ path: String) throws {
        let language = options.language
        let exercise = try watchedExercise(path)
        let watch: ExerciseWatch
        do {
            watch = try ExerciseWatch(exercise, path: path, variant: variant, language: language)
        } catch {
            for problem in error.problems { Console.error(problem.render(in: language)) }
            throw ExitCode.failure
        }
        Interruption.install()
        let painter = TerminalPainter(isPlain: plain)
        Console.output(Text.Learning.watching(path, exercise.title)(language) + "\n\n")
        Console.output(
            TerminalMarkdown(painter.display, paint: painter.paint).text(of: watch.task) + "\n")
        var seen: ExerciseWatch.Stamp?
        var isFirst = true
        var count = 0
        while !Interruption.isPending {
            let stamp = ExerciseWatch.Stamp(path)
            if stamp != seen || isFirst {
                // An editor that renames takes the file away for a moment.
                if stamp == nil {
                    Console.output(Text.Learning.fileGone(path)(language) + "\n")
                } else {
                    count += 1
                    check(watch, count, painter)
                }
                seen = stamp
                isFirst = false
            }
            usleep(Self.interval)
        }
    }

    private func check(_ watch: ExerciseWatch, _ count: Int, _ painter: TerminalPainter) {
        Console.output(painter.paint(.quiet, Text.Learning.saved(count)(options.language)) + "\n")
        let results = watch.run(
            show: { Console.output($0) }, isCancelled: { Interruption.isPending })
        guard let results else { return }
        Console.output(watch.report(results, display: painter.display, paint: painter.paint))
        if results.allSatisfy(\.holds) {
            Console.output(
                painter.paint(.good, Text.Learning.allHold(options.language)) + "\n")
        }
    }

    private func watchedExercise(_ path: String) throws -> Exercise {
        let course = lesson.flatMap { Course.shipped.folder($0) }.map { Course([$0]) } ?? .shipped
        if let exercise {
            guard let found = course.exercise(exercise) else {
                throw ValidationError(Text.Learning.noSuchExercise(exercise)(options.language))
            }
            return found
        }
        guard let name = ExerciseWatch.exerciseName(of: path), let found = course.exercise(name)
        else { throw ValidationError(Text.Learning.whichExercise(options.language)) }
        return found
    }
}
