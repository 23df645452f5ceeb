import GRDB
import Glibc
import Phrasebook

/// A database file of ours: opened with care, since it holds what somebody has worked for.
///
/// - A write-ahead log and transactions keep it whole when the process is killed.
/// - Several processes may have it open; one waits for the other.
/// - A newer version's file, and another program's, are refused and left untouched.
/// - A damaged file is moved aside, never deleted.
struct RecordsFile: Sendable {
    /// What a file has to be.
    struct Form: Sendable {
        /// SQLite's `application_id`: tells our files from others'.
        let applicationID: Int32
        /// Makes the tables, and brings those of older versions up to date.
        let migrator: DatabaseMigrator
    }

    /// How long one waits for another process, in seconds.
    static let patience = 5.0

    let path: String
    let queue: DatabaseQueue
    let isReadOnly: Bool
    /// What the person has to know: that a file was moved aside, that nothing can be saved.
    let notices: [Text]

    /// Opens the file, or makes it.
    ///
    /// - Parameter path: where it is; its directory is made, too.
    init(_ path: String, _ form: Form) throws(RecordsProblem) {
        Self.makeDirectory(of: path)
        // One process at a time looks whether the file is sound: else two would move it aside.
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if lock >= 0 { flock(lock, LOCK_EX) }
        defer { if lock >= 0 { close(lock) } }
        var moved: String?
        if access(path, F_OK) == 0, try Self.isDamaged(path) {
            moved = try Self.moveAside(path)
        }
        let isReadOnly = access(path, F_OK) == 0 && access(path, W_OK) != 0 || lock < 0
        let queue: DatabaseQueue
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(isReadOnly))
            try Self.prepare(queue, form, path, isReadOnly)
        } catch let problem as RecordsProblem {
            throw problem
        } catch {
            throw Self.openingProblem(error, path)
        }
        self.path = path
        self.queue = queue
        self.isReadOnly = isReadOnly
        notices =
            moved.map { [.Records.movedAside(path, to: $0)] }
            ?? (isReadOnly ? [.Records.readOnly(path)] : [])
    }

    /// Opens a file that is there, to look at it only.
    init(_ path: String, readOnly: Bool) throws(RecordsProblem) {
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly))
        } catch {
            throw Self.openingProblem(error, path)
        }
        self.path = path
        isReadOnly = readOnly
        notices = []
    }

    private static func configuration(_ isReadOnly: Bool) -> GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    /// Checks what the file is before anything is written to it, then brings it up to date.
    private static func prepare(
        _ queue: DatabaseQueue, _ form: Form, _ path: String, _ isReadOnly: Bool
    ) throws {
        let state = try queue.read { database in
            (
                id: try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                isEmpty: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0,
                isNewer: try form.migrator.hasBeenSuperseded(database),
                isCurrent: try form.migrator.hasCompletedMigrations(database)
            )
        }
        guard state.isEmpty || state.id == form.applicationID else {
            throw RecordsProblem.notOurs(path: path)
        }
        guard !state.isNewer else { throw RecordsProblem.newerVersion(path: path) }
        guard !isReadOnly else { return }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            // Enough against a killed process; a power cut may cost the last step, never the file.
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            if state.id != form.applicationID {
                try database.execute(sql: "PRAGMA application_id = \(form.applicationID)")
            }
        }
        if !state.isCurrent { try form.migrator.migrate(queue) }
    }

    // MARK: Work

    /// Reads.
    func read<Value>(_ body: (Database) throws -> Value) throws(RecordsProblem) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw Self.problem(error, path)
        }
    }

    /// Writes, all or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(RecordsProblem) -> Value {
        if isReadOnly { throw .readOnly(path: path) }
        do {
            return try queue.write(body)
        } catch let problem as RecordsProblem {
            throw problem
        } catch {
            throw Self.problem(error, path)
        }
    }

    // MARK: Errors

    static func problem(_ error: any Error, _ path: String) -> RecordsProblem {
        guard let error = error as? DatabaseError else {
            return .cannotWrite(path: path, reason: "\(error)")
        }
        switch error.resultCode {
        case .SQLITE_FULL: return .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
        case .SQLITE_READONLY: return .readOnly(path: path)
        default:
            return .cannotWrite(path: path, reason: error.message ?? "SQLite \(error.resultCode)")
        }
    }

    private static func openingProblem(_ error: any Error, _ path: String) -> RecordsProblem {
        guard let error = error as? DatabaseError else {
            return .cannotOpen(path: path, reason: "\(error)")
        }
        switch error.resultCode {
        case .SQLITE_FULL: return .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
        default:
            return .cannotOpen(path: path, reason: error.message ?? "SQLite \(error.resultCode)")
        }
    }
}
