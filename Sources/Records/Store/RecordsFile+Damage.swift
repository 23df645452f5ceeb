import GRDB
import Glibc

extension RecordsFile {
    /// Whether the file isn't a database, or one whose pages contradict each other.
    static func isDamaged(_ path: String) throws(RecordsProblem) -> Bool {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.readonly = access(path, W_OK) != 0
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let report = try queue.read { database in
                try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
            }
            try? queue.close()
            return report != "ok"
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: return true
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
            default:
                throw .cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
            }
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }

    /// Gives the damaged file, and its log, a name that isn't taken.
    ///
    /// - Returns: the new path.
    static func moveAside(_ path: String) throws(RecordsProblem) -> String {
        for number in 1...1000 {
            let other = path + ".damaged-\(number)"
            if access(other, F_OK) == 0 { continue }
            guard rename(path, other) == 0 else { break }
            for suffix in ["-wal", "-shm"] { rename(path + suffix, other + suffix) }
            return other
        }
        throw .cannotMoveAside(path: path)
    }

    /// Makes the directories that the file is to be in, for this person only.
    static func makeDirectory(of path: String) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let directory = String(path[..<slash])
        if access(directory, F_OK) == 0 { return }
        makeDirectory(of: directory)
        mkdir(directory, 0o700)
    }
}
