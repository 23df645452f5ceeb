import Testing

@testable import Records

@Suite struct ProgressTextTests {
    private var progress: Progress {
        var progress = Progress()
        progress.lessons = [
            LessonRecord(
                lesson: "02-cluster", started: 1_800_000_000, finished: 1_800_000_600, place: 4,
                length: 5, updated: 1_800_000_600)
        ]
        progress.attempts = [
            AttemptRecord(
                exercise: "keep-three", variant: 7, started: 1_800_000_000, solved: 1_800_000_100,
                best: 5, last: 5, possible: 5, hints: 2, assisted: true,
                work: ["a\nb", "say \"hi\" \\ 中文"], updated: 1_800_000_100)
        ]
        progress.answers = [
            AnswerRecord(
                lesson: "02-cluster", question: "what-is-etcd", kind: .quiz, time: 1_800_000_050,
                answer: "2", right: true),
            AnswerRecord(
                lesson: "02-cluster", question: "1", kind: .prediction, time: 1_800_000_060,
                answer: "node-1", right: false, confidence: 3),
        ]
        return progress
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        let text = ProgressText.text(of: progress)
        #expect(try ProgressText.read(text) == progress)
        #expect(text.hasPrefix("{\"format\":\"pilothouse-progress\",\"version\":1}\n"))
        #expect(text.hasSuffix("{\"count\":4,\"record\":\"end\"}\n"))
    }

    @Test func linesWithCarriageReturnsReadTheSame() throws {
        let text = ProgressText.text(of: progress).split(separator: "\n").joined(separator: "\r\n")
        #expect(try ProgressText.read(text) == progress)
    }

    @Test func everyCutIsNoticed() {
        let lines = ProgressText.text(of: progress).split(separator: "\n")
        for count in 0..<lines.count {
            let text = lines[..<count].joined(separator: "\n")
            #expect(throws: RecordsProblem.self) { try ProgressText.read(text) }
        }
    }

    @Test(arguments: [
        (#"{"format":"pilothouse-progress","version":2}"#, RecordsProblem.textVersion(2, known: 1)),
        ("", .notARecord(format: "pilothouse-progress")),
        ("hello", .notARecord(format: "pilothouse-progress")),
        (#"{"format":"pilothouse-progress","version":1}"# + "\n{}", .badLine(2)),
        (
            #"{"format":"pilothouse-progress","version":1}"# + "\n"
                + #"{"record":"lesson","lesson":"\u001b[2J","started":"2026-01-01T00:00:00Z"}"#,
            .badLine(2)
        ),
        (#"{"format":"pilothouse-progress","version":1}"#, .cutOff),
    ]) func whatIsNoProgressIsRefusedWithItsLine(text: String, problem: RecordsProblem) {
        #expect(throws: problem) { try ProgressText.read(text) }
    }

    @Test func keysThatAreNotKnownAreIgnored() throws {
        let text = ProgressText.text(of: progress).split(separator: "\n").map { line in
            line.contains("format") ? String(line) : "{\"later\":1," + line.dropFirst()
        }.joined(separator: "\n")
        #expect(try ProgressText.read(text) == progress)
    }

    @Test func charactersThatSteerATerminalAreTakenOutOfAnswers() throws {
        var hostile = progress
        hostile.answers[0].answer = "\u{1B}[2J2\u{9B}"
        let found = try ProgressText.read(ProgressText.text(of: hostile))
        #expect(found.answers[0].answer == "[2J2")
    }

    @Test func importKeepsTheBestOfBoth() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.path + "/progress.sqlite")
        var own = progress.attempts[0]
        own.best = 2
        own.last = 2
        own.solved = nil
        own.assisted = false
        own.updated -= 50
        try store.save(own)
        try store.merge(progress)
        try store.merge(progress)
        #expect(try store.progress() == progress.sorted)
    }

    @Test(arguments: [0, 951_782_400, 1_800_000_000, -1, -62_135_596_800, 253_402_300_799])
    func timesReadBackTheSame(seconds: Int64) {
        #expect(UTCTime.seconds(UTCTime.text(seconds)) == seconds)
    }

    @Test(arguments: ["2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "x"])
    func whatIsNoTimeIsRefused(text: String) {
        #expect(UTCTime.seconds(text) == nil)
    }
}

extension Progress {
    fileprivate var sorted: Progress {
        var copy = self
        copy.answers.sort { $0.question < $1.question }
        return copy
    }
}
