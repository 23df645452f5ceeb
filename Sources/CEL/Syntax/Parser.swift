/// Turns text into a tree, by precedence climbing; macros are expanded on the way.
struct Parser {
    /// Unicode scalars that an expression may have.
    static let lengthLimit = 100_000
    /// How deep parentheses, operators and calls may nest.
    static let depthLimit = 250

    private(set) var lexer: Lexer
    private(set) var token: Token
    private var previousEnd = 0
    private var nextID = 0
    private var depth = 0
    let macros: Set<Macro>
    let allowsOptionalSyntax: Bool

    init(
        _ text: some StringProtocol, macros: Set<Macro>, allowsOptionalSyntax: Bool
    ) throws(Failure) {
        self.macros = macros
        self.allowsOptionalSyntax = allowsOptionalSyntax
        lexer = Lexer(text)
        guard lexer.bytes.count <= Self.lengthLimit else {
            throw Failure(.tooLong(limit: Self.lengthLimit), at: 0, to: 1)
        }
        token = try lexer.next()
    }

    /// Reads the whole text as one expression.
    mutating func parse() throws(Failure) -> Expression {
        let expression = try parseExpression()
        guard token.kind == .end else { throw unexpected([.end]) }
        return expression
    }

    // MARK: - Tokens

    mutating func advance() throws(Failure) {
        previousEnd = token.end
        token = try lexer.next()
    }

    func isAt(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }

    mutating func skip(_ symbol: Symbol) throws(Failure) -> Bool {
        guard isAt(symbol) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ symbol: Symbol, or others: [Expected] = []) throws(Failure) {
        guard try skip(symbol) else { throw unexpected([.token(symbol.rawValue)] + others) }
    }

    func unexpected(_ expected: [Expected]) -> Failure {
        if case .reserved(let word) = token.kind, expected == [.expression] {
            return Failure(.reservedWord(word), at: token.start, to: token.end)
        }
        let text = String(decoding: lexer.bytes[token.start..<token.end], as: UTF8.self)
        let found: FoundToken = token.kind == .end ? .end : .token(text)
        return Failure(
            .unexpectedToken(found: found, expected: expected), at: token.start, to: token.end)
    }

    // MARK: - Nodes

    /// Makes a node that ends where the last token did.
    mutating func node(
        from start: Int, focus: Range<Int>? = nil, _ kind: Expression.Kind
    ) throws(Failure) -> Expression {
        nextID += 1
        let node = Expression(
            id: nextID - 1, start: start, end: previousEnd, focus: focus ?? start..<previousEnd,
            kind: kind)
        if node.depth > Self.depthLimit {
            throw Failure(.tooDeep(limit: Self.depthLimit), at: start, to: previousEnd)
        }
        return node
    }

    // MARK: - Operators

    /// `a ? b : c`, and everything that binds tighter.
    mutating func parseExpression() throws(Failure) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw Failure(.tooDeep(limit: Self.depthLimit), at: token.start, to: token.end)
        }
        let condition = try parseBinary(above: 0)
        let question = token.start..<token.end
        guard try skip(.question) else { return condition }
        let first = try parseBinary(above: 0)
        try expect(.colon)
        let second = try parseExpression()
        return try node(
            from: condition.start, focus: question, .conditional(condition, first, second))
    }

    private static func precedence(_ symbol: Symbol) -> Int {
        switch symbol {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 3
        case .plus, .minus: 4
        case .times, .divide, .remainder: 5
        default: 0
        }
    }

    private static func binaryOperator(_ symbol: Symbol) -> BinaryOperator {
        switch symbol {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .in: .contains
        case .plus: .add
        case .minus: .subtract
        case .times: .multiply
        case .divide: .divide
        default: .remainder
        }
    }

    /// Operators that bind tighter than `level`, from the left.
    private mutating func parseBinary(above level: Int) throws(Failure) -> Expression {
        var left = try parseUnary()
        while case .symbol(let symbol) = token.kind, Self.precedence(symbol) > level {
            let precedence = Self.precedence(symbol)
            if symbol == .or || symbol == .and {
                left = try parseRow(of: symbol, first: left, precedence)
                continue
            }
            let focus = token.start..<token.end
            try advance()
            let right = try parseBinary(above: precedence)
            left = try node(
                from: left.start, focus: focus, .binary(Self.binaryOperator(symbol), left, right))
        }
        return left
    }

    /// A row of `||` or of `&&` becomes one node, so that long ones aren't deep.
    private mutating func parseRow(
        of symbol: Symbol, first: Expression, _ precedence: Int
    ) throws(Failure) -> Expression {
        var operands = [first]
        let focus = token.start..<token.end
        while try skip(symbol) { operands.append(try parseBinary(above: precedence)) }
        return try node(
            from: first.start, focus: focus, symbol == .or ? .or(operands) : .and(operands))
    }

    /// Rows of `!` or `-`, of which pairs are kept: they check their operand's type.
    private mutating func parseUnary() throws(Failure) -> Expression {
        var starts: [Range<Int>] = []
        let symbol: Symbol = isAt(.not) ? .not : .minus
        while isAt(symbol) {
            starts.append(token.start..<token.end)
            try advance()
            if symbol == .minus, isAtSignedNumber {
                let sign = starts.removeLast()
                let number = try parseSignedNumber(sign)
                return try wrap(try parseSuffixes(of: number), in: starts, .negate)
            }
        }
        if starts.isEmpty { return try parseMember() }
        return try wrap(parseMember(), in: starts, symbol == .not ? .not : .negate)
    }

    private mutating func wrap(
        _ operand: Expression, in starts: [Range<Int>], _ operation: UnaryOperator
    ) throws(Failure) -> Expression {
        var result = operand
        for start in starts.reversed() {
            result = try node(from: start.lowerBound, focus: start, .unary(operation, result))
        }
        return result
    }

    private var isAtSignedNumber: Bool {
        switch token.kind {
        case .int, .double: true
        default: false
        }
    }

    /// A minus sign belongs to the number after it, so that the least integer can be written.
    private mutating func parseSignedNumber(_ sign: Range<Int>) throws(Failure) -> Expression {
        let value: Value
        switch token.kind {
        case .int(let magnitude) where magnitude <= 1 << 63:
            value = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .double(let magnitude): value = .double(-magnitude)
        default:
            throw Failure(
                .integerOutOfRange("-" + lexer.text(of: token)), at: sign.lowerBound, to: token.end)
        }
        try advance()
        return try node(from: sign.lowerBound, .literal(value))
    }
}

extension Lexer {
    func text(of token: Token) -> String {
        String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }
}
