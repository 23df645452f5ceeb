import Phrasebook

extension Library {
    static let times: [FunctionDeclaration] = [
        field("getFullYear", .celGetFullYear) { $0.date.year },
        field("getMonth", .celGetMonth) { $0.date.month - 1 },
        field("getDate", .celGetDate) { $0.date.day },
        field("getDayOfMonth", .celGetDayOfMonth) { $0.date.day - 1 },
        field("getDayOfWeek", .celGetDayOfWeek) { $0.dayOfWeek },
        field("getDayOfYear", .celGetDayOfYear) { $0.dayOfYear },
        field("getHours", .celGetHours, nanoseconds: 3_600_000_000_000) { $0.hour },
        field("getMinutes", .celGetMinutes, nanoseconds: 60_000_000_000) { $0.minute },
        field("getSeconds", .celGetSeconds, nanoseconds: 1_000_000_000) { $0.second },
        milliseconds,
    ]

    /// A function that reads one field of the calendar or the clock, in UTC or a zone; and, given
    /// the unit, the whole units of a duration.
    private static func field(
        _ name: String, _ summary: Text, nanoseconds unit: Int64? = nil,
        _ read: @escaping @Sendable (CivilTime) -> Int
    ) -> FunctionDeclaration {
        var overloads = [
            method([.timestamp], .int) { (arguments: [Value], _) throws(Problem) in
                .int(Int64(read(CivilTime(try arguments.timestamp(0), offset: 0))))
            },
            method([.timestamp, .string], .int) { (arguments: [Value], _) throws(Problem) in
                let moment = try arguments.timestamp(0)
                let offset = try TimeZones.offset(of: try arguments.string(1), at: moment)
                return .int(Int64(read(CivilTime(moment, offset: offset))))
            },
        ]
        if let unit {
            overloads.append(
                method([.duration], .int) { (arguments: [Value], _) throws(Problem) in
                    .int(try arguments.duration(0).nanoseconds / unit)
                })
        }
        return FunctionDeclaration(name, summary, overloads)
    }

    /// Of a duration they are, as the specification's cases have it, what is beyond whole seconds;
    /// cel-go counts all of them.
    private static let milliseconds = FunctionDeclaration(
        "getMilliseconds", .celGetMilliseconds,
        [
            method([.timestamp], .int) { (arguments: [Value], _) throws(Problem) in
                .int(Int64(try arguments.timestamp(0).nanoseconds / 1_000_000))
            },
            method([.timestamp, .string], .int) { (arguments: [Value], _) throws(Problem) in
                let moment = try arguments.timestamp(0)
                _ = try TimeZones.offset(of: try arguments.string(1), at: moment)
                return .int(Int64(moment.nanoseconds / 1_000_000))
            },
            method([.duration], .int) { (arguments: [Value], _) throws(Problem) in
                .int(try arguments.duration(0).nanoseconds / 1_000_000 % 1_000)
            },
        ])
}
