import KubeAPI
import Phrasebook
import Testing

@Suite struct JSONParserTests {
    @Test func everyKindOfValueIsRead() throws {
        let text = #" { "a" : [ 1, -2.5e3, "x", true, false, null, {}, [] ] } "#
        let elements: JSONValue = [1, .double(-2500), "x", true, false, .null, [:], []]
        #expect(try JSONParser.parse(text) == ["a": elements])
    }

    @Test(arguments: [
        ("0", JSONValue.int(0)), ("-0", .int(0)), ("9223372036854775807", .int(.max)),
        ("-9223372036854775808", .int(.min)),
        ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("1.0", .double(1)),
        ("1e2", .double(100)), ("1E-2", .double(0.01)),
    ])
    func integersAndFractionsAreToldApart(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text) == value)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u4e2d""#, "é中"),
        (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"),
    ])
    func escapesAreDecoded(text: String, value: String) throws {
        #expect(try JSONParser.parse(text).string == value)
    }

    @Test func bytesThatAreNoUTF8BecomeReplacementCharacters() throws {
        #expect(try JSONParser.parse(bytes: [0x22, 0xFF, 0x22]) == "\u{FFFD}")
    }

    @Test func composedAndDecomposedKeysAreDifferent() throws {
        let value = try JSONParser.parse("{\"\u{E9}\": 1, \"e\u{301}\": 2}")
        #expect(value["\u{E9}"] == 1)
        #expect(value["e\u{301}"] == 2)
    }

    @Test(arguments: [
        ("", JSONError.Reason.unexpectedEnd, 1, 1),
        ("[1,]", .unexpectedCharacter("]", expected: .value), 1, 4),
        ("{\n  \"a\" 1}", .unexpectedCharacter("1", expected: .colon), 2, 7),
        ("{\"é\": 1 é}", .unexpectedCharacter("é", expected: .commaOrBrace), 1, 9),
        ("[1 2]", .unexpectedCharacter("2", expected: .commaOrBracket), 1, 4),
        ("{a: 1}", .unexpectedCharacter("a", expected: .key), 1, 2), ("01", .badNumber("01"), 1, 1),
        ("1.", .badNumber("1."), 1, 1), ("-", .badNumber("-"), 1, 1),
        ("1e", .badNumber("1e"), 1, 1),
        ("1e999", .numberOutOfRange("1e999"), 1, 1), ("nul", .unexpectedEnd, 1, 4),
        ("\"a\nb\"", .controlCharacter(10), 1, 3), (#""\x""#, .badEscape, 1, 2),
        (#""\u12g4""#, .badEscape, 1, 2), ("1 2", .trailingText, 1, 3),
        (#"{"b":1,"a":2,"b":3}"#, .duplicateKey("b"), 1, 14),
    ])
    func problemsAreReportedWhereTheyAre(
        text: String, reason: JSONError.Reason, line: Int, column: Int
    ) {
        let error = #expect(throws: JSONError.self) { try JSONParser.parse(text) }
        #expect(error?.reason == reason)
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test func nestingIsBounded() {
        let deepest = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        #expect(throws: Never.self) { try JSONParser.parse(deepest) }
        let error = #expect(throws: JSONError.self) {
            try JSONParser.parse(String(repeating: "[", count: 100_000))
        }
        #expect(error?.reason == .tooDeep)
    }

    @Test func errorsSpeakBothLanguages() {
        let error = #expect(throws: JSONError.self) { try JSONParser.parse("[1 2]") }
        #expect(error?.text(.english) == "line 1, column 4: found '2', expected ',' or ']'")
        #expect(error?.text(.chinese) == "第 1 行第 4 列：这里应该是 ',' 或 ']'，却是 '2'")
    }

    @Test func nonsenseNeverCrashesAndDocumentsRoundTrip() throws {
        var fuzz = Fuzz(seed: 1)
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u12", "1", "-", "e", ".", "tru", "é",
        ]
        fuzz.run(pieces: pieces, grammar: Self.document) { text in
            guard let value = try? JSONParser.parse(text) else { return }
            // A whole fraction comes back as an integer, with the same text.
            let again = try? JSONParser.parse(JSONWriter.text(of: value, style: .pretty))
            #expect(again.map { JSONWriter.text(of: $0) } == JSONWriter.text(of: value))
        }
    }

    private static func document(_ fuzz: inout Fuzz) -> String { document(&fuzz, depth: 0) }

    private static func document(_ fuzz: inout Fuzz, depth: Int) -> String {
        switch fuzz.below(depth > 3 ? 5 : 8) {
        case 0: return fuzz.pick(["null", "true", "false"])
        case 1: return String(Int64(bitPattern: fuzz.next()))
        case 2: return String(Double(fuzz.below(1_000_000)) / 64) + fuzz.pick(["", "e-7", "e30"])
        case 3, 4: return fuzz.pick([#""""#, #""a<b>&""#, #""\u2028é""#, #""中文""#, "\"\\n\""])
        case 5:
            let elements = (0..<fuzz.below(4)).map { _ in document(&fuzz, depth: depth + 1) }
            return "[" + elements.joined(separator: ", ") + "]"
        default:
            let members = (0..<fuzz.below(4)).map { index in
                "\"\(fuzz.below(10))-\(index)\": " + document(&fuzz, depth: depth + 1)
            }
            return "{" + members.joined(separator: ",") + "}"
        }
    }
}
