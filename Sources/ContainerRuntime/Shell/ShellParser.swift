/// Reads the part of the POSIX shell's language that examples use: lists, pipelines, `if`,
/// `while`, `until`, `for`, groups. What goes beyond (functions, `case`, input redirection) has
/// no program.
struct ShellParser {
    private let tokens: [ShellToken]
    private var index = 0
    private var program = ShellProgram()
    private var depth = 0
    /// For each loop around: where `continue` jumps, and the jumps of `break` to be filled in.
    private var loops: [(start: Int, breaks: [Int])] = []

    private init(_ tokens: [ShellToken]) {
        self.tokens = tokens
    }

    static func program(of script: String) -> ShellProgram? {
        guard let tokens = ShellLexer.tokens(of: script) else { return nil }
        var parser = ShellParser(tokens)
        guard parser.list(until: []), parser.index == tokens.count else { return nil }
        return parser.program
    }

    private var word: String? {
        guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
        return word.plain
    }

    private var sign: String? {
        guard index < tokens.count, case .sign(let sign) = tokens[index] else { return nil }
        return sign
    }

    private mutating func skipSeparators() {
        while let sign, sign == ";" || sign == "\n" || sign == "&" { index += 1 }
    }

    private mutating func take(_ keyword: String) -> Bool {
        skipSeparators()
        guard word == keyword else { return false }
        index += 1
        return true
    }

    /// Commands up to one of the keywords, which is left.
    private mutating func list(until keywords: [String]) -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth < 32 else { return false }
        while true {
            skipSeparators()
            if index >= tokens.count { return keywords.isEmpty }
            if let word, keywords.contains(word) { return true }
            if sign == ")" { return keywords.contains(")") }
            guard andOr(), program.steps.count < ShellProgram.mostSteps else { return false }
        }
    }

    /// `a && b || c`: from left to right, both signs binding alike.
    private mutating func andOr() -> Bool {
        guard command() else { return false }
        while let sign, sign == "&&" || sign == "||" {
            index += 1
            while self.sign == "\n" { index += 1 }
            let jump = program.steps.count
            program.steps.append(.succeed)
            guard command() else { return false }
            let end = program.steps.count
            program.steps[jump] = sign == "&&" ? .jumpIfFailed(end) : .jumpIfSucceeded(end)
        }
        return true
    }

    private mutating func command() -> Bool {
        switch word {
        case "!":
            index += 1
            guard command() else { return false }
            program.steps.append(.negate)
            return true
        case "if": return conditional()
        case "while", "until": return loop(isUntil: word == "until")
        case "for": return forLoop()
        case "{":
            index += 1
            return list(until: ["}"]) && take("}")
        case "break", "continue":
            return leaveLoop(isBreak: word == "break")
        case "case", "function", "then", "else", "elif", "fi", "do", "done", "}": return false
        default:
            if sign == "(" {
                index += 1
                guard list(until: [")"]), sign == ")" else { return false }
                index += 1
                return true
            }
            return pipeline()
        }
    }

    private mutating func leaveLoop(isBreak: Bool) -> Bool {
        index += 1
        guard let loop = loops.last else { return false }
        if isBreak {
            loops[loops.count - 1].breaks.append(program.steps.count)
            program.steps.append(.succeed)
        } else {
            program.steps.append(.jump(loop.start))
        }
        return true
    }

    private mutating func conditional() -> Bool {
        index += 1
        guard list(until: ["then"]), take("then") else { return false }
        let test = program.steps.count
        program.steps.append(.succeed)
        guard list(until: ["else", "elif", "fi"]) else { return false }
        let end = program.steps.count
        program.steps.append(.succeed)
        program.steps[test] = .jumpIfFailed(program.steps.count)
        program.steps.append(.succeed)
        let read: Bool
        switch word {
        case "else":
            index += 1
            read = list(until: ["fi"]) && take("fi")
        case "elif": read = conditional()
        default: read = take("fi")
        }
        program.steps[end] = .jump(program.steps.count)
        return read
    }

    private mutating func loop(isUntil: Bool) -> Bool {
        index += 1
        let start = program.steps.count
        guard list(until: ["do"]), take("do") else { return false }
        let test = program.steps.count
        program.steps.append(.succeed)
        guard body(start: start) else { return false }
        let end = program.steps.count
        program.steps[test] = isUntil ? .jumpIfSucceeded(end) : .jumpIfFailed(end)
        return true
    }

    private mutating func forLoop() -> Bool {
        index += 1
        guard let variable = word else { return false }
        index += 1
        guard take("in") else { return false }
        var words: [ShellWord] = []
        while index < tokens.count, case .word(let word) = tokens[index] {
            words.append(word)
            index += 1
        }
        guard take("do") else { return false }
        program.steps.append(.beginLoop(variable: variable, words))
        let start = program.steps.count
        program.steps.append(.succeed)
        guard body(start: start) else { return false }
        program.steps[start] = .nextTurn(orLeaveTo: program.steps.count)
        return true
    }

    /// The commands between `do` (already read) and `done`, and the jump back.
    private mutating func body(start: Int) -> Bool {
        loops.append((start, []))
        guard list(until: ["done"]), take("done") else { return false }
        program.steps.append(.jump(start))
        let breaks = loops.removeLast().breaks
        for step in breaks { program.steps[step] = .jump(program.steps.count) }
        return true
    }

    private mutating func pipeline() -> Bool {
        var pipeline = ShellProgram.Pipeline()
        while true {
            guard let command = simpleCommand() else { return false }
            pipeline.commands.append(command)
            guard sign == "|" else { break }
            index += 1
        }
        pipeline.isInBackground = sign == "&"
        program.steps.append(.run(pipeline))
        return true
    }

    private mutating func simpleCommand() -> ShellProgram.Command? {
        var command = ShellProgram.Command()
        while index < tokens.count {
            switch tokens[index] {
            case .word(let word):
                if command.words.isEmpty, let assignment = Self.assignment(word) {
                    command.assignments.append(assignment)
                } else {
                    command.words.append(word)
                }
            case .joined: break
            case .redirection(let source, let appends):
                index += 1
                guard index < tokens.count, case .word(let file) = tokens[index] else { return nil }
                if source == 1 {
                    command.output = .init(file: file, appends: appends)
                } else {
                    command.hidesErrors = true
                }
            case .sign:
                return command.words.isEmpty && command.assignments.isEmpty ? nil : command
            }
            index += 1
        }
        return command.words.isEmpty && command.assignments.isEmpty ? nil : command
    }

    private static func assignment(_ word: ShellWord) -> (name: String, value: ShellWord)? {
        guard case .literal(let text)? = word.parts.first, let sign = text.firstIndex(of: "="),
            sign != text.startIndex,
            text[..<sign].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else { return nil }
        var value = word
        value.parts[0] = .literal(String(text[text.index(after: sign)...]))
        return (String(text[..<sign]), value)
    }
}
