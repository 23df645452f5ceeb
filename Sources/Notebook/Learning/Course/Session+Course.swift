import Phrasebook
import Records

extension Session {
    private mutating func courseMap() -> CourseMap {
        let progress = learning?.keeper.progress() ?? Progress()
        return CourseMap(learning?.course ?? Course([]), progress, language)
    }

    // MARK: lesson list

    /// `lesson list`: a line for each lesson, and one for how far one is.
    mutating func listLessons() {
        let map = courseMap()
        guard !map.entries.isEmpty else { return say(.Lesson.noLessons, .notice) }
        let here = learning?.learner?.folder.path
        let width = map.entries.map { $0.folder.name.displayWidth }.max() ?? 0
        for entry in map.entries {
            let mark = mark(entry.folder.path == here ? .here : Self.mark(of: entry))
            let name = entry.folder.name.padded(toWidth: width)
            say(spans: [mark, Span(name, .strong), Span("  " + entry.title)])
            say(spans: [Span(facts(of: entry), .quiet)], indent: width + 4)
        }
        sayWays(.Learning.listWays)
    }

    private static func mark(of entry: CourseMap.Entry) -> LessonMark {
        entry.isDone ? .done : entry.record == nil ? .untouched : .begun
    }

    private func facts(of entry: CourseMap.Entry) -> String {
        var facts: [Text] = []
        if entry.isDone {
            facts.append(.Learning.done)
        } else {
            if entry.record != nil { facts.append(.Learning.percent(Int(entry.share * 100))) }
            facts.append(.Learning.minutesLeft(entry.minutesLeft))
        }
        if !entry.exercises.isEmpty {
            let solved = entry.exercises.count { $0.state != .open }
            facts.append(.Learning.exercisesSolved(solved, of: entry.exercises.count))
        }
        return facts.map { $0(language) }.joined(separator: " · ")
    }

    // MARK: lesson map

    /// `lesson map`: the course with what each lesson teaches, its exercises, and where one is.
    mutating func drawCourse() {
        let map = courseMap()
        guard !map.entries.isEmpty else { return say(.Lesson.noLessons, .notice) }
        let here = learning?.learner?.folder.path
        for entry in map.entries {
            let isHere = entry.folder.path == here
            say(
                spans: [
                    mark(isHere ? .here : Self.mark(of: entry)),
                    Span(entry.folder.name, .strong), Span("  " + entry.title),
                ])
            say(
                spans: bar(entry.share) + [Span(facts(of: entry), .quiet)]
                    + (isHere ? [Span("  " + Text.Learning.youAreHere(language), .question)] : []),
                indent: 4)
            if !entry.concepts.isEmpty {
                say(spans: [Span(entry.concepts.joined(separator: " · "), .quiet)], indent: 4)
            }
            for exercise in entry.exercises { say(exercise) }
        }
        say("\n")
        say(map.isDone ? .Learning.allDone : .Learning.timeLeft(map.minutesLeft), .strong)
        sayWays(map.isDone ? .Learning.certificateWays : .Learning.listWays)
    }

    private func bar(_ share: Double) -> [Span] {
        let style = sinks.display().style
        guard style != .plain else { return [] }
        let width = 20
        let full = Int((share * Double(width)).rounded(.down))
        let (on, off) = style == .drawn ? ("█", "░") : ("#", ".")
        return [
            Span(String(repeating: on, count: full), .good),
            Span(String(repeating: off, count: width - full) + "  ", .quiet),
        ]
    }

    private func say(_ exercise: CourseMap.ExerciseEntry) {
        let state: LessonMark =
            switch exercise.state {
            case .solved: .done
            case .assisted: .begun
            case .open: .untouched
            }
        var spans = [mark(state), Span(exercise.title(language))]
        if exercise.state == .assisted {
            spans.append(Span("  " + Text.Learning.assisted(language), .quiet))
        }
        say(spans: spans, indent: 4)
    }

    // MARK: lesson certificate

    /// `lesson certificate FILE`: a page that says what has been learned, when all of it has.
    mutating func writeCertificate(to path: String, name: String?) {
        guard let writer = sinks.fileWriter else { return say(.cannotWriteFiles, .notice) }
        let map = courseMap()
        guard map.isDone else {
            say(.Learning.notYetDone, .notice)
            for entry in map.entries where !entry.isDone {
                say(
                    spans: [
                        Span(entry.folder.name, .strong), Span("  " + facts(of: entry), .quiet),
                    ], indent: 2)
            }
            return
        }
        let certificate = Certificate(map, name: name, language: language)
        let text = path.hasSuffix(".md") ? certificate.markdown : certificate.html
        if let problem = writer.write(text, to: path) { return say(problem, .notice) }
        say(.Learning.certificateWritten(path))
    }
}
