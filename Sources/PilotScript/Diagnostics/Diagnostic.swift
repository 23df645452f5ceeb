import Phrasebook

/// What can be wrong with a script.
public enum ScriptProblem: Sendable {
    /// Its text can't be read.
    case syntax(SyntaxProblem)
    /// A name, a function or a text tool is used wrongly; found before anything runs.
    case usage(UsageProblem)
    /// It failed while it ran.
    case failure(FailureProblem)
    /// The host refused something; the catalogue's text for it.
    case host(Text)

    /// The sentence that tells it.
    public var message: Text {
        switch self {
        case .syntax(let problem): problem.message
        case .usage(let problem): problem.message
        case .failure(let problem): problem.message
        case .host(let text): text
        }
    }
}

/// One thing that is wrong, where it stands, and what may help.
///
/// It holds facts; ``DiagnosticRenderer`` turns it into prose.
public struct Diagnostic: Error, Sendable {
    public var problem: ScriptProblem
    public var source: Source
    public var range: SourceRange
    /// More facts, one sentence each.
    public var notes: [Text]
    /// What was probably meant instead of the text of `range`.
    public var suggestion: String?
    /// An example of right use.
    public var example: String?

    public init(
        _ problem: ScriptProblem, source: Source, range: SourceRange, notes: [Text] = [],
        suggestion: String? = nil, example: String? = nil
    ) {
        self.problem = problem
        self.source = source
        self.range = range
        self.notes = notes
        self.suggestion = suggestion
        self.example = example
        if case .syntax(let syntax) = problem {
            self.suggestion = suggestion ?? syntax.suggestion
            self.example = example ?? syntax.example
        }
    }
}
