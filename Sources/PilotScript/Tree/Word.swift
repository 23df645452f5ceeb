/// A CEL expression in a script: where it stands, and its number in the script.
///
/// PilotScript never looks inside; the host compiles the text.
public struct ExpressionNode: Sendable, Hashable {
    public var range: SourceRange
    /// The expression's number in its script, from zero.
    public var index: Int
}

/// One word of a command, after quotes and escapes, before interpolation.
public struct Word: Sendable {
    /// A piece of a word.
    public enum Part: Sendable {
        case text(String)
        /// `${CEL}`
        case interpolation(ExpressionNode)
    }

    enum Content: Sendable {
        case literal(String)
        case parts([Part])
    }

    /// The word in the source, quotes included.
    public var range: SourceRange
    /// Whether any of it stood in quotes or was escaped.
    public var isQuoted: Bool
    var content: Content

    /// The text, when it has no interpolation and so is known before the script runs.
    public var literal: String? {
        if case .literal(let text) = content { text } else { nil }
    }

    /// The pieces in order.
    public var parts: [Part] {
        switch content {
        case .literal(let text): [.text(text)]
        case .parts(let parts): parts
        }
    }
}

extension Word {
    /// The expression, when the word is one `${CEL}` and nothing else.
    var soleInterpolation: ExpressionNode? {
        if case .parts(let parts) = content, parts.count == 1,
            case .interpolation(let node) = parts[0]
        {
            return node
        }
        return nil
    }
}
