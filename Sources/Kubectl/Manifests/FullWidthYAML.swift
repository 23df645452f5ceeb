/// Finds punctuation as Chinese input methods type it where YAML needs its own.
///
/// The YAML parser takes these characters for letters and complains somewhere else. In prose (a
/// comment, a quoted text, an annotation, a block of text) they are what they are.
struct FullWidthYAML: Equatable {
    /// The character, what was meant, and the line as it was meant.
    let character: String
    let meant: String
    let suggestion: String
    let place: PlaceMap.Place
    /// Whether a parser reads the text all the same: a value that has the wrong quotation marks.
    let isReadable: Bool

    /// Keys whose values are texts of people or of programs.
    private static let proseKeys = [
        "annotations", "args", "command", "value", "message", "description",
    ]

    /// The first one in a text.
    static func first(in text: String) -> FullWidthYAML? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        // By scalars: a carriage return and a line feed are one character.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        var blockIndent: Int?
        var proseIndent: Int?
        for (index, scalars) in lines.enumerated() {
            let line = Array(String(scalars)).filter { $0 != "\r" }
            let indent = line.prefix { $0 == " " }.count
            if line.allSatisfy({ $0 == " " }) { continue }
            if let block = blockIndent, indent > block { continue }
            blockIndent = nil
            if let prose = proseIndent, indent > prose { continue }
            proseIndent = nil
            var scanner = LineScanner(line: line, indent: indent)
            if let (column, meant, isReadable) = scanner.problem() {
                let suggestion =
                    String(line[..<column]) + meant + String(line[(column + 1)...])
                return FullWidthYAML(
                    character: String(line[column]),
                    meant: meant.hasPrefix(" ") ? " " : meant.filter { $0 != " " },
                    suggestion: scanner.withClosedQuotes(suggestion),
                    place: .init(line: index + 1, column: column + 1), isReadable: isReadable)
            }
            if scanner.opensBlock { blockIndent = indent }
            if proseKeys.contains(scanner.key) { proseIndent = indent }
        }
        return nil
    }
}

/// One line of YAML, as far as its punctuation goes.
private struct LineScanner {
    private let line: [Character]
    private let indent: Int
    /// The line's key; empty where it has none.
    private(set) var key = ""
    /// Whether a block of text follows.
    private(set) var opensBlock = false

    init(line: [Character], indent: Int) {
        self.line = line
        self.indent = indent
    }

    private static let quotes: [Character: String] = ["“": "\"", "”": "\"", "‘": "'", "’": "'"]
    private static let signs: [Character: String] = [
        "：": ": ", "，": ", ", "｛": "{", "｝": "}", "［": "[", "］": "]", "（": "(", "）": ")",
    ]
    private static let dashes: Set<Character> = ["－", "—", "–", "−"]

    /// The column of the first character that is wrong, what was meant there, and whether a parser
    /// reads the line all the same.
    mutating func problem() -> (column: Int, meant: String, isReadable: Bool)? {
        var start = indent
        guard start < line.count else { return nil }
        if line[start] == "\u{3000}" { return (start, "  ", false) }
        if Self.dashes.contains(line[start]) {
            let hasBlank = line.count > start + 1 && line[start + 1] == " "
            return (start, hasBlank ? "-" : "- ", false)
        }
        while start + 1 < line.count, line[start] == "-", line[start + 1] == " " { start += 2 }
        var end = start
        while end < line.count, Self.isOfKey(line[end]) { end += 1 }
        if end > start, end < line.count, line[end] == "：" {
            let hasBlank = end + 1 < line.count && line[end + 1] == " "
            return (end, hasBlank || end + 1 == line.count ? ":" : ": ", false)
        }
        guard end > start, end < line.count, line[end] == ":" else {
            return start < line.count ? inValue(start) : nil
        }
        key = String(line[start..<end])
        var value = end + 1
        while value < line.count, line[value] == " " { value += 1 }
        guard value < line.count else { return nil }
        opensBlock = line[value] == "|" || line[value] == ">"
        return opensBlock ? nil : inValue(value)
    }

    private static func isOfKey(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || "._/-\"'".contains(character))
    }

    /// In lists and maps on one line all signs count; elsewhere quotation marks around a value.
    private func inValue(_ start: Int) -> (column: Int, meant: String, isReadable: Bool)? {
        let first = line[start]
        if let meant = Self.quotes[first] { return (start, meant, true) }
        if first == "｛" || first == "［", let meant = Self.signs[first] {
            return (start, meant, true)
        }
        guard first == "{" || first == "[" else { return nil }
        var quote: Character?
        for column in start..<line.count {
            let character = line[column]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "#", column > 0, line[column - 1] == " " {
                return nil
            } else if let meant = Self.signs[character] {
                return (column, meant, false)
            } else if let meant = Self.quotes[character] {
                return (column, meant, true)
            }
        }
        return nil
    }

    /// The other quotation mark and the other signs of the line are wrong in the same way.
    func withClosedQuotes(_ text: String) -> String {
        String(
            text.flatMap { character -> [Character] in
                Array(Self.quotes[character] ?? Self.signs[character] ?? String(character))
            })
    }
}
