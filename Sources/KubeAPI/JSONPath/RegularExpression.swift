/// A regular expression in RE2's syntax without the rarer parts, matched in linear time.
///
/// There are literals, `.`, classes with `\d \w \s` and ranges, `^ $ \b \B`, groups, `|`, and
/// `* + ? {m,n}`; names of Unicode classes and flags are refused.
struct RegularExpression {
    /// Why a text is no regular expression.
    struct Failure: Error {
        var message: String
    }

    /// One instruction of the program; targets are indices of instructions.
    enum Instruction {
        case scalar(ScalarSet)
        case split(Int, Int)
        case jump(Int)
        case start, end, wordBoundary, notWordBoundary
        case match
    }

    private let program: [Instruction]

    init(_ pattern: String) throws(Failure) {
        var parser = RegularExpressionParser(pattern)
        var program: [Instruction] = []
        try parser.parse().emit(into: &program)
        program.append(.match)
        self.program = program
    }

    /// Whether a part of `text` matches.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var threads = Threads(count: program.count)
        for position in 0...scalars.count {
            // A match may begin anywhere.
            if add(0, to: &threads, scalars, position) { return true }
            guard position < scalars.count else { break }
            var next = Threads(count: program.count)
            for thread in threads.list {
                if case .scalar(let set) = program[thread], set.contains(scalars[position]),
                    add(thread + 1, to: &next, scalars, position + 1)
                {
                    return true
                }
            }
            threads = next
        }
        return false
    }

    /// The instructions that wait for a character, each once.
    private struct Threads {
        var list: [Int] = []
        var isPresent: [Bool]

        init(count: Int) {
            isPresent = Array(repeating: false, count: count)
        }
    }

    /// Adds an instruction and all that follow without a character.
    ///
    /// - Returns: whether the end was reached.
    private func add(
        _ start: Int, to threads: inout Threads, _ text: [Unicode.Scalar], _ position: Int
    ) -> Bool {
        var pending = [start]
        while let index = pending.popLast() {
            if threads.isPresent[index] { continue }
            threads.isPresent[index] = true
            switch program[index] {
            case .scalar: threads.list.append(index)
            case .match: return true
            case .jump(let target): pending.append(target)
            case .split(let first, let second): pending += [second, first]
            case .start: if position == 0 { pending.append(index + 1) }
            case .end: if position == text.count { pending.append(index + 1) }
            case .wordBoundary: if isBoundary(text, position) { pending.append(index + 1) }
            case .notWordBoundary: if !isBoundary(text, position) { pending.append(index + 1) }
            }
        }
        return false
    }

    private func isBoundary(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
        let before = position > 0 && ScalarSet.word.contains(text[position - 1])
        let after = position < text.count && ScalarSet.word.contains(text[position])
        return before != after
    }
}

/// A set of Unicode scalars.
struct ScalarSet {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } != isNegated
    }

    static let digit = ScalarSet(ranges: [0x30...0x39])
    static let word = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let space = ScalarSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
    static let notNewline = ScalarSet(ranges: [0x0A...0x0A], isNegated: true)

    /// The scalars that are not in the set.
    var complement: [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF { result.append(next...0x10FFFF) }
        return result
    }
}
