/// The identity of one object through its life: a version 4 UUID, drawn from the cluster's seed.
public struct UID: Sendable, Hashable {
    public let high: UInt64
    public let low: UInt64

    public static let none = UID(high: 0, low: 0)

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(using random: inout RandomSource) {
        high = random.next() & 0xffff_ffff_ffff_0fff | 0x4000
        low = random.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    }

    /// Reads the canonical form, 8-4-4-4-12 hexadecimal digits.
    public init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
            let high = UInt64(groups[0...2].joined(), radix: 16),
            let low = UInt64(groups[3...4].joined(), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }
}

extension UID: CustomStringConvertible {
    public var description: String {
        let digits = Array((hexadecimal(high) + hexadecimal(low)).utf8)
        let bounds = [0, 8, 12, 16, 20, 32]
        return zip(bounds, bounds.dropFirst())
            .map { String(decoding: digits[$0..<$1], as: UTF8.self) }
            .joined(separator: "-")
    }
}

/// `number` as 16 hexadecimal digits.
public func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

extension UID: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> UID? {
        guard let text = String.decode(json, at: path, issues: &issues) else { return nil }
        if text.isEmpty { return UID.none }
        if let uid = UID(text) { return uid }
        issues.add(path, .malformed(text, reason: "must be a UUID"))
        return nil
    }

    public var json: JSONValue { .string(description) }
    public var isOmittable: Bool { self == .none }
    public static var shape: Shape { .string }
}
