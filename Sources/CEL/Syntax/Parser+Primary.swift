extension Parser {
    /// A primary and what follows it: `.field`, `.call()`, `[index]`.
    mutating func parseMember() throws(Failure) -> Expression {
        try parseSuffixes(of: parsePrimary())
    }

    mutating func parseSuffixes(of operand: Expression) throws(Failure) -> Expression {
        var result = operand
        while true {
            if isAt(.dot) {
                result = try parseSelection(of: result)
            } else if isAt(.openBracket) {
                result = try parseIndex(of: result)
            } else if isAt(.openBrace), let name = result.qualifiedName?.name, startsMessage() {
                throw Failure(.messageLiteral(name), at: result.start, to: token.end)
            } else {
                return result
            }
        }
    }

    /// Whether the brace looks like a message's: `Name{` or `Name{field:`.
    private func startsMessage() -> Bool {
        var ahead = lexer
        guard let first = try? ahead.next(), let second = try? ahead.next() else { return false }
        if first.kind == .symbol(.closeBrace) { return true }
        guard case .identifier = first.kind else { return false }
        return second.kind == .symbol(.colon)
    }

    private mutating func parseSelection(of operand: Expression) throws(Failure) -> Expression {
        try advance()
        let isOptional = try skipOptionalMark()
        let focus = token.start..<token.end
        let field: String
        var isQuoted = false
        switch token.kind {
        case .identifier(let name), .reserved(let name): field = name
        case .quotedName(let name):
            field = name
            isQuoted = true
        default: throw unexpected([.fieldName])
        }
        try advance()
        guard isAt(.openParenthesis), !isOptional, !isQuoted else {
            return try node(
                from: operand.start, focus: focus,
                .select(operand, field: field, isOptional: isOptional))
        }
        let arguments = try parseArguments()
        return try makeCall(field, at: focus, on: operand, arguments, isRooted: false)
    }

    private mutating func skipOptionalMark() throws(Failure) -> Bool {
        let mark = token
        guard try skip(.question) else { return false }
        if allowsOptionalSyntax { return true }
        throw Failure(.optionalSyntaxDisabled, at: mark.start, to: mark.end)
    }

    private mutating func parseIndex(of operand: Expression) throws(Failure) -> Expression {
        let start = token.start
        try advance()
        let isOptional = try skipOptionalMark()
        let index = try parseExpression()
        let end = token.end
        try expect(.closeBracket)
        return try node(
            from: operand.start, focus: start..<end, .index(operand, index, isOptional: isOptional))
    }

    /// `(a, b)`; the opening parenthesis is next.
    private mutating func parseArguments() throws(Failure) -> [Expression] {
        try advance()
        var arguments: [Expression] = []
        if try skip(.closeParenthesis) { return arguments }
        while true {
            arguments.append(try parseExpression())
            if try skip(.closeParenthesis) { return arguments }
            try expect(.comma, or: [.token(")")])
        }
    }

    private mutating func parsePrimary() throws(Failure) -> Expression {
        let start = token.start
        switch token.kind {
        case .identifier(let name):
            return try parseName(name, from: start, isRooted: false)
        case .int(let magnitude):
            guard let value = Int64(exactly: magnitude) else {
                throw Failure(.integerOutOfRange(lexer.text(of: token)), at: start, to: token.end)
            }
            return try literal(.int(value))
        case .uint(let value): return try literal(.uint(value))
        case .double(let value): return try literal(.double(value))
        case .string(let value): return try literal(.string(value))
        case .bytes(let value): return try literal(.bytes(value))
        case .symbol(.true): return try literal(.bool(true))
        case .symbol(.false): return try literal(.bool(false))
        case .symbol(.null): return try literal(.null)
        case .symbol(.dot):
            try advance()
            guard case .identifier(let name) = token.kind else { throw unexpected([.fieldName]) }
            return try parseName(name, from: start, isRooted: true)
        case .symbol(.openParenthesis):
            try advance()
            let inner = try parseExpression()
            try expect(.closeParenthesis)
            return inner
        case .symbol(.openBracket): return try parseList()
        case .symbol(.openBrace): return try parseMap()
        default: throw unexpected([.expression])
        }
    }

    private mutating func literal(_ value: Value) throws(Failure) -> Expression {
        let start = token.start
        try advance()
        return try node(from: start, .literal(value))
    }

    /// A variable or the call of a function that has no receiver.
    private mutating func parseName(
        _ name: String, from start: Int, isRooted: Bool
    ) throws(Failure) -> Expression {
        let focus = start..<token.end
        try advance()
        guard isAt(.openParenthesis) else {
            return try node(from: start, .identifier(name, isRooted: isRooted))
        }
        let arguments = try parseArguments()
        return try makeCall(name, at: focus, on: nil, arguments, isRooted: isRooted)
    }

    private mutating func parseList() throws(Failure) -> Expression {
        let start = token.start
        try advance()
        var elements: [Expression.ListElement] = []
        while !(try skip(.closeBracket)) {
            let isOptional = try skipOptionalMark()
            let value = try parseExpression()
            elements.append(.init(value: value, isOptional: isOptional))
            if !isAt(.closeBracket) { try expect(.comma, or: [.token("]")]) }
        }
        return try node(from: start, .list(elements))
    }

    private mutating func parseMap() throws(Failure) -> Expression {
        let start = token.start
        try advance()
        var entries: [Expression.MapEntry] = []
        while !(try skip(.closeBrace)) {
            let isOptional = try skipOptionalMark()
            let key = try parseExpression()
            try expect(.colon)
            let value = try parseExpression()
            entries.append(.init(key: key, value: value, isOptional: isOptional))
            if !isAt(.closeBrace) { try expect(.comma, or: [.token("}")]) }
        }
        return try node(from: start, .map(entries))
    }
}
