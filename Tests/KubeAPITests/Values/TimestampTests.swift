import KubeAPI
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"),
        (1_767_225_600_000_000, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000000Z"),
        (951_782_400_000_001, "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000001Z"),
        (-1, "1969-12-31T23:59:59Z", "1969-12-31T23:59:59.999999Z"),
        (253_402_300_799_999_999, "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999Z"),
        (-62_167_219_200_000_000, "0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000000Z"),
    ])
    func momentsAreWrittenInBothPrecisionsAndReadAgain(
        microseconds: Int64, text: String, microText: String
    ) throws {
        let moment = Timestamp(microseconds: microseconds)
        #expect(moment.description == text)
        #expect(moment.microText == microText)
        #expect(try Timestamp(parsing: microText) == moment)
        #expect(try Timestamp(parsing: text).seconds == moment.seconds)
    }

    @Test(arguments: [
        ("2026-01-01T08:00:00+08:00", "2026-01-01T00:00:00.000000Z"),
        ("2025-12-31T16:30:00.5-07:30", "2026-01-01T00:00:00.500000Z"),
        ("2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456Z"),
    ])
    func offsetsAndFractionsAreUnderstood(text: String, microText: String) throws {
        #expect(try Timestamp(parsing: text).microText == microText)
    }

    @Test(arguments: [
        ("", 0), ("2026", 4), ("2026-13-01T00:00:00Z", 5), ("2025-02-29T00:00:00Z", 8),
        ("2026-01-01 00:00:00Z", 10), ("2026-01-01T24:00:00Z", 11), ("2026-01-01T00:00:00", 19),
        ("2026-01-01T00:00:00z", 19), ("2026-01-01T00:00:00.Z", 20), ("2026-01-01T00:00:00Zx", 20),
        ("2026-01-01T00:00:00+25:00", 20),
    ])
    func problemsAreReportedWhereTheyAre(text: String, offset: Int) {
        let error = #expect(throws: TimestampError.self) { try Timestamp(parsing: text) }
        #expect(error?.offset == offset)
    }

    @Test func differencesAndSumsAreCapped() {
        let early = Timestamp(microseconds: .min)
        let late = Timestamp(microseconds: .max)
        #expect(late.since(early).nanoseconds == .max)
        #expect(early.since(late).nanoseconds == .min)
        #expect(late.adding(GoDuration(seconds: 1)) == late)
        #expect(Timestamp(seconds: 5).since(Timestamp(seconds: 2)) == GoDuration(seconds: 3))
        #expect(Timestamp(seconds: 5).adding(GoDuration(seconds: -2)) == Timestamp(seconds: 3))
        _ = (early.description, late.microText)
    }

    @Test func nonsenseNeverCrashesAndMomentsRoundTrip() {
        var fuzz = Fuzz(seed: 4)
        fuzz.run(
            pieces: ["2026", "-", "01", "T", ":", "59", ".", "Z", "+08:00", "é", "9"],
            grammar: { fuzz in
                Timestamp(microseconds: Int64(fuzz.next() % 253_402_300_800_000_000)).microText
            },
            { text in
                guard let moment = try? Timestamp(parsing: text) else { return }
                guard moment.microseconds >= -62_167_219_200_000_000 else { return }
                guard moment.microseconds < 253_402_300_800_000_000 else { return }
                #expect((try? Timestamp(parsing: moment.microText)) == moment)
            })
    }
}
