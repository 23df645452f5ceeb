/// What can be wrong with a script whose text is well-formed; found before anything runs.
public enum UsageProblem: Sendable, Equatable {
    /// `x = …` without a `let`.
    case undeclared(String)
    case functionIsCommand(String)
    case functionTwice(String)
    case argumentCount(function: String, expected: Int, found: Int)
    case functionInPipe(String)
    case sourceCycle(String)
    case sourceTooDeep(limit: Int)
    case toolOption(tool: String, option: String)
    case toolOptionValue(tool: String, option: String, value: String)
    case toolWithoutInput(String)
    case toolFile(tool: String, file: String)
    case toolPattern(tool: String)
    case invalidPattern(String, PatternProblem)
}

/// What can be wrong with a regular expression.
public enum PatternProblem: Error, Sendable, Equatable {
    case unclosedBracket
    case unclosedGroup
    case unmatchedGroup
    case nothingToRepeat
    case invalidRepeat
    case trailingBackslash
    case unsupported(String)
    case tooLarge
}
