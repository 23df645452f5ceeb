/// Builds the tree of a script, one statement after the other.
///
/// A statement that can't be read is noted, and reading goes on at the next line, so a script's
/// errors are reported together.
struct Parser {
    /// The deepest nesting of blocks.
    static let nestingLimit = 64
    /// How many errors are collected before reading stops.
    static let diagnosticLimit = 20
    /// The longest script in bytes.
    static let lengthLimit = 16 << 20

    var scanner: Scanner
    let syntax: ScriptSyntax
    var diagnostics: [Diagnostic] = []
    /// Why the text breaks off, when that was the first thing wrong with it.
    var incomplete: Incompleteness?
    var depth = 0
    var isInFunction = false
    var loopDepth = 0
    /// The name that the statement being read would declare.
    var declaring: Name?

    init(_ source: Source, syntax: ScriptSyntax) {
        scanner = Scanner(source)
        self.syntax = syntax
    }

    var source: Source { scanner.source }

    /// Reads the whole script.
    mutating func script() -> Script {
        var statements: [Statement] = []
        if scanner.bytes.count > Parser.lengthLimit {
            report(SyntaxError(.scriptTooLong(limit: Parser.lengthLimit), SourceRange(0, 1)))
        } else {
            statements = block()
        }
        return Script(
            source: source, statements: statements, expressionCount: scanner.expressionCount,
            hereDocuments: scanner.hereDocuments, blanks: scanner.blanks)
    }

    /// Reads statements up to the `}` of the block, or to the end of the text.
    mutating func block() -> [Statement] {
        var statements: [Statement] = []
        while true {
            let start = scanner.offset
            declaring = nil
            do throws(SyntaxError) {
                guard try skipToStatement() else { return statements }
                if scanner.next == Byte.closeBrace {
                    if depth > 0 { return statements }
                    throw SyntaxError(
                        .strayBrace, SourceRange(scanner.offset, scanner.offset + 1))
                }
                statements.append(try statement())
                try finishStatement()
            } catch {
                let range = SourceRange(start, error.range.end)
                statements.append(Statement(range: range, kind: .invalid(declares: declaring)))
                report(error)
                recover(from: error)
            }
        }
    }

    /// Skips what separates statements; false at the end of the text.
    private mutating func skipToStatement() throws(SyntaxError) -> Bool {
        while diagnostics.count < Parser.diagnosticLimit {
            try scanner.skipBlanks()
            switch scanner.next {
            case nil:
                if !scanner.pendingHereDocuments.isEmpty { try scanner.readHereDocuments() }
                if scanner.cut == nil { scanner.cut = .statement }
                return false
            case Byte.newline: try scanner.takeNewline()
            case Byte.semicolon: scanner.offset += 1
            case Byte.hash: scanner.skipComment()
            default: return true
            }
        }
        return false
    }

    /// Demands that nothing stands between a statement and the end of its line.
    private mutating func finishStatement() throws(SyntaxError) {
        try scanner.skipBlanks()
        if scanner.isAtStatementEnd { return }
        if depth > 0, scanner.next == Byte.closeBrace { return }
        throw unexpectedText()
    }

    func unexpectedText() -> SyntaxError {
        let (text, range) = scanner.nextCharacter()
        if text == "}" { return SyntaxError(.strayBrace, range) }
        if let ascii = FullWidth.ascii(for: text) {
            return SyntaxError(.fullWidth(text, write: ascii), range)
        }
        var end = range.end
        while let byte = scanner.byte(at: end), byte.isNamePart { end += 1 }
        let word = SourceRange(range.start, end)
        return SyntaxError(.unexpectedText(scanner.text(word)), word)
    }

    mutating func report(_ error: SyntaxError) {
        if diagnostics.isEmpty { incomplete = error.incomplete }
        diagnostics.append(
            Diagnostic(.syntax(error.problem), source: source, range: error.range))
    }
}
