import Phrasebook

/// Why a text is not a moment in RFC 3339's form.
public struct TimestampError: Error, Equatable, Sendable {
    /// The text that was read.
    public var input: String
    /// The position of the problem in bytes of UTF-8, from 0.
    public var offset: Int

    /// A message in the manner of Go's `time.Parse`, in English.
    public var message: String {
        let rest = String(decoding: input.utf8.dropFirst(offset), as: UTF8.self)
        return "parsing time \(GoText.quoted(input)) as \"2006-01-02T15:04:05Z07:00\": "
            + "cannot parse \(GoText.quoted(rest))"
    }

    /// One sentence for people, which points at the problem.
    public var text: Text {
        .atColumn(column(inUTF8: offset, of: input), .timestamp(input, message: message))
    }
}

extension Timestamp {
    /// The moment that `text` says: `2026-01-01T00:00:00Z`, with a fraction of a second of up to
    /// nine digits (those beyond the sixth are dropped) and any offset, as `+08:00`.
    ///
    /// - Throws: ``TimestampError`` with the position of the problem.
    public init(parsing text: String) throws(TimestampError) {
        var reader = TimestampReader(text)
        self.init(microseconds: try reader.microseconds())
    }
}

private struct TimestampReader {
    private let input: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        input = text
        bytes = Array(text.utf8)
    }

    mutating func microseconds() throws(TimestampError) -> Int64 {
        let year = try number(digits: 4, 0...9999)
        try sign("-")
        let month = try number(digits: 2, 1...12)
        try sign("-")
        let dayPosition = position
        let date = CivilDate(year: year, month: month, day: try number(digits: 2, 1...31))
        guard date.isValid else { throw TimestampError(input: input, offset: dayPosition) }
        try sign("T")
        let hour = try number(digits: 2, 0...23)
        try sign(":")
        let minute = try number(digits: 2, 0...59)
        try sign(":")
        let second = try number(digits: 2, 0...59)
        let fraction = try fraction()
        let offset = try offset()
        guard position == bytes.count else { throw error }
        let seconds = date.daysSince1970 * 86400 + hour * 3600 + minute * 60 + second - offset
        return seconds * 1_000_000 + fraction
    }

    private mutating func fraction() throws(TimestampError) -> Int64 {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return 0 }
        position += 1
        var fraction: Int64 = 0
        var count = 0
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
            if count < 6 { fraction = fraction * 10 + Int64(bytes[position] - UInt8(ascii: "0")) }
            count += 1
            position += 1
        }
        guard (1...9).contains(count) else { throw error }
        for _ in 0..<max(0, 6 - count) { fraction *= 10 }
        return fraction
    }

    /// Seconds east of Greenwich.
    private mutating func offset() throws(TimestampError) -> Int64 {
        guard position < bytes.count else { throw error }
        let sign = bytes[position]
        position += 1
        if sign == UInt8(ascii: "Z") { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            position -= 1
            throw error
        }
        let hours = try number(digits: 2, 0...23)
        try self.sign(":")
        let seconds = hours * 3600 + (try number(digits: 2, 0...59)) * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    private mutating func number(
        digits: Int, _ range: ClosedRange<Int64>
    ) throws(TimestampError) -> Int64 {
        var value: Int64 = 0
        guard position + digits <= bytes.count else { throw error }
        for byte in bytes[position..<position + digits] {
            guard byte &- UInt8(ascii: "0") < 10 else { throw error }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        guard range.contains(value) else { throw error }
        position += digits
        return value
    }

    private mutating func sign(_ sign: Unicode.Scalar) throws(TimestampError) {
        guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { throw error }
        position += 1
    }

    private var error: TimestampError { TimestampError(input: input, offset: position) }
}
