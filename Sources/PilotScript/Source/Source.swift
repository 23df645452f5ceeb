/// A stretch of a script: UTF-8 offsets, the end excluded.
public struct SourceRange: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The smallest range that holds both.
    public func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }
}

/// A place in a script as people count: lines and columns from one.
///
/// A column is one character as a person sees it, not one byte.
public struct SourcePosition: Sendable, Hashable {
    public var line: Int
    public var column: Int
}

/// The text of one script: a file, a notebook's cell, or what somebody typed.
///
/// Line ends are made `\n` and a byte order mark is dropped, so every later stage sees one form.
/// Lines and columns are counted only when a diagnostic asks for them.
public struct Source: Sendable {
    /// What diagnostics call it: a path, or empty for typed input.
    public let name: String
    /// The line number of the first line; a notebook's cell begins further down its file.
    public let firstLine: Int
    /// The text as UTF-8.
    public let bytes: [UInt8]

    public init(_ text: String, name: String = "", firstLine: Int = 1) {
        self.name = name
        self.firstLine = firstLine
        bytes = Source.normalized(text)
    }

    /// The whole text.
    public var range: SourceRange { SourceRange(0, bytes.count) }

    /// The text of `range`, cut to what exists.
    public func text(_ range: SourceRange) -> String {
        let start = min(max(range.start, 0), bytes.count)
        let end = min(max(range.end, start), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Line and column of a UTF-8 offset.
    ///
    /// - Complexity: O(offset).
    public func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var line = firstLine
        for byte in bytes[..<offset] where byte == Byte.newline { line += 1 }
        let start = startOfLine(at: offset)
        return SourcePosition(line: line, column: text(SourceRange(start, offset)).count + 1)
    }

    /// The range of the line that holds `offset`, without its newline.
    public func line(at offset: Int) -> SourceRange {
        let offset = min(max(offset, 0), bytes.count)
        var end = offset
        while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
        return SourceRange(startOfLine(at: offset), end)
    }

    private func startOfLine(at offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != Byte.newline { start -= 1 }
        return start
    }

    private static func normalized(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard bytes.contains(Byte.carriageReturn) else { return bytes }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            let endsLine = index + 1 < bytes.count && bytes[index + 1] == Byte.newline
            if byte == Byte.carriageReturn, endsLine { continue }
            kept.append(byte)
        }
        return kept
    }
}
