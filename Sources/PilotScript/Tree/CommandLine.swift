/// One command of a script: `get pods -o wide`.
public struct CommandLine: Sendable {
    /// From the first word to the last.
    public var range: SourceRange
    /// The words; at least one.
    public var words: [Word]
    /// The expression after the words, for the commands of ``ScriptSyntax/expressionCommands``; the
    /// host compiles it when it wants to.
    public var tail: SourceRange?
    /// The number of its here-document in the script.
    var hereDocument: Int?

    /// The first word, when it has no interpolation.
    public var name: String? { words.first?.literal }

    /// The one word that the command consists of: it may be a variable, whose value is then meant.
    var loneName: String? {
        words.count == 1 && hereDocument == nil && !words[0].isQuoted ? name : nil
    }
}

/// One stage of a pipeline.
public enum Stage: Sendable {
    case command(CommandLine)
    /// CEL that uses `it`, the output of the stage before.
    case expression(ExpressionNode)

    var range: SourceRange {
        switch self {
        case .command(let command): command.range
        case .expression(let node): node.range
        }
    }
}

/// Stages joined by `|`; at least one.
public struct Pipeline: Sendable {
    public var stages: [Stage]

    var range: SourceRange {
        stages.reduce(stages[0].range) { $0.union($1.range) }
    }
}

/// What the parser is told about commands. It knows none by itself.
public struct ScriptSyntax: Sendable {
    /// Commands whose first word is followed by an expression (`until`, `breakpoint`), which the
    /// shell's rules must not split.
    public var expressionCommands: Set<String>

    public init(expressionCommands: Set<String> = []) {
        self.expressionCommands = expressionCommands
    }
}
