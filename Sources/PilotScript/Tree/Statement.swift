/// One statement of a script.
public struct Statement: Sendable {
    public var range: SourceRange
    public var kind: Kind

    public enum Kind: Sendable {
        /// Pipelines joined by `&&`.
        case commands([Pipeline])
        /// An expression by itself: a function's call, or a value to look at.
        case expression(ExpressionNode)
        /// `let x = …`, `x = …`
        case bind(Binding)
        /// `if … { } else if … { } else { }`
        case branch(Branch)
        /// `for x in … { }`
        case each(EachLoop)
        /// `while … { }`
        case loop(WhileLoop)
        /// `def name(a, b) { }`
        case define(FunctionDefinition)
        case `return`(ExpressionNode?)
        case `break`
        case `continue`
        /// `wait … timeout 60s`
        case wait(ExpressionNode, timeout: DurationArgument?)
        /// `expect … within 30s : "message"`
        case expect(Expectation)
        /// `source FILE`
        case source(Word)
        /// What could not be read; the name it would have declared.
        case invalid(declares: Name?)
    }
}

/// A name where a script introduces or changes it.
public struct Name: Sendable {
    public var text: String
    public var range: SourceRange
}

/// `let x = …` and `x = …`.
public struct Binding: Sendable {
    public enum Value: Sendable {
        case expression(ExpressionNode)
        /// `$(COMMAND)`
        case capture(Pipeline)
    }

    public var name: Name
    /// Whether `let` stood before it.
    public var declares: Bool
    public var value: Value
}

/// `if … { } else if … { } else { }`.
public struct Branch: Sendable {
    public struct Arm: Sendable {
        public var condition: ExpressionNode
        public var body: [Statement]
    }

    public var arms: [Arm]
    public var otherwise: [Statement]?
}

/// `for x in … { }`.
public struct EachLoop: Sendable {
    public var name: Name
    public var sequence: ExpressionNode
    public var body: [Statement]
}

/// `while … { }`.
public struct WhileLoop: Sendable {
    public var condition: ExpressionNode
    public var body: [Statement]
}

/// `def name(a, b) { }`.
public struct FunctionDefinition: Sendable {
    public var name: Name
    public var parameters: [Name]
    public var body: [Statement]
}

/// `expect … within 30s : "message"`.
public struct Expectation: Sendable {
    public var condition: ExpressionNode
    public var within: DurationArgument?
    public var message: Word?
}

/// A length of time in a statement.
public enum DurationArgument: Sendable {
    case microseconds(Int64)
    /// A word with an interpolation, known only when the script runs.
    case word(Word)
}

/// A script as a tree.
public struct Script: Sendable {
    public var source: Source
    public var statements: [Statement]
    /// How many expressions it has.
    public var expressionCount: Int
    /// The bodies of the here-documents, in order of appearance.
    var hereDocuments: [Word]
    /// Comments and continuations inside expressions, which CEL must not see, in order.
    var blanks: [SourceRange]
}
