import GRDB
public import Phrasebook

/// A class's marks on the disk: every attempt, what was set by hand, what came out otherwise when
/// it was run again.
///
/// Nothing is ever overwritten: best, last and late marks are worked out from the attempts
/// (``MarkRules``).
public final class GradebookStore: Sendable {
    let file: RecordsFile

    public var path: String { file.path }
    /// What the person has to know at once.
    public var notices: [Text] { file.notices }

    /// Opens the database, or makes it.
    public init(path: String) throws(RecordsProblem) {
        file = try RecordsFile(path, Self.form)
    }

    private static var form: RecordsFile.Form {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: marks, overrides, regrades") { database in
            try database.execute(sql: firstVersion)
        }
        return RecordsFile.Form(applicationID: 0x504C_4732, migrator: migrator)
    }

    private static let firstVersion = """
        CREATE TABLE mark (
            student TEXT NOT NULL,
            exercise TEXT NOT NULL,
            submitted INTEGER NOT NULL,
            earned INTEGER NOT NULL,
            possible INTEGER NOT NULL,
            assisted INTEGER NOT NULL,
            variant INTEGER NOT NULL,
            sitting INTEGER NOT NULL,
            seeds INTEGER NOT NULL,
            submission TEXT NOT NULL,
            grader TEXT NOT NULL,
            signature TEXT NOT NULL,
            key TEXT NOT NULL,
            PRIMARY KEY (student, exercise, submitted, variant)
        ) WITHOUT ROWID;
        CREATE TABLE override (
            student TEXT NOT NULL,
            exercise TEXT NOT NULL,
            time INTEGER NOT NULL,
            old INTEGER NOT NULL,
            new INTEGER,
            reason TEXT NOT NULL,
            PRIMARY KEY (student, exercise, time, reason)
        ) WITHOUT ROWID;
        CREATE TABLE regrade (
            student TEXT NOT NULL,
            exercise TEXT NOT NULL,
            submitted INTEGER NOT NULL,
            time INTEGER NOT NULL,
            old INTEGER NOT NULL,
            new INTEGER NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (student, exercise, submitted, time)
        ) WITHOUT ROWID;
        """

    // MARK: Writing

    /// Adds marks; one that is there already, for the same submission, stays as it is.
    public func add(_ marks: [MarkRecord]) throws(RecordsProblem) {
        try file.write { database in
            for mark in marks { try Self.insert(mark, into: database) }
        }
    }

    /// Sets a mark by hand, with the reason.
    public func add(_ record: OverrideRecord) throws(RecordsProblem) {
        try file.write { try Self.insert(record, into: $0) }
    }

    /// Puts what came out of a second run in the place of a mark, and keeps what it was.
    public func regrade(
        _ mark: MarkRecord, as new: MarkRecord, reason: String, at time: Int64
    ) throws(RecordsProblem) {
        let record = RegradeRecord(
            student: mark.student, exercise: mark.exercise, submitted: mark.submitted, time: time,
            old: mark.earned, new: new.earned, reason: reason)
        try file.write { database in
            try database.execute(
                sql: """
                    DELETE FROM mark WHERE student = ? AND exercise = ? AND submitted = ? \
                    AND variant = ?
                    """,
                arguments: [
                    mark.student, mark.exercise, mark.submitted, Int64(bitPattern: mark.variant),
                ])
            try Self.insert(new, into: database)
            try Self.insert(record, into: database)
        }
    }

    /// Takes in what another gradebook holds.
    public func merge(_ other: Gradebook) throws(RecordsProblem) {
        try file.write { database in
            for mark in other.marks { try Self.insert(mark, into: database) }
            for record in other.overrides { try Self.insert(record, into: database) }
            for record in other.regrades { try Self.insert(record, into: database) }
        }
    }

    // MARK: Reading

    /// Everything, at one moment.
    public func gradebook() throws(RecordsProblem) -> Gradebook {
        try file.read { database in
            var book = Gradebook()
            book.marks = try Row.fetchAll(
                database, sql: "SELECT * FROM mark ORDER BY student, exercise, submitted, variant"
            ).map(MarkRecord.init)
            book.overrides = try Row.fetchAll(
                database, sql: "SELECT * FROM override ORDER BY time, student, exercise, reason"
            ).map(OverrideRecord.init)
            book.regrades = try Row.fetchAll(
                database, sql: "SELECT * FROM regrade ORDER BY time, student, exercise, submitted"
            ).map(RegradeRecord.init)
            return book
        }
    }
}
