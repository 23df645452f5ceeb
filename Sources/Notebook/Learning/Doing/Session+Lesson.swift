import KubeCluster
import Phrasebook
import PilotScript
import Records

extension Session {
    /// Does what `lesson …` commands have asked for, after the input that they stand in.
    mutating func performLessonRequests(_ interpreter: inout Interpreter<Session>) {
        while let request = learning?.requests.first {
            learning?.requests.removeFirst()
            followLanguage()
            perform(request, &interpreter)
        }
        sayNews()
    }

    private mutating func perform(
        _ request: LessonRequest, _ interpreter: inout Interpreter<Session>
    ) {
        switch request {
        case .list: listLessons()
        case .map: drawCourse()
        case .start(let folder, let place): open(folder, at: place ?? 0, &interpreter)
        case .resume(let folder): resume(folder, &interpreter)
        case .quit: closeLesson(&interpreter)
        case .certificate(let path, let name): writeCertificate(to: path, name: name)
        case .next: goOn(&interpreter)
        case .back: goBack(&interpreter)
        case .run: runAgain(&interpreter)
        case .again(let variant): doAgain(variant: variant, &interpreter)
        case .skip: skip(&interpreter)
        case .answer(let text): answer(text, &interpreter)
        case .explain: explainStep()
        case .reset: reset(&interpreter)
        case .hint: sayHint()
        case .check: sayCheckReport()
        case .solution: saySolution()
        }
    }

    /// Tells what the keeper of progress has to say; each thing once.
    mutating func sayNews() {
        for news in learning?.keeper.takeNews() ?? [] { say(news, .notice) }
    }

    // MARK: Opening and closing

    mutating func resume(_ folder: LessonFolder?, _ interpreter: inout Interpreter<Session>) {
        guard let folder = folder ?? lastLesson() else { return say(.Learning.nothingToResume) }
        open(folder, at: savedPlace(in: folder), &interpreter)
    }

    /// The step where one stopped; the first of a lesson that is over.
    private mutating func savedPlace(in folder: LessonFolder) -> Int {
        guard let record = learning?.keeper.lesson(folder.name) else { return 0 }
        let isOver = record.finished != nil && record.place + 1 >= record.length
        return isOver ? 0 : record.place
    }

    /// An input as the journal has it: `lesson resume` means another step each time, so the step
    /// itself is written down.
    mutating func journalText(_ input: String) -> String {
        let words = input.split(whereSeparator: \.isWhitespace)
        guard (2...3).contains(words.count), words.starts(with: ["lesson", "resume"]),
            let learning
        else { return input }
        let name = words.count == 3 ? words[2].filter { $0 != "'" && $0 != "\"" } : ""
        let named = name.isEmpty ? lastLesson() : learning.course.folder(name)
        guard let folder = named else { return input }
        let word = learning.course.word(for: folder)
        return "lesson start '\(word)' --at=\(savedPlace(in: folder) + 1)"
    }

    /// The lesson that one was in last, or the first that isn't finished.
    private mutating func lastLesson() -> LessonFolder? {
        guard let progress = learning?.keeper.progress() else { return nil }
        let known = learning?.course.folders ?? []
        let open = progress.lessons.filter { $0.finished == nil }.max { $0.updated < $1.updated }
        if let open, let folder = known.first(where: { $0.name == open.lesson }) { return folder }
        return known.first { progress.lesson($0.name)?.finished == nil } ?? known.first
    }

    mutating func open(
        _ folder: LessonFolder, at place: Int, _ interpreter: inout Interpreter<Session>
    ) {
        if learning?.learner != nil { leaveLesson(&interpreter) }
        let lesson: Lesson
        switch folder.lesson(language) {
        case .success(let found): lesson = found
        case .failure(let failure):
            for problem in failure.problems { sinks.diagnostics(problem.render(in: language)) }
            return
        }
        let exercises: [Exercise]
        switch folder.exercises {
        case .success(let found): exercises = found
        case .failure(let failure):
            // The text can be read all the same.
            for problem in failure.problems { sinks.diagnostics(problem.render(in: language)) }
            exercises = []
        }
        let now = learning?.keeper.now ?? 0
        let record = learning?.keeper.lesson(folder.name)
        var outside = self
        outside.learning = nil
        var runner = LessonRunner(lesson, files: DirectoryFiles(folder.path, confined: true))
        runner.isCancelled = isCancelled
        var learner = Learner(
            folder: folder, lesson: lesson, steps: lesson.steps(exercises),
            outside: Boxed(Learner.Outside(session: outside, interpreter: interpreter)),
            started: record?.started ?? now, line: [runner], mark: runner.mark)
        let place = max(0, min(place, learner.steps.count - 1))
        greet(learner, resuming: place)
        let hasArrived = learner.wind(to: place)
        learning?.learner = learner
        takeLine(&interpreter)
        if hasArrived {
            savePlace()
        } else {
            // The saved place stays: another 'lesson resume' leads there.
            say(.Learning.stoppedOnTheWay(at: learner.index + 1), .notice)
        }
        if place > 0 { sayLastHeading() }
        presentStep(&interpreter)
    }

    private mutating func greet(_ learner: Learner, resuming place: Int) {
        let matter = learner.lesson.frontMatter
        guard place == 0 else {
            return say(.Learning.resuming(matter.title, at: place + 1, of: learner.steps.count))
        }
        var facts = [Text.Learning.minutes(matter.minutes)(language)]
        if !matter.concepts.isEmpty {
            facts.append(Text.Learning.newTerms(matter.concepts)(language))
        }
        say(spans: [Span(facts.joined(separator: " · "), .quiet)])
        say("\n")
    }

    /// Where one is: the heading before the step, unless the step begins with one of its own.
    private func sayLastHeading() {
        guard let learner = learning?.learner else { return }
        if case .prose(let text)? = learner.step.pieces.first, text.hasPrefix("#") {
            return say("\n")
        }
        let heading = learner.steps[..<learner.index].last { !$0.heading.isEmpty }?.heading
        if let heading { say(spans: [Span(heading, .heading)]) }
        say("\n")
    }

    /// `lesson quit`: free play goes on where it was before the lesson.
    private mutating func closeLesson(_ interpreter: inout Interpreter<Session>) {
        guard let folder = learning?.learner?.folder else { return }
        savePlace()
        leaveLesson(&interpreter)
        // A lesson that isn't one of the course is only found by its path.
        say(.Learning.left(learning?.course.word(for: folder) ?? folder.name))
    }

    mutating func leaveLesson(_ interpreter: inout Interpreter<Session>) {
        guard let outside = learning?.learner?.outside.value else { return }
        if learning?.learner?.work != nil { journalNote(.left) }
        learning?.learner = nil
        take(outside.session, outside.interpreter, &interpreter)
    }

    // MARK: The lesson's line

    /// Puts the lesson's own state in the place of whatever has been tried.
    mutating func takeLine(_ interpreter: inout Interpreter<Session>) {
        guard let present = learning?.learner?.present else { return }
        take(present.session, present.interpreter, &interpreter)
        learning?.learner?.hasStrayed = false
        learning?.learner?.typed = 0
    }

    /// Takes over another session's clusters and variables; what belongs to the person stays.
    mutating func take(
        _ other: Session, _ variables: Interpreter<Session>,
        _ interpreter: inout Interpreter<Session>
    ) {
        var next = other
        next.sinks = sinks
        next.language = language
        next.traceStyle = traceStyle
        next.files = files
        next.isCancelled = isCancelled
        next.isStepping = isStepping
        next.settlesByItself = settlesByItself
        next.recording = recording
        next.limits = limits
        next.usage = usage
        next.past = past
        next.undone = undone
        next.learning = learning
        self = next
        let isCancelled = interpreter.isCancelled
        interpreter = variables
        interpreter.isCancelled = isCancelled
    }

    /// Saves where one is.
    mutating func savePlace(finished: Bool = false) {
        guard let learner = learning?.learner, let now = learning?.keeper.now else { return }
        learning?.keeper.save(
            LessonRecord(
                lesson: learner.folder.name, started: learner.started,
                finished: finished ? now : nil, place: learner.index,
                length: learner.steps.count, updated: now))
    }

    /// When the person has changed the language, the lesson goes on in it.
    private mutating func followLanguage() {
        guard let learner = learning?.learner, learner.lesson.language != language,
            case .success(let lesson) = learner.folder.lesson(language)
        else { return }
        let steps = lesson.steps(learner.folder.practice)
        guard steps.count == learner.steps.count else { return }
        learning?.learner?.lesson = lesson
        learning?.learner?.steps = steps
    }
}

extension Learner {
    /// Runs the cells before a step without showing them.
    ///
    /// - Returns: whether the step was reached; if the person has stopped it, it stays at the cell
    ///   that was stopped, in the state that the cell saw.
    fileprivate mutating func wind(to place: Int) -> Bool {
        while index < place {
            if case .run(let cell) = step.task {
                var runner = present
                let before = mark
                mark = runner.mark
                _ = runner.run(cell)
                if runner.isCancelled() {
                    mark = before
                    return false
                }
                line.append(runner)
            } else {
                line.append(present)
            }
            index += 1
        }
        return true
    }
}
