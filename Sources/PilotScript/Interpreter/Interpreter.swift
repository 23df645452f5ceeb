/// Runs scripts: keeps variables and functions between runs, counts what a run uses up.
///
/// It is a value; a copy is a snapshot of the variables.
public struct Interpreter<Host: ScriptHost>: Sendable {
    public var limits: ScriptLimits
    /// Commands that take an expression.
    public var syntax: ScriptSyntax
    /// Asked before each statement; true stops the run as interrupted.
    public var isCancelled: @Sendable () -> Bool

    var variables = Variables<Host.Value>()
    var functions: [String: Function<Host>] = [:]
    var usage = ScriptUsage()
    /// The statement that is running.
    var program: Program<Host>?
    var range = SourceRange(0, 0)
    /// Calls that are running, the outermost first.
    var calls: [CallSite<Host>] = []
    /// Output that pipes and captures wait for, the innermost last.
    var captures: [String] = []
    /// A failure on its way through an expression that called a function.
    var pending: ScriptFailure?

    public init(
        limits: ScriptLimits = ScriptLimits(), syntax: ScriptSyntax = ScriptSyntax(),
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.limits = limits
        self.syntax = syntax
        self.isCancelled = isCancelled
    }

    // MARK: Running scripts

    /// Reads and judges a script against what is declared so far, without running any of it.
    ///
    /// - Throws: Everything that is wrong, in the order of the text.
    public func prepare(
        _ source: Source, on host: inout Host
    ) throws(InvalidScript) -> Program<Host> {
        var checker = Checker<Host>(names: names, syntax: syntax)
        let program = checker.program(source, on: &host)
        guard checker.diagnostics.isEmpty, let program else {
            throw InvalidScript(checker.diagnostics.inTextOrder(outermost: source))
        }
        return program
    }

    /// Runs a program; stops at the first failure.
    public mutating func run(
        _ program: Program<Host>, on host: inout Host
    ) throws(ScriptFailure) {
        usage = ScriptUsage()
        do throws(ScriptFailure) {
            try runTop(program, &host)
        } catch {
            reset()
            throw error
        }
        reset()
    }

    /// Prepares and runs a script.
    public mutating func run(_ source: Source, on host: inout Host) -> ScriptOutcome {
        do throws(InvalidScript) {
            let program = try prepare(source, on: &host)
            do throws(ScriptFailure) {
                try run(program, on: &host)
                return .finished
            } catch {
                return .failed(error)
            }
        } catch {
            return .rejected(error.diagnostics)
        }
    }

    private mutating func reset() {
        variables.unwind()
        calls.removeAll()
        captures.removeAll()
        pending = nil
        program = nil
    }

    /// Runs a script or a sourced file in the script's own scope.
    mutating func runTop(
        _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) {
        for definition in program.script.definitions {
            functions[definition.name.text] = Function(definition: definition, program: program)
        }
        _ = try execute(program.script.statements, program, &host)
    }

    // MARK: For the host

    /// A variable's value where the script is, `nil` when there is none.
    public func value(of name: String) -> Host.Value? { variables.value(of: name) }

    /// Makes or changes a variable, between runs.
    public mutating func setValue(_ value: Host.Value, of name: String, on host: Host) {
        variables.declare(name, value, bytes: host.footprint(of: value))
    }

    /// The variables that can be read where the script is, sorted.
    public var variableNames: [String] { variables.visibleNames }

    /// The functions, sorted.
    public var functionNames: [String] { functions.keys.sorted() }

    /// A function's parameters, `nil` when there is none of that name.
    public func parameters(ofFunction name: String) -> [String]? {
        functions[name]?.definition.parameters.map(\.text)
    }
}

/// A call that is running.
struct CallSite<Host: ScriptHost>: Sendable {
    var function: String
    /// Where it was called; nil from outside a script.
    var program: Program<Host>?
    var range: SourceRange
}

/// How a script ended.
public enum ScriptOutcome: Sendable {
    case finished
    /// Nothing has run.
    case rejected([Diagnostic])
    case failed(ScriptFailure)

    /// The exit status of `pilothouse run`.
    public var exitStatus: Int32 {
        switch self {
        case .finished: 0
        case .rejected: 2
        case .failed(let failure):
            switch failure.kind {
            case .refused, .expectation: 1
            case .limit: 3
            case .interrupted: 130
            }
        }
    }
}
