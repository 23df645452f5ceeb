@preconcurrency import CReadline
import Glibc

/// What was typed, in this session and in those before.
@MainActor
struct History {
    /// How many entries are kept.
    private static let limit: Int32 = 10_000
    private let path: String?
    private var last = ""

    /// - Parameter path: the file that keeps it; nil to keep nothing.
    init(path: String?) {
        self.path = path
        using_history()
        // Times stand before entries, so that one of several lines is read as one.
        history_comment_char = CChar(UInt8(ascii: "#"))
        history_write_timestamps = 1
        stifle_history(Self.limit)
        guard let path else { return }
        read_history(path)
        if let entry = history_get(history_base + history_length - 1) {
            last = String(cString: entry.pointee.line)
        }
    }

    /// Adds an entry, and writes it to the file at once.
    mutating func add(_ text: String) {
        guard !text.allSatisfy(\.isWhitespace), text != last else { return }
        last = text
        add_history(text)
        guard let path else { return }
        // append_history wants the file to exist.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
        append_history(1, path)
    }

    /// Keeps the file from growing for ever.
    func finish() {
        if let path { history_truncate_file(path, Self.limit) }
    }
}
