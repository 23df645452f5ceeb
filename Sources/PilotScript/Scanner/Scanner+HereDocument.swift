/// A here-document whose body has not been reached yet.
struct PendingHereDocument {
    var index: Int
    var delimiter: String
    var range: SourceRange
    /// `<<-`: leading tabs are dropped.
    var stripsTabs: Bool
    /// Whether the delimiter stood bare, so `${…}` and escapes have their meaning.
    var interpolates: Bool
}

extension Scanner {
    /// Reads `<<END`, `<<-END`, `<<'END'`, and promises the body; returns its number.
    mutating func hereDocument() throws(SyntaxError) -> Int {
        let start = offset
        offset += 2
        let stripsTabs = next == Byte.dash
        if stripsTabs { offset += 1 }
        while let byte = next, byte.isBlank { offset += 1 }
        guard !isAtStatementEnd else {
            throw SyntaxError(.expectedDelimiter, SourceRange(start, offset))
        }
        var open: OpenWord?
        let word = try word(&open)
        guard let delimiter = word.literal, !delimiter.isEmpty, !delimiter.contains("\n") else {
            throw SyntaxError(.expectedDelimiter, word.range)
        }
        pendingHereDocuments.append(
            PendingHereDocument(
                index: hereDocuments.count, delimiter: delimiter,
                range: SourceRange(start, offset), stripsTabs: stripsTabs,
                interpolates: !word.isQuoted))
        let empty = Word(range: SourceRange(offset, offset), isQuoted: true, content: .literal(""))
        hereDocuments.append(empty)
        return hereDocuments.count - 1
    }

    /// Reads the bodies that begin at the offset, the start of a line.
    mutating func readHereDocuments() throws(SyntaxError) {
        let pending = pendingHereDocuments
        pendingHereDocuments = []
        for document in pending { try readBody(of: document) }
    }

    private mutating func readBody(of document: PendingHereDocument) throws(SyntaxError) {
        let start = offset
        let delimiter = Array(document.delimiter.utf8)
        var indentedAt: Int?
        while !isAtEnd {
            let line = source.line(at: offset)
            var text = bytes[line.start..<line.end]
            if document.stripsTabs { text = text.drop { $0 == Byte.tab } }
            if text.elementsEqual(delimiter) {
                let body = SourceRange(start, line.start)
                hereDocuments[document.index] = try content(of: body, document)
                // The newline after the delimiter ends the statement.
                offset = line.end
                return
            }
            if indentedAt == nil, text.trimmingBlanks.elementsEqual(delimiter) {
                indentedAt = line.start
            }
            offset = min(line.end + 1, bytes.count)
        }
        if cut == nil { cut = .hereDocument }
        let hint = indentedAt.map { source.position(of: $0).line }
        throw SyntaxError(
            .unterminatedHereDocument(delimiter: document.delimiter, indentedAtLine: hint),
            document.range,
            incomplete: .openHereDocument(delimiter: document.delimiter))
    }

    private mutating func content(
        of body: SourceRange, _ document: PendingHereDocument
    ) throws(SyntaxError) -> Word {
        var builder = WordBuilder(isQuoted: true)
        var isLineStart = true
        offset = body.start
        while offset < body.end {
            let byte = bytes[offset]
            if isLineStart, document.stripsTabs, byte == Byte.tab {
                offset += 1
                continue
            }
            isLineStart = byte == Byte.newline
            if document.interpolates, byte == Byte.backslash {
                quotedEscape(&builder, alsoQuote: false)
            } else if document.interpolates, startsInterpolation {
                builder.add(try interpolation(before: body.end))
            } else {
                builder.text.append(byte)
                offset += 1
            }
        }
        return builder.word(body)
    }

    private var startsInterpolation: Bool {
        bytes[offset] == Byte.dollar && byte(at: offset + 1) == Byte.openBrace
    }

    /// An interpolation that must end inside the body, and so is never merely incomplete.
    private mutating func interpolation(before end: Int) throws(SyntaxError) -> ExpressionNode {
        let start = offset
        do {
            let node = try interpolation()
            if offset <= end { return node }
        } catch {
            throw SyntaxError(error.problem, error.range)
        }
        throw SyntaxError(.unclosedBracket("${"), SourceRange(start, start + 2))
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks and carriage returns at both ends.
    fileprivate var trimmingBlanks: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first.isBlank { slice.removeFirst() }
        while let last = slice.last, last.isBlank || last == Byte.carriageReturn {
            slice.removeLast()
        }
        return slice
    }
}
