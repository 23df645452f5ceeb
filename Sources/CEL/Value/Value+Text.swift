extension Value: CustomStringConvertible {
    public var description: String { text }

    /// The value as an expression would write it: `"a"`, `b"\x00"`, `[1, 2u]`, `{"k": 1.0}`.
    ///
    /// Texts over a thousand characters, and what lies deeper than a few levels, are cut short:
    /// this is for people.
    public var text: String {
        var writer = ValueWriter()
        writer.write(self, depth: 0)
        return writer.text
    }
}

private struct ValueWriter {
    private(set) var text = ""
    private var isFull: Bool { text.utf8.count > 1000 }

    mutating func write(_ value: Value, depth: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .int(let int): text += String(int)
        case .uint(let uint): text += "\(uint)u"
        case .double(let double):
            let digits = DoubleText.general(double, limit: 21)
            let isWhole = digits.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
            text += isWhole ? digits + ".0" : digits
        case .string(let string): text += quoted(String(string.prefix(1000)))
        case .bytes(let bytes): write(bytes)
        case .list(let list):
            write("[", count: list.count, "]", depth: depth) { writer, index in
                writer.write(list[index], depth: depth + 1)
            }
        case .map(let map):
            write("{", count: map.count, "}", depth: depth) { writer, index in
                writer.write(map.key(at: index).value, depth: depth + 1)
                writer.text += ": "
                writer.write(map.value(at: index), depth: depth + 1)
            }
        case .timestamp(let moment): text += "timestamp(\"\(moment.rfc3339)\")"
        case .duration(let span): text += "duration(\"\(span.text)\")"
        case .type(let type): text += type.name
        case .optional(nil): text += "optional.none()"
        case .optional(let wrapped?):
            text += "optional.of("
            write(wrapped, depth: depth + 1)
            text += ")"
        case .opaque(let value): text += value.text
        }
    }

    private mutating func write(
        _ open: String, count: Int, _ close: String, depth: Int,
        _ element: (inout ValueWriter, Int) -> Void
    ) {
        text += open
        for index in 0..<count {
            if index > 0 { text += ", " }
            if isFull || depth > 20 {
                text += "…"
                break
            }
            element(&self, index)
        }
        text += close
    }

    private mutating func write(_ bytes: [UInt8]) {
        text += "b\""
        for byte in bytes.prefix(1000) {
            if byte >= 32, byte < 127, byte != 34, byte != 92 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        text += "\""
    }
}

/// A string between quotes, with CEL's escapes for what can't be seen.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\u{7}": result += "\\a"
        case "\u{8}": result += "\\b"
        case "\u{C}": result += "\\f"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{B}": result += "\\v"
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
