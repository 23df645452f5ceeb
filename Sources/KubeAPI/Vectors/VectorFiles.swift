#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why a file or folder can't be read.
public enum VectorError: Error, Equatable, Sendable {
    /// The path, and the system's reason.
    case unreadable(path: String, reason: String)
}

/// Reads files without Foundation.
enum VectorFiles {
    /// The names in a folder, sorted.
    static func names(in folder: String) throws(VectorError) -> [String] {
        guard let directory = opendir(folder) else { throw failure(folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
                    String(decodingCString: bytes, as: UTF8.self)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.precedes($1) }
    }

    /// The bytes of a file.
    static func read(_ path: String) throws(VectorError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw failure(path) }
        defer { fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            content.append(contentsOf: chunk[..<count])
        }
        if ferror(file) != 0 { throw failure(path) }
        return content
    }

    private static func failure(_ path: String) -> VectorError {
        .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
}
