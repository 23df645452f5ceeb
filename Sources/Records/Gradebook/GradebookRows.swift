import GRDB

// How a gradebook's records stand in its tables.

extension GradebookStore {
    static func insert(_ mark: MarkRecord, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO mark (student, exercise, submitted, earned, possible, assisted, \
                variant, sitting, seeds, submission, grader, signature, key)
                VALUES (:student, :exercise, :submitted, :earned, :possible, :assisted, :variant, \
                :sitting, :seeds, :submission, :grader, :signature, :key)
                ON CONFLICT DO NOTHING
                """,
            arguments: [
                "student": mark.student, "exercise": mark.exercise, "submitted": mark.submitted,
                "earned": mark.earned, "possible": mark.possible, "assisted": mark.assisted,
                "variant": Int64(bitPattern: mark.variant),
                "sitting": Int64(bitPattern: mark.sitting), "seeds": mark.seeds,
                "submission": mark.submission, "grader": mark.grader,
                "signature": mark.signature, "key": mark.key,
            ])
    }

    static func insert(_ record: OverrideRecord, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO override (student, exercise, time, old, new, reason)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                record.student, record.exercise, record.time, record.old, record.new,
                record.reason,
            ])
    }

    static func insert(_ record: RegradeRecord, into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO regrade (student, exercise, submitted, time, old, new, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                record.student, record.exercise, record.submitted, record.time, record.old,
                record.new, record.reason,
            ])
    }
}

extension MarkRecord {
    init(_ row: Row) {
        self.init(
            student: row["student"], exercise: row["exercise"], submitted: row["submitted"],
            earned: row["earned"], possible: row["possible"], assisted: row["assisted"],
            variant: UInt64(bitPattern: row["variant"]),
            sitting: UInt64(bitPattern: row["sitting"]), seeds: row["seeds"],
            submission: row["submission"], grader: row["grader"], signature: row["signature"],
            key: row["key"])
    }
}

extension OverrideRecord {
    init(_ row: Row) {
        self.init(
            student: row["student"], exercise: row["exercise"], time: row["time"],
            old: row["old"], new: row["new"], reason: row["reason"])
    }
}

extension RegradeRecord {
    init(_ row: Row) {
        self.init(
            student: row["student"], exercise: row["exercise"], submitted: row["submitted"],
            time: row["time"], old: row["old"], new: row["new"], reason: row["reason"])
    }
}
