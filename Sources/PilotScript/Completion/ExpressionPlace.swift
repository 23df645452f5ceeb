/// A place in CEL: what is typed of a name, what it is a field of, which call's string it is in.
public struct ExpressionPlace: Sendable, Equatable {
    /// The expression up to the cursor.
    public var text: String
    /// The letters of the name being typed, or the text of the string literal being typed.
    public var partial: String
    /// The expression whose field is being typed: `rc("web").spec` in `rc("web").spec.re`; `nil`
    /// when the name stands by itself.
    public var receiver: String?
    /// Whether the cursor is in a string literal.
    public var isInString: Bool
    /// The call whose argument that string is: `pods` in `pods("app=`.
    public var call: String?

    /// - Parameter text: An expression up to the cursor.
    public init(_ text: String) {
        self.text = text
        let bytes = Array(text.utf8)
        let scan = ExpressionPlaceScan(bytes)
        isInString = scan.openString != nil
        if let start = scan.openString {
            partial = String(decoding: bytes[start...], as: UTF8.self)
            call = scan.call(before: start)
            receiver = nil
            return
        }
        var start = bytes.count
        while start > 0, bytes[start - 1].isNamePart { start -= 1 }
        partial = String(decoding: bytes[start...], as: UTF8.self)
        call = nil
        receiver = nil
        guard start > 0, bytes[start - 1] == Byte.dot else { return }
        let end = bytes[..<(start - 1)].last == Byte.question ? start - 2 : start - 1
        receiver = scan.operand(endingAt: max(end, 0))
    }
}

/// Finds strings and brackets in an expression, from left to right.
struct ExpressionPlaceScan {
    private let bytes: [UInt8]
    /// Where the text of the string literal that is still open begins.
    private(set) var openString: Int?
    /// For each closing bracket or quote, where its opening one stands.
    private var partners: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var open: [Int] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case Byte.singleQuote, Byte.doubleQuote:
                index = string(from: index)
                continue
            case Byte.openParen, Byte.openBracket, Byte.openBrace: open.append(index)
            case Byte.closeParen, Byte.closeBracket, Byte.closeBrace:
                if let partner = open.popLast() { partners[index] = partner }
            default: break
            }
            index += 1
        }
    }

    /// Skips the literal whose quote stands at `start`.
    private mutating func string(from start: Int) -> Int {
        let quote = bytes[start]
        let isRaw = start > 0 && bytes[start - 1] | 0x20 == UInt8(ascii: "r")
        let isTriple =
            start + 2 < bytes.count && bytes[start + 1] == quote && bytes[start + 2] == quote
        let length = isTriple ? 3 : 1
        var index = start + length
        while index < bytes.count {
            if bytes[index] == Byte.backslash, !isRaw {
                index += 2
            } else if bytes[index...].starts(with: repeatElement(quote, count: length)) {
                partners[index + length - 1] = start
                return index + length
            } else {
                index += 1
            }
        }
        openString = min(start + length, bytes.count)
        return bytes.count
    }

    /// The name of the call in whose parentheses the string begins.
    func call(before string: Int) -> String? {
        var index = string - 1
        while index >= 0, bytes[index] != Byte.openParen {
            // Over the arguments before.
            index = (partners[index] ?? index) - 1
        }
        guard index > 0 else { return nil }
        var start = index
        while start > 0, bytes[start - 1].isNamePart { start -= 1 }
        return start < index ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }

    /// The chain of names, calls and indexes that ends at `end`.
    func operand(endingAt end: Int) -> String? {
        var start = end
        while start > 0 {
            let byte = bytes[start - 1]
            if byte.isNamePart || byte == Byte.dot || byte == Byte.question {
                start -= 1
            } else if let partner = partners[start - 1] {
                start = partner
            } else {
                break
            }
        }
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    }
}
