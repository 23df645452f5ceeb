import Testing

@testable import KubeAPI

@Suite struct RegularExpressionTests {
    @Test(arguments: [
        ("", "", true), ("a", "xay", true), ("^a$", "a", true), ("^a$", "ab", false),
        ("a.c", "abc", true),
        ("a.c", "a\nc", false), ("^(ab|c)+$", "abcab", true), ("^(ab|c)+$", "abx", false),
        ("^a*$", "", true),
        ("^a{2,3}$", "aaaa", false), ("^a{2,3}$", "aaa", true), ("^a{2}$", "aa", true),
        ("^a{2,}$", "aaaaa", true),
        ("a{,2}", "a{,2}", true), ("[a-c]+[^0-9]", "abz", true), ("^[]a]$", "]", true),
        ("^[a-]$", "-", true),
        (#"^\d+\.\w\s$"#, "12.x ", true), (#"\bcat\b"#, "a cat!", true),
        (#"\bcat\b"#, "concat", false),
        (#"^\D\S\W$"#, "xy-", true), (#"[\d\-]+$"#, "1-2", true), ("^.$", "中", true),
        ("(?:a|b)c", "bc", true),
        ("x*?y", "xxy", true), (#"^\Aab\z"#, "ab", true), ("^[^a]$", "b", true),
    ])
    func textsMatchOrNot(pattern: String, text: String, matches: Bool) throws {
        #expect(try RegularExpression(pattern).matches(text) == matches)
    }

    @Test(arguments: [
        "(", ")", "[a", "*a", "a**", "a{2,1}", "a{1001}", "\\", #"\q"#, "[z-a]", "(?P<n>a)",
        "((a{999}){999}){999}",
    ])
    func badPatternsAreRefused(pattern: String) {
        #expect(throws: RegularExpression.Failure.self) { try RegularExpression(pattern) }
    }

    @Test func patternsThatExplodeElsewhereTakeLinearTime() throws {
        let text = String(repeating: "a", count: 2_000) + "!"
        #expect(try !RegularExpression("^(a+)+$").matches(text))
        #expect(try !RegularExpression("^(a|aa)*b$").matches(text))
        #expect(try RegularExpression("(()*)*").matches(text))
    }

    @Test func nonsenseNeverCrashes() {
        var fuzz = Fuzz(seed: 10)
        let pieces = [
            "a", "b", ".", "*", "+", "?", "(", ")", "|", "[", "]", "^", "$", "\\", "d", "{2}",
            "{1,", "-", "é",
        ]
        for _ in 0..<10_000 {
            let pattern = fuzz.text(of: pieces, upTo: 10)
            _ = try? RegularExpression(pattern).matches(fuzz.text(of: ["a", "b", "1"], upTo: 6))
        }
    }
}
