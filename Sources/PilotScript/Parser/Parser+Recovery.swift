extension Parser {
    /// Goes on after an error: at the line after it, and past the block that the line opens.
    mutating func recover(from error: SyntaxError) {
        scanner.pendingHereDocuments = []
        scanner.inCapture = false
        switch error.problem {
        case .unterminatedHereDocument, .unclosedBlock, .nestingTooDeep:
            // What follows has been read, or is not statements.
            scanner.offset = scanner.bytes.count
            return
        default: break
        }
        scanner.offset = min(error.range.start, scanner.bytes.count)
        if scanner.next == Byte.closeBrace, error.problem == .strayBrace { scanner.offset += 1 }
        while skipLine() {
            // The line opens a block: read it for its own errors, and drop it.
            depth += 1
            let wasInFunction = isInFunction
            isInFunction = true
            loopDepth += 1
            _ = block()
            loopDepth -= 1
            isInFunction = wasInFunction
            depth -= 1
            guard scanner.next == Byte.closeBrace else { return }
            scanner.offset += 1
            guard continuesWithElse() else { return }
        }
    }

    private func continuesWithElse() -> Bool {
        var copy = scanner
        while let byte = copy.next, byte.isBlank { copy.offset += 1 }
        guard let name = copy.peekName() else { return false }
        return copy.text(name) == "else"
    }

    /// Skips to the line's end, past the here-documents it promises; true when the line ends in the
    /// `{` of a block, which it consumes.
    private mutating func skipLine() -> Bool {
        let start = scanner.offset
        scanner.skipToLineEnd()
        let end = scanner.offset
        var last = end
        while last > start, scanner.bytes[last - 1].isBlank { last -= 1 }
        let opensBlock =
            last > start && scanner.bytes[last - 1] == Byte.openBrace
            && !(last - 1 > start && scanner.bytes[last - 2] == Byte.dollar)
        if opensBlock {
            if depth < Parser.nestingLimit { return true }
            scanner.offset = scanner.bytes.count
            return false
        }
        promiseHereDocuments(in: SourceRange(start, end))
        scanner.offset = end
        if !scanner.isAtEnd, !scanner.pendingHereDocuments.isEmpty {
            // An error in a body has its own diagnostic when the line is corrected.
            do throws(SyntaxError) { try scanner.takeNewline() } catch {
                scanner.pendingHereDocuments = []
            }
        }
        return false
    }

    private mutating func promiseHereDocuments(in line: SourceRange) {
        scanner.offset = line.start
        while scanner.offset + 1 < line.end {
            let isDocument =
                scanner.bytes[scanner.offset] == Byte.less
                && scanner.bytes[scanner.offset + 1] == Byte.less
            guard isDocument else {
                scanner.offset += 1
                continue
            }
            do throws(SyntaxError) { _ = try scanner.hereDocument() } catch { return }
        }
    }
}
