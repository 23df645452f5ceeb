/// Lays a pattern's tree out as instructions.
struct PatternCompiler {
    private(set) var instructions: [Pattern.Instruction] = []

    mutating func add(_ instruction: Pattern.Instruction) throws(PatternProblem) {
        if instructions.count >= Pattern.sizeLimit { throw .tooLarge }
        instructions.append(instruction)
    }

    mutating func compile(_ node: PatternNode) throws(PatternProblem) {
        switch node {
        case .empty: return
        case .step(let instruction): try add(instruction)
        case .sequence(let nodes):
            for node in nodes { try compile(node) }
        case .either(let options): try either(options)
        case .repeat(let node, let minimum, let maximum):
            for _ in 0..<minimum {
                let size = instructions.count
                try compile(node)
                // Nothing, however often, is nothing.
                if instructions.count == size { break }
            }
            guard let maximum else { return try star(node) }
            for _ in minimum..<maximum { try optional(node) }
        }
    }

    private mutating func either(_ options: [PatternNode]) throws(PatternProblem) {
        var jumps: [Int] = []
        for (index, option) in options.enumerated() {
            guard index < options.count - 1 else {
                try compile(option)
                break
            }
            let split = instructions.count
            try add(.split(split + 1, 0))
            try compile(option)
            jumps.append(instructions.count)
            try add(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func star(_ node: PatternNode) throws(PatternProblem) {
        let split = instructions.count
        try add(.split(split + 1, 0))
        try compile(node)
        try add(.jump(split))
        instructions[split] = .split(split + 1, instructions.count)
    }

    private mutating func optional(_ node: PatternNode) throws(PatternProblem) {
        let split = instructions.count
        try add(.split(split + 1, 0))
        try compile(node)
        instructions[split] = .split(split + 1, instructions.count)
    }
}
