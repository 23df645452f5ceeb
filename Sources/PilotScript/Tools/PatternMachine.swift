/// Runs a pattern over one line, all alternatives at once, so no pattern can make it hang.
struct PatternMachine {
    let scalars: [Unicode.Scalar]
    private let instructions: [Pattern.Instruction]
    /// Whether the longest match is wanted, or only whether there is one.
    private let wantsRange: Bool
    private let folded: [Unicode.Scalar]
    private var position = 0
    private var isDone = false
    /// For each instruction the generation in which it was reached, and where that thread began.
    private var generations: [Int]
    private var generation = 0

    private struct Thread {
        var instruction: Int
        var start: Int
    }

    init(_ pattern: Pattern, _ line: Substring, wantsRange: Bool) {
        instructions = pattern.instructions
        scalars = Array(line.unicodeScalars)
        folded = pattern.ignoresCase ? scalars.map(Pattern.folded) : scalars
        self.wantsRange = wantsRange
        generations = Array(repeating: 0, count: instructions.count)
    }

    /// The next match: the leftmost, and of those the longest.
    mutating func next() -> Range<Int>? {
        guard !isDone else { return nil }
        var best: Range<Int>?
        var threads: [Thread] = []
        var index = position
        while true {
            generation += 1
            var reached: [Thread] = []
            // Threads that began earlier come first, so a place reached twice keeps the leftmost.
            for thread in threads { follow(thread, index, &reached, &best) }
            if best == nil { follow(Thread(instruction: 0, start: index), index, &reached, &best) }
            if best != nil, !wantsRange { break }
            if index >= scalars.count || reached.isEmpty && best != nil { break }
            threads = reached.compactMap { advance($0, over: index, keeping: best) }
            index += 1
        }
        position = best.map { max($0.upperBound, $0.lowerBound + 1) } ?? scalars.count + 1
        isDone = best == nil || position > scalars.count
        return best
    }

    private func advance(_ thread: Thread, over index: Int, keeping best: Range<Int>?) -> Thread? {
        if let best, thread.start > best.lowerBound { return nil }
        let consumes: Bool
        switch instructions[thread.instruction] {
        case .scalar(let wanted): consumes = folded[index] == wanted
        case .any: consumes = true
        case .set(let ranges, let negated):
            let isIn = ranges.contains { $0.contains(scalars[index]) || $0.contains(folded[index]) }
            consumes = isIn != negated
        default: consumes = false
        }
        return consumes ? Thread(instruction: thread.instruction + 1, start: thread.start) : nil
    }

    /// Follows jumps, splits and assertions up to the instructions that consume.
    private mutating func follow(
        _ thread: Thread, _ index: Int, _ reached: inout [Thread], _ best: inout Range<Int>?
    ) {
        var open = [thread.instruction]
        while let instruction = open.popLast() {
            guard generations[instruction] != generation else { continue }
            generations[instruction] = generation
            switch instructions[instruction] {
            case .jump(let target): open.append(target)
            case .split(let first, let second):
                open.append(second)
                open.append(first)
            case .assert(let assertion):
                if holds(assertion, index) { open.append(instruction + 1) }
            case .match:
                let isBetter = best.map { thread.start <= $0.lowerBound } ?? true
                if isBetter { best = thread.start..<index }
            default: reached.append(Thread(instruction: instruction, start: thread.start))
            }
        }
    }

    private func holds(_ assertion: Pattern.Assertion, _ index: Int) -> Bool {
        let before = index > 0 && isWord(scalars[index - 1])
        let after = index < scalars.count && isWord(scalars[index])
        switch assertion {
        case .lineStart: return index == 0
        case .lineEnd: return index == scalars.count
        case .wordBoundary: return before != after
        case .noWordBoundary: return before == after
        case .wordStart: return !before && after
        case .wordEnd: return before && !after
        }
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
