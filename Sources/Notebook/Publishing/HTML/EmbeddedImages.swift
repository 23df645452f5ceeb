import Foundation
import Glibc

/// Puts a lesson's own images into its page.
struct EmbeddedImages {
    private let folder: LessonFolder
    private static let types = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "svg": "image/svg+xml",
    ]

    init(_ folder: LessonFolder) { self.folder = folder }

    /// HTML as cmark writes it, with the images of the lesson's folder inside.
    func embedded(_ html: String) -> String {
        let parts = html.split(separator: "<img src=\"", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return html }
        return parts[0]
            + parts.dropFirst().map { part in
                let path = part.prefix { $0 != "\"" }
                guard let data = data(String(path)) else { return "<img src=\"" + part }
                return "<img src=\"\(data)" + part.dropFirst(path.count)
            }.joined()
    }

    private func data(_ path: String) -> String? {
        let end = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard let type = Self.types[end], !path.contains(":"), !path.hasPrefix("/") else {
            return nil
        }
        let descriptor = open(folder.path + "/" + path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let bytes = DirectoryFiles.allBytes(of: descriptor) else { return nil }
        return "data:\(type);base64," + Data(bytes).base64EncodedString()
    }
}
