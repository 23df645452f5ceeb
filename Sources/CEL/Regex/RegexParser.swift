import Phrasebook

/// Reads a regular expression of RE2's syntax, in which all that can't be matched in linear time
/// (back references, looking around) doesn't exist.
struct RegexParser {
    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
        var isUngreedy = false
    }

    static let depthLimit = 200
    /// The most that `{n,m}` may ask for, as in RE2.
    static let repetitionLimit = 1000

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private var depth = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(Problem) -> RegexNode {
        let node = try parseAlternatives()
        if peek() != nil { throw invalid(.celRegexUnmatchedParenthesis()) }
        return node
    }

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    mutating func skip(_ text: String) -> Bool {
        let part = Array(text.unicodeScalars)
        guard scalars[min(position, scalars.count)...].starts(with: part) else { return false }
        position += part.count
        return true
    }

    func invalid(_ reason: Text) -> Problem {
        var pattern = String.UnicodeScalarView()
        pattern.append(contentsOf: scalars.prefix(200))
        return .invalidArgument(.celInvalidRegex(String(pattern), reason: reason))
    }

    private mutating func parseAlternatives() throws(Problem) -> RegexNode {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit { throw invalid(.celRegexTooLarge()) }
        let outer = flags
        defer { flags = outer }
        var alternatives = [try parseSequence()]
        while skip("|") { alternatives.append(try parseSequence()) }
        return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
    }

    private mutating func parseSequence() throws(Problem) -> RegexNode {
        var parts: [RegexNode] = []
        while let scalar = peek(), scalar != "|", scalar != ")" {
            guard let atom = try parseAtom() else { continue }
            parts.append(try parseRepetition(of: atom))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    // MARK: - Repetition

    private mutating func parseRepetition(of atom: RegexNode) throws(Problem) -> RegexNode {
        guard let (least, most) = try parseCounts() else { return atom }
        let isLazy = skip("?")
        if try parseCounts() != nil { throw invalid(.celRegexNothingToRepeat()) }
        return .repetition(
            atom, least: least, most: most, isGreedy: isLazy == flags.isUngreedy)
    }

    /// `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`; nil when none of them is next.
    private mutating func parseCounts() throws(Problem) -> (least: Int, most: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        let start = position
        guard skip("{") else { return nil }
        guard let least = parseNumber() else {
            position = start
            return nil
        }
        var most: Int? = least
        if skip(",") { most = parseNumber() }
        guard skip("}") else {
            position = start
            return nil
        }
        let isOrdered = most.map { $0 >= least } ?? true
        guard least <= Self.repetitionLimit, most ?? 0 <= Self.repetitionLimit, isOrdered else {
            throw invalid(.celRegexTooLarge())
        }
        return (least, most)
    }

    private mutating func parseNumber() -> Int? {
        let start = position
        var number = 0
        while let digit = peek(), (48...57).contains(digit.value) {
            number = min(number * 10 + Int(digit.value) - 48, 1_000_000)
            position += 1
        }
        return position > start ? number : nil
    }

    // MARK: - Atoms

    /// Nil for what is only there for the parser: flags.
    private mutating func parseAtom() throws(Problem) -> RegexNode? {
        guard let scalar = peek() else { return nil }
        position += 1
        switch scalar {
        case "(": return try parseGroup()
        case "[": return .characters(try parseClass())
        case ".":
            return .characters(flags.dotMatchesNewline ? .all : CharacterSet.newline.inverted)
        case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
        case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
        case "\\": return try parseEscape()
        case "*", "+", "?": throw invalid(.celRegexNothingToRepeat())
        default:
            if scalar == "{" {
                position -= 1
                if try parseCounts() != nil { throw invalid(.celRegexNothingToRepeat()) }
                position += 1
            }
            return literal(scalar)
        }
    }

    func literal(_ scalar: Unicode.Scalar) -> RegexNode {
        let set = CharacterSet(scalar)
        return .characters(flags.ignoresCase ? set.ignoringCase : set)
    }

    private mutating func parseGroup() throws(Problem) -> RegexNode? {
        guard skip("?") else { return try parseCapture() }
        if skip("P<") || (peek(1) != "=" && peek(1) != "!" && skip("<")) {
            let start = position
            while let scalar = peek(), scalar.value < 128, isIdentifierPart(UInt8(scalar.value)) {
                position += 1
            }
            guard position > start, skip(">") else { throw invalid(.celRegexInvalidGroup()) }
            return try parseCapture()
        }
        var isSet = true
        let outer = flags
        while let scalar = peek() {
            position += 1
            switch scalar {
            case "i": flags.ignoresCase = isSet
            case "m": flags.isMultiline = isSet
            case "s": flags.dotMatchesNewline = isSet
            case "U": flags.isUngreedy = isSet
            case "-" where isSet: isSet = false
            case ")": return nil
            case ":":
                let node = try parseAlternatives()
                flags = outer
                guard skip(")") else { throw invalid(.celRegexUnmatchedParenthesis()) }
                return node
            default: throw invalid(.celRegexInvalidGroup())
            }
        }
        throw invalid(.celRegexInvalidGroup())
    }

    private mutating func parseCapture() throws(Problem) -> RegexNode {
        let node = try parseAlternatives()
        guard skip(")") else { throw invalid(.celRegexUnmatchedParenthesis()) }
        return node
    }

    private mutating func parseEscape() throws(Problem) -> RegexNode {
        switch peek() {
        case "A": position += 1; return .assertion(.textStart)
        case "z": position += 1; return .assertion(.textEnd)
        case "b": position += 1; return .assertion(.wordBoundary)
        case "B": position += 1; return .assertion(.noWordBoundary)
        case "Q":
            position += 1
            var parts: [RegexNode] = []
            while let scalar = peek(), !skip("\\E") {
                parts.append(literal(scalar))
                position += 1
            }
            return .sequence(parts)
        default:
            if let set = try parseClassEscape() { return .characters(set) }
            return literal(try parseScalarEscape())
        }
    }
}
