import Phrasebook

/// Why a text is not a duration.
public struct DurationError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// No sequence of numbers with units, or more than the limit of about 292 years.
        case invalid
        /// A number without a unit behind it.
        case missingUnit
        /// A unit that isn't one of `ns us µs ms s m h`.
        case unknownUnit(String)
    }

    public var reason: Reason
    /// The text that was read.
    public var input: String
    /// The position of the problem in bytes of UTF-8, from 0.
    public var offset: Int

    /// The message of Go's `time.ParseDuration`, in English.
    public var message: String {
        let quoted = GoText.quoted(input)
        return switch reason {
        case .invalid: "time: invalid duration \(quoted)"
        case .missingUnit: "time: missing unit in duration \(quoted)"
        case .unknownUnit(let unit):
            "time: unknown unit \(GoText.quoted(unit)) in duration \(quoted)"
        }
    }

    /// One sentence for people, which points at the problem.
    public var text: Text {
        .atColumn(column(inUTF8: offset, of: input), .duration(input, message: message))
    }
}

extension GoDuration {
    /// The duration that `text` says: numbers with the units `ns`, `us`, `µs`, `ms`, `s`, `m` and
    /// `h`, one after the other, as `1h30m` or `-1.5s`.
    ///
    /// - Throws: ``DurationError`` with the message of Go's `time.ParseDuration`.
    public init(parsing text: String) throws(DurationError) {
        var reader = DurationReader(text)
        self.init(nanoseconds: try reader.nanoseconds())
    }
}

private struct DurationReader {
    private let input: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        input = text
        bytes = Array(text.utf8)
    }

    mutating func nanoseconds() throws(DurationError) -> Int64 {
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { position = 1 }
        if bytes.count == position + 1, bytes[position] == UInt8(ascii: "0") { return 0 }
        guard position < bytes.count else { throw error(.invalid) }
        var total: UInt64 = 0
        while position < bytes.count {
            let (sum, overflows) = total.addingReportingOverflow(try part())
            guard !overflows, sum <= 1 << 63 else { throw error(.invalid) }
            total = sum
        }
        if isNegative { return Int64(truncatingIfNeeded: 0 &- total) }
        guard let positive = Int64(exactly: total) else { throw error(.invalid) }
        return positive
    }

    /// One number with its unit, in nanoseconds.
    private mutating func part() throws(DurationError) -> UInt64 {
        let start = position
        var whole: UInt64 = 0
        while position < bytes.count, let digit = digit {
            guard whole <= (1 << 63) / 10 else { throw error(.invalid) }
            whole = whole * 10 + digit
            position += 1
        }
        var hasDigits = position > start
        var fraction: UInt64 = 0
        var fractionScale: Double = 1
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            while position < bytes.count, let digit = digit {
                if fraction <= ((1 << 63) - 1 - 9) / 10 {
                    fraction = fraction * 10 + digit
                    fractionScale *= 10
                }
                position += 1
                hasDigits = true
            }
        }
        guard hasDigits else { throw error(.invalid, at: start) }

        let unit = try unit()
        let (product, overflows) = whole.multipliedReportingOverflow(by: unit)
        guard !overflows, product <= 1 << 63 else { throw error(.invalid, at: start) }
        let rest = UInt64(Double(fraction) * (Double(unit) / fractionScale))
        return product + rest
    }

    private var digit: UInt64? {
        let digit = bytes[position] &- UInt8(ascii: "0")
        return digit < 10 ? UInt64(digit) : nil
    }

    private mutating func unit() throws(DurationError) -> UInt64 {
        let start = position
        while position < bytes.count, digit == nil, bytes[position] != UInt8(ascii: ".") {
            position += 1
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        switch name {
        case "": throw error(.missingUnit)
        case "ns": return 1
        case "us", "µs", "μs": return 1_000
        case "ms": return 1_000_000
        case "s": return 1_000_000_000
        case "m": return 60_000_000_000
        case "h": return 3_600_000_000_000
        default: throw error(.unknownUnit(name), at: start)
        }
    }

    private func error(_ reason: DurationError.Reason, at offset: Int? = nil) -> DurationError {
        DurationError(reason: reason, input: input, offset: offset ?? position)
    }
}
