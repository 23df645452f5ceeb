/// A place in the text of an expression.
public struct SourcePosition: Sendable, Equatable {
    /// UTF-8 bytes before it.
    public let offset: Int
    /// The line, counting from 1.
    public let line: Int
    /// The column in Unicode scalars, counting from 1.
    public let column: Int

    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// The place `offset` bytes into `text`.
    init(offset: Int, in text: String) {
        var line = 1
        var column = 1
        for byte in text.utf8.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(offset: offset, line: line, column: column)
    }
}
