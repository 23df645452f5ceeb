import GRDB

// How records stand in the tables. `merge` is the one way in: for a new fact and for another
// file's alike it keeps the best of both, so that the order of two terminals doesn't matter.

extension ProgressStore {
    static func merge(_ record: LessonRecord, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO lesson (lesson, started, finished, place, length, updated)
                VALUES (:lesson, :started, :finished, :place, :length, :updated)
                ON CONFLICT (lesson) DO UPDATE SET
                    started = min(started, excluded.started),
                    finished = coalesce(min(finished, excluded.finished), finished, excluded.finished),
                    place = iif(excluded.updated >= updated, excluded.place, place),
                    length = iif(excluded.updated >= updated, excluded.length, length),
                    updated = max(updated, excluded.updated)
                """,
            arguments: [
                "lesson": record.lesson, "started": record.started, "finished": record.finished,
                "place": record.place, "length": record.length, "updated": record.updated,
            ])
    }

    static func merge(_ record: AttemptRecord, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO attempt (exercise, variant, started, solved, best, last, possible, \
                hints, assisted, work, updated)
                VALUES (:exercise, :variant, :started, :solved, :best, :last, :possible, :hints, \
                :assisted, :work, :updated)
                ON CONFLICT (exercise, started, variant) DO UPDATE SET
                    solved = coalesce(min(solved, excluded.solved), solved, excluded.solved),
                    best = max(best, excluded.best),
                    last = iif(excluded.updated >= updated, excluded.last, last),
                    possible = iif(excluded.updated >= updated, excluded.possible, possible),
                    hints = max(hints, excluded.hints),
                    assisted = max(assisted, excluded.assisted),
                    work = iif(excluded.updated >= updated, excluded.work, work),
                    updated = max(updated, excluded.updated)
                """,
            arguments: [
                "exercise": record.exercise, "variant": Int64(bitPattern: record.variant),
                "started": record.started, "solved": record.solved, "best": record.best,
                "last": record.last, "possible": record.possible, "hints": record.hints,
                "assisted": record.assisted, "work": Lines.joined(record.work),
                "updated": record.updated,
            ])
    }

    static func merge(_ record: AnswerRecord, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO answer (lesson, question, kind, time, answer, correct, confidence)
                VALUES (:lesson, :question, :kind, :time, :answer, :right, :confidence)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                "lesson": record.lesson, "question": record.question, "kind": record.kind.rawValue,
                "time": record.time, "answer": record.answer, "right": record.right,
                "confidence": record.confidence,
            ])
    }
}

extension LessonRecord {
    init(_ row: Row) {
        self.init(
            lesson: row["lesson"], started: row["started"], finished: row["finished"],
            place: row["place"], length: row["length"], updated: row["updated"])
    }
}

extension AttemptRecord {
    init(_ row: Row) {
        self.init(
            exercise: row["exercise"], variant: UInt64(bitPattern: row["variant"]),
            started: row["started"], solved: row["solved"], best: row["best"], last: row["last"],
            possible: row["possible"], hints: row["hints"], assisted: row["assisted"],
            work: Lines.split(row["work"]), updated: row["updated"])
    }
}

extension AnswerRecord {
    /// Nil for a kind of answer that isn't known.
    init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            lesson: row["lesson"], question: row["question"], kind: kind, time: row["time"],
            answer: row["answer"], right: row["correct"], confidence: row["confidence"])
    }
}

/// Several inputs as one text: a line each, with backslashes before what would end it.
enum Lines {
    static func joined(_ lines: [String]) -> String {
        lines.map { line in
            var text = ""
            for scalar in line.unicodeScalars {
                switch scalar {
                case "\\": text += "\\\\"
                case "\n": text += "\\n"
                default: text.unicodeScalars.append(scalar)
                }
            }
            return text + "\n"
        }.joined()
    }

    static func split(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            switch (scalar, isEscaped) {
            case ("\\", false):
                isEscaped = true
                continue
            case ("n", true): line.append("\n")
            case ("\n", _):
                lines.append(String(line))
                line = String.UnicodeScalarView()
            default: line.append(scalar)
            }
            isEscaped = false
        }
        return lines
    }
}
