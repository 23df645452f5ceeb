extension Value {
    /// A span of time, to the nanosecond, of at most 292 years in either direction.
    ///
    /// The bound is that of a 64-bit count of nanoseconds, as in the Go implementation.
    public struct Duration: Sendable, Equatable, Comparable {
        public let nanoseconds: Int64

        public init(nanoseconds: Int64) {
            self.nanoseconds = nanoseconds
        }

        public static func < (left: Duration, right: Duration) -> Bool {
            left.nanoseconds < right.nanoseconds
        }
    }
}

extension Value.Duration {
    /// Reads Go's form: numbers with units, `1h30m`, `1.5s`, `-2ms`; and `0`.
    public init?(_ text: String) {
        var rest = Substring(text).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        if rest.elementsEqual("0".utf8) {
            self.init(nanoseconds: 0)
            return
        }
        guard !rest.isEmpty else { return nil }
        var total: UInt64 = 0
        while !rest.isEmpty {
            guard let part = Self.readPart(&rest) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !overflow, sum <= 1 << 63 else { return nil }
            total = sum
        }
        if isNegative {
            self.init(nanoseconds: Int64(truncatingIfNeeded: 0 &- total))
        } else if let nanoseconds = Int64(exactly: total) {
            self.init(nanoseconds: nanoseconds)
        } else {
            return nil
        }
    }

    private static let units: [(name: String, nanoseconds: UInt64)] = [
        ("ns", 1), ("us", 1000), ("\u{B5}s", 1000), ("\u{3BC}s", 1000), ("ms", 1_000_000),
        ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]

    /// Reads a number and its unit, in nanoseconds.
    private static func readPart(_ rest: inout Substring.UTF8View.SubSequence) -> UInt64? {
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        var fraction = whole.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = rest.prefix(while: isDigit)
            rest = rest.dropFirst(fraction.count)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        let name = rest.prefix { !isDigit($0) && $0 != UInt8(ascii: ".") }
        rest = rest.dropFirst(name.count)
        guard let unit = units.first(where: { $0.name.utf8.elementsEqual(name) })?.nanoseconds,
            let number = whole.isEmpty ? 0 : UInt64(String(Substring(whole)))
        else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: unit)
        if overflow { return nil }
        var scale = unit
        var part: UInt64 = 0
        for digit in fraction {
            scale /= 10
            if scale == 0 { break }
            part += UInt64(digit - 48) * scale
        }
        let (sum, carry) = product.addingReportingOverflow(part)
        return carry ? nil : sum
    }

    /// The duration in seconds, as `string(d)` writes it: `90s`, `1.5s`.
    public var text: String {
        let magnitude = nanoseconds.magnitude
        let (seconds, part) = magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        var text = (nanoseconds < 0 ? "-" : "") + String(seconds)
        if part != 0 { text += "." + trimmingZeros(padded(Int(part), 9)) }
        return text + "s"
    }
}
