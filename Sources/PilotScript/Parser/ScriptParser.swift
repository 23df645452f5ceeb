/// Reads scripts.
public enum ScriptParser {
    /// What a text is.
    public enum Outcome: Sendable {
        /// A script.
        case complete(Script)
        /// The beginning of one: a quote, a block, a here-document is open. The diagnostic says the
        /// same of a file, which has no more to come.
        case incomplete(Incompleteness, Diagnostic)
        /// None; at most twenty diagnostics in the order of the text.
        case invalid([Diagnostic])
    }

    /// Reads a text as somebody types it, line by line.
    ///
    /// - Parameters:
    ///   - source: The text so far.
    ///   - syntax: The commands that take an expression.
    /// - Complexity: O(length of the text).
    public static func parse(_ source: Source, syntax: ScriptSyntax = ScriptSyntax()) -> Outcome {
        var parser = Parser(source, syntax: syntax)
        let script = parser.script()
        guard let first = parser.diagnostics.first else { return .complete(script) }
        if let incomplete = parser.incomplete { return .incomplete(incomplete, first) }
        return .invalid(parser.diagnostics)
    }

    /// Reads a text that is all there is; what is unclosed is an error.
    ///
    /// - Returns: The tree, in which what could not be read is missing, and what is wrong.
    static func parseWhole(
        _ source: Source, syntax: ScriptSyntax
    ) -> (script: Script, diagnostics: [Diagnostic]) {
        var parser = Parser(source, syntax: syntax)
        let script = parser.script()
        return (script, parser.diagnostics)
    }
}
