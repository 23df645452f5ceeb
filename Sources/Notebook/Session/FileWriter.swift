import Glibc
import Phrasebook

/// How a session writes the files that `trace --file` names.
///
/// Only the interactive terminal has one: a script may come from a stranger.
public protocol FileWriter: Sendable {
    /// Replaces the content of a file.
    ///
    /// - Returns: what went wrong, if anything.
    func write(_ text: String, to path: String) -> Text?
}

/// Writes nothing and says that all went well: for a journal that is replayed.
struct DiscardedFiles: FileWriter {
    func write(_ text: String, to path: String) -> Text? { nil }
}

/// Writes to any file that the person may write to; relative paths start where the program was
/// started.
public struct PersonsFiles: FileWriter {
    public init() {}

    public func write(_ text: String, to path: String) -> Text? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return .cannotWrite(path, why: Self.reason) }
        let isComplete = Descriptor.write(text, to: descriptor)
        let reason = Self.reason
        guard close(descriptor) == 0, isComplete else { return .cannotWrite(path, why: reason) }
        return nil
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
