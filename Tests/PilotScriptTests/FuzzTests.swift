import PilotScript
import Testing

/// A small generator, the same on every machine.
struct Seeded {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}

/// Makes scripts that are grammatical for the most part.
struct ScriptGenerator {
    var random: Seeded
    private let names = ["a", "b", "n", "it", "list"]
    private let stages = ["grep -n a", "head -2", "size(it)", "wc", "sort -r"]
    private let operators = ["+", "==", "<", "&&", "||"]

    init(seed: UInt64) { random = Seeded(seed) }

    mutating func script() -> String {
        var text = ""
        for _ in 0...random.below(6) {
            text += statement(depth: 0) + random.pick(["\n", "; ", "\n"])
        }
        return text
    }

    private mutating func statement(depth: Int) -> String {
        let choice = random.below(depth > 3 ? 7 : 13)
        switch choice {
        case 0: return "let \(random.pick(names)) = \(expression(0))"
        case 1: return "\(random.pick(names)) = \(expression(0))"
        case 2: return command()
        case 3:
            return
                "\(command()) | \(random.pick(stages))"
        case 4: return "let \(random.pick(names)) = $(\(command()))"
        case 5: return "expect \(expression(0)) within 3s : \"m ${\(expression(0))}\""
        case 6: return "read <<END | cat\n${\(expression(0))} $(X)\nEND"
        case 7: return "if \(expression(0)) {\n\(block(depth))} else {\n\(block(depth))}"
        case 8: return "for \(random.pick(names)) in [\(expression(0)), 2] {\n\(block(depth))}"
        case 9: return "while \(expression(0)) { break; }"
        case 10: return "def f\(random.below(3))(x) {\n\(block(depth))return \(expression(0))\n}"
        case 11: return "f\(random.below(3))(\(expression(0)))"
        default: return "wait \(expression(0)) timeout 2s"
        }
    }

    private mutating func block(_ depth: Int) -> String {
        (0...random.below(2)).map { _ in statement(depth: depth + 1) + "\n" }.joined()
    }

    private mutating func command() -> String {
        var words = [random.pick(["get", "apply", "json", "tick", "fail", "f1", "gte", "echo"])]
        for _ in 0..<random.below(4) {
            words.append(
                random.pick([
                    "pods", "-o", "'q u'", "\"d ${n}\"", "${a}", "x\\ y", "$(VAR)", "<<'E'\nx\nE\n",
                    "容器",
                ]))
        }
        return words.joined(separator: " ")
    }

    private mutating func expression(_ depth: Int) -> String {
        switch random.below(depth > 2 ? 4 : 8) {
        case 0: return "\(random.below(5))"
        case 1: return random.pick(names)
        case 2: return "'s'"
        case 3: return "true"
        case 4:
            return
                "\(expression(depth + 1)) \(random.pick(operators)) \(expression(depth + 1))"
        case 5: return "[\(expression(depth + 1)),\n \(expression(depth + 1))]"
        case 6: return "f\(random.below(3))(\(expression(depth + 1)))"
        default: return "(\(expression(depth + 1)))"
        }
    }
}

@Suite("Fuzzing")
struct FuzzTests {
    private let limits = ScriptLimits(
        steps: 300, iterations: 50, callDepth: 20, memoryBytes: 20_000, outputBytes: 20_000)

    /// Everything that reads scripts, on one text.
    private func exercise(_ text: String) {
        let ran = run(text, files: ["a": "let z = 1"], limits: limits)
        _ = ran.report()
        _ = ran.report(.chinese)
        _ = CompletionContext(text, cursor: text.utf8.count / 2)
        _ = ScriptParser.parse(Source(text))
    }

    @Test("five thousand scripts from the grammar run or fail, and most can be read")
    func grammatical() {
        var readable = 0
        for seed in 0..<5_000 {
            var generator = ScriptGenerator(seed: UInt64(seed))
            let text = generator.script()
            if case .complete = ScriptParser.parse(Source(text)) { readable += 1 }
            exercise(text)
        }
        #expect(readable > 2_500)
    }

    @Test("five thousand mutated and random scripts crash nothing and hang nothing")
    func mutated() {
        let pieces = [
            "{", "}", "(", ")", "[", "]", "'", "\"", "'''", "${", "$(", "<<", "<<-E", "|", "||",
            "&&",
            "&", ";", "\n", "\\", "\\\n", "#", "//", "=", "==", ":", "?", ".", "let ", "if ",
            "else ",
            "for ", " in ", "while ", "def ", "return ", "wait ", "expect ", " within ",
            " timeout ",
            "source a", "“", "，", "：", "\u{0}", "\r", "\u{1F468}\u{200D}", "`", "r'", "9", "it",
            "\t",
        ]
        for seed in 0..<5_000 {
            var generator = ScriptGenerator(seed: UInt64(1_000_000 + seed))
            var bytes = seed % 5 == 0 ? [] : Array(generator.script().utf8)
            for _ in 0...generator.random.below(12) {
                let at = generator.random.below(bytes.count + 1)
                switch generator.random.below(4) {
                case 0 where at < bytes.count: bytes.remove(at: at)
                case 1 where at < bytes.count:
                    bytes[at] = UInt8(truncatingIfNeeded: generator.random.next())
                case 2: bytes.removeSubrange(at..<min(at + generator.random.below(9), bytes.count))
                default: bytes.insert(contentsOf: Array(generator.random.pick(pieces).utf8), at: at)
                }
            }
            exercise(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test("deep nesting is refused, not followed")
    func nesting() {
        for opener in ["(", "[", "{", "if a {\n", "${", "f(", "$(", "def f() {\n", "get \"${"] {
            let text = String(repeating: opener, count: 3_000)
            exercise(text)
            exercise("let x = " + text)
            exercise("echo " + text)
        }
        exercise(String(repeating: "if true { ", count: 60) + String(repeating: "} ", count: 60))
    }
}
