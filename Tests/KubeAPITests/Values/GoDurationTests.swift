import KubeAPI
import Testing

@Suite struct GoDurationTests {
    @Test(arguments: [
        ("0", 0), ("0s", 0), ("1ns", 1), ("1.5us", 1500), ("1.5µs", 1500), ("300ms", 300_000_000),
        ("1h30m", 5_400_000_000_000), ("-1.5s", -1_500_000_000), ("+.5h", 1_800_000_000_000),
        ("1h0.25s", 3_600_250_000_000), ("2562047h47m16.854775807s", Int64.max),
        ("-2562047h47m16.854775808s", Int64.min),
    ])
    func textsAreReadAsGoDoes(text: String, nanoseconds: Int64) throws {
        #expect(try GoDuration(parsing: text).nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        ("", "time: invalid duration \"\"", 0), ("-", "time: invalid duration \"-\"", 1),
        ("3", "time: missing unit in duration \"3\"", 1),
        (".s", "time: invalid duration \".s\"", 0),
        ("1x", "time: unknown unit \"x\" in duration \"1x\"", 1),
        ("1m5", "time: missing unit in duration \"1m5\"", 3),
        ("9999999h", "time: invalid duration \"9999999h\"", 0),
        ("2562047h47m16.854775808s", "time: invalid duration \"2562047h47m16.854775808s\"", 24),
    ])
    func problemsHaveGosMessages(text: String, message: String, offset: Int) {
        let error = #expect(throws: DurationError.self) { try GoDuration(parsing: text) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        (0, "0s"), (1, "1ns"), (1100, "1.1µs"), (2_200_000, "2.2ms"), (1_000_000_000, "1s"),
        (90_000_000_000, "1m30s"), (3_600_000_000_000, "1h0m0s"), (-1_500_000_000, "-1.5s"),
        (Int64.min, "-2562047h47m16.854775808s"), (300_000_000, "300ms"),
    ])
    func textsAreWrittenAsGoDoes(nanoseconds: Int64, text: String) {
        #expect(GoDuration(nanoseconds: nanoseconds).description == text)
    }

    @Test(arguments: [
        (-2, "<invalid>", "<invalid>"), (-1, "0s", "0s"), (0, "0s", "0s"), (59, "59s", "59s"),
        (119, "119s", "1m"), (120, "2m", "2m"), (125, "2m5s", "2m"), (599, "9m59s", "9m"),
        (600, "10m", "10m"), (10799, "179m", "2h"), (10800, "3h", "3h"), (28799, "7h59m", "7h"),
        (28800, "8h", "8h"), (172799, "47h", "1d"), (172800, "2d", "2d"), (176400, "2d1h", "2d"),
        (691_200, "8d", "8d"), (63_072_000, "2y", "2y"), (63_158_400, "2y1d", "2y"),
        (252_288_000, "8y", "8y"),
    ])
    func agesAreShownAsKubectlDoes(seconds: Int64, human: String, short: String) {
        #expect(GoDuration(seconds: seconds).human == human)
        #expect(GoDuration(seconds: seconds).shortHuman == short)
    }

    @Test func nonsenseNeverCrashesAndTextsRoundTrip() {
        var fuzz = Fuzz(seed: 3)
        let units = ["ns", "us", "µs", "ms", "s", "m", "h"]
        fuzz.run(
            pieces: units + ["1", "99999999999", ".", "-", " ", "d"],
            grammar: { fuzz in
                let parts = (0...fuzz.below(3)).map { _ in
                    "\(fuzz.below(5000))\(fuzz.pick(["", ".5", ".123456789123"]))\(fuzz.pick(units))"
                }
                return fuzz.pick(["", "-"]) + parts.joined()
            },
            { text in
                guard let duration = try? GoDuration(parsing: text) else { return }
                #expect((try? GoDuration(parsing: duration.description)) == duration)
                _ = (duration.human, duration.shortHuman)
            })
    }
}
