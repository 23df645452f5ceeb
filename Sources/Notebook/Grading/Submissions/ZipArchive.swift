import CZip
import Phrasebook

/// Reads the files of a zip, within limits.
enum ZipArchive {
    private static let entryLimit = 500
    private static let sizeLimit = 8 << 20

    /// The files of a zip: their paths and their bytes, sorted; nil where it is no zip.
    ///
    /// Names that aren't UTF-8 are read as GB18030. Folders, and what leads out of the zip, are
    /// left out.
    static func files(at path: String) -> [(path: String, bytes: [UInt8])]? {
        guard let archive = zip_open(path, ZIP_RDONLY, nil) else { return nil }
        defer { zip_discard(archive) }
        var files: [(path: String, bytes: [UInt8])] = []
        var total = 0
        let count = min(Int(zip_get_num_entries(archive, 0)), entryLimit)
        for index in 0..<max(0, count) {
            guard let name = name(archive, index), !name.hasSuffix("/"), isInside(name) else {
                continue
            }
            var facts = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0 else { continue }
            // What it says about its size may be a lie: no more than the limit is unpacked.
            guard let bytes = bytes(archive, index, atMost: sizeLimit - total) else { continue }
            total += bytes.count
            files.append((name, bytes))
        }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func name(_ archive: OpaquePointer, _ index: Int) -> String? {
        let raw = zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW))
        guard let raw else { return nil }
        let bytes = Array(UnsafeBufferPointer(start: raw, count: length(raw)))
            .map { UInt8(bitPattern: $0) }
        return String(validating: bytes, as: UTF8.self)
            ?? TextDecoding.converted(bytes, from: "GB18030")
    }

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var length = 0
        while text[length] != 0 { length += 1 }
        return length
    }

    private static func isInside(_ name: String) -> Bool {
        !name.hasPrefix("/") && !name.contains("\\")
            && !name.split(separator: "/").contains { $0 == ".." || $0 == "__MACOSX" }
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
