import PilotScript
import Testing

@Suite("Parser: words of commands")
struct WordTests {
    @Test(
        "words are split as a shell does",
        arguments: [
            ("get pods  -o\twide", ["get", "pods", "-o", "wide"]),
            ("a 'b  c' \"d e\" f\\ g", ["a", "b  c", "d e", "f g"]),
            ("a b'c'\"d\"\\e", ["a", "bcde"]),
            ("a \\\n  b", ["a", "b"]),
            ("a b\\\nc", ["a", "bc"]),
            ("a # comment", ["a"]),
            ("a b#c '#d' \\#e", ["a", "b#c", "#d", "#e"]),
            ("a '' \"\"", ["a", "", ""]),
            ("a \"\\\" \\\\ \\$ \\` \\n\"", ["a", "\" \\ $ ` \\n"]),
            ("a 'x\ny'", ["a", "x\ny"]),
            ("a 'say \\' b", ["a", "say \\", "b"]),
            ("a http://web?x=1&y=2", ["a", "http://web?x=1&y=2"]),
            ("a $(VAR) $(A)$(B) $HOME $", ["a", "$(VAR)", "$(A)$(B)", "$HOME", "$"]),
            ("a jsonpath={.items[?(@.x==1)]}", ["a", "jsonpath={.items[?(@.x==1)]}"]),
            ("a \\${x} '${x}'", ["a", "${x}", "${x}"]),
            ("a 你好，世界 “引用”", ["a", "你好，世界", "“引用”"]),
            ("a }", ["a", "}"]),
            ("kubectl get po", ["kubectl", "get", "po"]),
        ] as [(String, [String])])
    func split(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("a word with an interpolation is not known before the script runs")
    func interpolation() {
        #expect(words("a x${b} \"${c}\" '${d}'") == ["a", nil, nil, "${d}"])
    }

    @Test("an interpolation holds strings, brackets and braces of its own")
    func nestedInterpolation() {
        #expect(words("a \"${f(\"}\", '{')}\" b") == ["a", nil, "b"])
        #expect(words("a ${ {'k': [1, 2]}['k'] } b") == ["a", nil, "b"])
        #expect(words("a ${r'\\'} b ${'''}'''} c") == ["a", nil, "b", nil, "c"])
    }

    @Test("a number of a line is that of the text, whatever the line ends are")
    func lineEnds() {
        let source = Source("\u{FEFF}a\r\nb 你c\r\nd", name: "x", firstLine: 10)
        #expect(source.text(source.range) == "a\nb 你c\nd")
        let position = source.position(of: 7)
        #expect(position.line == 11)
        #expect(position.column == 4)
        #expect(source.text(source.line(at: 5)) == "b 你c")
    }

    @Test(
        "durations are read as Go reads them",
        arguments: [
            ("30s", 30_000_000), ("1m30s", 90_000_000), ("1.5h", 5_400_000_000), ("500ms", 500_000),
            ("0", 0), ("1500ns", 1), ("2us", 2), (".5s", 500_000), ("1.s", 1_000_000),
            ("", nil), ("30", nil), ("s", nil), ("1x", nil), (".s", nil), ("-1s", nil),
            ("99999999999h", nil), ("9223372036854775808ns", nil), ("1.123456789h", 4_044_444_440),
        ] as [(String, Int64?)])
    func durations(text: String, expected: Int64?) {
        #expect(ScriptDuration.microseconds(text) == expected)
    }

    @Test("durations are written as Go writes them")
    func durationText() {
        let cases: [(Int64, String)] = [
            (0, "0s"), (5, "5µs"), (1_500, "1.5ms"), (90_000_000, "1m30s"),
            (3_600_000_000, "1h0m0s"), (1_250_000, "1.25s"),
        ]
        for (microseconds, text) in cases {
            #expect(ScriptDuration.text(microseconds) == text)
        }
    }
}
