import Foundation

/// Progress as one text file, to carry it from one machine to another.
///
/// JSON Lines: the first line names the form, each further line is one record with its keys
/// sorted, the last says how many there are, so that a file that was cut off is noticed:
///
///     {"format":"pilothouse-progress","version":1}
///     {"finished":"2026-11-21T12:30:00Z",…,"record":"lesson","started":"2026-11-21T12:00:00Z"}
///     {"exercise":"keep-three",…,"record":"attempt","variant":"7"}
///     {"answer":"2","kind":"quiz",…,"record":"answer","right":true}
///     {"count":3,"record":"end"}
///
/// Times are UTC; a variant's seed is a text, since not every JSON reader keeps 64 bits. Keys that
/// aren't known are ignored.
public enum ProgressText {
    static let format = "pilothouse-progress"
    static let version = 1

    public static func text(of progress: Progress) -> String {
        let records =
            progress.lessons.map(Line.init) + progress.attempts.map(Line.init)
            + progress.answers.map(Line.init)
        var end = Line(record: "end")
        end.count = records.count
        return "{\"format\":\"\(format)\",\"version\":\(version)}\n"
            + (records + [end]).map { TextLine.text(of: $0) + "\n" }.joined()
    }

    /// Reads what ``text(of:)`` writes.
    ///
    /// - Throws: ``RecordsProblem`` for anything else, with the line.
    public static func read(_ text: String) throws(RecordsProblem) -> Progress {
        let lines = try TextLine.lines(of: text, format: format, version: version)
        var progress = Progress()
        var count: Int?
        for (number, line) in lines {
            guard count == nil else { throw .badLine(number) }
            guard let line = TextLine.read(Line.self, line) else { throw .badLine(number) }
            switch line.record {
            case "lesson":
                guard let record = line.lessonRecord else { throw .badLine(number) }
                progress.lessons.append(record)
            case "attempt":
                guard let record = line.attemptRecord else { throw .badLine(number) }
                progress.attempts.append(record)
            case "answer":
                guard let record = line.answerRecord else { throw .badLine(number) }
                progress.answers.append(record)
            case "end": count = line.count
            default: throw .badLine(number)
            }
        }
        let found = progress.lessons.count + progress.attempts.count + progress.answers.count
        guard count == found else { throw .cutOff }
        return progress
    }

    /// One line: the keys of all records, each with those that it needs.
    struct Line: Codable {
        var record: String
        var lesson: String?
        var exercise: String?
        var question: String?
        var kind: AnswerRecord.Kind?
        var started: String?
        var finished: String?
        var solved: String?
        var updated: String?
        var time: String?
        var variant: String?
        var place: Int?
        var length: Int?
        var best: Int?
        var last: Int?
        var possible: Int?
        var hints: Int?
        var assisted: Bool?
        var work: [String]?
        var answer: String?
        var right: Bool?
        var confidence: Int?
        var count: Int?

        init(record: String) { self.record = record }
    }
}
