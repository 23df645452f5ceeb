import Glibc
import Notebook
import Synchronization

/// The standard streams of the process.
enum Console {
    /// Writes to standard output.
    static func output(_ text: String) {
        Descriptor.write(text, to: 1)
        if let last = text.utf8.last { isMidLine.store(last != 0x0A, ordering: .relaxed) }
    }

    /// Writes to standard error; where both streams go to the same place, on a line of its own.
    static func error(_ text: String) {
        let isGlued = isMidLine.exchange(false, ordering: .relaxed) && streamsMeet
        Descriptor.write(isGlued ? "\n" + text : text, to: 2)
    }

    private static let isMidLine = Atomic(false)

    /// Whether standard output and standard error are the same terminal, pipe or file.
    private static let streamsMeet: Bool = {
        var (output, error) = (stat(), stat())
        return fstat(1, &output) == 0 && fstat(2, &error) == 0
            && output.st_dev == error.st_dev && output.st_ino == error.st_ino
    }()

    static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

    static var inputIsTerminal: Bool { isatty(0) == 1 }

    /// Whether commands wait at standard input, or come within a second: an input that somebody
    /// holds open without a word must not make a program wait that was started without a person.
    static var inputHasText: Bool {
        var status = stat()
        guard fstat(0, &status) == 0 else { return false }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return status.st_size > 0
        case S_IFIFO, S_IFSOCK:
            var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
            guard poll(&input, 1, 1_000) > 0, input.revents & Int16(POLLIN) != 0 else {
                return false
            }
            var available: Int32 = 0
            return ioctl(0, UInt(FIONREAD), &available) == 0 && available > 0
        default: return false
        }
    }

    static var outputIsTerminal: Bool { isatty(1) == 1 }
}
