import Glibc

/// Texts in the encodings in which they are handed in.
enum TextDecoding {
    /// UTF-8, UTF-16 with a byte order mark, or else GB18030, which also reads GBK and GB2312.
    ///
    /// - Returns: the text with `\n` at the ends of lines; nil where the bytes are none of these,
    ///   or not text at all.
    static func text(of bytes: [UInt8]) -> String? {
        let text: String?
        if bytes.starts(with: [0xFF, 0xFE]) {
            text = converted(Array(bytes.dropFirst(2)), from: "UTF-16LE")
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = converted(Array(bytes.dropFirst(2)), from: "UTF-16BE")
        } else if let valid = String(validating: bytes, as: UTF8.self) {
            text = valid
        } else {
            text = converted(bytes, from: "GB18030")
        }
        guard let text, !text.utf8.contains(0) else { return nil }
        return normalized(text)
    }

    private static func normalized(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\u{FEFF}", scalars.isEmpty { continue }
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar != "\n" || previous != "\r" {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// The text of bytes in an encoding that the system's library knows.
    static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
        guard let converter = iconv_open("UTF-8", encoding),
            converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        var input = bytes.map { CChar(bitPattern: $0) }
        let count = input.count
        let capacity = output.count
        let left = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to -> Int? in
                var source = from.baseAddress
                var target = to.baseAddress
                var (sourceLeft, targetLeft) = (count, capacity)
                let status = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                return status == Int.max || status == -1 || sourceLeft > 0 ? nil : targetLeft
            }
        }
        guard let left else { return nil }
        let text = output.prefix(capacity - left).map { UInt8(bitPattern: $0) }
        return String(validating: text, as: UTF8.self)
    }
}
