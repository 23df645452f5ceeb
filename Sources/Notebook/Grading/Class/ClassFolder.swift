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
        let own = GradeJob(path: path, name: Folder.lastPart(of: path))
        guard isFolder(path) else { return [own] }
        let entries = Folder.entries(of: path).filter {
            !$0.hasPrefix(".") && !SubmittedTime.files.contains($0)
        }
        if !isClass {
            let stems = entries.map { String($0.split(separator: ".").first ?? "") }
            if stems.contains(where: exercises.contains) || entries.count < 2 { return [own] }
        }
        return entries.map { GradeJob(path: path + "/" + $0, name: $0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
