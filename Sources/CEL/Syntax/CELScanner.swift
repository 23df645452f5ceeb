/// Finds where an expression ends within a longer text, such as a line of a script.
///
/// It reads tokens, not syntax: strings and comments are stepped over, brackets are counted, and
/// only what is outside of them can end the expression.
public enum CELScanner {
    /// What ends an expression when it is outside of brackets and strings.
    public struct Stops: Sendable {
        public struct Marks: OptionSet, Sendable {
            public let rawValue: Int
            public init(rawValue: Int) { self.rawValue = rawValue }

            public static let newline = Marks(rawValue: 1)
            public static let semicolon = Marks(rawValue: 2)
            /// With this, a map at the top level must be put in parentheses.
            public static let openBrace = Marks(rawValue: 4)
            /// A brace that closes nothing within the expression, as in `${expression}`.
            public static let closeBrace = Marks(rawValue: 8)
            /// A colon that isn't part of `a ? b : c`.
            public static let colon = Marks(rawValue: 16)
            /// One `|`, which isn't an operator of the language.
            public static let pipe = Marks(rawValue: 32)
            /// A comma outside of brackets.
            public static let comma = Marks(rawValue: 64)
        }

        public var marks: Marks
        /// Names that end the expression where an operand has just ended: `within`, `timeout`.
        public var words: [String]

        public init(_ marks: Marks, words: [String] = []) {
            self.marks = marks
            self.words = words
        }
    }

    /// Where an expression is.
    public struct Extent: Sendable {
        /// The end of the expression's last token.
        public let end: String.Index
        /// Where what stopped it begins, or the end of the text.
        public let next: String.Index
        /// False when the text ended inside of brackets or a triple-quoted string: there may be
        /// more to come.
        public let isComplete: Bool
    }

    /// Finds the end of the expression that begins at `start`. Never fails: what isn't a token
    /// is stepped over, and left to the parser.
    public static func endOfExpression(
        in text: some StringProtocol, from start: String.Index, stoppingAt stops: Stops
    ) -> Extent {
        let utf8 = text.utf8
        var size = 1024
        var scan: Scan
        // Most expressions are short: what lies far behind them isn't looked at.
        repeat {
            size *= 4
            scan = Scan(Lexer(bytes: Array(utf8[start...].prefix(size))), stops)
            scan.run()
        } while scan.touchesEnd(of: size)
        return Extent(
            end: utf8.index(start, offsetBy: scan.end),
            next: utf8.index(start, offsetBy: scan.next),
            isComplete: scan.isComplete)
    }
}

/// One run of the scanner; positions are bytes after the start.
private struct Scan {
    private var lexer: Lexer
    private let stops: CELScanner.Stops
    private var depth = 0
    private var openQuestions = 0
    private var previous: Token.Kind = .end
    private(set) var end = 0
    private(set) var next = 0
    private(set) var isComplete = true

    init(_ lexer: Lexer, _ stops: CELScanner.Stops) {
        self.lexer = lexer
        self.stops = stops
    }

    /// Whether more text could change what was found in `size` bytes.
    func touchesEnd(of size: Int) -> Bool {
        lexer.bytes.count == size && lexer.position + 8 > size
    }

    mutating func run() {
        while true {
            let before = lexer.position
            do throws(Failure) {
                let token = try lexer.next()
                if finishes(at: token) { return }
                take(token)
            } catch {
                if finishes(at: error, before) { return }
                end = max(end, lexer.position)
                previous = .end
            }
        }
    }

    /// Whether the expression ends before `token`; notes where.
    private mutating func finishes(at token: Token) -> Bool {
        if token.followsNewline, depth == 0, end > 0, stops.marks.contains(.newline) {
            next = lexer.bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? token.start
            return true
        }
        next = token.start
        if token.kind == .end {
            next = lexer.bytes.count
            isComplete = depth == 0
            return true
        }
        guard depth == 0 else { return false }
        switch token.kind {
        case .symbol(.openBrace): return stops.marks.contains(.openBrace)
        case .symbol(.closeBrace): return stops.marks.contains(.closeBrace)
        case .symbol(.colon): return openQuestions == 0 && stops.marks.contains(.colon)
        case .symbol(.comma): return stops.marks.contains(.comma)
        case .identifier(let word): return stops.words.contains(word) && previous.endsOperand
        default: return false
        }
    }

    /// Whether what isn't a token ends the expression.
    private mutating func finishes(at failure: Failure, _ before: Int) -> Bool {
        let sawNewline = lexer.bytes[before..<failure.start].contains(UInt8(ascii: "\n"))
        if sawNewline, depth == 0, end > 0, stops.marks.contains(.newline) {
            next = lexer.bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? failure.start
            return true
        }
        next = failure.start
        if case .unexpectedCharacter(let character) = failure.problem, depth == 0 {
            if character == ";", stops.marks.contains(.semicolon) { return true }
            if character == "|", stops.marks.contains(.pipe) { return true }
        }
        if case .unterminatedString = failure.problem, failure.end >= lexer.bytes.count {
            let opening = lexer.bytes[failure.start...].drop { isIdentifierPart($0) }.prefix(3)
            isComplete = !(opening.count == 3 && Set(opening).count == 1)
            end = lexer.bytes.count
            next = end
            return true
        }
        return false
    }

    private mutating func take(_ token: Token) {
        switch token.kind {
        case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): depth += 1
        case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
            depth = max(0, depth - 1)
        case .symbol(.question) where depth == 0 && previous != .symbol(.dot): openQuestions += 1
        case .symbol(.colon) where depth == 0: openQuestions = max(0, openQuestions - 1)
        default: break
        }
        previous = token.kind
        end = token.end
    }
}

extension Token.Kind {
    /// Whether an operand may end with this token, so that a name after it begins something else.
    fileprivate var endsOperand: Bool {
        switch self {
        case .end: false
        case .symbol(let symbol):
            [.closeParenthesis, .closeBracket, .closeBrace, .true, .false, .null].contains(symbol)
        default: true
        }
    }
}
