/// The tree of a regular expression.
indirect enum RegularExpressionNode {
    case empty
    case set(ScalarSet)
    case assertion(RegularExpression.Instruction)
    case sequence([RegularExpressionNode])
    case choice([RegularExpressionNode])
    case repetition(RegularExpressionNode, minimum: Int, maximum: Int?)

    /// How long a program may become.
    static let maximumProgram = 20_000

    /// Appends the instructions that match this.
    func emit(
        into program: inout [RegularExpression.Instruction]
    ) throws(RegularExpression.Failure) {
        guard program.count < Self.maximumProgram else {
            throw RegularExpression.Failure(message: "expression too large")
        }
        switch self {
        case .empty: break
        case .set(let set): program.append(.scalar(set))
        case .assertion(let instruction): program.append(instruction)
        case .sequence(let nodes): for node in nodes { try node.emit(into: &program) }
        case .choice(let nodes): try Self.emitChoice(nodes[...], into: &program)
        case .repetition(let node, let minimum, let maximum):
            for _ in 0..<minimum { try node.emit(into: &program) }
            guard let maximum else {
                let start = program.count
                program.append(.jump(0))
                try node.emit(into: &program)
                program.append(.jump(start))
                program[start] = .split(start + 1, program.count)
                return
            }
            for _ in minimum..<max(minimum, maximum) {
                let start = program.count
                program.append(.jump(0))
                try node.emit(into: &program)
                program[start] = .split(start + 1, program.count)
            }
        }
    }

    private static func emitChoice(
        _ nodes: ArraySlice<RegularExpressionNode>,
        into program: inout [RegularExpression.Instruction]
    ) throws(RegularExpression.Failure) {
        var exits: [Int] = []
        for (offset, node) in nodes.enumerated() {
            let start = program.count
            let isLast = offset == nodes.count - 1
            if !isLast { program.append(.jump(0)) }
            try node.emit(into: &program)
            if !isLast {
                exits.append(program.count)
                program.append(.jump(0))
                program[start] = .split(start + 1, program.count)
            }
        }
        for exit in exits { program[exit] = .jump(program.count) }
    }
}

/// Reads regular expressions.
struct RegularExpressionParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(RegularExpression.Failure) -> RegularExpressionNode {
        let node = try choice()
        guard position == scalars.count else { throw failure("unexpected )") }
        return node
    }

    private mutating func choice() throws(RegularExpression.Failure) -> RegularExpressionNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { throw failure("expression nests too deeply") }
        var choices = [try sequence()]
        while accept("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(RegularExpression.Failure) -> RegularExpressionNode {
        var nodes: [RegularExpressionNode] = []
        while let next = peek, next != "|", next != ")" {
            var node = try atom()
            var isRepeated = false
            while let bounds = try repetition() {
                if isRepeated { throw failure("invalid nested repetition operator") }
                node = .repetition(node, minimum: bounds.minimum, maximum: bounds.maximum)
                isRepeated = true
            }
            nodes.append(node)
        }
        return nodes.isEmpty ? .empty : .sequence(nodes)
    }

    private mutating func repetition() throws(RegularExpression.Failure)
        -> (minimum: Int, maximum: Int?)?
    {
        var bounds: (minimum: Int, maximum: Int?)
        if accept("*") {
            bounds = (0, nil)
        } else if accept("+") {
            bounds = (1, nil)
        } else if accept("?") {
            bounds = (0, 1)
        } else if let counted = try countedRepetition() {
            bounds = counted
        } else {
            return nil
        }
        // A lazy repetition matches the same texts.
        _ = accept("?")
        return bounds
    }

    /// `{m}`, `{m,}` or `{m,n}`; a brace that begins nothing of these stands for itself.
    private mutating func countedRepetition() throws(RegularExpression.Failure)
        -> (minimum: Int, maximum: Int?)?
    {
        let start = position
        guard accept("{"), let minimum = integer() else {
            position = start
            return nil
        }
        var maximum: Int? = minimum
        if accept(",") { maximum = integer() }
        guard accept("}") else {
            position = start
            return nil
        }
        guard minimum <= 1000, maximum ?? minimum <= 1000, maximum ?? minimum >= minimum else {
            throw failure("invalid repeat count")
        }
        return (minimum, maximum)
    }

    private mutating func integer() -> Int? {
        let digits = scalars[position...].prefix { ("0"..."9").contains($0) }
        position += digits.count
        return digits.count > 6 ? 1_000_000 : Int(String(String.UnicodeScalarView(digits)))
    }

    private mutating func atom() throws(RegularExpression.Failure) -> RegularExpressionNode {
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case ".": return .set(.notNewline)
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "(":
            if accept("?"), !accept(":") { throw failure("invalid or unsupported Perl syntax") }
            let node = try choice()
            guard accept(")") else { throw failure("missing closing )") }
            return node
        case "[": return .set(try bracketed())
        case "*", "+", "?": throw failure("missing argument to repetition operator: `\(scalar)`")
        case "\\": return try escape()
        default: return .set(ScalarSet(ranges: [scalar.value...scalar.value]))
        }
    }

    private mutating func escape() throws(RegularExpression.Failure) -> RegularExpressionNode {
        switch peek {
        case "b":
            position += 1
            return .assertion(.wordBoundary)
        case "B":
            position += 1
            return .assertion(.notWordBoundary)
        case "A":
            position += 1
            return .assertion(.start)
        case "z":
            position += 1
            return .assertion(.end)
        default: return .set(ScalarSet(ranges: try escapedSet()))
        }
    }

    /// What the escape after a backslash stands for, inside and outside of brackets.
    private mutating func escapedSet() throws(RegularExpression.Failure) -> [ClosedRange<UInt32>] {
        guard let scalar = peek else { throw failure("trailing backslash at end of expression") }
        position += 1
        switch scalar {
        case "d": return ScalarSet.digit.ranges
        case "D": return ScalarSet.digit.complement
        case "w": return ScalarSet.word.ranges
        case "W": return ScalarSet.word.complement
        case "s": return ScalarSet.space.ranges
        case "S": return ScalarSet.space.complement
        case "n": return [0x0A...0x0A]
        case "r": return [0x0D...0x0D]
        case "t": return [0x09...0x09]
        case "f": return [0x0C...0x0C]
        case "v": return [0x0B...0x0B]
        default:
            guard scalar.isASCII, !scalar.properties.isAlphabetic,
                scalar.value > 0x39 || scalar.value < 0x30
            else { throw failure("invalid escape sequence: `\\\(scalar)`") }
            return [scalar.value...scalar.value]
        }
    }

    private mutating func bracketed() throws(RegularExpression.Failure) -> ScalarSet {
        var set = ScalarSet(ranges: [])
        set.isNegated = accept("^")
        var isFirst = true
        while let scalar = peek, scalar != "]" || isFirst {
            isFirst = false
            position += 1
            if scalar == "\\" {
                let ranges = try escapedSet()
                set.ranges += ranges
                guard ranges.count == 1, ranges[0].count == 1 else { continue }
            } else {
                set.ranges.append(scalar.value...scalar.value)
            }
            // A hyphen before the closing bracket stands for itself.
            if peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                var upper = scalars[position].value
                position += 1
                if upper == 0x5C { upper = try escapedSet().first?.upperBound ?? 0 }
                let lower = set.ranges.removeLast().lowerBound
                guard lower <= upper else { throw failure("invalid character class range") }
                set.ranges.append(lower...upper)
            }
        }
        guard accept("]") else { throw failure("missing closing ]") }
        return set
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private func failure(_ message: String) -> RegularExpression.Failure {
        let pattern = String(String.UnicodeScalarView(scalars))
        return RegularExpression.Failure(message: "\(message): `\(pattern)`")
    }
}
