import Glibc
import Phrasebook

/// Folders of the file system.
enum Folder {
    /// The names of all that is in a folder but itself and its parent, sorted by their bytes;
    /// nothing where it can't be read. Bytes that are no UTF-8 become U+FFFD.
    static func entries(of path: String) -> [String] {
        rawEntries(of: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same names as they stand on the disk.
    static func rawEntries(of path: String) -> [[UInt8]] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The last part of a path; the path itself where it has none.
    static func lastPart(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a folder unless it is there.
    ///
    /// - Returns: what went wrong, if anything.
    static func make(_ path: String) -> Text? {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return nil }
        return .cannotWrite(path, why: String(cString: strerror(errno)))
    }
}
