/// Go's escape sequences in quoted texts.
enum GoQuotes {
    /// The text that `content`, which stood between two `quote`s, means; nil for a bad escape.
    static func unquoted(_ content: ArraySlice<UInt8>, quote: UInt8) -> String? {
        var result: [UInt8] = []
        var rest = content
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard let kind = rest.popFirst() else { return nil }
            switch kind {
            case UInt8(ascii: "a"): result.append(0x07)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "v"): result.append(0x0B)
            case UInt8(ascii: "\\"), quote: result.append(kind)
            case UInt8(ascii: "x"):
                guard let value = number(&rest, digits: 2, radix: 16) else { return nil }
                result.append(UInt8(truncatingIfNeeded: value))
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                let digits = kind == UInt8(ascii: "u") ? 4 : 8
                guard let value = number(&rest, digits: digits, radix: 16),
                    let scalar = Unicode.Scalar(value), let utf8 = UTF8.encode(scalar)
                else { return nil }
                result += utf8
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                rest = content[(rest.startIndex - 1)...]
                guard let value = number(&rest, digits: 3, radix: 8), value < 256 else {
                    return nil
                }
                result.append(UInt8(value))
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func number(
        _ bytes: inout ArraySlice<UInt8>, digits: Int, radix: Int
    ) -> UInt32? {
        guard bytes.count >= digits else { return nil }
        let text = String(decoding: bytes.prefix(digits), as: UTF8.self)
        bytes = bytes.dropFirst(digits)
        guard text.utf8.first != UInt8(ascii: "+"), text.utf8.first != UInt8(ascii: "-") else {
            return nil
        }
        return UInt32(text, radix: radix)
    }
}
