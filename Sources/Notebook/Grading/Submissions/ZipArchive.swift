import CZip
import Phrasebook

/// Reads the files of a zip, within limits.
enum ZipArchive {
    static let entryLimit = 500
    private static let sizeLimit = 8 << 20

    /// What is in a zip.
    struct Contents {
        /// Paths and bytes, sorted.
        var files: [(path: String, bytes: [UInt8])] = []
        /// The paths of what leads out of the zip.
        var outside: [String] = []
        /// The paths of what is too large, or damaged.
        var unreadable: [String] = []
        /// Whether it has more files than are looked at.
        var isCut = false
    }

    /// The files of a zip; nil where it is no zip.
    ///
    /// Names that aren't UTF-8 are read as GB18030. Folders are left out, and so are links: they
    /// are texts with a path in them.
    static func contents(of path: String) -> Contents? {
        guard let archive = zip_open(path, ZIP_RDONLY, nil) else { return nil }
        defer { zip_discard(archive) }
        var contents = Contents()
        var total = 0
        let count = Int(zip_get_num_entries(archive, 0))
        contents.isCut = count > entryLimit
        for index in 0..<max(0, min(count, entryLimit)) {
            guard let name = name(archive, index), !name.hasSuffix("/"), !isOfSystem(name) else {
                continue
            }
            guard isInside(name), !isLink(archive, index) else {
                contents.outside.append(name)
                continue
            }
            var facts = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0 else { continue }
            // What it says about its size may be a lie: no more than the limit is unpacked.
            guard let bytes = bytes(archive, index, atMost: sizeLimit - total) else {
                contents.unreadable.append(name)
                continue
            }
            total += bytes.count
            contents.files.append((name, bytes))
        }
        contents.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return contents
    }

    /// Whether an entry is a symbolic link, as zips of Unix have them.
    private static func isLink(_ archive: OpaquePointer, _ index: Int) -> Bool {
        var system: zip_uint8_t = 0
        var attributes: zip_uint32_t = 0
        let found = zip_file_get_external_attributes(
            archive, zip_uint64_t(index), 0, &system, &attributes)
        return found == 0 && (attributes >> 16) & 0o170000 == 0o120000
    }

    private static func name(_ archive: OpaquePointer, _ index: Int) -> String? {
        let raw = zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW))
        guard let raw else { return nil }
        let bytes = Array(UnsafeBufferPointer(start: raw, count: length(raw)))
            .map { UInt8(bitPattern: $0) }
        let text =
            String(validating: bytes, as: UTF8.self)
            ?? TextDecoding.converted(bytes, from: "GB18030")
        // Some programs of Windows write their own separator.
        return text?.replacing("\\", with: "/")
    }

    /// What macOS adds to zips.
    private static func isOfSystem(_ name: String) -> Bool {
        name.split(separator: "/").contains("__MACOSX")
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var length = 0
        while text[length] != 0 { length += 1 }
        return length
    }

    private static func isInside(_ name: String) -> Bool {
        !name.hasPrefix("/") && name.dropFirst().first != ":"
            && !name.split(separator: "/").contains("..")
    }

    private static func bytes(
        _ archive: OpaquePointer, _ index: Int, atMost limit: Int
    ) -> [UInt8]? {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return nil }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            if count == 0 { return bytes }
            guard count > 0 else { return nil }
            bytes += chunk[..<Int(count)]
            if bytes.count > limit { return nil }
        }
    }
}
