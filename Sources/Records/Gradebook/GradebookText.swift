/// A gradebook as one text file, as ``ProgressText`` has it for progress: a first line with the
/// form, a record a line, and a last line that counts them.
///
///     {"format":"pilothouse-gradebook","version":1}
///     {"earned":"2.5",…,"record":"mark","signature":"…","student":"ada"}
///     {"new":"3",…,"reason":"…","record":"override"}
///     {"count":2,"record":"end"}
///
/// Points are texts with up to three decimals.
public enum GradebookText {
    static let format = "pilothouse-gradebook"
    static let version = 1

    public static func text(of book: Gradebook) -> String {
        let records =
            book.marks.map(Line.init) + book.overrides.map(Line.init)
            + book.regrades.map(Line.init)
        var end = Line(record: "end")
        end.count = records.count
        return "{\"format\":\"\(format)\",\"version\":\(version)}\n"
            + (records + [end]).map { TextLine.text(of: $0) + "\n" }.joined()
    }

    /// Reads what ``text(of:)`` writes.
    ///
    /// - Throws: ``RecordsProblem`` for anything else, with the line.
    public static func read(_ text: String) throws(RecordsProblem) -> Gradebook {
        let lines = try TextLine.lines(of: text, format: format, version: version)
        var book = Gradebook()
        var count: Int?
        for (number, text) in lines {
            guard count == nil, let line = TextLine.read(Line.self, text) else {
                throw .badLine(number)
            }
            switch line.record {
            case "mark":
                guard let mark = line.mark else { throw .badLine(number) }
                book.marks.append(mark)
            case "override":
                guard let record = line.override else { throw .badLine(number) }
                book.overrides.append(record)
            case "regrade":
                guard let record = line.regrade else { throw .badLine(number) }
                book.regrades.append(record)
            case "end": count = line.count
            default: throw .badLine(number)
            }
        }
        guard count == book.marks.count + book.overrides.count + book.regrades.count else {
            throw .cutOff
        }
        return book
    }

    /// One line: the keys of all records, each with those that it needs.
    struct Line: Codable {
        var record: String
        var student: String?
        var exercise: String?
        var submitted: String?
        var time: String?
        var earned: String?
        var possible: String?
        var old: String?
        var new: String?
        var assisted: Bool?
        var variant: String?
        var sitting: String?
        var seeds: Int?
        var submission: String?
        var grader: String?
        var signature: String?
        var key: String?
        var reason: String?
        var count: Int?

        init(record: String) { self.record = record }
    }
}

/// Thousandths of points as a person writes them: `2.5`.
public enum Points {
    /// The most that a text may say, in thousandths.
    static let limit: Int64 = 1_000_000_000

    public static func text(_ thousandths: Int64) -> String {
        let sign = thousandths < 0 ? "-" : ""
        let size = thousandths.magnitude
        var decimals = String(size % 1000)
        decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return sign + "\(size / 1000)" + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// Reads what ``text(_:)`` writes; nil for anything else, and below nothing.
    public static func thousandths(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = parts.first, (1...7).contains(whole.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let number = Int64(whole)
        else { return nil }
        var decimals: Int64 = 0
        if parts.count == 2 {
            guard (1...3).contains(parts[1].count) else { return nil }
            let padded = parts[1] + String(repeating: "0", count: 3 - parts[1].count)
            decimals = Int64(padded) ?? 0
        }
        let result = number * 1000 + decimals
        return result <= limit ? result : nil
    }
}
