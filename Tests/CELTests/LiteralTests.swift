import Testing

@testable import CEL

@Suite struct LiteralTests {
    @Test func `numbers keep their kinds`() throws {
        #expect(try evaluate("42").isIdentical(to: .int(42)))
        #expect(try evaluate("0x2A").isIdentical(to: .int(42)))
        #expect(try evaluate("-0x2A").isIdentical(to: .int(-42)))
        #expect(try evaluate("42u").isIdentical(to: .uint(42)))
        #expect(try evaluate("0xFFu").isIdentical(to: .uint(255)))
        #expect(try evaluate(".5e1").isIdentical(to: .double(5)))
        #expect(try evaluate("1e-3").isIdentical(to: .double(0.001)))
        #expect(try evaluate("-9223372036854775808").isIdentical(to: .int(.min)))
        #expect(try evaluate("18446744073709551615u").isIdentical(to: .uint(.max)))
    }

    @Test func `numbers that do not fit are refused`() {
        expectFailure([
            "9223372036854775808", "-9223372036854775809", "18446744073709551616u",
            "0x1FFFFFFFFFFFFFFFF",
        ])
    }

    @Test func `a number that runs into a word is refused`() {
        expectFailure(["12abc", "1.5x", "0x", "0xG", "1e5e5"])
    }

    @Test func `escapes of strings stand for scalars`() throws {
        #expect(try evaluate(#""\a\b\f\n\r\t\v\\\?\"\'\`""#) == "\u{7}\u{8}\u{C}\n\r\t\u{B}\\?\"'`")
        #expect(try evaluate(#"'\x41\101\u00e9\U0001F431'"#) == "AA\u{E9}\u{1F431}")
        #expect(try evaluate(#"'\377'"#) == "\u{FF}")
    }

    @Test func `escapes of bytes stand for bytes`() throws {
        #expect(try evaluate(#"b'\377\xff'"#) == .bytes([255, 255]))
        #expect(try evaluate("b'é'") == .bytes([0xC3, 0xA9]))
    }

    @Test func `raw literals keep their backslashes`() throws {
        #expect(try evaluate(#"r'\n'"#) == #"\n"#)
        #expect(try evaluate(#"R"\"# + "\"") == "\\")
        #expect(try evaluate(#"br'\x'"#) == .bytes([0x5C, 0x78]))
        #expect(try evaluate(#"rb'\x'"#) == .bytes([0x5C, 0x78]))
    }

    @Test func `triple quotes hold lines and quotes`() throws {
        #expect(try evaluate("'''a\n'b' \"c\"'''") == "a\n'b' \"c\"")
        #expect(try evaluate("\"\"\"x\"\"\"") == "x")
    }

    @Test func `broken literals are refused`() {
        expectFailure([
            "'abc", "\"abc\ndef\"", #"'\q'"#, #"'\u12'"#, #"'\ud800'"#, #"'\U00110000'"#,
            #"b'\u0041'"#, #"'\400'"#, "'''abc''", #"'\"#, "b'",
        ])
    }

    @Test func `lists and maps may end with a comma`() throws {
        #expect(try evaluate("[1, 2,]") == [1, 2])
        #expect(try evaluate("{'a': 1,}") == ["a": 1])
        expectFailure(["[,]", "{,}", "size('a',)"])
    }

    @Test func `a key that comes twice is refused`() {
        expectFailure(["{'a': 1, 'a': 2}", "{1: 1, 1u: 2}", "{1.0: 1}", "{null: 1}", "{[]: 1}"])
    }

    @Test func `comments are skipped`() throws {
        #expect(try evaluate("1 + // one\n 2 // two") == 3)
    }
}
