extension Parser {
    /// After `expect`.
    mutating func expectation() throws(SyntaxError) -> Expectation {
        let condition = try scanner.expression([.within, .colon], after: "expect")
        let within = try durationArgument(after: "within")
        try scanner.skipBlanks()
        guard scanner.next == Byte.colon else {
            let (text, range) = scanner.nextCharacter()
            if text == "：" { throw SyntaxError(.fullWidth(text, write: ":"), range) }
            return Expectation(condition: condition, within: within, message: nil)
        }
        scanner.offset += 1
        return Expectation(condition: condition, within: within, message: try message())
    }

    /// After the `:` of `expect`: one word, in quotes when it has blanks.
    private mutating func message() throws(SyntaxError) -> Word {
        try scanner.skipBlanks()
        let (text, range) = scanner.nextCharacter()
        if scanner.isAtStatementEnd { throw SyntaxError(.expectedMessage, range) }
        if let quote = FullWidth.ascii(for: text), quote == "\"" {
            throw SyntaxError(.fullWidth(text, write: quote), range)
        }
        var open: OpenWord?
        let word = try scanner.word(&open)
        try scanner.skipBlanks()
        let isDone =
            scanner.isAtStatementEnd || depth > 0 && scanner.next == Byte.closeBrace
        if !isDone { throw SyntaxError(.expectedMessage, word.range) }
        return word
    }

    /// After `wait`, when the command isn't kubectl's.
    mutating func waitStatement() throws(SyntaxError) -> Statement.Kind {
        let condition = try scanner.expression([.timeout], after: "wait")
        return .wait(condition, timeout: try durationArgument(after: "timeout"))
    }

    /// `within 30s`, `timeout ${limit}`; `nil` when the word isn't there.
    private mutating func durationArgument(
        after word: String
    ) throws(SyntaxError) -> DurationArgument? {
        try scanner.skipBlanks()
        guard let name = scanner.peekName(), scanner.text(name) == word else { return nil }
        scanner.offset = name.end
        try scanner.skipBlanks()
        let start = scanner.offset
        if scanner.next == Byte.dollar, scanner.byte(at: start + 1) == Byte.openBrace {
            let node = try scanner.interpolation()
            let range = SourceRange(start, scanner.offset)
            return .word(
                Word(range: range, isQuoted: false, content: .parts([.interpolation(node)])))
        }
        while let byte = scanner.next, isDurationByte(byte) { scanner.offset += 1 }
        let range = SourceRange(start, scanner.offset)
        if range.end == start {
            throw SyntaxError(.expectedDuration(after: word), SourceRange(start, start + 1))
        }
        let text = scanner.text(range)
        guard let microseconds = ScriptDuration.microseconds(text) else {
            throw SyntaxError(.invalidDuration(text), range)
        }
        return .microseconds(microseconds)
    }

    private func isDurationByte(_ byte: UInt8) -> Bool {
        byte.isNamePart || byte == Byte.dot || byte >= 0x80 || byte == Byte.dash
            || byte == Byte.doubleQuote || byte == Byte.openParen || byte == Byte.closeParen
    }

    /// Whether `wait …` is kubectl's: a flag follows, or `--for` comes later on the line.
    func isKubectlWait(after end: Int) -> Bool {
        var index = end
        while let byte = scanner.byte(at: index), byte.isBlank { index += 1 }
        if scanner.byte(at: index) == Byte.dash {
            let following = scanner.byte(at: index + 1)
            return following == Byte.dash || following?.isNameStart ?? false
        }
        let flag = Array(" --for".utf8)
        while let byte = scanner.byte(at: index), byte != Byte.newline, byte != Byte.semicolon {
            if byte == Byte.space, scanner.bytes[index...].starts(with: flag) { return true }
            index += 1
        }
        return false
    }
}
