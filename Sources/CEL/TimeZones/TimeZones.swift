import Phrasebook

/// The offsets of time zones, from a table of the IANA database (2025b) that begins in 2000.
///
/// A record of the table is a row of words: `=` and the offset at the beginning of 2000 in
/// minutes east of UTC; for each change the minutes since the one before (or since 2000) in base
/// 36, a colon and the new offset; `/` and what holds after the last change, which is an offset or
/// an offset, that of summer, and when each of the two ends; and the names.
enum TimeZones {
    /// 2000-01-01T00:00:00Z, where the table begins.
    private static let beginning: Int64 = 946_684_800

    private static let alwaysUTC: Set<String> = [
        "", "UTC", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich", "UCT", "Universal", "Zulu",
        "Etc/UTC", "Etc/GMT", "Etc/UCT", "Etc/Zulu", "Etc/Universal", "Etc/Greenwich",
    ]

    /// Seconds east of UTC, of `zone` at a moment.
    ///
    /// - Parameter zone: `UTC`, an offset such as `-02:30`, or a name of the IANA database.
    /// - Throws: `Problem.invalidArgument` for other zones, and for moments before 2000 in zones
    ///   of the database.
    static func offset(of zone: String, at moment: Value.Timestamp) throws(Problem) -> Int {
        if alwaysUTC.contains(zone) { return 0 }
        if let offset = fixedOffset(zone) { return offset }
        guard let record = records[zone] else {
            throw .invalidArgument(.celUnknownTimeZone(zone))
        }
        guard moment.seconds >= beginning || zone.hasPrefix("Etc/") else {
            throw .invalidArgument(.celTimeZoneBeginning(zone))
        }
        return 60 * record.offset(at: moment.seconds)
    }

    /// `hh:mm` with a sign or without.
    private static func fixedOffset(_ zone: String) -> Int? {
        let isNegative = zone.hasPrefix("-")
        let digits = isNegative || zone.hasPrefix("+") ? String(zone.dropFirst()) : zone
        var reader = DigitReader(digits)
        guard let hours = reader.digits(2), reader.skip(":"), let minutes = reader.digits(2),
            reader.isAtEnd, hours < 24, minutes < 60
        else { return nil }
        return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    /// The table, read once.
    private static let records: [String: ZoneRecord] = {
        var records: [String: ZoneRecord] = [:]
        var record = ZoneRecord()
        for word in (tableBeginning + " " + tableEnd).split(whereSeparator: \.isWhitespace) {
            if word.hasPrefix("=") {
                record = ZoneRecord(initialOffset: Int(word.dropFirst()) ?? 0)
            } else if word.hasPrefix("/") {
                record.setRule(word.dropFirst())
            } else if let colon = word.firstIndex(of: ":") {
                let last = record.changes.last?.time ?? beginning
                let minutes = Int64(word[..<colon], radix: 36) ?? 0
                let offset = Int(word[word.index(after: colon)...]) ?? 0
                record.changes.append((last + 60 * minutes, offset))
            } else {
                records[String(word)] = record
            }
        }
        return records
    }()
}

/// The offsets of one zone, in minutes.
private struct ZoneRecord: Sendable {
    /// A day of every year, such as the second Sunday of March, and a time of the clock.
    struct Turn: Sendable {
        let month: Int
        /// 5 is the last.
        let week: Int
        let day: Int
        let minutes: Int

        init?(_ text: Substring) {
            let parts = text.split(separator: ".").compactMap { Int($0) }
            guard parts.count == 4 else { return nil }
            (month, week, day, minutes) = (parts[0], parts[1], parts[2], parts[3])
        }

        /// Seconds since 1970, of a clock with the offset.
        func time(in year: Int, offset: Int) -> Int64 {
            let first = CivilDate(year: year, month: month, day: 1).daysSinceEpoch
            let weekday = (first + 4) % 7
            var date = (day - weekday + 7) % 7 + 7 * (week - 1)
            while date >= CivilDate.days(inMonth: month, of: year) { date -= 7 }
            return Int64((first + date) * 86_400 + (minutes - offset) * 60)
        }
    }

    var initialOffset = 0
    var changes: [(time: Int64, offset: Int)] = []
    private var standard = 0
    private var summer: (offset: Int, start: Turn, end: Turn)?

    init(initialOffset: Int = 0) {
        self.initialOffset = initialOffset
    }

    mutating func setRule(_ text: Substring) {
        let parts = text.split(separator: ",")
        standard = parts.first.flatMap { Int($0) } ?? 0
        if parts.count == 4, let offset = Int(parts[1]), let start = Turn(parts[2]),
            let end = Turn(parts[3])
        {
            summer = (offset, start, end)
        }
    }

    func offset(at time: Int64) -> Int {
        if let first = changes.first, time < first.time { return initialOffset }
        guard let last = changes.last, time < last.time else { return ruleOffset(at: time) }
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return changes[low - 1].offset
    }

    private func ruleOffset(at time: Int64) -> Int {
        guard let summer else { return standard }
        let days = (time + Int64(standard) * 60).flooredDivision(by: 86_400).quotient
        let year = CivilDate(daysSinceEpoch: Int(days)).year
        let start = summer.start.time(in: year, offset: standard)
        let end = summer.end.time(in: year, offset: summer.offset)
        let isSummer =
            start < end ? start <= time && time < end : !(end <= time && time < start)
        return isSummer ? summer.offset : standard
    }
}
