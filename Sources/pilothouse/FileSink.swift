import ArgumentParser
import Glibc
import Notebook
import Synchronization

/// A file that is written from its beginning, through a buffer.
final class FileSink: Sendable {
    private let descriptor: Int32
    private let buffer = Mutex("")

    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 {
            throw ValidationError("can't write '\(path)': \(String(cString: strerror(errno)))")
        }
    }

    func write(_ text: String) {
        buffer.withLock { buffer in
            buffer += text
            if buffer.utf8.count > 1 << 16 {
                Descriptor.write(buffer, to: descriptor)
                buffer = ""
            }
        }
    }

    deinit {
        buffer.withLock { _ = Descriptor.write($0, to: descriptor) }
        close(descriptor)
    }
}
