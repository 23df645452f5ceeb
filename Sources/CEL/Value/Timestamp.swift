extension Value {
    /// A moment between the years 1 and 9999, to the nanosecond, in UTC.
    public struct Timestamp: Sendable, Equatable, Comparable {
        /// Seconds since 1970-01-01T00:00:00Z.
        public let seconds: Int64
        /// Nanoseconds after `seconds`: 0 to 999,999,999.
        public let nanoseconds: Int32

        /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
        static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

        /// Nil outside of the years 1 to 9999, or when `nanoseconds` isn't part of a second.
        public init?(seconds: Int64, nanoseconds: Int32 = 0) {
            guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else {
                return nil
            }
            self.seconds = seconds
            self.nanoseconds = nanoseconds
        }

        /// The moment so many microseconds after 1970-01-01T00:00:00Z, or the end of the range
        /// that is nearest to it.
        public init(microseconds: Int64) {
            let (whole, part) = microseconds.flooredDivision(by: 1_000_000)
            seconds = min(max(whole, Self.range.lowerBound), Self.range.upperBound)
            nanoseconds = seconds == whole ? Int32(part * 1000) : 0
        }

        public static func < (left: Timestamp, right: Timestamp) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }
}

extension Value.Timestamp {
    /// Nil when the sum is out of range.
    func adding(_ duration: Value.Duration) -> Value.Timestamp? {
        let (quotient, remainder) = duration.nanoseconds.flooredDivision(by: 1_000_000_000)
        var whole = seconds + quotient
        var part = Int64(nanoseconds) + remainder
        if part >= 1_000_000_000 {
            part -= 1_000_000_000
            whole += 1
        }
        return Value.Timestamp(seconds: whole, nanoseconds: Int32(part))
    }

    /// The time from `other` to this; nil when it is more than a duration holds (292 years).
    func since(_ other: Value.Timestamp) -> Value.Duration? {
        let (product, overflow) = (seconds - other.seconds)
            .multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return nil }
        let (sum, carry) = product.addingReportingOverflow(Int64(nanoseconds - other.nanoseconds))
        return carry ? nil : Value.Duration(nanoseconds: sum)
    }
}

extension Int64 {
    /// The quotient rounded down, and the remainder, which isn't negative.
    func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

// MARK: - RFC 3339

extension Value.Timestamp {
    /// Reads `2026-01-01T00:00:00Z`, with a fraction and an offset if there are any.
    public init?(rfc3339 text: String) {
        var reader = DigitReader(text)
        guard let year = reader.digits(4), reader.skip("-"),
            let month = reader.digits(2), reader.skip("-"),
            let day = reader.digits(2), reader.skip("T") || reader.skip("t"),
            let hour = reader.digits(2), reader.skip(":"),
            let minute = reader.digits(2), reader.skip(":"),
            let second = reader.digits(2),
            let nanoseconds = reader.fraction(),
            let offset = reader.offset(), reader.isAtEnd,
            (1...12).contains(month), day >= 1, hour < 24, minute < 60, second < 60,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        let clock = hour * 3600 + minute * 60 + second - offset
        self.init(seconds: Int64(days * 86_400 + clock), nanoseconds: Int32(nanoseconds))
    }

    /// The moment as `2026-01-01T00:00:00Z`; a fraction without trailing zeros if there is one.
    public var rfc3339: String {
        let fields = CivilTime(self, offset: 0)
        var text = padded(fields.date.year, 4) + "-" + padded(fields.date.month, 2)
        text += "-" + padded(fields.date.day, 2) + "T" + padded(fields.hour, 2)
        text += ":" + padded(fields.minute, 2) + ":" + padded(fields.second, 2)
        if nanoseconds != 0 {
            text += "." + trimmingZeros(padded(Int(nanoseconds), 9))
        }
        return text + "Z"
    }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

func trimmingZeros(_ digits: String) -> String {
    var digits = Substring(digits)
    while digits.last == "0" { digits.removeLast() }
    return String(digits)
}

/// Reads the fixed fields of a timestamp.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(character.value) else {
            return false
        }
        position += 1
        return true
    }

    /// A number of exactly `count` digits.
    mutating func digits(_ count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var number = 0
        for byte in bytes[position..<position + count] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte) - 48
        }
        position += count
        return number
    }

    /// Nanoseconds after a point; 0 when there is no point. Further digits are dropped.
    mutating func fraction() -> Int? {
        guard skip(".") else { return 0 }
        var nanoseconds = 0
        var count = 0
        while position < bytes.count, (48...57).contains(bytes[position]) {
            if count < 9 { nanoseconds = nanoseconds * 10 + Int(bytes[position]) - 48 }
            count += 1
            position += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<max(count, 9) { nanoseconds *= 10 }
        return nanoseconds
    }

    /// `Z` or `±hh:mm`, in seconds.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign = skip("-") ? -1 : skip("+") ? 1 : 0
        guard sign != 0, let hours = digits(2), skip(":"), let minutes = digits(2),
            hours < 24, minutes < 60
        else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
