extension ProgressText.Line {
    init(_ lesson: LessonRecord) {
        self.init(record: "lesson")
        self.lesson = lesson.lesson
        started = UTCTime.text(lesson.started)
        finished = lesson.finished.map(UTCTime.text)
        place = lesson.place
        length = lesson.length
        updated = UTCTime.text(lesson.updated)
    }

    init(_ attempt: AttemptRecord) {
        self.init(record: "attempt")
        exercise = attempt.exercise
        variant = String(attempt.variant)
        started = UTCTime.text(attempt.started)
        solved = attempt.solved.map(UTCTime.text)
        best = attempt.best
        last = attempt.last
        possible = attempt.possible
        hints = attempt.hints
        assisted = attempt.assisted
        work = attempt.work
        updated = UTCTime.text(attempt.updated)
    }

    init(_ answer: AnswerRecord) {
        self.init(record: "answer")
        lesson = answer.lesson
        question = answer.question
        kind = answer.kind
        time = UTCTime.text(answer.time)
        self.answer = answer.answer
        right = answer.right
        confidence = answer.confidence
    }

    var lessonRecord: LessonRecord? {
        guard let lesson, TextLine.isName(lesson), let started = Self.seconds(started),
            let updated = Self.seconds(updated), let place, let length,
            (0...100_000).contains(place), (0...100_000).contains(length),
            Self.isTime(finished)
        else { return nil }
        return LessonRecord(
            lesson: lesson, started: started, finished: Self.seconds(finished), place: place,
            length: length, updated: updated)
    }

    var attemptRecord: AttemptRecord? {
        guard let exercise, TextLine.isName(exercise), let variant = variant.flatMap(UInt64.init),
            let started = Self.seconds(started), let updated = Self.seconds(updated),
            let best, let last, let possible, let hints, let assisted, let work,
            [best, last, possible, hints].allSatisfy({ (0...1_000_000).contains($0) }),
            max(best, last) <= possible, Self.isTime(solved)
        else { return nil }
        return AttemptRecord(
            exercise: exercise, variant: variant, started: started, solved: Self.seconds(solved),
            best: best, last: last, possible: possible, hints: hints, assisted: assisted,
            work: work.map(TextLine.cleaned), updated: updated)
    }

    var answerRecord: AnswerRecord? {
        guard let lesson, TextLine.isName(lesson), let question, TextLine.isName(question),
            let kind, let time = Self.seconds(time), let answer,
            let right, confidence.map({ (1...3).contains($0) }) ?? true
        else { return nil }
        return AnswerRecord(
            lesson: lesson, question: question, kind: kind, time: time,
            answer: TextLine.cleaned(answer),
            right: right, confidence: confidence)
    }

    private static func seconds(_ text: String?) -> Int64? { text.flatMap(UTCTime.seconds) }

    /// Whether a time that needn't be there is one.
    private static func isTime(_ text: String?) -> Bool {
        text.map { UTCTime.seconds($0) != nil } ?? true
    }
}
