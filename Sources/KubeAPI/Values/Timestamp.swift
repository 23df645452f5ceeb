/// A moment, to the microsecond, as `metav1.Time` and `metav1.MicroTime` have it.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z, without leap seconds.
    public var microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// `seconds` since 1970-01-01T00:00:00Z, capped at what microseconds can hold.
    public init(seconds: Int64) {
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000)
        microseconds = overflows ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public var seconds: Int64 { Self.floor(microseconds, 1_000_000).quotient }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// This moment and `duration` later, to the microsecond; capped.
    public func adding(_ duration: GoDuration) -> Timestamp {
        let (sum, overflows) =
            microseconds.addingReportingOverflow(duration.nanoseconds / 1000)
        return Timestamp(microseconds: overflows ? (microseconds < 0 ? .min : .max) : sum)
    }

    /// How long this is after `earlier`; capped at about 292 years.
    public func since(_ earlier: Timestamp) -> GoDuration {
        let (difference, overflows) =
            microseconds.subtractingReportingOverflow(earlier.microseconds)
        let (product, isTooLarge) = difference.multipliedReportingOverflow(by: 1000)
        guard overflows || isTooLarge else { return GoDuration(nanoseconds: product) }
        return GoDuration(nanoseconds: microseconds < earlier.microseconds ? .min : .max)
    }

    static func floor(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Timestamp: CustomStringConvertible {
    /// As `metav1.Time`, in whole seconds: `2026-01-01T00:00:00Z`.
    public var description: String { text(withMicroseconds: false) }

    /// As `metav1.MicroTime`: `2026-01-01T00:00:00.000000Z`.
    public var microText: String { text(withMicroseconds: true) }

    private func text(withMicroseconds: Bool) -> String {
        let (seconds, fraction) = Self.floor(microseconds, 1_000_000)
        let (days, time) = Self.floor(seconds, 86400)
        let date = CivilDate(daysSince1970: days)
        var text: [UInt8] = []
        text.reserveCapacity(27)
        func append(_ number: Int64, digits: Int) {
            var power = (1..<digits).reduce(Int64(1)) { power, _ in power * 10 }
            while power > 0 {
                text.append(UInt8(ascii: "0") + UInt8(number / power % 10))
                power /= 10
            }
        }
        // Go writes years beyond these bounds too, but no API server accepts them.
        append(max(0, min(9999, date.year)), digits: 4)
        text.append(UInt8(ascii: "-"))
        append(date.month, digits: 2)
        text.append(UInt8(ascii: "-"))
        append(date.day, digits: 2)
        text.append(UInt8(ascii: "T"))
        append(time / 3600, digits: 2)
        text.append(UInt8(ascii: ":"))
        append(time / 60 % 60, digits: 2)
        text.append(UInt8(ascii: ":"))
        append(time % 60, digits: 2)
        if withMicroseconds {
            text.append(UInt8(ascii: "."))
            append(fraction, digits: 6)
        }
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }
}

/// A day of the Gregorian calendar, extended to all times.
struct CivilDate: Equatable {
    var year: Int64
    /// From 1.
    var month: Int64
    /// From 1.
    var day: Int64

    init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Counts in eras of 400 years that begin on the first of March, so that a leap day is the
    /// last day of its year.
    init(daysSince1970 days: Int64) {
        let (era, dayOfEra) = Timestamp.floor(days + 719_468, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    var daysSince1970: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = Timestamp.floor(shiftedYear, 400)
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Whether there is such a day.
    var isValid: Bool {
        (1...12).contains(month) && day >= 1 && CivilDate(daysSince1970: daysSince1970) == self
    }
}
