import Glibc

/// Finds out what was handed in where.
public enum ClassFolder {
    /// The submissions that a path leads to: itself, or the entries of a class's folder.
    ///
    /// A folder is one submission when a file in it is named after one of the exercises or is the
    /// only one; otherwise each of its entries is a student's.
    ///
    /// - Parameter isClass: whether a folder is surely a class's.
    public static func jobs(
        at path: String, exercises: [String], isClass: Bool = false
    ) -> [GradeJob] {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let own = GradeJob(path: path, name: lastPart(path))
        guard isFolder(path) else { return [own] }
        let entries = entries(of: path)
        if !isClass {
            let stems = entries.map { String($0.split(separator: ".").first ?? "") }
            if stems.contains(where: exercises.contains) || entries.count < 2 { return [own] }
        }
        return entries.map { GradeJob(path: path + "/" + $0, name: $0) }
    }

    private static func lastPart(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func entries(of directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
