/// A word of the language, with the bytes of the text that it covers.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case identifier(String)
        /// A field name between backticks.
        case quotedName(String)
        /// One of the words that the language keeps for itself; still good as a field name.
        case reserved(String)
        case int(UInt64)
        case uint(UInt64)
        case double(Double)
        case string(String)
        case bytes([UInt8])
        case symbol(Symbol)
        case end
    }

    let kind: Kind
    let start: Int
    let end: Int
    /// Whether a line ended between the token before and this one.
    var followsNewline = false
}

/// Punctuation, and the words that act as it.
enum Symbol: String, Sendable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case not = "!"
    case question = "?"
    case colon = ":"
    case comma = ","
    case dot = "."
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case `in` = "in"
    case `true` = "true"
    case `false` = "false"
    case null = "null"

    /// The symbols of two characters, then those of one, by their bytes.
    static let punctuation: [UInt8: [(bytes: [UInt8], symbol: Symbol)]] = {
        var table: [UInt8: [(bytes: [UInt8], symbol: Symbol)]] = [:]
        for symbol in allCases {
            let bytes = Array(symbol.rawValue.utf8)
            guard !isIdentifierStart(bytes[0]) else { continue }
            table[bytes[0], default: []].append((bytes, symbol))
        }
        return table.mapValues { entries in entries.sorted { $0.bytes.count > $1.bytes.count } }
    }()

    static let words: [String: Symbol] = ["in": .in, "true": .true, "false": .false, "null": .null]

    /// Kept by the specification for other languages that embed CEL.
    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
        "loop", "package", "namespace", "return", "var", "void", "while",
    ]
}

func isIdentifierStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte == 95
}

func isIdentifierPart(_ byte: UInt8) -> Bool {
    isIdentifierStart(byte) || (48...57).contains(byte)
}
