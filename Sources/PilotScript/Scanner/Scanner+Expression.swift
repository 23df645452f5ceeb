/// What ends an expression, besides the line end and `;` outside brackets.
struct ExpressionEnd: OptionSet {
    let rawValue: Int
    /// `{`, which opens a block.
    static let block = ExpressionEnd(rawValue: 1)
    /// `:` that is not a conditional's.
    static let colon = ExpressionEnd(rawValue: 2)
    /// The words `within` and `timeout` where CEL would want an operator.
    static let within = ExpressionEnd(rawValue: 4)
    static let timeout = ExpressionEnd(rawValue: 8)
    /// `|`
    static let pipe = ExpressionEnd(rawValue: 16)
    /// The `)` of `$( … )`.
    static let capture = ExpressionEnd(rawValue: 32)
    /// The `}` of `${ … }`.
    static let interpolation = ExpressionEnd(rawValue: 64)
}

/// Finds where a CEL expression ends, knowing no more of CEL than its strings, brackets, comments
/// and whether an operand or an operator comes next.
struct ExpressionScan {
    var ends: ExpressionEnd
    var start: Int
    /// Open brackets and where they stand.
    var brackets: [(byte: UInt8, offset: Int)] = []
    /// The end of the last thing that belongs to the expression.
    var end: Int
    /// Whether what was just read is an operand, so that an operator follows.
    var afterOperand = false
    /// Conditionals that wait for their `:`, outside brackets.
    var conditionals = 0
    var usesIt = false
    var isFinished = false

    /// Whether a newline would end the expression.
    var isOutside: Bool { brackets.isEmpty }
}

extension Scanner {
    /// The deepest nesting of brackets; CEL has its own bound below this.
    static let bracketLimit = 500

    /// Reads one expression.
    ///
    /// - Parameters:
    ///   - ends: What ends it besides the line end.
    ///   - after: The word before it, for the error when nothing follows.
    ///   - openedAt: Where `${` stands.
    mutating func expression(
        _ ends: ExpressionEnd, after: String = "", openedAt: Int? = nil, usesIt: inout Bool
    ) throws(SyntaxError) -> ExpressionNode {
        if openedAt == nil { try skipBlanks() }
        let start = offset
        var scan = ExpressionScan(ends: ends, start: start, end: start)
        if let openedAt { scan.brackets.append((Byte.openBrace, openedAt)) }
        while !scan.isFinished, let byte = next {
            try expressionStep(byte, &scan)
        }
        if isAtEnd, !scan.isFinished, cut == nil { cut = .expression(start: start) }
        if let open = scan.brackets.last, !scan.isFinished {
            throw unclosed(open, incomplete: isAtEnd ? .openBracket : nil)
        }
        guard scan.end > start else {
            throw emptyExpression(at: start, after: after, openedAt: openedAt)
        }
        usesIt = scan.usesIt
        expressionCount += 1
        return ExpressionNode(range: SourceRange(start, scan.end), index: expressionCount - 1)
    }

    mutating func expression(
        _ ends: ExpressionEnd, after: String = "", openedAt: Int? = nil
    ) throws(SyntaxError) -> ExpressionNode {
        var usesIt = false
        return try expression(ends, after: after, openedAt: openedAt, usesIt: &usesIt)
    }

    private func emptyExpression(at start: Int, after: String, openedAt: Int?) -> SyntaxError {
        if let openedAt {
            return SyntaxError(.emptyInterpolation, SourceRange(openedAt, offset))
        }
        if next == Byte.openBrace {
            return SyntaxError(.mapNeedsParentheses, SourceRange(start, start + 1))
        }
        return SyntaxError(.expectedExpression(after: after), SourceRange(start, start + 1))
    }

    func unclosed(
        _ open: (byte: UInt8, offset: Int), incomplete: Incompleteness?
    ) -> SyntaxError {
        let isInterpolation = open.byte == Byte.openBrace && byte(at: open.offset) == Byte.dollar
        let text = isInterpolation ? "${" : String(UnicodeScalar(open.byte))
        return SyntaxError(
            .unclosedBracket(text),
            SourceRange(open.offset, open.offset + text.utf8.count), incomplete: incomplete)
    }

    private mutating func expressionStep(
        _ byte: UInt8, _ scan: inout ExpressionScan
    ) throws(SyntaxError) {
        switch byte {
        case Byte.space, Byte.tab, Byte.carriageReturn: offset += 1
        case Byte.newline: try expressionNewline(&scan)
        case Byte.backslash where isContinuation(at: offset):
            blanks.append(SourceRange(offset, offset + 2))
            try skipContinuation()
        case Byte.hash:
            if scan.isOutside { return scan.isFinished = true }
            let start = offset
            skipToLineEnd()
            blanks.append(SourceRange(start, offset))
        case Byte.slash where self.byte(at: offset + 1) == Byte.slash: skipToLineEnd()
        case Byte.singleQuote, Byte.doubleQuote: try celString(isRaw: false, &scan)
        case Byte.openParen, Byte.openBracket, Byte.openBrace: try openBracket(byte, &scan)
        case Byte.closeParen, Byte.closeBracket, Byte.closeBrace: try closeBracket(byte, &scan)
        case _ where byte.isNamePart: try expressionWord(&scan)
        case 0x80...: try nonASCII(&scan)
        default: try expressionOperator(byte, &scan)
        }
    }

    private mutating func expressionNewline(_ scan: inout ExpressionScan) throws(SyntaxError) {
        guard let open = scan.brackets.last else { return scan.isFinished = true }
        guard pendingHereDocuments.isEmpty else { throw unclosed(open, incomplete: nil) }
        offset += 1
        // A line that begins with one of CEL's reserved words can't go on with the expression.
        while let byte = next, byte.isBlank { offset += 1 }
        guard let name = peekName(), ScriptWord.isReservedInCEL(text(name)) else { return }
        throw unclosed(open, incomplete: nil)
    }

    private mutating func openBracket(
        _ byte: UInt8, _ scan: inout ExpressionScan
    ) throws(SyntaxError) {
        if byte == Byte.openBrace, scan.isOutside, scan.ends.contains(.block) {
            if scan.afterOperand || scan.end == offset { return scan.isFinished = true }
            throw SyntaxError(.mapNeedsParentheses, SourceRange(offset, offset + 1))
        }
        guard scan.brackets.count < Scanner.bracketLimit else {
            throw SyntaxError(
                .nestingTooDeep(limit: Scanner.bracketLimit), SourceRange(offset, offset + 1))
        }
        scan.brackets.append((byte, offset))
        scan.afterOperand = false
        offset += 1
        scan.end = offset
    }

    private mutating func closeBracket(
        _ byte: UInt8, _ scan: inout ExpressionScan
    ) throws(SyntaxError) {
        guard let open = scan.brackets.last else {
            // `}` ends the block around, `)` ends the capture.
            let ends = byte == Byte.closeBrace || byte == Byte.closeParen && inCapture
            if ends { return scan.isFinished = true }
            throw SyntaxError(
                .unmatchedBracket(String(UnicodeScalar(byte))), SourceRange(offset, offset + 1))
        }
        let wanted: UInt8 =
            switch open.byte {
            case Byte.openParen: Byte.closeParen
            case Byte.openBracket: Byte.closeBracket
            default: Byte.closeBrace
            }
        guard byte == wanted else { throw unclosed(open, incomplete: nil) }
        scan.brackets.removeLast()
        offset += 1
        if scan.isOutside, scan.ends.contains(.interpolation) { return scan.isFinished = true }
        scan.afterOperand = true
        scan.end = offset
    }
}
