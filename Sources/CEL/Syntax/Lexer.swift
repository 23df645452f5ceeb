/// A problem at a place of the text: what the inner parts throw.
struct Failure: Error {
    let problem: Problem
    let start: Int
    let end: Int
    /// The variables of macros there: names that may have been meant.
    let locals: [String]

    init(_ problem: Problem, at start: Int, to end: Int, locals: [String] = []) {
        self.problem = problem
        self.start = start
        self.end = end
        self.locals = locals
    }
}

/// Turns text into tokens, one at a time.
struct Lexer {
    let bytes: [UInt8]
    var position: Int

    init(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8))
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
    }

    /// The next token; `.end` for ever after the last.
    mutating func next() throws(Failure) -> Token {
        let followsNewline = skipSpace()
        let start = position
        let kind = try readToken()
        return Token(kind: kind, start: start, end: position, followsNewline: followsNewline)
    }

    /// Skips spaces and comments; answers whether a line ended.
    private mutating func skipSpace() -> Bool {
        var sawNewline = false
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\n"):
                sawNewline = true
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 12:
                position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let byte = peek(), byte != UInt8(ascii: "\n") {
                    _ = byte
                    position += 1
                }
            default: return sawNewline
            }
        }
        return sawNewline
    }

    func peek(_ distance: Int = 0) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    func text(from start: Int) -> String {
        String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func readToken() throws(Failure) -> Token.Kind {
        guard let byte = peek() else { return .end }
        if let literal = try readPrefixedLiteral(byte) { return literal }
        if isIdentifierStart(byte) { return readWord() }
        if (48...57).contains(byte) { return try readNumber() }
        if byte == UInt8(ascii: "."), let next = peek(1), (48...57).contains(next) {
            return try readNumber()
        }
        if byte == UInt8(ascii: "`") { return try readQuotedName() }
        for (symbolBytes, symbol) in Symbol.punctuation[byte] ?? []
        where bytes[position...].starts(with: symbolBytes) {
            position += symbolBytes.count
            return .symbol(symbol)
        }
        let start = position
        let scalar = skipScalar()
        throw Failure(.unexpectedCharacter(scalar), at: start, to: position)
    }

    /// A string or bytes literal, with any of its prefixes; nil when none begins here.
    private mutating func readPrefixedLiteral(_ byte: UInt8) throws(Failure) -> Token.Kind? {
        var isRaw = false
        var isBytes = false
        var length = 0
        prefixes: while length < 2, let byte = peek(length) {
            switch byte {
            case UInt8(ascii: "r") where !isRaw, UInt8(ascii: "R") where !isRaw: isRaw = true
            case UInt8(ascii: "b") where !isBytes, UInt8(ascii: "B") where !isBytes:
                isBytes = true
            default: break prefixes
            }
            length += 1
        }
        guard let quote = peek(length), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return nil }
        let start = position
        position += length
        return try readQuoted(by: quote, isRaw: isRaw, isBytes: isBytes, start: start)
    }

    private mutating func readWord() -> Token.Kind {
        let start = position
        while let byte = peek(), isIdentifierPart(byte) { position += 1 }
        let word = text(from: start)
        if let symbol = Symbol.words[word] { return .symbol(symbol) }
        return Symbol.reserved.contains(word) ? .reserved(word) : .identifier(word)
    }

    /// A field name that isn't an identifier: letters, digits, and `_.-/` and space.
    private mutating func readQuotedName() throws(Failure) -> Token.Kind {
        let start = position
        position += 1
        while let byte = peek(), byte != UInt8(ascii: "`") {
            let isAllowed = isIdentifierPart(byte) || [45, 46, 47, 32].contains(byte)
            guard isAllowed else {
                let place = position
                if byte == UInt8(ascii: "\n") { break }
                throw Failure(.unexpectedCharacter(skipScalar()), at: place, to: position)
            }
            position += 1
        }
        guard peek() == UInt8(ascii: "`"), position > start + 1 else {
            throw Failure(.unterminatedQuotedName, at: start, to: position)
        }
        position += 1
        return .quotedName(String(decoding: bytes[start + 1..<position - 1], as: UTF8.self))
    }

    /// Steps over one scalar, whatever it is.
    mutating func skipScalar() -> Unicode.Scalar {
        var iterator = bytes[position...].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            position += 1
            return "\u{FFFD}"
        }
        position += UTF8.width(scalar)
        return scalar
    }
}
