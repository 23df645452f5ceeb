/// Writes JSON the way that Kubernetes and kubectl do, byte for byte.
///
/// Members are sorted by key. As Go does, `<`, `>`, `&` and the two Unicode line separators are
/// escaped inside of strings, and floating-point numbers have the fewest digits possible.
public struct JSONWriter {
    /// How the text is laid out.
    public enum Style: Sendable {
        /// On one line without spaces, as on the wire.
        case compact
        /// Four spaces for each level, as `kubectl get -o json` prints.
        case pretty
    }

    private var bytes: [UInt8] = []
    private let style: Style
    /// The members in the order of writing, where it isn't that of the keys.
    private let order: ((JSONObject) -> [JSONObject.Member])?

    private init(style: Style, order: ((JSONObject) -> [JSONObject.Member])?) {
        self.style = style
        self.order = order
        bytes.reserveCapacity(1024)
    }

    /// The text of `value`, without a newline at the end.
    public static func text(of value: JSONValue, style: Style = .compact) -> String {
        String(decoding: Self.bytes(of: value, style: style), as: UTF8.self)
    }

    /// The UTF-8 of `value`'s text, without a newline at the end.
    public static func bytes(of value: JSONValue, style: Style = .compact) -> [UInt8] {
        var writer = JSONWriter(style: style, order: nil)
        writer.write(value, indentation: 0)
        return writer.bytes
    }

    /// The compact text with the members of every object in an order of the caller's.
    static func text(
        of value: JSONValue, order: ((JSONObject) -> [JSONObject.Member])?
    ) -> String {
        var writer = JSONWriter(style: .compact, order: order)
        writer.write(value, indentation: 0)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// `text` as a JSON string with its quotes.
    public static func quoted(_ text: String) -> String {
        Self.text(of: .string(text))
    }

    private mutating func write(_ value: JSONValue, indentation: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
        case .int(let int): bytes.append(contentsOf: String(int).utf8)
        case .double(let double): bytes.append(contentsOf: GoNumber.json(double).utf8)
        case .string(let string): writeString(string)
        case .array(let array): writeArray(array, indentation: indentation)
        case .object(let object):
            writeMembers(order?(object) ?? object.members, indentation: indentation)
        }
    }

    private mutating func writeArray(_ array: [JSONValue], indentation: Int) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in array.enumerated() {
            startItem(isFirst: index == 0, indentation: indentation + 1)
            write(element, indentation: indentation + 1)
        }
        if !array.isEmpty { breakLine(indentation: indentation) }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func writeMembers(_ members: [JSONObject.Member], indentation: Int) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            startItem(isFirst: index == 0, indentation: indentation + 1)
            writeString(member.key)
            bytes.append(UInt8(ascii: ":"))
            if style == .pretty { bytes.append(UInt8(ascii: " ")) }
            write(member.value, indentation: indentation + 1)
        }
        if !members.isEmpty { breakLine(indentation: indentation) }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func startItem(isFirst: Bool, indentation: Int) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        breakLine(indentation: indentation)
    }

    private mutating func breakLine(indentation: Int) {
        guard style == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 4 * indentation))
    }

    private mutating func writeString(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { text in
            var start = 0
            for index in text.indices where Self.mayNeedEscape(text[index]) {
                guard let escape = Self.escape(of: text, at: index) else { continue }
                bytes.append(contentsOf: text[start..<index])
                bytes.append(contentsOf: escape.text.utf8)
                start = index + escape.length
            }
            bytes.append(contentsOf: text[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
            || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
            || byte == 0xE2
    }

    /// What is written for the character at `index`, and its length in bytes, where it can't stand
    /// for itself.
    private static func escape(
        of text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (text: String, length: Int)? {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x08: return ("\\b", 1)
        case 0x0C: return ("\\f", 1)
        case UInt8(ascii: "\n"): return ("\\n", 1)
        case UInt8(ascii: "\r"): return ("\\r", 1)
        case UInt8(ascii: "\t"): return ("\\t", 1)
        case 0xE2:
            // U+2028 and U+2029 end a line in JavaScript.
            guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8
            else { return nil }
            return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default:
            let digits = String(byte, radix: 16)
            return ((byte < 16 ? "\\u000" : "\\u00") + digits, 1)
        }
    }
}
