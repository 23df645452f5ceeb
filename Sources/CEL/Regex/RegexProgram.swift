import Phrasebook

/// A regular expression as instructions for a machine that follows all ways at once.
struct RegexProgram: Sendable {
    enum Instruction: Sendable {
        case match
        case characters(Int)
        /// Goes both ways; the first is preferred.
        case split(Int, Int)
        case jump(Int)
        case assertion(RegexNode.Assertion)
        /// Notes the position: the match begins at 0 and ends at 1.
        case save(Int)
    }

    /// How many instructions a pattern may become.
    static let sizeLimit = 20_000

    private(set) var instructions: [Instruction] = []
    private(set) var sets: [CharacterSet] = []
    private var setIndices: [CharacterSet: Int] = [:]
    private var visits = 0

    /// - Throws: the bare fact that the pattern is too large.
    init(_ node: RegexNode) throws(TooLarge) {
        try emit(.save(0))
        try compile(node)
        try emit(.save(1))
        try emit(.match)
    }

    struct TooLarge: Error {}

    @discardableResult
    private mutating func emit(_ instruction: Instruction) throws(TooLarge) -> Int {
        guard instructions.count < Self.sizeLimit else { throw TooLarge() }
        instructions.append(instruction)
        return instructions.count - 1
    }

    private mutating func compile(_ node: RegexNode) throws(TooLarge) {
        // Repeating what is empty makes no instructions, but takes its time.
        visits += 1
        guard visits <= 5 * Self.sizeLimit else { throw TooLarge() }
        switch node {
        case .empty: break
        case .characters(let set):
            let index = setIndices[set] ?? sets.count
            if index == sets.count {
                sets.append(set)
                setIndices[set] = index
            }
            try emit(.characters(index))
        case .sequence(let parts): for part in parts { try compile(part) }
        case .alternatives(let options): try compile(options)
        case .assertion(let assertion): try emit(.assertion(assertion))
        case .repetition(let inner, let least, let most, let isGreedy):
            for _ in 0..<least { try compile(inner) }
            if let most {
                try compileOptional(inner, most - least, isGreedy)
            } else {
                try compileLoop(inner, isGreedy)
            }
        }
    }

    private mutating func compile(_ options: [RegexNode]) throws(TooLarge) {
        var jumps: [Int] = []
        for (index, option) in options.enumerated() {
            guard index < options.count - 1 else {
                try compile(option)
                break
            }
            let split = try emit(.split(0, 0))
            try compile(option)
            jumps.append(try emit(.jump(0)))
            instructions[split] = .split(split + 1, instructions.count)
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func compileOptional(
        _ node: RegexNode, _ count: Int, _ isGreedy: Bool
    ) throws(TooLarge) {
        var splits: [Int] = []
        for _ in 0..<max(0, count) {
            splits.append(try emit(.split(0, 0)))
            try compile(node)
        }
        for split in splits { setSplit(split, split + 1, instructions.count, isGreedy) }
    }

    private mutating func compileLoop(_ node: RegexNode, _ isGreedy: Bool) throws(TooLarge) {
        let split = try emit(.split(0, 0))
        try compile(node)
        try emit(.jump(split))
        setSplit(split, split + 1, instructions.count, isGreedy)
    }

    private mutating func setSplit(_ at: Int, _ inside: Int, _ outside: Int, _ isGreedy: Bool) {
        instructions[at] = isGreedy ? .split(inside, outside) : .split(outside, inside)
    }
}
