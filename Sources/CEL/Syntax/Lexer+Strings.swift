extension Lexer {
    /// Reads a literal whose opening quote is next: one quote, or three.
    mutating func readQuoted(
        by quote: UInt8, isRaw: Bool, isBytes: Bool, start: Int
    ) throws(Failure) -> Token.Kind {
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var content: [UInt8] = []
        while true {
            guard let byte = peek(), isTriple || (byte != 10 && byte != 13) else {
                throw Failure(.unterminatedString, at: start, to: position)
            }
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                break
            }
            if byte == UInt8(ascii: "\\"), !isRaw {
                try readEscape(into: &content, isBytes: isBytes, start: start)
            } else if isRaw, byte == UInt8(ascii: "\\"), let next = peek(1), !isTriple,
                next == 10 || next == 13
            {
                throw Failure(.unterminatedString, at: start, to: position)
            } else {
                content.append(byte)
                position += 1
            }
        }
        return isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    }

    private static let simpleEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
        UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11,
        UInt8(ascii: "\\"): 92, UInt8(ascii: "?"): 63, UInt8(ascii: "\""): 34,
        UInt8(ascii: "'"): 39, UInt8(ascii: "`"): 96,
    ]

    private mutating func readEscape(
        into content: inout [UInt8], isBytes: Bool, start: Int
    ) throws(Failure) {
        let escape = position
        position += 1
        guard let letter = peek() else {
            throw Failure(.unterminatedString, at: start, to: position)
        }
        if let byte = Self.simpleEscapes[letter] {
            content.append(byte)
            position += 1
            return
        }
        let code: UInt32?
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): code = digits(2, radix: 16, skipping: 1)
        case UInt8(ascii: "u") where !isBytes: code = digits(4, radix: 16, skipping: 1)
        case UInt8(ascii: "U") where !isBytes: code = digits(8, radix: 16, skipping: 1)
        case UInt8(ascii: "0")...UInt8(ascii: "3"): code = digits(3, radix: 8, skipping: 0)
        default: code = nil
        }
        if let code, isBytes {
            content.append(UInt8(truncatingIfNeeded: code))
        } else if let code, let scalar = Unicode.Scalar(code) {
            content.append(contentsOf: Array(String(scalar).utf8))
        } else {
            if position == escape + 1 { _ = skipScalar() }
            let text = text(from: escape)
            throw Failure(.invalidEscape(text), at: escape, to: position)
        }
    }

    /// A number of exactly `count` digits after `prefix` letters; moves past what it read.
    private mutating func digits(_ count: Int, radix: Int, skipping prefix: Int) -> UInt32? {
        position += prefix
        var code: UInt32 = 0
        for _ in 0..<count {
            guard let byte = peek(),
                let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
            else { return nil }
            code = code &* UInt32(radix) &+ UInt32(digit)
            position += 1
        }
        return code
    }
}
