/// A word in the making.
struct WordBuilder {
    var text: [UInt8] = []
    var parts: [Word.Part] = []
    var isQuoted = false

    mutating func add(_ node: ExpressionNode) {
        flush()
        parts.append(.interpolation(node))
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        parts.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    mutating func word(_ range: SourceRange) -> Word {
        if parts.isEmpty {
            let literal = String(decoding: text, as: UTF8.self)
            return Word(range: range, isQuoted: isQuoted, content: .literal(literal))
        }
        flush()
        return Word(range: range, isQuoted: isQuoted, content: .parts(parts))
    }
}

/// A word that the end of the text interrupted.
struct OpenWord {
    var text: String
    var quoting: Quoting
}

extension Scanner {
    /// Reads one word by the shell's rules: quotes, escapes, `${CEL}`.
    ///
    /// Unlike a shell's, the value of `${…}` stays one word, `&` inside a word is an ordinary
    /// character (addresses have it), and `$(VAR)` is left alone.
    mutating func word(_ open: inout OpenWord?) throws(SyntaxError) -> Word {
        let start = offset
        while offset < bytes.count, isPlain(bytes[offset]) { offset += 1 }
        if endsWord() {
            let text = String(decoding: bytes[start..<offset], as: UTF8.self)
            if isAtEnd { open = OpenWord(text: text, quoting: .none) }
            return Word(
                range: SourceRange(start, offset), isQuoted: false, content: .literal(text))
        }
        var builder = WordBuilder(text: Array(bytes[start..<offset]))
        try wordRest(&builder, &open)
        if isAtEnd, open == nil {
            open = OpenWord(text: String(decoding: builder.text, as: UTF8.self), quoting: .none)
        }
        return builder.word(SourceRange(start, offset))
    }

    private mutating func wordRest(
        _ builder: inout WordBuilder, _ open: inout OpenWord?
    ) throws(SyntaxError) {
        var parentheses = 0
        while let byte = next {
            if inCapture, byte == Byte.closeParen, parentheses == 0 { return }
            switch byte {
            case Byte.space, Byte.tab, Byte.newline, Byte.semicolon, Byte.pipe, Byte.less,
                Byte.greater:
                return
            case Byte.ampersand where self.byte(at: offset + 1) == Byte.ampersand: return
            case Byte.singleQuote: try singleQuoted(&builder, &open)
            case Byte.doubleQuote: try doubleQuoted(&builder, &open)
            case Byte.backslash: try escape(&builder)
            case Byte.dollar where self.byte(at: offset + 1) == Byte.openBrace:
                builder.add(try interpolation())
            case Byte.dollar where self.byte(at: offset + 1) == Byte.openParen:
                try variableReference(&builder)
            default:
                if byte == Byte.openParen { parentheses += 1 }
                if byte == Byte.closeParen { parentheses = max(parentheses - 1, 0) }
                builder.text.append(byte)
                offset += 1
            }
        }
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.space, Byte.tab, Byte.newline, Byte.semicolon, Byte.pipe, Byte.less,
            Byte.greater, Byte.ampersand, Byte.singleQuote, Byte.doubleQuote, Byte.backslash,
            Byte.dollar, Byte.openParen, Byte.closeParen:
            false
        default: true
        }
    }

    /// Whether the unquoted word ends at the offset.
    private func endsWord() -> Bool {
        switch next {
        case nil, Byte.space, Byte.tab, Byte.newline, Byte.semicolon, Byte.pipe, Byte.less,
            Byte.greater:
            true
        case Byte.closeParen: inCapture
        case Byte.ampersand: byte(at: offset + 1) == Byte.ampersand
        default: false
        }
    }

    private mutating func singleQuoted(
        _ builder: inout WordBuilder, _ open: inout OpenWord?
    ) throws(SyntaxError) {
        let start = offset
        builder.isQuoted = true
        offset += 1
        let first = offset
        while let byte = next, byte != Byte.singleQuote {
            if byte == Byte.newline, !pendingHereDocuments.isEmpty { break }
            offset += 1
        }
        builder.text += bytes[first..<offset]
        guard next == Byte.singleQuote else {
            throw unclosed("'", from: start, &builder, .single, &open)
        }
        offset += 1
    }

    private mutating func doubleQuoted(
        _ builder: inout WordBuilder, _ open: inout OpenWord?
    ) throws(SyntaxError) {
        let start = offset
        builder.isQuoted = true
        offset += 1
        while let byte = next, byte != Byte.doubleQuote {
            switch byte {
            case Byte.newline where !pendingHereDocuments.isEmpty:
                throw unclosed("\"", from: start, &builder, .double, &open)
            case Byte.backslash: quotedEscape(&builder, alsoQuote: true)
            case Byte.dollar where self.byte(at: offset + 1) == Byte.openBrace:
                builder.add(try interpolation())
            default:
                builder.text.append(byte)
                offset += 1
            }
        }
        guard next == Byte.doubleQuote else {
            throw unclosed("\"", from: start, &builder, .double, &open)
        }
        offset += 1
    }

    private func unclosed(
        _ quote: String, from start: Int, _ builder: inout WordBuilder, _ quoting: Quoting,
        _ open: inout OpenWord?
    ) -> SyntaxError {
        if isAtEnd {
            open = OpenWord(
                text: String(decoding: builder.text, as: UTF8.self), quoting: quoting)
        }
        return SyntaxError(
            .unclosedQuote(quote), SourceRange(start, start + 1),
            incomplete: isAtEnd ? .openQuote : nil)
    }

    /// A backslash outside quotes: the next character is itself, an escaped line end is nothing.
    private mutating func escape(_ builder: inout WordBuilder) throws(SyntaxError) {
        if isContinuation(at: offset) { return try skipContinuation() }
        builder.isQuoted = true
        builder.text.append(bytes[offset + 1])
        offset += 2
    }

    /// A backslash in double quotes or a here-document, where it only escapes what has a meaning.
    mutating func quotedEscape(_ builder: inout WordBuilder, alsoQuote: Bool) {
        switch byte(at: offset + 1) {
        case Byte.newline: break
        case let escaped?
        where escaped == Byte.dollar || escaped == Byte.backquote || escaped == Byte.backslash
            || alsoQuote && escaped == Byte.doubleQuote:
            builder.text.append(escaped)
        default:
            builder.text.append(Byte.backslash)
            offset += 1
            return
        }
        offset += 2
    }

    /// `${CEL}`
    mutating func interpolation() throws(SyntaxError) -> ExpressionNode {
        let start = offset
        offset += 2
        return try expression([.interpolation], openedAt: start)
    }

    /// `$(VAR)`: Kubernetes' own. With a blank inside it was meant as a command.
    private mutating func variableReference(_ builder: inout WordBuilder) throws(SyntaxError) {
        let start = offset
        offset += 2
        while let byte = next, byte != Byte.closeParen {
            if byte.isBlank || byte == Byte.newline || byte == Byte.semicolon { break }
            offset += 1
        }
        guard next == Byte.closeParen else {
            throw SyntaxError(.captureOutsideLet, SourceRange(start, start + 2))
        }
        offset += 1
        builder.text += bytes[start..<offset]
    }
}
