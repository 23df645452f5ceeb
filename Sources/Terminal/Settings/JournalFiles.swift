import Glibc
import Notebook
import Phrasebook
import Synchronization

/// The journals of the REPL on the disk.
///
/// The journal of a session that is running is locked, so that several can run at once. One that
/// is found unlocked and not empty was left behind by a session that did not end well; it becomes
/// the last session's, which `load` brings back. So does that of a session that ended well.
final class JournalFiles: JournalStore {
    /// How many sessions at once keep a journal.
    private static let limit = 8

    private let descriptor: Int32
    private let path: String
    private let lastPath: String
    private let directory: String
    /// How many inputs the session had that was cut off before this one; 0 for none.
    let lostCount: Int

    /// Takes a journal for this session; nil where the state can't be written.
    init?(places: Places, directory: String = ".") {
        guard let last = places.stateFile("last.journal") else { return nil }
        lastPath = last
        self.directory = directory
        for number in 1...Self.limit {
            guard let path = places.stateFile("session-\(number).journal") else { return nil }
            let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return nil }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                continue
            }
            self.path = path
            self.descriptor = descriptor
            lostCount = Self.rescue(descriptor, to: last)
            return
        }
        return nil
    }

    /// Moves what an earlier session has left in its journal to the last session's.
    private static func rescue(_ descriptor: Int32, to path: String) -> Int {
        guard let bytes = DirectoryFiles.allBytes(of: descriptor), !bytes.isEmpty else { return 0 }
        let text = String(decoding: bytes, as: UTF8.self)
        let count = (try? Journal(reading: text))?.entries.count ?? 0
        if count > 0 { _ = write(text, to: path) }
        ftruncate(descriptor, 0)
        return count
    }

    /// Ends the session well: what it wrote becomes the last session's.
    func finish() {
        lseek(descriptor, 0, SEEK_SET)
        _ = Self.rescue(descriptor, to: lastPath)
        close(descriptor)
    }

    // MARK: JournalStore

    func append(_ text: String) {
        Screen.write(text, to: descriptor)
        fsync(descriptor)
    }

    func replace(_ text: String) {
        ftruncate(descriptor, 0)
        append(text)
    }

    func save(_ text: String, to path: String) -> Text? {
        Self.write(text, to: full(path)).map { .cannotWrite(path, $0) }
    }

    func load(_ path: String?) -> FileContent {
        guard let path else {
            guard case .text(let text) = files.read(lastPath) else {
                return .unreadable(.noEarlierSession)
            }
            return .text(text)
        }
        return files.read(path)
    }

    private var files: DirectoryFiles { DirectoryFiles(directory, confined: false) }

    private func full(_ path: String) -> String {
        path.hasPrefix("/") ? path : directory + "/" + path
    }

    /// Writes a file whole or not at all; returns why that is not possible.
    private static func write(_ text: String, to path: String) -> String? {
        let temporary = path + ".\(getpid()).tmp"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return String(cString: strerror(errno)) }
        Screen.write(text, to: file)
        let isWritten = fsync(file) == 0
        close(file)
        guard isWritten, rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            return reason
        }
        return nil
    }
}
