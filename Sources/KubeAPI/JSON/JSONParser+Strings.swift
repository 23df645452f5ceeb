extension JSONParser {
    /// The string whose opening quote is at the position.
    mutating func string() throws(Problem) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let text = String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            if byte < 0x20 { throw problem(.controlCharacter(byte)) }
            position += 1
        }
        throw problem(.unexpectedEnd)
    }

    /// The rest of a string that has an escape at the position; it began at `start`.
    private mutating func escapedString(from start: Int) throws(Problem) -> String {
        var text = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(
                    contentsOf: UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter)
            case 0..<0x20: throw problem(.controlCharacter(byte))
            default:
                text.append(byte)
                position += 1
            }
        }
        throw problem(.unexpectedEnd)
    }

    /// The character of the escape at the position.
    private mutating func escape() throws(Problem) -> Unicode.Scalar {
        let start = position
        position += 2
        guard position <= bytes.count else { throw problem(.unexpectedEnd) }
        switch bytes[position - 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal(at: position) else {
                throw Problem(reason: .badEscape, offset: start)
            }
            position += 4
            return scalar(startingWith: unit)
        default: throw Problem(reason: .badEscape, offset: start)
        }
    }

    /// The scalar of a UTF-16 code unit, and of its second half if the next escape is one.
    private mutating func scalar(startingWith unit: UInt32) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: position + 2),
            (0xDC00...0xDFFF).contains(low)
        else { return "\u{FFFD}" }
        position += 6
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    /// The value of the four hexadecimal digits at `index`.
    private func hexadecimal(at index: Int) -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
