extension Lexer {
    /// Reads an integer of base 10 or 16, with `u` or without, or a number with a fraction or an
    /// exponent. A sign isn't part of it.
    mutating func readNumber() throws(Failure) -> Token.Kind {
        let start = position
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") || peek(1) == UInt8(ascii: "X")
        {
            position += 2
            return try readInteger(from: start, digitsFrom: position, radix: 16) { byte in
                (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
            }
        }
        skipDigits()
        let isDouble = skipFraction() || skipExponent()
        guard isDouble else {
            position = start
            return try readInteger(from: start, digitsFrom: start, radix: 10) {
                (48...57).contains($0)
            }
        }
        _ = skipExponent()
        let text = text(from: start)
        try rejectTrailingWord(from: start)
        guard let number = Double(text.hasPrefix(".") ? "0" + text : text) else {
            throw Failure(.invalidNumber(text), at: start, to: position)
        }
        return .double(number)
    }

    private mutating func skipDigits() {
        while let byte = peek(), (48...57).contains(byte) { position += 1 }
    }

    private mutating func skipFraction() -> Bool {
        guard peek() == UInt8(ascii: "."), let next = peek(1), (48...57).contains(next) else {
            return false
        }
        position += 1
        skipDigits()
        return true
    }

    private mutating func skipExponent() -> Bool {
        guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return false }
        let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
        guard let digit = peek(hasSign ? 2 : 1), (48...57).contains(digit) else { return false }
        position += hasSign ? 2 : 1
        skipDigits()
        return true
    }

    private mutating func readInteger(
        from start: Int, digitsFrom first: Int, radix: Int, isDigit: (UInt8) -> Bool
    ) throws(Failure) -> Token.Kind {
        while let byte = peek(), isDigit(byte) { position += 1 }
        let digits = text(from: first)
        let isUnsigned = peek() == UInt8(ascii: "u") || peek() == UInt8(ascii: "U")
        if isUnsigned { position += 1 }
        try rejectTrailingWord(from: start)
        guard !digits.isEmpty else {
            throw Failure(.invalidNumber(text(from: start)), at: start, to: position)
        }
        guard let number = UInt64(digits, radix: radix) else {
            throw Failure(.integerOutOfRange(text(from: start)), at: start, to: position)
        }
        return isUnsigned ? .uint(number) : .int(number)
    }

    /// `12abc` is a mistake, not a number and a name.
    private mutating func rejectTrailingWord(from start: Int) throws(Failure) {
        guard let byte = peek(), isIdentifierPart(byte) else { return }
        while let byte = peek(), isIdentifierPart(byte) { position += 1 }
        throw Failure(.invalidNumber(text(from: start)), at: start, to: position)
    }
}
