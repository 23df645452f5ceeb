extension Parser {
    /// After `let`.
    mutating func letBinding() throws(SyntaxError) -> Binding {
        let name = try newName(after: "let")
        declaring = name
        try expectMark(Byte.equals, or: .expectedEquals(name: name.text))
        return Binding(name: name, declares: true, value: try boundValue())
    }

    /// `name = …`, or `nil` when the statement is something else.
    mutating func assignment(_ range: SourceRange) throws(SyntaxError) -> Binding? {
        var index = range.end
        while let byte = scanner.byte(at: index), byte.isBlank { index += 1 }
        guard let mark = scanner.byte(at: index) else { return nil }
        let following = scanner.byte(at: index + 1)
        let name = Name(text: scanner.text(range), range: range)
        switch mark {
        case Byte.equals where following != Byte.equals:
            if ScriptWord.reserved.contains(name.text) {
                throw SyntaxError(.reservedName(name.text), range)
            }
            scanner.offset = index + 1
            return Binding(name: name, declares: false, value: try boundValue())
        case Byte.plus, Byte.dash, Byte.star, Byte.slash, Byte.percent:
            let isCompound = following == Byte.equals
            let isStep = following == mark && index == range.end && mark != Byte.slash
            guard isCompound || isStep else { return nil }
            throw SyntaxError(
                .compoundAssignment(
                    name: name.text, operation: String(UnicodeScalar(mark))),
                SourceRange(index, index + 2))
        default:
            let (text, mark) = scanner.character(at: index)
            guard FullWidth.ascii(for: text) == "=" else { return nil }
            throw SyntaxError(.fullWidth(text, write: "="), mark)
        }
    }

    /// After `=`: an expression or `$(COMMAND)`.
    private mutating func boundValue() throws(SyntaxError) -> Binding.Value {
        try scanner.skipBlanks()
        let isCapture =
            scanner.next == Byte.dollar
            && scanner.byte(at: scanner.offset + 1) == Byte.openParen
        guard isCapture else { return .expression(try scanner.expression([], after: "=")) }
        let start = scanner.offset
        scanner.offset += 2
        scanner.inCapture = true
        defer { scanner.inCapture = false }
        let pipeline = try pipeline()
        try scanner.skipBlanks()
        guard scanner.next == Byte.closeParen else {
            let incomplete: Incompleteness? = nil
            throw SyntaxError(
                .unclosedCapture, SourceRange(start, start + 2), incomplete: incomplete)
        }
        scanner.offset += 1
        try scanner.skipBlanks()
        let isDone =
            scanner.isAtStatementEnd || depth > 0 && scanner.next == Byte.closeBrace
        if !isDone {
            let (_, range) = scanner.nextCharacter()
            throw SyntaxError(.textAfterCapture, range)
        }
        return .capture(pipeline)
    }

    /// Whether a statement that doesn't begin with a name is an expression.
    func startsWithExpression() -> Bool {
        switch scanner.next {
        case Byte.openParen, Byte.openBracket: return true
        case Byte.exclamation:
            return scanner.byte(at: scanner.offset + 1)?.isBlank == false
        case Byte.dash: return scanner.byte(at: scanner.offset + 1)?.isDigit ?? false
        case let byte?: return byte.isDigit
        case nil: return false
        }
    }

    /// Whether what follows the first name of a statement makes it an expression: `f(`, `x.y`,
    /// `x[`, `x + `. No command is written so.
    func continuesAsExpression(_ name: SourceRange) -> Bool {
        switch scanner.byte(at: name.end) {
        case Byte.openParen, Byte.openBracket: return true
        case Byte.dot: return scanner.byte(at: name.end + 1)?.isNameStart ?? false
        default: return isFollowedByOperator(name)
        }
    }

    /// Whether a binary operator of CEL follows the name after blanks.
    func isFollowedByOperator(_ name: SourceRange) -> Bool {
        var index = name.end
        while let byte = scanner.byte(at: index), byte.isBlank { index += 1 }
        guard index > name.end, let mark = scanner.byte(at: index) else { return false }
        let following = scanner.byte(at: index + 1)
        switch mark {
        case Byte.equals, Byte.exclamation: return following == Byte.equals
        case Byte.less, Byte.greater:
            return following == Byte.equals
        case Byte.plus, Byte.star, Byte.percent, Byte.question, Byte.slash:
            return following?.isBlank ?? false
        default: return false
        }
    }
}

extension Scanner {
    /// The character at an offset, for error messages.
    func character(at index: Int) -> (text: String, range: SourceRange) {
        var copy = self
        copy.offset = index
        return copy.nextCharacter()
    }

    func characterAfter(_ range: SourceRange) -> (text: String, range: SourceRange) {
        character(at: range.end)
    }
}
