import Testing

@testable import CEL

@Suite struct ConversionTests {
    @Test func `values convert where they fit`() {
        expectTrue([
            "int('-42') == -42", "int(42u) == 42", "int(-1.9) == -1", "uint(3.9) == 3u",
            "uint('7') == 7u", "double('1.5e3') == 1500.0", "string(1.5) == '1.5'",
            "string(1e6) == '1e+06'", "string(-0.0045) == '-0.0045'", "string(true) == 'true'",
            "string(b'abc') == 'abc'", "bytes('é') == b'\\303\\251'", "bool('TRUE')", "!bool('0')",
            "string(123u) == '123'", "int(timestamp('1970-01-01T00:01:00Z')) == 60",
            "math.isNaN(double('NaN'))", "math.isInf(double('-Infinity'))", "dyn(1) == 1",
            "string(duration('1h1.5s')) == '3601.5s'", "double(1) == 1.0",
            "int(duration('1us')) == 1000", "duration(1500000000) == duration('1.5s')",
        ])
    }

    @Test func `what does not fit or cannot be read is an error`() {
        expectFailure([
            "int('a')", "int('1.5')", "int(' 1')", "int(9223372036854775808.0)", "int(1e99)",
            "int(0.0 / 0.0)", "int(9223372036854775808u)", "uint(-1)", "uint(-0.5)", "uint('-1')",
            "uint('+1')", "uint(1e20)", "double('x')", "double('1e999')", "bool('yes')",
            "string(b'\\xff')", "int(true)", "int([])", "double('')", "timestamp('x')",
            "duration('1')", "duration('1y')", "duration('')", "string(null)",
        ])
    }
}

@Suite struct TimeTests {
    @Test func `timestamps are read and written as RFC 3339 says`() {
        expectTrue([
            "string(timestamp('2026-01-02T03:04:05Z')) == '2026-01-02T03:04:05Z'",
            "string(timestamp('2026-01-02T03:04:05.120Z')) == '2026-01-02T03:04:05.12Z'",
            "timestamp('2026-01-01T08:00:00+08:00') == timestamp('2026-01-01T00:00:00Z')",
            "timestamp(0) == timestamp('1970-01-01T00:00:00Z')",
            "timestamp('0001-01-01T00:00:00Z').getFullYear() == 1",
            "timestamp('2024-02-29T00:00:00Z').getDayOfYear() == 59",
            "string(timestamp(-62135596800)) == '0001-01-01T00:00:00Z'",
        ])
        expectFailure([
            "timestamp('2023-02-29T00:00:00Z')", "timestamp('2026-13-01T00:00:00Z')",
            "timestamp('2026-01-01')", "timestamp('2026-01-01T24:00:00Z')",
            "timestamp('10000-01-01T00:00:00Z')", "timestamp('0000-12-31T23:59:59Z')",
            "timestamp(253402300800)", "timestamp('2026-01-01T00:00:00')",
        ])
    }

    @Test func `durations are read in Go's form`() {
        expectTrue([
            "duration('1h30m') == duration('5400s')", "duration('1.5s') == duration('1500ms')",
            "duration('-1m') < duration('0')", "duration('1us') == duration('1000ns')",
            "duration('1µs') == duration('1us')", "duration('90s').getMinutes() == 1",
            "duration('1h').getSeconds() == 3600", "duration('1.5s').getMilliseconds() == 500",
            "duration('25h').getHours() == 25",
        ])
        expectFailure([
            "duration('1 s')", "duration('s')", "duration('9999999999h')", "duration('.s')",
        ])
    }

    @Test func `times add up, within their ranges`() {
        expectTrue([
            "string(timestamp('2026-01-31T00:00:00Z') + duration('24h')) == '2026-02-01T00:00:00Z'",
            "timestamp(10) - timestamp(4) == duration('6s')",
            "duration('1s') - duration('2s') == duration('-1s')",
            "timestamp(0) - duration('1ns') < timestamp(0)", "timestamp(1) > timestamp(0)",
        ])
        expectFailure([
            "timestamp('9999-12-31T23:59:59Z') + duration('1s')",
            "timestamp('0001-01-01T00:00:00Z') - duration('1ns')",
            "timestamp('9999-01-01T00:00:00Z') - timestamp('0001-01-01T00:00:00Z')",
            "duration('2000000h') + duration('2000000h')",
        ])
    }

    @Test(arguments: [
        ("UTC", "2026-07-01T12:00:00Z", 12, 0), ("+08:00", "2026-07-01T12:00:00Z", 20, 0),
        ("-02:30", "2026-07-01T12:00:00Z", 9, 30), ("Asia/Shanghai", "2026-07-01T12:00:00Z", 20, 0),
        ("Europe/Berlin", "2026-07-01T12:00:00Z", 14, 0),
        ("Europe/Berlin", "2026-01-01T12:00:00Z", 13, 0),
        ("Europe/Berlin", "2026-03-29T00:59:59Z", 1, 59),
        ("Europe/Berlin", "2026-03-29T01:00:00Z", 3, 0),
        ("America/New_York", "2026-03-08T06:59:59Z", 1, 59),
        ("America/New_York", "2026-03-08T07:00:00Z", 3, 0),
        ("America/New_York", "2005-04-02T12:00:00Z", 7, 0),
        ("US/Central", "2009-02-13T23:31:30Z", 17, 31),
        ("Australia/Sydney", "2026-01-01T00:00:00Z", 11, 0),
        ("Asia/Kathmandu", "2009-02-13T23:31:30Z", 5, 16),
        ("America/St_Johns", "2026-07-01T12:00:00Z", 9, 30),
        ("Africa/Casablanca", "2026-02-20T12:00:00Z", 12, 0),
        ("Asia/Tehran", "2010-07-01T00:00:00Z", 4, 30), ("Etc/GMT+5", "1990-01-01T12:00:00Z", 7, 0),
    ])
    func `zones have their offsets`(zone: String, moment: String, hour: Int, minute: Int) throws {
        let call = "timestamp('\(moment)')"
        #expect(try evaluate("\(call).getHours('\(zone)')") == .int(Int64(hour)))
        #expect(try evaluate("\(call).getMinutes('\(zone)')") == .int(Int64(minute)))
    }

    @Test func `a host makes timestamps of microseconds`() {
        #expect(Value.Timestamp(microseconds: -1).rfc3339 == "1969-12-31T23:59:59.999999Z")
        #expect(Value.Timestamp(microseconds: 1_500_000).rfc3339 == "1970-01-01T00:00:01.5Z")
        #expect(Value.Timestamp(microseconds: .max).rfc3339 == "9999-12-31T23:59:59Z")
    }

    @Test func `zones that are not known are refused`() {
        expectFailure([
            "timestamp(0).getHours('Mars/Olympus')", "timestamp(0).getHours('+25:00')",
            "timestamp(0).getHours('Europe/Berlin')", "timestamp(0).getHours('8')",
        ])
    }

    @Test func `the fields of a timestamp count as the specification says`() {
        expectTrue([
            "timestamp('2026-03-01T04:05:06.789Z').getMonth() == 2",
            "timestamp('2026-03-01T04:05:06.789Z').getDate() == 1",
            "timestamp('2026-03-01T04:05:06.789Z').getDayOfMonth() == 0",
            "timestamp('2026-03-01T04:05:06.789Z').getDayOfWeek() == 0",
            "timestamp('2026-03-01T04:05:06.789Z').getMilliseconds() == 789",
            "timestamp('2026-03-01T04:05:06.789Z').getSeconds('+01:00') == 6",
        ])
    }
}
