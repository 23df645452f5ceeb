import Glibc
import Phrasebook

/// Folders of the file system, as far as publishing needs them.
enum Folder {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a folder unless it is there.
    ///
    /// - Returns: what went wrong, if anything.
    static func make(_ path: String) -> Text? {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return nil }
        return .cannotWrite(path, why: String(cString: strerror(errno)))
    }
}
