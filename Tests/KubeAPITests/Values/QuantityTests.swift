import KubeAPI
import Phrasebook
import Testing

@Suite struct QuantityTests {
    @Test(arguments: [
        ("0", "0"), ("0Ki", "0"), ("100m", "100m"), ("1000m", "1"), ("1.5", "1500m"),
        ("1.5Gi", "1536Mi"),
        ("1024Mi", "1Gi"), ("1025", "1025"), ("2e3", "2e3"), ("2000e0", "2e3"), ("12E", "12E"),
        (".5", "500m"), ("1.", "1"), ("-1Ki", "-1Ki"), ("-1.5", "-1500m"),
        ("100Ei", "9223372036854775807"),
        ("0.5Ki", "512"), ("1.1", "1100m"), ("0.0001", "100u"), ("1000E", "1e21"), ("1e-9", "1e-9"),
        ("0.9n", "1n"), ("-0.9n", "-1n"), ("-0.5e-9", "-1e-9"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1000000000000000000000", "1e21"), ("0.5Mi", "512Ki"), ("1100Ki", "1100Ki"),
        ("10e-1", "1"),
    ])
    func textsAreWrittenInCanonicalForm(text: String, canonical: String) throws {
        #expect(try Quantity(text).canonical == canonical)
    }

    @Test(arguments: ["1.500", "+5", "01", "1E3", "1.234"])
    func aTextThatLooksCanonicalAtAGlanceIsKeptAsKubernetesDoes(text: String) throws {
        #expect(try Quantity(text).description == text)
    }

    @Test(arguments: [("1.5", "1500m"), ("1024Mi", "1Gi"), ("1000m", "1")])
    func otherTextsAreRewritten(text: String, printed: String) throws {
        #expect(try Quantity(text).description == printed)
    }

    @Test(arguments: [
        ("100m", 1, 100), ("1", 1, 1000), ("1001m", 2, 1001), ("-1001m", -2, -1001), ("1u", 1, 1),
        ("64Mi", 67_108_864, 67_108_864_000), ("9E", 9_000_000_000_000_000_000, Int64.max),
        ("-9E", -9_000_000_000_000_000_000, Int64.min), ("1e300", .max, .max), ("0", 0, 0),
    ])
    func valuesRoundAwayFromZeroAndAreCapped(text: String, value: Int64, milli: Int64) throws {
        let quantity = try Quantity(text)
        #expect(quantity.value == value)
        #expect(quantity.milliValue == milli)
    }

    @Test(arguments: [
        ("1", "1000m", 0), ("1Ki", "1k", 1), ("-1", "1", -1), ("1e30", "1e31", -1),
        ("100000000000000000000", "100E", 0), ("0.1n", "1n", 0), ("-1e30", "-1e31", 1),
        ("0", "-0", 0),
    ])
    func quantitiesCompareByValue(left: String, right: String, order: Int) throws {
        let left = try Quantity(left)
        let right = try Quantity(right)
        #expect(left.compared(to: right).signum() == order)
        #expect((left == right) == (order == 0))
        #expect((left < right) == (order < 0))
        if order == 0 { #expect(left.hashValue == right.hashValue) }
    }

    @Test(arguments: [
        ("1", "1", "2", "0"), ("100m", "1", "1100m", "-900m"), ("1Gi", "512Mi", "1536Mi", "512Mi"),
        ("0", "1Mi", "1Mi", "-1Mi"), ("9E", "9E", "18E", "0"),
        ("1e30", "1", "1000000000000000000000000000001", "999999999999999999999999999999"),
        ("9223372036854775807", "1", "9223372036854775808", "9223372036854775806"),
    ])
    func sumsAndDifferencesAreExact(
        left: String, right: String, sum: String, difference: String
    ) throws {
        let left = try Quantity(left)
        let right = try Quantity(right)
        // The exponent's format differs from case to case; the value is what counts.
        #expect(try left + right == Quantity(sum))
        #expect(try left - right == Quantity(difference))
        #expect(left + right - right == left)
    }

    @Test func aSumHasTheFormatOfTheFirstUnlessThatIsZero() throws {
        #expect(try (Quantity("1Gi") + Quantity("1G")).format == .binarySI)
        #expect(try (Quantity.zero + Quantity("1Gi")).description == "1Gi")
    }

    @Test func identityTellsWritingsApart() throws {
        #expect(try !Quantity("1e3").isIdentical(to: Quantity("1k")))
        #expect(try !Quantity("1.500").isIdentical(to: Quantity("1.5")))
        #expect(try Quantity("1").isIdentical(to: Quantity(1)))
    }

    @Test func quantitiesAreSmall() {
        #expect(MemoryLayout<Quantity>.stride == 24)
    }

    @Test func numbersAndStringsOfJSONAreRead() throws {
        #expect(try Quantity(json: .int(2)) == Quantity("2"))
        #expect(try Quantity(json: .double(0.5)) == Quantity("500m"))
        #expect(try Quantity(json: .string(" 64Mi\n")) == Quantity("64Mi"))
        #expect(throws: QuantityError.self) { try Quantity(json: .bool(true)) }
    }

    @Test(arguments: [
        ("", 0, "quantities must match"), ("1x", 1, "quantities must match"),
        ("1KiB", 3, "quantities must match"), ("1mm", 1, "unable to parse quantity's suffix"),
        ("1 Gi", 1, "quantities must match"), ("1e5000", 1, "unable to parse numeric part"),
        ("1e99999999999999999999", 1, "unable to parse quantity's suffix"),
        ("½", 0, "quantities must match"),
    ])
    func problemsAreReportedWhereTheyAre(text: String, offset: Int, message: String) {
        let error = #expect(throws: QuantityError.self) { try Quantity(text) }
        #expect(error?.offset == offset)
        #expect(error?.message.hasPrefix(message) == true)
    }

    @Test func nonsenseNeverCrashesAndCanonicalTextsRoundTrip() {
        var fuzz = Fuzz(seed: 2)
        let pieces = [
            "1", "9", "0", ".", "+", "-", "e", "E", "Ki", "m", "n", "k", " ", "99999999", "½",
        ]
        fuzz.run(
            pieces: pieces,
            grammar: { fuzz in
                let digits = fuzz.text(of: ["0", "1", "5", "9", "1024"], upTo: 12)
                let fraction = fuzz.pick(["", "." + fuzz.text(of: ["0", "1", "5"], upTo: 5)])
                let suffixes = ["", "n", "u", "m", "k", "M", "E", "Ki", "Mi", "Ei", "e3", "E-9"]
                return fuzz.pick(["", "-", "+"]) + digits + fraction + fuzz.pick(suffixes)
            },
            { text in
                guard let quantity = try? Quantity(text) else { return }
                #expect((try? Quantity(quantity.canonical)) == quantity, "\(text)")
                #expect((try? Quantity(quantity.description)) == quantity, "\(text)")
                _ = (quantity.value, quantity.milliValue, quantity.double)
                #expect(quantity - quantity == .zero)
            })
    }
}
