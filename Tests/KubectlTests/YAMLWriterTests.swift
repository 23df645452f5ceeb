import KubeAPI
import Testing

@testable import Kubectl

@Suite struct YAMLWriterTests {
    @Test(
        "Texts are quoted and folded as kubectl does it",
        arguments: [
            ("a: b", "'a: b'"), ("yes", "\"yes\""), ("", "\"\""), ("12", "\"12\""),
            ("2024-01-01", "\"2024-01-01\""), ("a\nb\n", "|\n  a\n  b"), ("a\nb", "|-\n  a\n  b"),
            ("*x", "'*x'"), ("~", "\"~\""), ("0o10", "\"0o10\""), ("it's", "it's"),
            ("# x", "'# x'"),
            ("- x", "'- x'"), ("中文", "中文"), (" a", "' a'"), ("a ", "'a '"), ("a\\b", "a\\b"),
            ("a\tb", "\"a\\tb\""), ("=", "="), ("12:30", "\"12:30\""), ("1_000", "\"1_000\""),
            (".", "."), (".inf", "\".inf\""), ("{a}", "'{a}'"), ("a:", "'a:'"), ("a#b", "a#b"),
            ("a #b", "'a #b'"), ("😀", "\"\\U0001F600\""),
            (
                "The quick brown fox jumps over the lazy dog and "
                    + "the quick brown fox jumps over the lazy dog again",
                "The quick brown fox jumps over the lazy dog and "
                    + "the quick brown fox jumps over\n  the lazy dog again"
            ),
        ])
    func text(text: String, expected: String) {
        #expect(YAMLWriter.text(of: ["x": .string(text)]) == "x: \(expected)\n")
    }

    @Test func structureIsThatOfKubectl() {
        let value: JSONValue = [
            "a": ["b": [["c": 1, "d": [1, 2]], ["e": [:]]]], "n": .null, "y": [], "z": [["x"]],
        ]
        #expect(
            YAMLWriter.text(of: value) == """
                a:
                  b:
                  - c: 1
                    d:
                    - 1
                    - 2
                  - e: {}
                "n": null
                "y": []
                z:
                - - x

                """)
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        var random = RandomSource(seed: 7)
        let alphabet = Array("ab :#-'\"\\{}[]&*!|>%@`,?0123456789.eExo_\n\t~中é=<".map { $0 })
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<random.below(12) { text.append(alphabet[random.below(alphabet.count)]) }
            let value: JSONValue = ["k": .string(text), "l": [.string(text)]]
            let yaml = YAMLWriter.text(of: value)
            let back = try YAMLReader.documents(in: yaml).get().first?.value
            #expect(
                back == value, "\(text.debugDescription) was written as \(yaml.debugDescription)")
        }
    }
}
