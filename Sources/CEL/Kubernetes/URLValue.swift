/// A URL, or the absolute path of one, in its parts.
struct URLValue: OpaqueValue, Equatable {
    static let celType = CELType.opaque("kubernetes.URL")

    let original: String
    let scheme: String
    /// With the port, if there is one.
    let host: String
    let path: String
    let query: String

    var type: CELType { Self.celType }
    var text: String { "url(\(quoted(original)))" }

    func isEqual(to other: any OpaqueValue) -> Bool { (other as? URLValue) == self }

    static func == (left: URLValue, right: URLValue) -> Bool {
        left.original.hasSameScalars(as: right.original)
    }

    /// Reads an absolute URI or an absolute path, as Go's `url.ParseRequestURI` does.
    init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
        guard isPlain, !text.isEmpty, text.utf8.count <= 100_000 else { return nil }
        original = text
        var rest = Substring(text)
        var scheme = ""
        let prefix = rest.prefix { Self.isSchemePart($0) }
        if let first = prefix.first, first.isLetter, rest.dropFirst(prefix.count).first == ":" {
            scheme = prefix.lowercased()
            rest = rest.dropFirst(prefix.count + 1)
        }
        self.scheme = scheme
        let beforeQuery = rest.prefix { $0 != "?" }
        query = String(rest.dropFirst(beforeQuery.count + 1))
        rest = beforeQuery
        if !rest.hasPrefix("/") {
            // Without a slash only an opaque URI such as `mailto:a@b` is one.
            guard !scheme.isEmpty, !rest.isEmpty else { return nil }
            (host, path) = ("", "")
            return
        }
        var host = ""
        if rest.hasPrefix("//"), !scheme.isEmpty || !rest.hasPrefix("///") {
            let authority = rest.dropFirst(2).prefix { $0 != "/" }
            rest = rest.dropFirst(2 + authority.count)
            host = String(
                authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
            guard Self.isValidHost(host) else { return nil }
        }
        self.host = host
        guard let path = Self.escaped(rest) else { return nil }
        self.path = path
    }

    private static func isSchemePart(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || "+-.".contains(character))
    }

    private static func isValidHost(_ host: String) -> Bool {
        var port = host[...]
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return false }
            port = host[host.index(after: end)...]
        } else {
            guard !host.contains(where: { " []<>\"\\^`{|}".contains($0) }) else { return false }
            port = host.lastIndex(of: ":").map { host[$0...] } ?? ""
        }
        if port.isEmpty { return true }
        return port.hasPrefix(":") && port.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
    }

    /// The path with what needs it escaped; nil when it has a broken escape.
    private static func escaped(_ path: Substring) -> String? {
        let bytes = Array(path.utf8)
        var result = ""
        for (index, byte) in bytes.enumerated() {
            let isPlain = isIdentifierPart(byte) || "$&+,/:;=@-.~!'()*[]".utf8.contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte == UInt8(ascii: "%") {
                guard bytes[index...].dropFirst().prefix(2).allSatisfy(isHexadecimal),
                    index + 2 < bytes.count
                else { return nil }
                result += "%"
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        Character(Unicode.Scalar(byte)).isHexDigit
    }

    /// The host without its port and without the brackets of an IPv6 address.
    var hostname: String {
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            return String(host[host.index(after: host.startIndex)..<end])
        }
        return String(host.prefix { $0 != ":" })
    }

    var port: String {
        let rest = host.hasPrefix("[") ? host.drop { $0 != "]" } : host[...]
        return rest.lastIndex(of: ":").map { String(rest[rest.index(after: $0)...]) } ?? ""
    }

    /// The parameters of the query, each with its values in their order.
    var parameters: MapValue {
        var values: [(key: String, values: [Value])] = []
        for pair in query.split(separator: "&") {
            let name = pair.prefix { $0 != "=" }
            guard let key = Self.unescaped(name),
                let value = Self.unescaped(pair.dropFirst(name.count + 1)), !pair.contains(";")
            else { continue }
            let index = values.firstIndex { $0.key.hasSameScalars(as: key) } ?? values.count
            if index == values.count { values.append((key, [])) }
            values[index].values.append(.string(value))
        }
        return MapValue(members: values.map { ($0.key, .list($0.values)) })
    }

    private static func unescaped(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(32)
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                guard digits.count == 2, digits.allSatisfy(isHexadecimal),
                    let code = UInt8(String(Substring(digits)), radix: 16)
                else { return nil }
                bytes.append(code)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
