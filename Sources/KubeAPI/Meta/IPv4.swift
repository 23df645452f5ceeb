/// An IPv4 address; zero stands for none. (IPv6 and dual stack are left out.)
public struct IPv4: Sendable, Hashable, Comparable {
    public let bits: UInt32

    public static let none = IPv4(bits: 0)

    public init(bits: UInt32) {
        self.bits = bits
    }

    public init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
        bits = [a, b, c, d].reduce(0) { $0 << 8 | UInt32(truncatingIfNeeded: $1 & 255) }
    }

    /// Reads `10.96.0.1`; no leading zeros, as in Go's `netip`.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy({ (48...57).contains($0) }),
                part.count == 1 || part.first != UInt8(ascii: "0")
            else { return nil }
            let number = part.reduce(0) { $0 * 10 + UInt32($1 - 48) }
            guard number < 256 else { return nil }
            bits = bits << 8 | number
        }
        self.bits = bits
    }

    public static func < (left: IPv4, right: IPv4) -> Bool { left.bits < right.bits }
}

extension IPv4: CustomStringConvertible {
    public var description: String {
        "\(bits >> 24).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
    }
}

extension IPv4: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> IPv4? {
        guard let text = String.decode(json, at: path, issues: &issues) else { return nil }
        if text.isEmpty { return IPv4.none }
        if let address = IPv4(text) { return address }
        issues.add(
            path, .malformed(text, reason: "must be a valid IPv4 address, (e.g. 10.9.8.7)"))
        return nil
    }

    public var json: JSONValue { .string(description) }
    public var isOmittable: Bool { self == .none }
    public static var shape: Shape { .string }
}
