import Phrasebook

/// The offsets of time zones.
enum TimeZones {
    /// Seconds east of UTC, of `zone` at a moment.
    ///
    /// - Parameter zone: `UTC`, an offset such as `-02:30`, or a name of the IANA database.
    static func offset(of zone: String, at moment: Timestamp) throws(Problem) -> Int {
        if zone.isEmpty || zone == "UTC" { return 0 }
        if let offset = fixedOffset(zone) { return offset }
        throw .invalidArgument(.celUnknownTimeZone(zone))
    }

    /// `hh:mm` with a sign or without.
    private static func fixedOffset(_ zone: String) -> Int? {
        let isNegative = zone.hasPrefix("-")
        var reader = DigitReader(
            isNegative || zone.hasPrefix("+") ? String(zone.dropFirst()) : zone)
        guard let hours = reader.digits(2), reader.skip(":"), let minutes = reader.digits(2),
            reader.isAtEnd, hours < 24, minutes < 60
        else { return nil }
        return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
