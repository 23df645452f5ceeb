import Phrasebook

/// Turns diagnostics and failures into the text that a person reads: the sentence, the line with a
/// mark under the place, notes, what was meant, an example.
public struct DiagnosticRenderer: Sendable {
    public var language: Language
    /// The columns that a source line may take; a longer one is cut around the mark.
    public var width: Int
    /// Colors the parts, for terminals.
    public var style: @Sendable (Part, String) -> String

    /// The parts of a diagnostic that a terminal colors.
    public enum Part: Sendable {
        case heading, place, mark, note
    }

    public init(
        language: Language = .english, width: Int = 100,
        style: @escaping @Sendable (Part, String) -> String = { $1 }
    ) {
        self.language = language
        self.width = max(width, 20)
        self.style = style
    }

    /// All diagnostics, an empty line between them.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(render).joined(separator: "\n")
    }

    /// One diagnostic as lines, each with its newline.
    public func render(_ diagnostic: Diagnostic) -> String {
        render(diagnostic, stack: [])
    }

    /// A failure with its call stack.
    public func render(_ failure: ScriptFailure) -> String {
        guard failure.source != nil else {
            return heading(failure.diagnostic.problem, place: "") + details(failure.diagnostic)
        }
        return render(failure.diagnostic, stack: failure.stack)
    }

    private func render(_ diagnostic: Diagnostic, stack: [StackFrame]) -> String {
        var text = heading(
            diagnostic.problem, place: place(diagnostic.range, in: diagnostic.source))
        text += excerpt(diagnostic.range, in: diagnostic.source)
        text += details(diagnostic)
        // A deep recursion says the same again and again.
        for frame in stack.prefix(8) {
            let call = Text.Script.calledFrom(
                frame.function, line: frame.source.position(of: frame.range.start).line,
                file: frame.source.name)
            text += "  " + style(.note, call(language)) + "\n"
        }
        if stack.count > 8 {
            text += "  " + Text.Script.moreCalls(stack.count - 8)(language) + "\n"
        }
        return text
    }

    private func heading(_ problem: ScriptProblem, place: String) -> String {
        let label = style(.heading, Text.Script.error(language))
        let separator = Text.Script.colon(language)
        return "\(place)\(label)\(separator)\(sanitized(problem.message(language)))\n"
    }

    /// `demo.pilot:3:7: `, or nothing for one typed line.
    private func place(_ range: SourceRange, in source: Source) -> String {
        let isLine = source.name.isEmpty && !source.bytes.dropLast().contains(Byte.newline)
        if isLine { return "" }
        let position = source.position(of: range.start)
        let name = source.name.isEmpty ? "" : source.name + ":"
        return style(.place, "\(name)\(position.line):\(position.column):") + " "
    }

    private func details(_ diagnostic: Diagnostic) -> String {
        var lines = diagnostic.notes.map { $0(language) }
        if let suggestion = diagnostic.suggestion {
            lines.append(Text.Script.didYouMean(suggestion)(language))
        }
        if let example = diagnostic.example {
            lines.append(Text.Script.example(example)(language))
        }
        return lines.map { "  " + style(.note, sanitized($0)) + "\n" }.joined()
    }

    /// Text without the control characters that could steer a terminal.
    private func sanitized(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
            clean.append(isControl ? "\u{FFFD}" : scalar)
        }
        return String(clean)
    }

    /// The line of the place and a mark under it.
    private func excerpt(_ range: SourceRange, in source: Source) -> String {
        guard !source.bytes.isEmpty else { return "" }
        let line = SourceExcerpt(range, in: source, width: width)
        let blanks = String(repeating: " ", count: line.indent)
        let underline = "^" + String(repeating: "~", count: max(line.length - 1, 0))
        return "    \(line.text)\n    \(blanks)\(style(.mark, underline))\n"
    }
}
