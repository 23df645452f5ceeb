/// `grep`: the lines that match; `-i -v -c -n -o -w -F -E -q -e PATTERN -A -B -C N -m N`.
struct Grep {
    private let patterns: [Pattern]
    private let flags: Set<Character>
    private let before: Int
    private let after: Int
    private let maximum: Int

    private static let grammar = ToolOptions.Grammar(
        tool: .grep, flags: "ivcnowFEqG", valued: "eABCm",
        long: [
            "ignore-case": "i", "invert-match": "v", "count": "c", "line-number": "n",
            "only-matching": "o", "word-regexp": "w", "fixed-strings": "F",
            "extended-regexp": "E", "quiet": "q", "silent": "q", "basic-regexp": "G",
            "regexp": "e", "after-context": "A", "before-context": "B", "context": "C",
            "max-count": "m",
        ], digits: "C")

    init(_ arguments: [String]) throws(UsageProblem) {
        var options = try ToolOptions(arguments, Grep.grammar)
        var texts = options.values["e"] ?? []
        if texts.isEmpty {
            guard let text = options.takeOperand() else { throw .toolPattern(tool: "grep") }
            texts = [text]
        }
        try options.refuseFiles(.grep)
        flags = options.flags
        let context = try options.number("C", .grep) ?? 0
        before = try options.number("B", .grep) ?? context
        after = try options.number("A", .grep) ?? context
        maximum = try options.number("m", .grep) ?? Int.max
        let syntax: Pattern.Syntax =
            flags.contains("F") ? .literal : flags.contains("E") ? .extended : .basic
        var patterns: [Pattern] = []
        for text in texts {
            do throws(PatternProblem) {
                patterns.append(
                    try Pattern(
                        text, syntax, ignoresCase: flags.contains("i"),
                        isWord: flags.contains("w")))
            } catch {
                throw .invalidPattern(text, error)
            }
        }
        self.patterns = patterns
    }

    func run(_ input: String) -> (text: String, isMatch: Bool) {
        let lines = Lines.split(input)
        var hits: [Int] = []
        for (index, line) in lines.enumerated() where hits.count < maximum {
            if matches(line) != flags.contains("v") { hits.append(index) }
        }
        let isMatch = !hits.isEmpty
        if flags.contains("q") { return ("", isMatch) }
        if flags.contains("c") { return ("\(hits.count)\n", isMatch) }
        if flags.contains("o") { return (parts(of: hits, lines), isMatch) }
        return (print(hits, lines), isMatch)
    }

    private func matches(_ line: Substring) -> Bool {
        patterns.contains { $0.matches(line) }
    }

    private func parts(of hits: [Int], _ lines: [Substring]) -> String {
        var text = ""
        for index in hits {
            for pattern in patterns {
                for match in pattern.matches(in: lines[index]) {
                    text += flags.contains("n") ? "\(index + 1):\(match)\n" : "\(match)\n"
                }
            }
        }
        return text
    }

    /// The lines with their context; `--` stands between stretches that don't touch.
    private func print(_ hits: [Int], _ lines: [Substring]) -> String {
        var text = ""
        var printed = -1
        for (number, hit) in hits.enumerated() {
            let start = max(hit - min(before, hit), printed + 1)
            let nextHit = number + 1 < hits.count ? hits[number + 1] : lines.count
            let end = min(hit + min(after, lines.count), nextHit - 1, lines.count - 1)
            if printed >= 0, start > printed + 1, before + after > 0 { text += "--\n" }
            for index in start...max(end, hit) {
                if flags.contains("n") { text += "\(index + 1)\(index == hit ? ":" : "-")" }
                text += lines[index]
                text += "\n"
            }
            printed = max(end, hit)
        }
        return text
    }
}

extension ToolOptions {
    /// The first operand, taken out.
    mutating func takeOperand() -> String? {
        operands.isEmpty ? nil : operands.removeFirst()
    }
}
