import Testing

@testable import CEL

@Suite struct RegexTests {
    private func matches(_ pattern: String, _ text: String) throws -> Bool {
        var meter = Meter(limit: 1_000_000)
        return try Pattern(pattern).matches(text, &meter)
    }

    @Test(arguments: [
        ("abc", "xabcx"), ("^a.c$", "abc"), ("a|b|c", "zc"), ("(ab)+$", "abab"),
        ("a{2,3}b", "caaab"),
        ("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "web-1"), ("[^x]", "y"), (#"\d{3}-\d{4}"#, "555-1234"),
        (#"^\w+@\w+\.com$"#, "me@example.com"), ("(?i)HeLLo", "hello"), ("(?i:A)b", "ab"),
        ("(?s)a.b", "a\nb"),
        ("(?m)^b$", "a\nb\nc"), (#"\bcat\b"#, "a cat sat"), ("[[:alpha:]]+[[:digit:]]", "ab1"),
        (#"\p{Greek}"#, "α"),
        (#"^\p{Lu}\p{Ll}$"#, "Éa"), (#"\x41\x{1F431}"#, "A🐱"), (#"\Qa.b\E"#, "a.b"), ("[]a]", "]"),
        ("[a\\-z]", "-"),
        ("a{,2}", "a{,2}"), ("x*", ""), ("(?P<name>a)(?:b)", "ab"), (#"\pN"#, "5"),
        (#"[\d\s]"#, " "), ("(a*)*b", "aab"),
        ("é", "caf\u{E9}"), (#"^\PL+$"#, "123"), ("日.語", "日本語"), ("(|a)+$", "aaa"), (#"\A\z"#, ""),
    ])
    func `patterns match`(pattern: String, text: String) throws {
        #expect(try matches(pattern, text))
    }

    @Test(arguments: [
        ("^a", "ba"), ("a$", "ab"), ("a.b", "a\nb"), ("[a-c]", "d"), (#"\bcat\b"#, "concat"),
        ("(?-i)A", "a"),
        ("a{3}", "aa"), ("^b", "a\nb"), ("[^a]", "a"), ("é", "e\u{301}"),
    ])
    func `patterns do not match`(pattern: String, text: String) throws {
        #expect(try !matches(pattern, text))
    }

    @Test(arguments: [
        "(", ")", "[", "a**", "*a", "a{2,1}", "a{1001}", #"\1"#, "(?=a)", "(?!a)", "(?<=a)", #"\"#,
        "[b-a]", "[[:no:]]",
        #"\p{Nope}"#, "(?z)", "(?P<>a)", #"\xZ"#, "a++", #"\8"#, "(((a{100}){100}){100})", "[a",
        #"\k"#, "+", "x{2}{3}",
    ])
    func `patterns that are not RE2's are refused`(pattern: String) {
        #expect(throws: Problem.self) { try Pattern(pattern) }
    }

    @Test func `a pattern that would take exponential time elsewhere is linear`() throws {
        let text = String(repeating: "a", count: 2000)
        #expect(try !matches("(a*)*(a|aa)+$b", text))
        #expect(try !matches("(x+x+)+y", String(repeating: "x", count: 500)))
    }

    @Test func `a large pattern on a long text runs out of budget`() throws {
        let text = String(repeating: "a", count: 50_000)
        let program = try Environment(variables: ["t": .string]).compile("t.matches('(a?){1000}b')")
        #expect(throws: CELError.self) {
            try program.evaluate(["t": .string(text)], budget: Budget(steps: 10_000))
        }
    }

    @Test func `repeating nothing a million times is refused at once`() {
        #expect(throws: Problem.self) { try Pattern("(((|){1000}){1000}){1000}") }
    }

    @Test func `find answers the first match, findAll all of them`() {
        expectTrue([
            "'ab12cd345'.find('[0-9]+') == '12'", "'abc'.find('x') == ''",
            "'ab12cd345'.findAll('[0-9]+') == ['12', '345']",
            "'a1b2c3'.findAll('[0-9]', 2) == ['1', '2']", "'abc'.findAll('x') == []",
            "'aXbX'.find('a.*X') == 'aXbX'",
            "'aXbX'.find('a.*?X') == 'aX'", "'ab'.findAll('b|ab|a') == ['ab']",
        ])
        expectFailure(["'a'.find('(')", "'a'.matches('[')", "dyn('a').matches(dyn('('))"])
    }

    @Test func `a constant pattern is refused when it runs, with its reason`() {
        guard let error = failure(of: "'a'.matches('(')") else { return }
        #expect(error.text(.english).contains("parentheses"))
        #expect(error.text(.chinese).contains("圆括号"))
    }
}
