import Phrasebook

/// What can be wrong with a script's text. Facts only; ``message`` asks the catalogue for prose.
public enum SyntaxProblem: Sendable, Equatable {
    // Names.
    case expectedName(after: String)
    case invalidName(String)
    case reservedName(String)
    case duplicateParameter(String)
    // Statements.
    case expectedEquals(name: String)
    case compoundAssignment(name: String, operation: String)
    case expectedIn(name: String)
    case expectedParameters(function: String)
    case expectedBlock(after: String)
    case unclosedBlock
    case strayBrace
    case strayElse
    case elseIf(String)
    case unknownBlockWord(String, nearest: String?)
    case outsideFunction
    case outsideLoop(String)
    case insideBlock(String)
    case expectedDuration(after: String)
    case invalidDuration(String)
    case expectedMessage
    case expectedFile
    case unexpectedText(String)
    // Commands.
    case unclosedQuote(String)
    case trailingBackslash
    case expectedCommand(after: String)
    case unsupportedOperator(String)
    case placeholder(String)
    case captureOutsideLet
    case unclosedCapture
    case textAfterCapture
    case stageWithoutInput
    case expectedDelimiter
    case unterminatedHereDocument(delimiter: String, indentedAtLine: Int?)
    case secondHereDocument
    // Expressions.
    case expectedExpression(after: String)
    case emptyInterpolation
    case unclosedBracket(String)
    case unmatchedBracket(String)
    case unclosedString(String)
    case singleEquals
    case dollarInExpression
    case mapNeedsParentheses
    case fullWidth(String, write: String)
    // Bounds.
    case nestingTooDeep(limit: Int)
    case scriptTooLong(limit: Int)
}

/// Why a text is not yet a script, though it may become one when more is typed.
public enum Incompleteness: Sendable, Equatable {
    case openQuote
    case openBlock
    case openBracket
    case openHereDocument(delimiter: String)
    case trailingBackslash
    /// After `|` or `&&`.
    case trailingOperator
}

/// A syntax error on its way from where it is found to where the parser recovers.
struct SyntaxError: Error {
    var problem: SyntaxProblem
    var range: SourceRange
    /// Set when the end of the text is to blame.
    var incomplete: Incompleteness?

    init(_ problem: SyntaxProblem, _ range: SourceRange, incomplete: Incompleteness? = nil) {
        self.problem = problem
        self.range = range
        self.incomplete = incomplete
    }
}
