/// Reads toy expressions: integers, strings, lists, names, calls, `! + - * == != < > && ||`.
struct ToyParser {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    static func parse(_ text: String) throws(ToyError) -> ToyExpression {
        var parser = ToyParser(bytes: Array(text.utf8))
        let expression = try parser.binary(0)
        parser.skipBlanks()
        if parser.index < parser.bytes.count { throw parser.error("unexpected text") }
        return expression
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func error(_ message: String) -> ToyError { ToyError(message: message, offset: index) }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ text: String) -> Bool {
        skipBlanks()
        guard bytes[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }

    private static let levels = [["||"], ["&&"], ["==", "!=", "<", ">"], ["+", "-"], ["*"]]

    private mutating func binary(_ level: Int) throws(ToyError) -> ToyExpression {
        guard level < ToyParser.levels.count else { return try primary() }
        var left = try binary(level + 1)
        while true {
            var found: String?
            for name in ToyParser.levels[level] where found == nil && take(name) { found = name }
            guard let found else { return left }
            left = .binary(found, left, try binary(level + 1))
        }
    }

    private mutating func primary() throws(ToyError) -> ToyExpression {
        depth += 1
        defer { depth -= 1 }
        if depth > 50 { throw error("too deep") }
        skipBlanks()
        if take("!") { return .not(try primary()) }
        if take("(") {
            let inner = try binary(0)
            guard take(")") else { throw error("')' expected") }
            return inner
        }
        if take("[") { return .list(try arguments(until: "]")) }
        guard index < bytes.count else { throw error("operand expected") }
        switch bytes[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try number()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string(quote: bytes[index])
        default: return try name()
        }
    }

    private mutating func number() throws(ToyError) -> ToyExpression {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let value = Int(text) else { throw error("number expected") }
        return .literal(.int(value))
    }

    private mutating func string(quote: UInt8) throws(ToyError) -> ToyExpression {
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != quote { index += 1 }
        guard index < bytes.count else { throw error("string not closed") }
        index += 1
        return .literal(.string(String(decoding: bytes[start..<(index - 1)], as: UTF8.self)))
    }

    private mutating func name() throws(ToyError) -> ToyExpression {
        let start = index
        while index < bytes.count, isNamePart(bytes[index]) { index += 1 }
        guard index > start else { throw error("operand expected") }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        if take("(") { return .call(name, try arguments(until: ")"), offset: start) }
        switch name {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default: return .variable(name, offset: start)
        }
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            || byte == UInt8(ascii: "_")
    }

    private mutating func arguments(until end: String) throws(ToyError) -> [ToyExpression] {
        var arguments: [ToyExpression] = []
        if take(end) { return [] }
        while true {
            arguments.append(try binary(0))
            if take(end) { return arguments }
            guard take(",") else { throw error("',' expected") }
        }
    }
}
