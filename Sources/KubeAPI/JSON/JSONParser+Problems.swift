extension JSONParser {
    func problem(_ reason: JSONError.Reason) -> Problem {
        Problem(reason: reason, offset: position)
    }

    /// The problem that the character at the position is none of `expected`.
    func unexpected(_ expected: JSONError.Expectation) -> Problem {
        guard position < bytes.count else { return problem(.unexpectedEnd) }
        let rest = bytes[position..<min(position + 4, bytes.count)]
        let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
        return problem(.unexpectedCharacter(scalar, expected: expected))
    }
}

extension JSONParser.Problem {
    /// The problem with its line and column.
    func located(in bytes: UnsafeBufferPointer<UInt8>) -> JSONError {
        var line = 1
        var column = 1
        for byte in bytes[..<min(offset, bytes.count)] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONError(reason: reason, offset: offset, line: line, column: column)
    }
}
