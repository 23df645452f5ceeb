/// A JSON document, as far as the conformance runner needs one.
enum JSONDocument {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONDocument])
    case object([(key: String, value: JSONDocument)])

    subscript(key: String) -> JSONDocument? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.hasSameScalars(as: key) }?.value
    }

    var array: [JSONDocument]? { if case .array(let elements) = self { elements } else { nil } }
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The text of a string or a number.
    var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }
}

/// Reads JSON; nil where it isn't valid or nests too deep.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    static func read(_ bytes: [UInt8]) -> JSONDocument? {
        var reader = JSONReader(bytes: bytes)
        guard let document = reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        return reader.position == bytes.count ? document : nil
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte, [32, 9, 10, 13].contains(byte) { position += 1 }
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        guard let byte, UInt32(byte) == scalar.value else { return false }
        position += 1
        return true
    }

    private mutating func skip(word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func value(depth: Int) -> JSONDocument? {
        guard depth < 200 else { return nil }
        skipSpace()
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        case UInt8(ascii: "t"): return skip(word: "true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return skip(word: "false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return skip(word: "null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> JSONDocument? {
        position += 1
        var members: [(key: String, value: JSONDocument)] = []
        if skip("}") { return .object(members) }
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\""), let key = string(), skip(":"),
                let value = value(depth: depth + 1)
            else { return nil }
            members.append((key, value))
            if skip("}") { return .object(members) }
            guard skip(",") else { return nil }
        }
    }

    private mutating func array(depth: Int) -> JSONDocument? {
        position += 1
        var elements: [JSONDocument] = []
        if skip("]") { return .array(elements) }
        while true {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
            if skip("]") { return .array(elements) }
            guard skip(",") else { return nil }
        }
    }

    private mutating func number() -> JSONDocument? {
        let start = position
        let allowed = Array("+-.0123456789Ee".utf8)
        while let byte, allowed.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        return Double(text) == nil ? nil : .number(text)
    }

    private mutating func string() -> String? {
        position += 1
        var units: [UInt16] = []
        var content: [UInt8] = []
        while let byte {
            position += 1
            if byte == UInt8(ascii: "\\"), self.byte == UInt8(ascii: "u") {
                guard let unit = hexUnit() else { return nil }
                units.append(unit)
                continue
            }
            content += Array(String(decoding: units, as: UTF16.self).utf8)
            units.removeAll(keepingCapacity: true)
            if byte == UInt8(ascii: "\"") { return String(decoding: content, as: UTF8.self) }
            if byte != UInt8(ascii: "\\") {
                content.append(byte)
            } else if let escape = self.byte, let plain = Self.escapes[escape] {
                content.append(plain)
                position += 1
            } else {
                return nil
            }
        }
        return nil
    }

    private static let escapes: [UInt8: UInt8] = [
        34: 34, 92: 92, 47: 47, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
        UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]

    /// The four digits after `\u`, which is next.
    private mutating func hexUnit() -> UInt16? {
        guard position + 5 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[position + 1..<position + 5], as: UTF8.self)
        position += 5
        return UInt16(digits, radix: 16)
    }
}
