import Phrasebook

extension SessionCommand {
    /// `lesson …`: each asks for something that is done when the input is over.
    static let lessonCommands = [
        lesson("list", .commandLessonList, isAlwaysThere: true, .list),
        lesson("map", .commandLessonMap, isAlwaysThere: true, .map),
        lessonStart, lessonResume,
        lesson("next", .commandLessonNext, .next),
        lesson("back", .commandLessonBack, .back),
        lesson("run", .commandLessonRun, .run),
        lessonAgain,
        lesson("skip", .commandLessonSkip, .skip),
        lesson("hint", .commandLessonHint, .hint),
        lesson("check", .commandLessonCheck, .check),
        lesson("reset", .commandLessonReset, .reset),
        lesson("solution", .commandLessonSolution, .solution),
        lesson("explain", .commandLessonExplain, .explain),
        SessionCommand(
            "lesson answer", taking: "ANSWER", count: 1...64, .commandLessonAnswer,
            examples: ["lesson answer b", "lesson answer 3"]
        ) { (session, arguments) throws(CommandFailure) in
            let words = arguments.positional.map(\.text)
            return try session.ask(.answer(words.joined(separator: " ")))
        },
        lessonCertificate,
        lesson("quit", .commandLessonQuit, .quit),
    ]

    private static func lesson(
        _ name: String, _ summary: Text, isAlwaysThere: Bool = false, _ request: LessonRequest
    ) -> SessionCommand {
        let opening = isAlwaysThere ? "lesson resume" : "lesson start 05"
        return SessionCommand(
            "lesson " + name, summary,
            examples: ["lesson " + name, "\(opening); lesson \(name)"]
        ) { (session, _) throws(CommandFailure) in
            try session.ask(request, needsLesson: !isAlwaysThere)
        }
    }

    private static let lessonStart = SessionCommand(
        "lesson start", taking: "[LESSON]", count: 0...1,
        flags: [Flag("at", "STEP", .flagLessonAt)], .commandLessonStart,
        examples: ["lesson start 05", "lesson start call-flow --at=7"]
    ) { (session, arguments) throws(CommandFailure) in
        let place = try arguments.int("at", in: 1...100_000).map { $0 - 1 }
        guard let folder = try session.lessonFolder(arguments) ?? session.openFolder else {
            throw CommandFailure(.Lesson.noLessons)
        }
        return try session.ask(.start(folder, at: place), needsLesson: false)
    }

    private static let lessonResume = SessionCommand(
        "lesson resume", taking: "[LESSON]", count: 0...1, .commandLessonResume,
        examples: ["lesson resume", "lesson resume 05"]
    ) { (session, arguments) throws(CommandFailure) in
        try session.ask(.resume(try session.lessonFolder(arguments)), needsLesson: false)
    }

    private static let lessonAgain = SessionCommand(
        "lesson again", flags: [Flag("variant", "N", .flagLessonVariant)], .commandLessonAgain,
        examples: ["lesson again", "lesson again --variant=7"]
    ) { (session, arguments) throws(CommandFailure) in
        let variant = try arguments.int("variant", in: 1...Int.max).map(UInt64.init)
        return try session.ask(.again(variant: variant))
    }

    private static let lessonCertificate = SessionCommand(
        "lesson certificate", taking: "FILE", count: 1...1,
        flags: [Flag("name", "NAME", .flagLessonName)], .commandLessonCertificate,
        examples: [
            "lesson certificate certificate.html --name='Ada Lovelace'",
            "lesson certificate certificate.md",
        ]
    ) { (session, arguments) throws(CommandFailure) in
        let path = arguments[0]
        guard path.hasSuffix(".html") || path.hasSuffix(".md") else {
            throw CommandFailure(.Learning.certificateForms, word: arguments.word(0))
        }
        return try session.ask(
            .certificate(path: path, name: arguments.value("name")), needsLesson: false)
    }
}

extension Session {
    /// Takes a request; it is done when the input that it stands in is over.
    fileprivate mutating func ask(
        _ request: LessonRequest, needsLesson: Bool = true
    ) throws(CommandFailure) -> CommandOutput {
        guard let learning else { throw CommandFailure(.Learning.notHere) }
        // A lesson may be about to be opened by the same input.
        guard !needsLesson || learning.learner != nil || !learning.requests.isEmpty else {
            throw CommandFailure(
                .Learning.noLessonOpen,
                example: "lesson start " + (learning.course.names.first ?? "05"))
        }
        self.learning?.requests.append(request)
        return CommandOutput()
    }

    /// The lesson that the first argument names.
    fileprivate func lessonFolder(
        _ arguments: Arguments
    ) throws(CommandFailure) -> LessonFolder? {
        guard let learning else { throw CommandFailure(.Learning.notHere) }
        guard let word = arguments.positional.first else { return nil }
        guard let folder = learning.course.folder(word.text) else {
            throw CommandFailure(
                .Learning.noSuchLesson(word.text), word: word.word,
                suggestion: learning.course.suggestion(for: word.text), example: "lesson list")
        }
        return folder
    }

    /// The open lesson, or the first of the course.
    fileprivate var openFolder: LessonFolder? {
        learning?.learner?.folder ?? learning?.course.folders.first
    }
}
