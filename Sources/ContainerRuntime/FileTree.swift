import KubeAPI

/// Files by path; a handful, sorted.
struct FileTree: Sendable, Equatable {
    private(set) var files: [(path: String, content: String)] = []

    /// More than this a simulated container doesn't keep.
    private static let mostFiles = 200
    private static let longestFile = 8192

    static func == (left: FileTree, right: FileTree) -> Bool {
        left.files.elementsEqual(right.files) {
            $0.path.hasSameScalars(as: $1.path) && $0.content.hasSameScalars(as: $1.content)
        }
    }

    /// What the file holds; nil where there is none. Setting nil removes it.
    subscript(path: String) -> String? {
        get { files.first { $0.path.hasSameScalars(as: path) }?.content }
        set {
            let index = files.firstIndex { !$0.path.precedes(path) } ?? files.count
            let exists = index < files.count && files[index].path.hasSameScalars(as: path)
            guard let newValue else {
                if exists { files.remove(at: index) }
                return
            }
            let content = String(decoding: newValue.utf8.suffix(Self.longestFile), as: UTF8.self)
            if exists {
                files[index].content = content
            } else if files.count < Self.mostFiles {
                files.insert((path, content), at: index)
            }
        }
    }

    /// Whether `path` is a directory that holds something.
    func hasDirectory(_ path: String) -> Bool {
        let prefix = path.hasSuffix("/") ? path : path + "/"
        return files.contains { $0.path.hasPrefix(prefix) }
    }

    /// The names right below a directory.
    func names(in directory: String) -> [String] {
        let prefix = directory.hasSuffix("/") ? directory : directory + "/"
        var names: [String] = []
        for file in files where file.path.hasPrefix(prefix) {
            let name = String(file.path.dropFirst(prefix.count).prefix { $0 != "/" })
            if !name.isEmpty && names.last != name { names.append(name) }
        }
        return names
    }

    /// Removes everything below a directory.
    mutating func removeDirectory(_ path: String) {
        let prefix = path.hasSuffix("/") ? path : path + "/"
        files.removeAll { $0.path.hasPrefix(prefix) }
    }
}
