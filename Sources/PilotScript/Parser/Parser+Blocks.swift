extension Parser {
    /// After `if`.
    mutating func branch() throws(SyntaxError) -> Branch {
        var arms = [try arm(after: "if")]
        while let range = peekWord(), isElse(range) {
            scanner.offset = range.end
            try scanner.skipBlanks()
            if let word = scanner.peekName(), scanner.text(word) == "if" {
                scanner.offset = word.end
                arms.append(try arm(after: "else if"))
                continue
            }
            return Branch(arms: arms, otherwise: try braces(after: "else"))
        }
        if let range = peekWord(), ["elif", "elsif", "elseif"].contains(scanner.text(range)) {
            throw SyntaxError(.elseIf(scanner.text(range)), range)
        }
        return Branch(arms: arms, otherwise: nil)
    }

    private func isElse(_ range: SourceRange) -> Bool {
        range.end - range.start == 4 && scanner.text(range) == "else"
    }

    /// The name after blanks on this line.
    private func peekWord() -> SourceRange? {
        var index = scanner.offset
        while let byte = scanner.byte(at: index), byte.isBlank { index += 1 }
        guard let first = scanner.byte(at: index), first.isNameStart else { return nil }
        var end = index
        while let byte = scanner.byte(at: end), byte.isNamePart { end += 1 }
        return SourceRange(index, end)
    }

    private mutating func arm(after word: String) throws(SyntaxError) -> Branch.Arm {
        let condition = try scanner.expression([.block], after: word)
        return Branch.Arm(condition: condition, body: try braces(after: word))
    }

    /// After `while`.
    mutating func whileLoop() throws(SyntaxError) -> WhileLoop {
        let condition = try scanner.expression([.block], after: "while")
        return WhileLoop(condition: condition, body: try loopBody(after: "while"))
    }

    /// After `for`.
    mutating func eachLoop() throws(SyntaxError) -> EachLoop {
        let name = try newName(after: "for")
        guard let word = peekWord(), scanner.text(word) == "in" else {
            try scanner.skipBlanks()
            let (_, range) = scanner.nextCharacter()
            throw SyntaxError(.expectedIn(name: name.text), range)
        }
        scanner.offset = word.end
        let sequence = try scanner.expression([.block], after: "in")
        return EachLoop(name: name, sequence: sequence, body: try loopBody(after: "for"))
    }

    private mutating func loopBody(after word: String) throws(SyntaxError) -> [Statement] {
        loopDepth += 1
        defer { loopDepth -= 1 }
        return try braces(after: word)
    }

    /// After `def`.
    mutating func definition(_ keyword: SourceRange) throws(SyntaxError) -> FunctionDefinition {
        if depth > 0 { throw SyntaxError(.insideBlock("def"), keyword) }
        let name = try newName(after: "def")
        try expectMark(Byte.openParen, or: .expectedParameters(function: name.text))
        let parameters = try parameters(of: name)
        isInFunction = true
        defer { isInFunction = false }
        return FunctionDefinition(
            name: name, parameters: parameters, body: try braces(after: "def"))
    }

    private mutating func parameters(of function: Name) throws(SyntaxError) -> [Name] {
        var parameters: [Name] = []
        try scanner.skipBlanks()
        if scanner.next == Byte.closeParen {
            scanner.offset += 1
            return []
        }
        while true {
            let name = try newName(after: parameters.isEmpty ? "(" : ",")
            if parameters.contains(where: { $0.text == name.text }) {
                throw SyntaxError(.duplicateParameter(name.text), name.range)
            }
            parameters.append(name)
            try scanner.skipBlanks()
            if scanner.next == Byte.comma {
                scanner.offset += 1
                continue
            }
            let (text, range) = scanner.nextCharacter()
            if FullWidth.ascii(for: text) == "," || text == "、" {
                throw SyntaxError(.fullWidth(text, write: ","), range)
            }
            try expectMark(Byte.closeParen, or: .expectedParameters(function: function.text))
            return parameters
        }
    }

    /// Reads `{ … }`.
    mutating func braces(after word: String) throws(SyntaxError) -> [Statement] {
        try expectMark(Byte.openBrace, or: .expectedBlock(after: word))
        let start = scanner.offset - 1
        guard depth < Parser.nestingLimit else {
            throw SyntaxError(
                .nestingTooDeep(limit: Parser.nestingLimit), SourceRange(start, start + 1))
        }
        depth += 1
        let statements = block()
        depth -= 1
        guard scanner.next == Byte.closeBrace else {
            throw SyntaxError(
                .unclosedBlock, SourceRange(start, start + 1), incomplete: .openBlock)
        }
        scanner.offset += 1
        return statements
    }
}
