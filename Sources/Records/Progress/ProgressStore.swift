import GRDB
import Glibc
public import Phrasebook

/// A learner's progress on the disk: a SQLite database in the XDG data place.
///
/// Every step is one transaction. Any of them may fail, with a full disk say; then nothing has
/// changed, and the caller says so and goes on.
public final class ProgressStore: Sendable {
    let file: RecordsFile

    /// The file.
    public var path: String { file.path }
    /// What the person has to know at once.
    public var notices: [Text] { file.notices }
    public var isReadOnly: Bool { file.isReadOnly }

    /// Opens the database, or makes it.
    public init(path: String) throws(RecordsProblem) {
        file = try RecordsFile(path, Self.form)
    }

    /// Seconds since 1970, by the person's clock.
    public static var now: Int64 { Int64(time(nil)) }

    private static var form: RecordsFile.Form {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: lessons, attempts, answers") { database in
            try database.execute(sql: firstVersion)
        }
        return RecordsFile.Form(applicationID: 0x504C_4831, migrator: migrator)
    }

    private static let firstVersion = """
        CREATE TABLE lesson (
            lesson TEXT PRIMARY KEY NOT NULL,
            started INTEGER NOT NULL,
            finished INTEGER,
            place INTEGER NOT NULL,
            length INTEGER NOT NULL,
            updated INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE attempt (
            exercise TEXT NOT NULL,
            variant INTEGER NOT NULL,
            started INTEGER NOT NULL,
            solved INTEGER,
            best INTEGER NOT NULL,
            last INTEGER NOT NULL,
            possible INTEGER NOT NULL,
            hints INTEGER NOT NULL,
            assisted INTEGER NOT NULL,
            work TEXT NOT NULL,
            updated INTEGER NOT NULL,
            PRIMARY KEY (exercise, started, variant)
        ) WITHOUT ROWID;
        CREATE TABLE answer (
            lesson TEXT NOT NULL,
            question TEXT NOT NULL,
            kind TEXT NOT NULL,
            time INTEGER NOT NULL,
            answer TEXT NOT NULL,
            correct INTEGER NOT NULL,
            confidence INTEGER,
            PRIMARY KEY (lesson, question, kind, time, answer)
        ) WITHOUT ROWID;
        """

    // MARK: Saving

    /// Saves where one is in a lesson; what was reached before stays reached.
    public func save(_ record: LessonRecord) throws(RecordsProblem) {
        try file.write { try Self.merge(record, into: $0) }
    }

    /// Saves an attempt; points and hints only ever grow.
    public func save(_ record: AttemptRecord) throws(RecordsProblem) {
        try file.write { try Self.merge(record, into: $0) }
    }

    public func save(_ record: AnswerRecord) throws(RecordsProblem) {
        try file.write { try Self.merge(record, into: $0) }
    }

    /// Takes in what another file knows: of each thing, the best of both.
    public func merge(_ progress: Progress) throws(RecordsProblem) {
        try file.write { database in
            for record in progress.lessons { try Self.merge(record, into: database) }
            for record in progress.attempts { try Self.merge(record, into: database) }
            for record in progress.answers { try Self.merge(record, into: database) }
        }
    }

    // MARK: Reading

    public func lesson(_ name: String) throws(RecordsProblem) -> LessonRecord? {
        try file.read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM lesson WHERE lesson = ?", arguments: [name]
            )
            .map(LessonRecord.init)
        }
    }

    /// The attempt at an exercise that was begun last.
    public func lastAttempt(at exercise: String) throws(RecordsProblem) -> AttemptRecord? {
        try file.read { database in
            try Row.fetchOne(
                database,
                sql:
                    "SELECT * FROM attempt WHERE exercise = ? ORDER BY started DESC, variant LIMIT 1",
                arguments: [exercise]
            ).map(AttemptRecord.init)
        }
    }

    /// Everything, at one moment.
    public func progress() throws(RecordsProblem) -> Progress {
        try file.read { database in
            var progress = Progress()
            progress.lessons = try Row.fetchAll(
                database, sql: "SELECT * FROM lesson ORDER BY lesson"
            ).map(LessonRecord.init)
            progress.attempts = try Row.fetchAll(
                database, sql: "SELECT * FROM attempt ORDER BY exercise, started, variant"
            ).map(AttemptRecord.init)
            progress.answers = try Row.fetchAll(
                database,
                sql: "SELECT * FROM answer ORDER BY lesson, question, kind, time, answer"
            ).compactMap(AnswerRecord.init)
            return progress
        }
    }
}
