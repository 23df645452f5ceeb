/// A command as it runs: words after quotes and interpolation.
public struct ResolvedCommand<Value: Sendable>: Sendable {
    public struct Word: Sendable {
        public var text: String
        public var range: SourceRange
    }

    public var words: [Word]
    /// The here-document, or what the stage before `|` printed.
    public var standardInput: String?
    /// The expression after the words; see ``ScriptSyntax``.
    public var tail: ExpressionText?
    /// Whether a pipe or a capture takes the output, so colors and paging are out of place.
    public var isCaptured: Bool
    public var source: Source
    public var range: SourceRange
}

/// What a command did.
public struct CommandResult<Value: Sendable>: Sendable {
    /// What it printed.
    public var output: String
    /// Its output as a value, when it has one: that of `-o json`.
    public var value: Value?
    /// Why it failed. Its output is printed all the same.
    public var failure: ScriptFailure?

    public init(output: String = "", value: Value? = nil, failure: ScriptFailure? = nil) {
        self.output = output
        self.value = value
        self.failure = failure
    }
}

/// A command before the script runs, with what the host needs to judge it.
public struct CommandCheck: Sendable {
    public var command: CommandLine
    public var source: Source
    /// The text after the words, for the commands of ``ScriptSyntax/expressionCommands``.
    public var tail: ExpressionText?
    /// The here-document, before interpolation.
    public var hereDocument: Word?
    /// Whether a stage stands before it.
    public var readsPipe: Bool
    public var names: NameScope
}

/// The text of an expression and where it stands.
public struct ExpressionText: Sendable {
    /// The CEL. Comments and continuations of the script inside it are blanks here, so its UTF-8
    /// offsets are those of the script.
    public var text: String
    public var source: Source
    public var range: SourceRange

    /// The place in the script of a part of the text, given in UTF-8 offsets from its start.
    public func sourceRange(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(range.start + start, range.start + max(start, end))
    }

    /// A diagnostic about a part of the text, given in UTF-8 offsets from its start.
    public func diagnostic(_ problem: ScriptProblem, _ start: Int, _ end: Int) -> Diagnostic {
        Diagnostic(problem, source: source, range: sourceRange(start, end))
    }
}

/// The names that a script declares at some place.
public struct NameScope: Sendable {
    /// Names and how many scopes declare them.
    var variables: [String: Int] = [:]
    /// Functions and their parameters.
    var functions: [String: [String]] = [:]

    public func hasVariable(_ name: String) -> Bool { variables[name] != nil }

    /// The parameters of a function, `nil` when there is none of that name.
    public func parameters(ofFunction name: String) -> [String]? { functions[name] }

    /// The variables, sorted.
    public var variableNames: [String] { variables.keys.sorted() }

    /// The functions, sorted.
    public var functionNames: [String] { functions.keys.sorted() }
}
