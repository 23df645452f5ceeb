extension Parser {
    /// Reads the statement at the offset, which is not blank.
    mutating func statement() throws(SyntaxError) -> Statement {
        let start = scanner.offset
        let kind = try statementKind()
        return Statement(range: SourceRange(start, lastOffset(after: start)), kind: kind)
    }

    /// The end of what was read, without the blanks skipped after it.
    private func lastOffset(after start: Int) -> Int {
        var end = scanner.offset
        while end > start + 1, scanner.bytes[end - 1].isBlank { end -= 1 }
        return end
    }

    private mutating func statementKind() throws(SyntaxError) -> Statement.Kind {
        guard let name = scanner.peekName() else {
            if startsWithExpression() { return .expression(try scanner.expression([])) }
            return .commands(try commandList())
        }
        if isWholeWord(name), let word = ScriptWord(rawValue: scanner.text(name)) {
            return try scriptWord(word, name)
        }
        if let binding = try assignment(name) { return .bind(binding) }
        if continuesAsExpression(name) { return .expression(try scanner.expression([])) }
        return .commands(try commandList())
    }

    private func isWholeWord(_ name: SourceRange) -> Bool {
        switch scanner.byte(at: name.end) {
        case nil, Byte.space, Byte.tab, Byte.newline, Byte.semicolon, Byte.hash, Byte.openParen,
            Byte.openBrace, Byte.closeBrace, Byte.backslash, Byte.doubleQuote, Byte.singleQuote:
            true
        default: false
        }
    }

    private mutating func scriptWord(
        _ word: ScriptWord, _ name: SourceRange
    ) throws(SyntaxError) -> Statement.Kind {
        if word == .wait, isKubectlWait(after: name.end) { return .commands(try commandList()) }
        scanner.offset = name.end
        switch word {
        case .let: return .bind(try letBinding())
        case .if: return .branch(try branch())
        case .for: return .each(try eachLoop())
        case .while: return .loop(try whileLoop())
        case .def: return .define(try definition(name))
        case .return: return .return(try returnValue(name))
        case .break, .continue:
            if loopDepth == 0 { throw SyntaxError(.outsideLoop(word.rawValue), name) }
            return word == .break ? .break : .continue
        case .wait: return try waitStatement()
        case .expect: return .expect(try expectation())
        case .source: return .source(try sourceFile(name))
        case .else: throw SyntaxError(.strayElse, name)
        }
    }

    private mutating func returnValue(_ name: SourceRange) throws(SyntaxError) -> ExpressionNode? {
        if !isInFunction { throw SyntaxError(.outsideFunction, name) }
        try scanner.skipBlanks()
        if scanner.isAtStatementEnd || scanner.next == Byte.closeBrace { return nil }
        return try scanner.expression([], after: "return")
    }

    private mutating func sourceFile(_ name: SourceRange) throws(SyntaxError) -> Word {
        if depth > 0 { throw SyntaxError(.insideBlock("source"), name) }
        try scanner.skipBlanks()
        let start = scanner.offset
        if scanner.isAtEnd, scanner.cut == nil { scanner.cut = .file(start: start) }
        guard !scanner.isAtStatementEnd else { throw SyntaxError(.expectedFile, name) }
        var open: OpenWord?
        let word = try scanner.word(&open)
        if open != nil, scanner.cut == nil { scanner.cut = .file(start: start) }
        guard let path = word.literal, !path.isEmpty else {
            throw SyntaxError(.expectedFile, word.range)
        }
        return word
    }

    // MARK: Names and what follows them

    /// Reads a name that the script introduces.
    mutating func newName(after word: String) throws(SyntaxError) -> Name {
        try scanner.skipBlanks()
        guard let range = scanner.peekName() else {
            if scanner.isAtEnd, scanner.cut == nil { scanner.cut = .name }
            throw invalidName(after: word)
        }
        let text = scanner.text(range)
        if let following = scanner.byte(at: range.end), following >= 0x80 || following == Byte.dash
        {
            let (character, _) = scanner.characterAfter(range)
            if FullWidth.ascii(for: character) == nil { throw invalidName(after: word) }
        }
        if ScriptWord.reserved.contains(text) { throw SyntaxError(.reservedName(text), range) }
        scanner.offset = range.end
        if scanner.isAtEnd, scanner.cut == nil { scanner.cut = .name }
        return Name(text: text, range: range)
    }

    private func invalidName(after word: String) -> SyntaxError {
        let start = scanner.offset
        var end = start
        while let byte = scanner.byte(at: end),
            byte.isNamePart || byte >= 0x80 || byte == Byte.dash || byte == Byte.dollar
        {
            end += 1
        }
        let range = SourceRange(start, max(end, start + 1))
        if end == start { return SyntaxError(.expectedName(after: word), range) }
        return SyntaxError(.invalidName(scanner.text(range)), range)
    }

    /// Consumes an ASCII mark, or explains what stands in its place.
    mutating func expectMark(
        _ mark: UInt8, or problem: SyntaxProblem
    ) throws(SyntaxError) {
        try scanner.skipBlanks()
        if scanner.next == mark {
            scanner.offset += 1
            return
        }
        let (text, range) = scanner.nextCharacter()
        if FullWidth.ascii(for: text) == String(UnicodeScalar(mark)) {
            throw SyntaxError(.fullWidth(text, write: String(UnicodeScalar(mark))), range)
        }
        throw SyntaxError(problem, SourceRange(range.start, max(range.end, range.start + 1)))
    }
}
