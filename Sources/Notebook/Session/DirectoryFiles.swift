import Glibc
import Phrasebook

/// Reads files of one directory and those below it, and no others: a script may come from a
/// stranger.
public struct DirectoryFiles: FileReader {
    /// The longest file that is read, in bytes.
    private static let limit = 16 << 20

    /// The directory that relative paths start from, with links resolved.
    private let root: String
    private let isConfined: Bool

    /// - Parameters:
    ///   - directory: where relative paths start.
    ///   - confined: whether paths that lead out of it are refused.
    public init(_ directory: String, confined: Bool) {
        root = Self.canonical(directory) ?? directory
        isConfined = confined
    }

    public func read(_ path: String) -> FileContent {
        let full = path.hasPrefix("/") ? path : root + "/" + path
        guard let real = Self.canonical(full) else { return .unreadable(.noSuchFile(path)) }
        if isConfined && real != root && !real.hasPrefix(root == "/" ? "/" : root + "/") {
            return .unreadable(.fileOutside(path))
        }
        var status = stat()
        guard stat(real, &status) == 0 else { return .unreadable(.noSuchFile(path)) }
        if status.st_mode & S_IFMT == S_IFDIR {
            // The manifests in a directory, as `kubectl apply -f DIR` takes them.
            let manifests = Folder.entries(of: real).filter { name in
                [".yaml", ".yml", ".json"].contains(where: name.hasSuffix)
            }
            return .directory(manifests.map { path + "/" + $0 })
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return .unreadable(.filesNotAllowed(path))
        }
        guard status.st_size <= Self.limit else { return .unreadable(.fileTooLarge(path)) }
        guard let bytes = Self.bytes(of: real) else { return .unreadable(.filesNotAllowed(path)) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .unreadable(.notText(path))
        }
        return .text(text)
    }

    private static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return allBytes(of: descriptor)
    }

    /// Everything that can be read from a file descriptor.
    public static func allBytes(of descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                return nil
            }
            bytes += chunk[..<count]
            if bytes.count > limit { return nil }
        }
    }
}
