/// A regular expression of `grep`, matched in time linear in the text.
struct Pattern {
    enum Syntax {
        /// `grep`: `\(`, `\{`, `\|`, `\+`, `\?` are the operators.
        case basic
        /// `grep -E`
        case extended
        /// `grep -F`
        case literal
    }

    /// One step of the machine that runs all alternatives side by side.
    enum Instruction {
        case scalar(Unicode.Scalar)
        case any
        case set([ClosedRange<Unicode.Scalar>], negated: Bool)
        case split(Int, Int)
        case jump(Int)
        case assert(Assertion)
        case match
    }

    enum Assertion {
        case lineStart, lineEnd, wordBoundary, noWordBoundary, wordStart, wordEnd
    }

    /// How many instructions a pattern may have.
    static let sizeLimit = 5_000

    let instructions: [Instruction]
    let ignoresCase: Bool
    /// The pattern's bytes, when it is text and nothing else.
    private let literal: [UInt8]?

    init(
        _ text: String, _ syntax: Syntax, ignoresCase: Bool, isWord: Bool
    ) throws(PatternProblem) {
        var parser = PatternParser(text, syntax, ignoresCase: ignoresCase)
        let node = try parser.parse()
        var compiler = PatternCompiler()
        if isWord { try compiler.add(.assert(.wordBoundary)) }
        try compiler.compile(node)
        if isWord { try compiler.add(.assert(.wordBoundary)) }
        try compiler.add(.match)
        instructions = compiler.instructions
        self.ignoresCase = ignoresCase
        literal = isWord || ignoresCase ? nil : node.literal
    }

    func matches(_ line: Substring) -> Bool {
        guard let literal else {
            var machine = PatternMachine(self, line, wantsRange: false)
            return machine.next() != nil
        }
        guard let first = literal.first else { return true }
        let bytes = Array(line.utf8)
        guard bytes.count >= literal.count else { return false }
        for start in 0...(bytes.count - literal.count)
        where bytes[start] == first && bytes[start...].starts(with: literal) {
            return true
        }
        return false
    }

    /// What matches, from left to right, the longest each time; empty matches are left out.
    func matches(in line: Substring) -> [String] {
        var machine = PatternMachine(self, line, wantsRange: true)
        var found: [String] = []
        while let range = machine.next() {
            guard !range.isEmpty else { continue }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: machine.scalars[range])
            found.append(String(text))
        }
        return found
    }

    /// The scalar in lower case, for comparing without case.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }
}
