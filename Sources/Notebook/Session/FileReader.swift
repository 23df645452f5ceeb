import Phrasebook

/// How a session reads the files that `apply -f` and `source` name.
public protocol FileReader: Sendable {
    /// The text of a file, or the entries of a directory.
    func read(_ path: String) -> FileContent
}

/// What a path leads to.
public enum FileContent: Sendable {
    case text(String)
    /// The paths of the files in a directory, sorted.
    case directory([String])
    /// Nothing that may be read; the reason is a sentence.
    case unreadable(Text)
}

/// Reads nothing: for sessions that have no script with a directory of its own.
public struct NoFiles: FileReader {
    public init() {}

    public func read(_ path: String) -> FileContent { .unreadable(.filesNotAllowed(path)) }
}
