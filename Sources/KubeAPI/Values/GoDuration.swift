/// A span of time as Kubernetes' fields and flags have it: `1h30m`, `300ms` (Go's
/// `time.Duration`).
public struct GoDuration: Sendable, Hashable, Comparable {
    /// The length; about 292 years is the limit.
    public var nanoseconds: Int64

    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// `seconds` capped at the limit.
    public init(seconds: Int64) {
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        nanoseconds = overflows ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds, rounded towards zero.
    public var seconds: Int64 { nanoseconds / 1_000_000_000 }

    public static func < (left: GoDuration, right: GoDuration) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

extension GoDuration: CustomStringConvertible {
    /// `72h3m0.5s`: the largest unit is the hour, and units below a second stand alone.
    public var description: String {
        if nanoseconds == 0 { return "0s" }
        let sign = nanoseconds < 0 ? "-" : ""
        let magnitude = nanoseconds.magnitude
        if magnitude < 1_000 { return "\(sign)\(magnitude)ns" }
        if magnitude < 1_000_000 { return sign + Self.decimal(magnitude, digits: 3) + "µs" }
        if magnitude < 1_000_000_000 { return sign + Self.decimal(magnitude, digits: 6) + "ms" }
        let minute: UInt64 = 60_000_000_000
        let seconds = Self.decimal(magnitude % minute, digits: 9) + "s"
        let minutes = magnitude / minute
        if minutes == 0 { return sign + seconds }
        if minutes < 60 { return "\(sign)\(minutes)m\(seconds)" }
        return "\(sign)\(minutes / 60)h\(minutes % 60)m\(seconds)"
    }

    /// `number` with a point before its last `digits`, without zeros at the end.
    private static func decimal(_ number: UInt64, digits: Int) -> String {
        let power = (0..<digits).reduce(UInt64(1)) { power, _ in power * 10 }
        var fraction = String(number % power)
        fraction = String(repeating: "0", count: digits - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return String(number / power) + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension GoDuration {
    /// As kubectl's `AGE` column: two or three significant figures, `<invalid>` for the future.
    public var human: String {
        if let short = almostNow { return short }
        let seconds = seconds
        if seconds < 2 * 60 { return "\(seconds)s" }
        let minutes = seconds / 60
        if minutes < 10 { return Self.units(minutes, "m", seconds % 60, "s") }
        if minutes < 3 * 60 { return "\(minutes)m" }
        let hours = minutes / 60
        if hours < 8 { return Self.units(hours, "h", minutes % 60, "m") }
        if hours < 48 { return "\(hours)h" }
        let days = hours / 24
        if days < 8 { return Self.units(days, "d", hours % 24, "h") }
        if days < 2 * 365 { return "\(days)d" }
        if days < 8 * 365 { return Self.units(days / 365, "y", days % 365, "d") }
        return "\(days / 365)y"
    }

    /// The largest unit only: `59m`, `1h`, `364d`.
    public var shortHuman: String {
        if let short = almostNow { return short }
        let seconds = seconds
        if seconds < 60 { return "\(seconds)s" }
        if seconds < 3600 { return "\(seconds / 60)m" }
        if seconds < 86400 { return "\(seconds / 3600)h" }
        let days = seconds / 86400
        return days < 365 ? "\(days)d" : "\(days / 365)y"
    }

    /// The text for a time in the future; clocks may differ by less than two seconds.
    private var almostNow: String? {
        seconds < -1 ? "<invalid>" : seconds < 0 ? "0s" : nil
    }

    private static func units(
        _ large: Int64, _ largeUnit: String, _ small: Int64, _ smallUnit: String
    ) -> String {
        small == 0 ? "\(large)\(largeUnit)" : "\(large)\(largeUnit)\(small)\(smallUnit)"
    }
}
