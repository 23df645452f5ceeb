import Phrasebook

/// What a script acts on: commands, expressions and values.
///
/// PilotScript knows no command and no CEL; a host brings both. The interpreter keeps the
/// variables and hands itself to the host wherever an expression is evaluated, so the host can look
/// up variables (``Interpreter/value(of:)``) and call the script's functions
/// (``Interpreter/call(_:_:on:)``).
public protocol ScriptHost: Sendable {
    /// A value of the expression language.
    associatedtype Value: Sendable
    /// A compiled expression.
    associatedtype Expression: Sendable

    // MARK: Before anything runs

    /// Whether `name` is a command, so that no function may have its name.
    func hasCommand(_ name: String) -> Bool

    /// Judges a command before the script runs: unknown commands and flags, impossible arguments.
    ///
    /// Words with an interpolation have no ``Word/literal`` yet and must be let pass.
    mutating func check(_ command: CommandCheck) -> [Diagnostic]

    /// Compiles an expression.
    ///
    /// - Parameter names: What the script declares at that place. Don't keep it.
    mutating func compile(
        _ text: ExpressionText, names: NameScope
    ) throws(InvalidScript) -> Expression

    /// Reads the file of a `source` statement.
    mutating func readSource(
        _ path: String, from source: Source
    ) throws(UnreadableSource) -> Source

    // MARK: Running

    /// Performs a command.
    mutating func run(
        _ command: ResolvedCommand<Value>, in interpreter: inout Interpreter<Self>
    ) -> CommandResult<Value>

    /// The value of an expression.
    mutating func evaluate(
        _ expression: Expression, in interpreter: inout Interpreter<Self>
    ) throws(ScriptFailure) -> Value

    /// Lets time pass until an expression is true.
    ///
    /// A failure that is ``ScriptFailure/isAbsorbable`` means not yet; any other is to be thrown
    /// on.
    ///
    /// - Parameter microseconds: How much virtual time may pass.
    /// - Returns: Whether it became true in time.
    mutating func wait(
        until expression: Expression, microseconds: Int64,
        in interpreter: inout Interpreter<Self>
    ) throws(ScriptFailure) -> Bool

    /// What to say about an expectation that is false: the values of its sides, say.
    mutating func explain(
        _ expression: Expression, in interpreter: inout Interpreter<Self>
    ) -> [Text]

    /// Prints results.
    mutating func write(_ text: String)

    // MARK: Values

    /// The value of a function that returns none.
    var nothing: Value { get }

    func isNothing(_ value: Value) -> Bool

    /// The truth of a Boolean, `nil` for anything else.
    func truth(of value: Value) -> Bool?

    /// What `for … in` goes through: the elements of a list, the keys of a map in order; `nil` when
    /// it has none.
    func elements(of value: Value) -> [Value]?

    /// The value as text, in a command's word and in the output.
    func render(_ value: Value) -> String

    /// The value of a word's text.
    func value(ofText text: String) -> Value

    /// The value of a command's output, when the command gave none itself: that of its JSON, or
    /// the text.
    func value(ofOutput text: String) -> Value

    /// About how many bytes the value holds.
    func footprint(of value: Value) -> Int
}

extension ScriptHost {
    public mutating func explain(
        _ expression: Expression, in interpreter: inout Interpreter<Self>
    ) -> [Text] {
        []
    }

    public func value(ofOutput text: String) -> Value { value(ofText: text) }
}

/// A script that can't run, and why.
public struct InvalidScript: Error, Sendable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

/// A file that a `source` statement can't have.
public struct UnreadableSource: Error, Sendable {
    public var reason: Text

    public init(_ reason: Text) { self.reason = reason }
}
