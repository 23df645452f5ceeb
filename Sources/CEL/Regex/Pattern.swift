import Phrasebook

/// A regular expression of RE2's syntax, matched in time proportional to the text's length.
struct Pattern: Sendable {
    private let program: RegexProgram

    /// The longest pattern, in UTF-8 bytes.
    static let lengthLimit = 10_000

    /// Reads a pattern that is only known when the expression runs, and charges for it.
    init(_ text: String, _ meter: inout Meter) throws(Problem) {
        try meter.charge(1 + text.utf8.count)
        try self.init(text)
        try meter.charge(program.instructions.count)
    }

    /// - Throws: `Problem.invalidArgument` with what is wrong with the pattern.
    init(_ text: String) throws(Problem) {
        var parser = RegexParser(text)
        guard text.utf8.count <= Self.lengthLimit else {
            throw parser.invalid(.celRegexTooLarge())
        }
        let node = try parser.parse()
        do throws(RegexProgram.TooLarge) {
            program = try RegexProgram(node)
        } catch {
            throw parser.invalid(.celRegexTooLarge())
        }
    }

    /// Whether the pattern matches some part of the text.
    func matches(_ text: String, _ meter: inout Meter) throws(Problem) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var machine = RegexMachine(program, scalars)
        return try machine.match(from: 0, savesGroups: false, &meter) != nil
    }

    /// The first match at `start` or later: where it begins and where it ends.
    func firstMatch(
        in scalars: [Unicode.Scalar], from start: Int, _ meter: inout Meter
    ) throws(Problem) -> [Int]? {
        var machine = RegexMachine(program, scalars)
        return try machine.match(from: start, savesGroups: true, &meter)
    }
}

/// Pike's machine: one thread for each instruction at most, in the order of preference.
private struct RegexMachine {
    private struct Thread {
        let instruction: Int
        let saves: [Int]
    }

    private let program: RegexProgram
    private let scalars: [Unicode.Scalar]
    private var savesGroups = true
    /// The position at which an instruction was last reached.
    private var reached: [Int]

    init(_ program: RegexProgram, _ scalars: [Unicode.Scalar]) {
        self.program = program
        self.scalars = scalars
        reached = Array(repeating: -1, count: program.instructions.count)
    }

    mutating func match(
        from start: Int, savesGroups: Bool, _ meter: inout Meter
    ) throws(Problem) -> [Int]? {
        self.savesGroups = savesGroups
        try meter.charge(program.instructions.count / 16)
        var threads: [Thread] = []
        var best: [Int]?
        var position = start
        while position <= scalars.count {
            var next: [Thread] = []
            if best == nil { add(0, [], position, to: &threads) }
            if threads.isEmpty, best != nil { break }
            try meter.charge(1 + threads.count / 4)
            let scalar = position < scalars.count ? scalars[position].value : nil
            stepping: for thread in threads {
                switch program.instructions[thread.instruction] {
                case .match:
                    best = thread.saves
                    if !savesGroups { return best }
                    break stepping
                case .characters(let set):
                    if let scalar, program.sets[set].contains(scalar) {
                        add(thread.instruction + 1, thread.saves, position + 1, to: &next)
                    }
                default: break
                }
            }
            threads = next
            position += 1
        }
        return best
    }

    /// Follows all that takes no character, from `instruction` on. Its own stack, so that a long
    /// pattern doesn't need a deep one.
    private mutating func add(
        _ instruction: Int, _ saves: [Int], _ position: Int, to threads: inout [Thread]
    ) {
        var stack = [(instruction: instruction, saves: saves)]
        while let (current, saves) = stack.popLast() {
            guard reached[current] != position else { continue }
            reached[current] = position
            switch program.instructions[current] {
            case .jump(let target): stack.append((target, saves))
            case .split(let first, let second):
                stack.append((second, saves))
                stack.append((first, saves))
            case .assertion(let assertion):
                if holds(assertion, at: position) { stack.append((current + 1, saves)) }
            case .save(let slot):
                var saves = saves
                while savesGroups, saves.count <= slot { saves.append(-1) }
                if savesGroups { saves[slot] = position }
                stack.append((current + 1, saves))
            default: threads.append(Thread(instruction: current, saves: saves))
            }
        }
    }

    private func holds(_ assertion: RegexNode.Assertion, at position: Int) -> Bool {
        let before = position > 0 ? scalars[position - 1].value : nil
        let after = position < scalars.count ? scalars[position].value : nil
        let isBoundary = isWord(before) != isWord(after)
        return switch assertion {
        case .textStart: before == nil
        case .textEnd: after == nil
        case .lineStart: before == nil || before == 10
        case .lineEnd: after == nil || after == 10
        case .wordBoundary: isBoundary
        case .noWordBoundary: !isBoundary
        }
    }

    private func isWord(_ scalar: UInt32?) -> Bool {
        scalar.map(CharacterSet.words.contains) ?? false
    }
}
