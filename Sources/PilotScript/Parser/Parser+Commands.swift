extension Parser {
    /// Pipelines joined by `&&`.
    mutating func commandList() throws(SyntaxError) -> [Pipeline] {
        var pipelines = [try pipeline()]
        while true {
            try scanner.skipBlanks()
            let start = scanner.offset
            guard scanner.take("&&") else { return pipelines }
            try skipLineEnds(after: "&&", SourceRange(start, scanner.offset))
            pipelines.append(try pipeline())
        }
    }

    /// Stages joined by `|`.
    mutating func pipeline() throws(SyntaxError) -> Pipeline {
        var stages = [Stage.command(try command(stage: 0))]
        while true {
            try scanner.skipBlanks()
            guard scanner.next == Byte.pipe else { return Pipeline(stages: stages) }
            let start = scanner.offset
            scanner.offset += 1
            try skipLineEnds(after: "|", SourceRange(start, scanner.offset))
            stages.append(try laterStage(stages.count))
        }
    }

    private mutating func laterStage(_ number: Int) throws(SyntaxError) -> Stage {
        guard isExpressionStage() else { return .command(try command(stage: number)) }
        var usesIt = false
        let node = try scanner.expression([.pipe, .capture], after: "|", usesIt: &usesIt)
        if !usesIt { throw SyntaxError(.stageWithoutInput, node.range) }
        return .expression(node)
    }

    /// Whether a stage is CEL. A command's name is followed by a blank and then by a word; an
    /// expression begins with `it`, or goes on with a bracket, a dot or an operator.
    private func isExpressionStage() -> Bool {
        guard let name = scanner.peekName() else {
            let isQuote = scanner.next == Byte.doubleQuote || scanner.next == Byte.singleQuote
            return isQuote || startsWithExpression()
        }
        return scanner.text(name) == "it" || continuesAsExpression(name)
    }

    /// After `|` or `&&` the command may stand on a later line.
    private mutating func skipLineEnds(
        after text: String, _ range: SourceRange
    ) throws(SyntaxError) {
        while true {
            try scanner.skipBlanks()
            switch scanner.next {
            case nil:
                if scanner.cut == nil {
                    scanner.cut = text == "|" ? cutStage() : .statement
                }
                throw SyntaxError(
                    .expectedCommand(after: text), range, incomplete: .trailingOperator)
            case Byte.newline where !scanner.inCapture: try scanner.takeNewline()
            case Byte.hash: scanner.skipComment()
            case Byte.semicolon, Byte.newline, Byte.pipe, Byte.ampersand, Byte.closeParen:
                throw SyntaxError(.expectedCommand(after: text), range)
            default: return
            }
        }
    }

    private func cutStage() -> Cut {
        .command(
            CutCommand(
                words: [], partial: "", start: scanner.offset, quoting: .none, stage: 1))
    }

    /// One command with its here-document.
    mutating func command(stage: Int) throws(SyntaxError) -> CommandLine {
        var words: [Word] = []
        var document: Int?
        var tail: SourceRange?
        var open: OpenWord?
        var start = scanner.offset
        do throws(SyntaxError) {
            while try hasArgument(words) {
                start = scanner.offset
                if scanner.next == Byte.less {
                    let range = SourceRange(start, start + 2)
                    if document != nil { throw SyntaxError(.secondHereDocument, range) }
                    document = try scanner.hereDocument()
                    continue
                }
                if words.count == 1, let name = words[0].literal,
                    syntax.expressionCommands.contains(name)
                {
                    tail = try scanner.expression([.pipe, .capture], after: name).range
                    scanner.expressionCount -= 1
                    break
                }
                words.append(try scanner.word(&open))
            }
        } catch {
            noteCut(words, open, start, stage)
            throw error
        }
        noteCut(words, open, start, stage)
        guard let first = words.first else {
            let here = SourceRange(scanner.offset, scanner.offset + 1)
            throw SyntaxError(.expectedCommand(after: ""), here)
        }
        let last = tail ?? words[words.count - 1].range
        return CommandLine(
            range: first.range.union(last), words: words, tail: tail, hereDocument: document)
    }

    /// Remembers the command when the text ended inside it.
    private mutating func noteCut(_ words: [Word], _ open: OpenWord?, _ start: Int, _ stage: Int) {
        guard scanner.isAtEnd, scanner.cut == nil else { return }
        var before = words
        // The last word was read to its end, and the end of the text is its end.
        if let open, let last = words.last, last.range.end == scanner.offset,
            last.range.start == start,
            open.quoting == .none
        {
            before.removeLast()
        }
        let isOpen = open != nil
        scanner.cut = .command(
            CutCommand(
                words: before, partial: open?.text ?? "",
                start: isOpen ? start : scanner.offset, quoting: open?.quoting ?? .none,
                stage: stage))
    }

    /// Whether another word or here-document of the command follows; refuses what a shell would
    /// take for an operator.
    private mutating func hasArgument(_ words: [Word]) throws(SyntaxError) -> Bool {
        try scanner.skipBlanks()
        let start = scanner.offset
        let following = scanner.byte(at: start + 1)
        switch scanner.next {
        case nil, Byte.newline, Byte.semicolon, Byte.hash: return false
        case Byte.closeParen: return !scanner.inCapture
        case Byte.pipe:
            if following == Byte.pipe { throw unsupported("||") }
            return false
        case Byte.ampersand:
            if following == Byte.ampersand { return false }
            if following == nil || following?.isBlank == true || following == Byte.newline {
                throw unsupported("&")
            }
            return true
        case Byte.less:
            guard following == Byte.less else { throw placeholderOrRedirection() }
            if scanner.byte(at: start + 2) == Byte.less { throw unsupported("<<<") }
            return true
        case Byte.greater: throw unsupported(following == Byte.greater ? ">>" : ">")
        case Byte.closeBrace: return !(depth > 0 && scanner.isLone(Byte.closeBrace))
        case Byte.openBrace where scanner.isLone(Byte.openBrace):
            throw blockWithoutWord(words)
        default: return true
        }
    }

    private func unsupported(_ text: String) -> SyntaxError {
        let start = scanner.offset
        return SyntaxError(
            .unsupportedOperator(text), SourceRange(start, start + text.utf8.count))
    }

    /// `<name>` from a manual's page, or a redirection.
    private func placeholderOrRedirection() -> SyntaxError {
        let start = scanner.offset
        var end = start + 1
        while let byte = scanner.byte(at: end),
            byte.isNamePart || byte == Byte.dash || byte == Byte.dot || byte >= 0x80
        {
            end += 1
        }
        guard scanner.byte(at: end) == Byte.greater, end > start + 1 else {
            return unsupported("<")
        }
        let range = SourceRange(start, end + 1)
        return SyntaxError(.placeholder(scanner.text(range)), range)
    }

    private func blockWithoutWord(_ words: [Word]) -> SyntaxError {
        guard let first = words.first, let text = first.literal else {
            return SyntaxError(
                .mapNeedsParentheses, SourceRange(scanner.offset, scanner.offset + 1))
        }
        let openers = ["if", "for", "while", "def", "else"]
        let aliases = [
            "foreach": "for", "until": "while", "loop": "while", "function": "def",
            "func": "def", "fn": "def", "elif": "else if", "unless": "if", "when": "if",
            "switch": "if", "case": "if",
        ]
        let guess = aliases[text] ?? Suggestion.nearest(to: text, among: openers)
        return SyntaxError(.unknownBlockWord(text, nearest: guess), first.range)
    }
}
