/// Where in a script somebody presses TAB, so that a front end can offer what fits there.
public struct CompletionContext: Sendable, Equatable {
    public enum Place: Sendable, Equatable {
        /// At the beginning of a statement: script words, commands, functions, variables.
        case statement
        /// The first word of a command after `|` or in `$(…)`.
        case command(stage: Int)
        /// A later word of a command; the words before it, quotes removed, `nil` where a word has
        /// an interpolation.
        case argument(words: [String?], stage: Int)
        /// In CEL.
        case expression(ExpressionPlace)
        /// The file of a `source` statement.
        case file
        /// Nothing can be offered: a new name, a comment, the body of a here-document.
        case nothing
    }

    public var place: Place
    /// The text typed of what is to be completed, without its quotes.
    public var partial: String
    /// The UTF-8 range of the text that a completion replaces: from here to the cursor.
    public var replacing: SourceRange
    /// The quotes that are open at the cursor.
    public var quoting: Quoting

    /// Looks at a text up to the cursor.
    ///
    /// - Parameters:
    ///   - text: What has been typed, with the lines before when it has several.
    ///   - cursor: The cursor's UTF-8 offset; the end of the text when `nil`.
    ///   - syntax: Commands that take an expression.
    /// - Complexity: O(length of the text).
    public init(_ text: String, cursor: Int? = nil, syntax: ScriptSyntax = ScriptSyntax()) {
        let bytes = Array(text.utf8)
        let end = min(max(cursor ?? bytes.count, 0), bytes.count)
        let source = Source(String(decoding: bytes[..<end], as: UTF8.self))
        var parser = Parser(source, syntax: syntax)
        _ = parser.script()
        self.init(parser.scanner.cut ?? .statement, source)
    }

    private init(_ cut: Cut, _ source: Source) {
        let end = source.bytes.count
        partial = ""
        quoting = .none
        replacing = SourceRange(end, end)
        switch cut {
        case .statement: place = .statement
        case .comment, .hereDocument, .name: place = .nothing
        case .file(let start):
            place = .file
            partial = source.text(SourceRange(start, end))
            replacing = SourceRange(start, end)
        case .expression(let start):
            let expression = ExpressionPlace(source.text(SourceRange(start, end)))
            place = .expression(expression)
            partial = expression.partial
            replacing = SourceRange(end - partial.utf8.count, end)
        case .command(let command):
            partial = command.partial
            quoting = command.quoting
            replacing = SourceRange(command.start, end)
            if !command.words.isEmpty {
                let words = command.words.map(\.literal)
                place = .argument(words: words, stage: command.stage)
            } else if command.stage == 0 {
                place = .statement
            } else {
                place = .command(stage: command.stage)
            }
        }
    }
}
