/// Reads the pieces of a script on demand: blanks, names, words, expressions, here-documents.
///
/// What a piece means depends on where it stands (a command's words follow the shell's rules, what
/// follows a script word is CEL), so the parser asks for the piece it expects. All work is on
/// UTF-8 bytes; offsets count them.
struct Scanner {
    let source: Source
    let bytes: [UInt8]
    var offset = 0
    /// Inside `$( … )`, where an unmatched `)` ends a word.
    var inCapture = false
    /// Here-documents whose bodies begin after the present line.
    var pendingHereDocuments: [PendingHereDocument] = []
    /// Bodies by number; empty until read.
    var hereDocuments: [Word] = []
    /// What CEL must not see inside expressions.
    var blanks: [SourceRange] = []
    var expressionCount = 0
    /// What the end of the text interrupted, for completion.
    var cut: Cut?

    init(_ source: Source) {
        self.source = source
        bytes = source.bytes
    }

    var isAtEnd: Bool { offset >= bytes.count }

    /// The byte at the offset.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func byte(at index: Int) -> UInt8? {
        index >= 0 && index < bytes.count ? bytes[index] : nil
    }

    /// Whether nothing more of the statement can follow on this line.
    var isAtStatementEnd: Bool {
        switch next {
        case nil, Byte.newline, Byte.semicolon, Byte.hash: true
        default: false
        }
    }

    /// Skips spaces, tabs, and line ends escaped by a backslash.
    mutating func skipBlanks() throws(SyntaxError) {
        while let byte = next {
            if byte.isBlank {
                offset += 1
            } else if byte == Byte.backslash, isContinuation(at: offset) {
                try skipContinuation()
            } else {
                return
            }
        }
    }

    func isContinuation(at index: Int) -> Bool {
        bytes[index] == Byte.backslash
            && (index + 1 >= bytes.count || bytes[index + 1] == Byte.newline)
    }

    mutating func skipContinuation() throws(SyntaxError) {
        let start = offset
        offset = min(offset + 2, bytes.count)
        if isAtEnd {
            throw SyntaxError(
                .trailingBackslash, SourceRange(start, start + 1), incomplete: .trailingBackslash)
        }
    }

    /// Skips a comment up to its newline.
    mutating func skipComment() {
        guard next == Byte.hash else { return }
        skipToLineEnd()
        if isAtEnd, cut == nil { cut = .comment }
    }

    mutating func skipToLineEnd() {
        while let byte = next, byte != Byte.newline { offset += 1 }
    }

    /// Takes the newline, and the here-documents that begin after it.
    mutating func takeNewline() throws(SyntaxError) {
        offset += 1
        if !pendingHereDocuments.isEmpty { try readHereDocuments() }
    }

    /// The ASCII identifier at the offset, not consumed.
    func peekName() -> SourceRange? {
        guard let first = next, first.isNameStart else { return nil }
        var end = offset + 1
        while end < bytes.count, bytes[end].isNamePart { end += 1 }
        return SourceRange(offset, end)
    }

    /// Consumes `text` when it stands here.
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
        offset += count
        return true
    }

    /// Whether the byte is a brace that stands by itself.
    func isLone(_ brace: UInt8) -> Bool {
        guard next == brace else { return false }
        switch byte(at: offset + 1) {
        case nil, Byte.space, Byte.tab, Byte.newline, Byte.semicolon, Byte.hash, Byte.closeParen:
            return true
        default: return false
        }
    }

    func text(_ range: SourceRange) -> String { source.text(range) }

    /// The character at the offset, for error messages.
    func nextCharacter() -> (text: String, range: SourceRange) {
        let line = source.line(at: offset)
        let rest = source.text(SourceRange(offset, min(line.end, offset + 64)))
        let text = rest.first.map { String($0) } ?? ""
        return (text, SourceRange(offset, offset + max(text.utf8.count, 1)))
    }
}

/// What the end of the text interrupted.
enum Cut {
    case comment
    case hereDocument
    case expression(start: Int)
    case name
    case file(start: Int)
    case statement
    case command(CutCommand)
}

/// A command that the end of the text interrupted.
struct CutCommand {
    /// The words before the one being typed.
    var words: [Word]
    /// The text of the word being typed, without its quotes.
    var partial: String
    /// Where that word begins.
    var start: Int
    var quoting: Quoting
    /// How many stages of the pipeline stand before.
    var stage: Int
}

/// The quotes that are open.
public enum Quoting: Sendable, Equatable {
    case none, single, double
}
