extension Scanner {
    /// A name, a keyword of ours, a number, or the prefix of a string.
    mutating func expressionWord(_ scan: inout ExpressionScan) throws(SyntaxError) {
        let start = offset
        while let byte = next, byte.isNamePart { offset += 1 }
        let length = offset - start
        if length <= 2, next == Byte.singleQuote || next == Byte.doubleQuote {
            let prefix = bytes[start..<offset].map { $0 | 0x20 }
            let isRaw = prefix.contains(UInt8(ascii: "r"))
            if prefix.allSatisfy({ $0 == UInt8(ascii: "r") || $0 == UInt8(ascii: "b") }) {
                return try celString(isRaw: isRaw, &scan)
            }
        }
        if scan.isOutside, scan.afterOperand, endsExpression(SourceRange(start, offset), scan) {
            offset = start
            return scan.isFinished = true
        }
        if length == 2 {
            let first = bytes[start]
            let second = bytes[start + 1]
            if first == UInt8(ascii: "i"), second == UInt8(ascii: "n") {
                scan.afterOperand = false
                scan.end = offset
                return
            }
            let isField = scan.end == start && byte(at: start - 1) == Byte.dot
            if first == UInt8(ascii: "i"), second == UInt8(ascii: "t"), !isField {
                scan.usesIt = true
            }
        }
        scan.afterOperand = true
        scan.end = offset
    }

    private func endsExpression(_ range: SourceRange, _ scan: ExpressionScan) -> Bool {
        let length = range.end - range.start
        if scan.ends.contains(.within), length == 6, text(range) == "within" { return true }
        return scan.ends.contains(.timeout) && length == 7 && text(range) == "timeout"
    }

    /// A string literal of CEL: `'…'`, `"…"`, `'''…'''`, `"""…"""`, raw when prefixed by `r`.
    mutating func celString(isRaw: Bool, _ scan: inout ExpressionScan) throws(SyntaxError) {
        let start = offset
        let quote = bytes[offset]
        let isTriple = byte(at: offset + 1) == quote && byte(at: offset + 2) == quote
        offset += isTriple ? 3 : 1
        while let byte = next {
            if byte == Byte.backslash, !isRaw, offset + 1 < bytes.count {
                // An escaped line end is no escape; let the newline be found below.
                offset += self.byte(at: offset + 1) == Byte.newline && !isTriple ? 1 : 2
                continue
            }
            if byte == quote {
                let closes =
                    !isTriple
                    || self.byte(at: offset + 1) == quote && self.byte(at: offset + 2) == quote
                offset += isTriple && closes ? 3 : 1
                if closes {
                    scan.afterOperand = true
                    scan.end = offset
                    return
                }
                continue
            }
            if byte == Byte.newline, !isTriple { break }
            offset += 1
        }
        let text = String(repeating: String(UnicodeScalar(quote)), count: isTriple ? 3 : 1)
        if isAtEnd, cut == nil { cut = .expression(start: scan.start) }
        throw SyntaxError(
            .unclosedString(text), SourceRange(start, start + text.utf8.count),
            incomplete: isTriple ? .openQuote : nil)
    }

    /// Operators and whatever else; only what decides where the expression ends is looked at.
    mutating func expressionOperator(
        _ byte: UInt8, _ scan: inout ExpressionScan
    ) throws(SyntaxError) {
        let following = self.byte(at: offset + 1)
        var length = 1
        switch byte {
        case Byte.semicolon:
            guard let open = scan.brackets.last else { return scan.isFinished = true }
            throw unclosed(open, incomplete: nil)
        case Byte.question where scan.isOutside:
            if self.byte(at: offset - 1) != Byte.dot { scan.conditionals += 1 }
        case Byte.colon where scan.isOutside:
            if scan.conditionals > 0 {
                scan.conditionals -= 1
            } else if scan.ends.contains(.colon) {
                return scan.isFinished = true
            }
        case Byte.pipe where following != Byte.pipe && scan.isOutside && scan.ends.contains(.pipe):
            return scan.isFinished = true
        case Byte.pipe where following == Byte.pipe: length = 2
        case Byte.equals where following != Byte.equals:
            throw SyntaxError(.singleEquals, SourceRange(offset, offset + 1))
        case Byte.equals: length = 2
        case Byte.less, Byte.greater, Byte.exclamation:
            if following == Byte.equals { length = 2 }
        case Byte.dollar:
            throw SyntaxError(.dollarInExpression, SourceRange(offset, offset + 1))
        case Byte.backquote:
            while let next = self.byte(at: offset + length), next != Byte.newline {
                length += 1
                if next == Byte.backquote { break }
            }
        default: break
        }
        offset += length
        scan.afterOperand = byte == Byte.backquote
        scan.end = offset
    }

    /// A character beyond ASCII outside a string: full-width punctuation gets its own answer, the
    /// rest is CEL's to judge.
    mutating func nonASCII(_ scan: inout ExpressionScan) throws(SyntaxError) {
        let (text, range) = nextCharacter()
        if let ascii = FullWidth.ascii(for: text) {
            throw SyntaxError(.fullWidth(text, write: ascii), range)
        }
        offset = range.end
        scan.afterOperand = true
        scan.end = offset
    }
}
