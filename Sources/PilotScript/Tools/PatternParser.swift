/// A pattern as a tree.
indirect enum PatternNode {
    case empty
    case step(Pattern.Instruction)
    case sequence([PatternNode])
    case either([PatternNode])
    case `repeat`(PatternNode, minimum: Int, maximum: Int?)

    /// The bytes of a node that is text and nothing else.
    var literal: [UInt8]? {
        switch self {
        case .empty: return []
        case .step(.scalar(let scalar)): return Array(String(scalar).utf8)
        case .sequence(let nodes):
            var bytes: [UInt8] = []
            for node in nodes {
                guard let part = node.literal else { return nil }
                bytes += part
            }
            return bytes
        default: return nil
        }
    }
}

/// Reads POSIX regular expressions, basic or extended, with `\d \w \s \b \< \>`.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private let syntax: Pattern.Syntax
    private let ignoresCase: Bool
    private var index = 0
    private var depth = 0

    init(_ text: String, _ syntax: Pattern.Syntax, ignoresCase: Bool) {
        scalars = Array(text.unicodeScalars)
        self.syntax = syntax
        self.ignoresCase = ignoresCase
    }

    mutating func parse() throws(PatternProblem) -> PatternNode {
        if scalars.count > Pattern.sizeLimit { throw .tooLarge }
        if syntax == .literal { return .sequence(scalars.map { .step(step($0)) }) }
        let node = try alternatives()
        if index < scalars.count { throw .unmatchedGroup }
        return node
    }

    private func step(_ scalar: Unicode.Scalar) -> Pattern.Instruction {
        .scalar(ignoresCase ? Pattern.folded(scalar) : scalar)
    }

    /// Whether the operator stands here, in the form of the syntax; consumes it.
    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        let isEscaped = index < scalars.count && scalars[index] == "\\"
        let position = syntax == .basic ? index + 1 : index
        guard isEscaped == (syntax == .basic), position < scalars.count,
            scalars[position] == mark
        else { return false }
        index = position + 1
        return true
    }

    private func isAhead(_ mark: Unicode.Scalar) -> Bool {
        var copy = self
        return copy.take(mark)
    }

    private mutating func alternatives() throws(PatternProblem) -> PatternNode {
        var options = [try sequence()]
        while take("|") { options.append(try sequence()) }
        return options.count == 1 ? options[0] : .either(options)
    }

    private mutating func sequence() throws(PatternProblem) -> PatternNode {
        var nodes: [PatternNode] = []
        while index < scalars.count, !isAhead("|"), !isAhead(")") {
            nodes.append(try repetition(isFirst: nodes.isEmpty))
        }
        return nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func repetition(isFirst: Bool) throws(PatternProblem) -> PatternNode {
        if scalars[index] == "*" {
            // A basic expression's leading star is a star.
            guard syntax == .basic, isFirst else { throw .nothingToRepeat }
            index += 1
            return .step(.scalar("*"))
        }
        if isAhead("+") || isAhead("?") || isAhead("{") { throw .nothingToRepeat }
        var node = try atom(isFirst: isFirst)
        var levels = 0
        while index < scalars.count {
            if scalars[index] == "*" {
                index += 1
                node = .repeat(node, minimum: 0, maximum: nil)
            } else if take("+") {
                node = .repeat(node, minimum: 1, maximum: nil)
            } else if take("?") {
                node = .repeat(node, minimum: 0, maximum: 1)
            } else if take("{") {
                let (minimum, maximum) = try bounds()
                node = .repeat(node, minimum: minimum, maximum: maximum)
            } else {
                break
            }
            levels += 1
            if levels > 16 { throw .tooLarge }
        }
        return node
    }

    private mutating func bounds() throws(PatternProblem) -> (Int, Int?) {
        let minimum = try number()
        var maximum: Int? = minimum
        if index < scalars.count, scalars[index] == "," {
            index += 1
            let isOpen = isAhead("}")
            maximum = isOpen ? nil : try number()
        }
        guard take("}"), maximum ?? minimum >= minimum else { throw .invalidRepeat }
        return (minimum, maximum)
    }

    private mutating func number() throws(PatternProblem) -> Int {
        var value = 0
        let start = index
        while index < scalars.count,
            let digit = scalars[index].properties.numericType == .decimal
                ? Int(String(scalars[index])) : nil
        {
            value = value * 10 + digit
            index += 1
            if value > 1_000 { throw .invalidRepeat }
        }
        if index == start { throw .invalidRepeat }
        return value
    }

    private mutating func atom(isFirst: Bool) throws(PatternProblem) -> PatternNode {
        if take("(") {
            depth += 1
            if depth > 50 { throw .tooLarge }
            let node = try alternatives()
            guard take(")") else { throw .unclosedGroup }
            depth -= 1
            return node
        }
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case ".": return .step(.any)
        case "[": return .step(try bracket())
        case "^" where syntax == .extended || isFirst: return .step(.assert(.lineStart))
        case "$"
        where syntax == .extended || index == scalars.count || isAhead(")") || isAhead("|"):
            return .step(.assert(.lineEnd))
        case "\\": return .step(try escape())
        default: return .step(step(scalar))
        }
    }

    private mutating func escape() throws(PatternProblem) -> Pattern.Instruction {
        guard index < scalars.count else { throw .trailingBackslash }
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "d": return .set(["0"..."9"], negated: false)
        case "D": return .set(["0"..."9"], negated: true)
        case "w": return .set(PatternParser.word, negated: false)
        case "W": return .set(PatternParser.word, negated: true)
        case "s": return .set(PatternParser.space, negated: false)
        case "S": return .set(PatternParser.space, negated: true)
        case "b": return .assert(.wordBoundary)
        case "B": return .assert(.noWordBoundary)
        case "<": return .assert(.wordStart)
        case ">": return .assert(.wordEnd)
        case "0"..."9": throw .unsupported("\\\(scalar)")
        default: return step(scalar)
        }
    }

    static let word: [ClosedRange<Unicode.Scalar>] = ["0"..."9", "A"..."Z", "_"..."_", "a"..."z"]
    static let space: [ClosedRange<Unicode.Scalar>] = ["\t"..."\r", " "..." "]

    /// After `[`.
    private mutating func bracket() throws(PatternProblem) -> Pattern.Instruction {
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        var negated = false
        if index < scalars.count, scalars[index] == "^" {
            negated = true
            index += 1
        }
        var isFirst = true
        while index < scalars.count, isFirst || scalars[index] != "]" {
            isFirst = false
            if let named = try namedClass() {
                ranges += named
                continue
            }
            let low = scalars[index]
            var high = low
            index += 1
            let isRange =
                index + 1 < scalars.count && scalars[index] == "-" && scalars[index + 1] != "]"
            if isRange {
                high = scalars[index + 1]
                index += 2
            }
            guard low <= high else { throw .unsupported("[\(low)-\(high)]") }
            ranges.append(low...high)
        }
        guard index < scalars.count else { throw .unclosedBracket }
        index += 1
        return .set(ignoresCase ? ranges + ranges.compactMap(folded) : ranges, negated: negated)
    }

    private func folded(_ range: ClosedRange<Unicode.Scalar>) -> ClosedRange<Unicode.Scalar>? {
        let low = Pattern.folded(range.lowerBound)
        let high = Pattern.folded(range.upperBound)
        return low <= high ? low...high : nil
    }

    /// `[:digit:]` and its kin inside brackets.
    private mutating func namedClass() throws(PatternProblem) -> [ClosedRange<Unicode.Scalar>]? {
        guard index + 1 < scalars.count, scalars[index] == "[", scalars[index + 1] == ":" else {
            return nil
        }
        var end = index + 2
        while end < scalars.count, scalars[end] != ":" { end += 1 }
        guard end + 1 < scalars.count, scalars[end + 1] == "]" else { throw .unclosedBracket }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[(index + 2)..<end])
        index = end + 2
        switch String(name) {
        case "digit": return ["0"..."9"]
        case "alpha": return ["A"..."Z", "a"..."z"]
        case "alnum": return ["0"..."9", "A"..."Z", "a"..."z"]
        case "upper": return ["A"..."Z"]
        case "lower": return ["a"..."z"]
        case "space": return PatternParser.space
        case "blank": return ["\t"..."\t", " "..." "]
        case "punct": return ["!"..."/", ":"..."@", "["..."`", "{"..."~"]
        case "xdigit": return ["0"..."9", "A"..."F", "a"..."f"]
        default: throw .unsupported("[:\(String(name)):]")
        }
    }
}
